import type { Act, Actor, Modality, Reading, Span, Statement, Time } from '../../model/index.ts';
import { answeredBy } from './answers.ts';
import { type Claim, claimsOf } from './claims.ts';
import { holderOf } from './holder.ts';
import { OPPOSITE } from './lexicon.ts';
import type { Mood, Sketch, Term, Voice } from './sketch.ts';
import { distinct, type Surroundings, surroundingsOf } from './surroundings.ts';
import { termsOf } from './terms.ts';
import { type Token, tokensOf } from './tokens.ts';
import { OWN, POINTING, RETICENT } from './words/function-words.ts';

/** What an article tells, and who its speakers are. */
export interface ToSketch {
  readonly reading: Reading;
  readonly published?: string;
  readonly name?: string;
  readonly outlet?: string;
  /** Whose voice an actor's is, across articles; its own where it is not given. */
  readonly voiceKey?: (actor: Actor) => string;
}

const MOST_WORDS = 400;
const BEFORE = 260;
const CONTEXT = 24;

const MOODS: Readonly<Partial<Record<Act, Mood>>> = {
  demand: 'wish',
  order: 'wish',
  ask: 'wish',
  offer: 'offer',
  promise: 'future',
  threaten: 'future',
  predict: 'future',
};
const OPEN: ReadonlySet<Modality> = new Set(['possible', 'conditional', 'question']);

const moodOf = ({ act, modality }: Statement, question: boolean, claims: number): Mood => {
  if (question) return 'open';
  if (modality === 'question' && claims > 1) return 'told';
  if (OPEN.has(modality)) return 'open';
  return MOODS[act] ?? (modality === 'future' ? 'future' : 'told');
};

const tokensIn = (text: string, parts: readonly Span[]): readonly Token[] =>
  parts.flatMap((part) => tokensOf(text, part));

/** "Denied that", "refused to": the words of what is told are told not to be so. */
const flips = ({ act }: Statement, tokens: readonly Token[]): boolean =>
  act === 'deny' || (act === 'refuse' && tokens[0]?.folded === 'to');

/** "If they are stopped", "to say where it was". */
const tellsNothing = ({ act }: Statement, tokens: readonly Token[]): boolean =>
  tokens[0]!.folded === 'if' ||
  (act === 'refuse' && tokens[0]!.folded === 'to' && tokens[1] !== undefined && RETICENT.has(tokens[1].folded));

/** "Nobody", "the claims", "other figures": no one who could be asked. */
const NOBODY = /^(?:nobody|no one|none|neither)\b|\b(?:claims?|accounts?|estimates?|figures?|numbers?|words?|maps?)$/iu;

const voiceOf = ({ reading: { actors }, voiceKey }: ToSketch, { speaker }: Statement): Voice | undefined => {
  const actor = actors.find(({ id }) => id === speaker);
  if (actor === undefined || NOBODY.test(actor.name)) return undefined;
  return {
    key: voiceKey?.(actor) ?? actor.id,
    actor: actor.id,
    name: actor.name,
    ...(actor.side === undefined ? {} : { side: actor.side }),
    unnamed:
      actor.naming === 'anonymous' || (actor.naming === 'role' && actor.kind === 'person' && actor.side === undefined),
  };
};

/** Whether a claim tells of what an opposite is about; "*name" says that the claim itself must name something. */
const isMet = (needs: readonly string[], terms: readonly Term[], around: readonly Term[]): boolean =>
  needs[0] === '*name'
    ? terms.some(({ key, kind }) => kind === 'name' || needs.includes(key))
    : [...terms, ...around].some(({ key }) => needs.includes(key));

/** Sides of opposites that a claim takes; what is said not to be so takes the other. A claim of both takes the one against. */
const sidesOf = (terms: readonly Term[], around: readonly Term[]): readonly string[] => {
  const sides = new Set<string>();
  for (const { sides: own = [], negated } of terms)
    for (const side of own) {
      const name = side.slice(1);
      const { needs } = OPPOSITE.get(name)!;
      if (needs.length > 0 && !isMet(needs, terms, around)) continue;
      sides.add(negated ? `${side[0] === '+' ? '-' : '+'}${name}` : side);
    }
  return [...sides].filter((side) => side[0] === '-' || !sides.has(`-${side.slice(1)}`)).sort();
};

const OFFERED: Term = { key: '', word: '', kind: 'word' };
/** "Rejected", "accepted", "ruled out" stand in the cue; what they take sides of, in the content. */
const sidedCue = (text: string, { act, cue }: Statement, terms: readonly Term[]): readonly Term[] => {
  if (act === 'offer' && terms.some(({ key }) => key === 'talk')) return [{ ...OFFERED, sides: ['+talks'] }];
  return act === 'refuse' || act === 'agree'
    ? termsOf(tokensIn(text, cue), false)
        .filter(({ sides }) => sides !== undefined)
        .map((term) => ({ ...term, key: '' }))
    : [];
};

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/u;
const timeOf = ({ times }: Reading, parts: readonly Span[], statement: Statement): string | undefined => {
  const isIn = ({ span, type }: Time): boolean =>
    (type === 'DATE' || type === 'TIME') && parts.some(({ start, end }) => span.start >= start && span.end <= end);
  const told =
    times.find((time) => isIn(time) && DATE.test(time.value)) ?? times.find(({ id }) => id === statement.asOf);
  return told === undefined ? undefined : DATE.exec(told.value)?.[0];
};

interface Around {
  readonly told: ToSketch;
  readonly surroundings: Surroundings;
}

/** Words of the speaker, where it speaks of itself, and of the sentences before, where a claim points back. */
const nearOf = (around: Around, tokens: readonly Token[], voice: Voice | undefined, statement: Statement) => {
  const { text } = around.told.reading.article;
  const own = tokens.some(({ folded }) => OWN.has(folded));
  const points = tokens.slice(0, 2).some(({ folded }) => POINTING.has(folded));
  const speaker =
    (own || points || tokens.length < 8) && voice ? speakerTerms(around.told.reading, voice, statement) : [];
  const start = statement.source[0] ? Math.min(statement.source[0].start, tokens[0]!.start) : tokens[0]!.start;
  const before =
    points || tokens.length < 7 ? termsOf(tokensOf(text, sentencesBefore(around.told.reading, start)), false) : [];
  return [...speaker, ...before.filter(({ kind }) => kind !== 'number')].map(
    ({ key, word, kind }): Term => ({ key, word, kind }),
  );
};

/** The last words of the paragraphs before, from the beginning of a sentence where one begins there. */
const sentencesBefore = ({ article: { text, blocks } }: Reading, end: number): Span => {
  const first = blocks.find(({ role, span }) => role === 'paragraph' && span.end > end - BEFORE)?.span.start ?? end;
  const from = Math.min(end, Math.max(first, end - BEFORE));
  const sentence = from === first ? 0 : text.slice(from, end).search(/[.!?]["”’]?\s/u);
  return { start: sentence > 0 ? from + sentence + 1 : from, end };
};

const speakerTerms = ({ actors }: Reading, { name, side }: Voice, { speaker }: Statement): readonly Term[] => {
  const roles = actors.find(({ id }) => id === speaker)?.roles.slice(0, 2) ?? [];
  const terms = [name, ...roles].flatMap((words) => termsOf(tokensOf(words, { start: 0, end: words.length }), false));
  return side === undefined ? terms : [...terms, { key: `@${side}`, word: side.toLowerCase(), kind: 'state' }];
};

const isTime = (times: readonly Time[], { start, end }: Span): boolean =>
  times.some(({ span }) => span.start < end && start < span.end);

const sketchOf = (
  around: Around,
  statement: Statement,
  claim: Claim & { at: number; of: number; answers?: string },
): Sketch | undefined => {
  const { reading, published, name, outlet } = around.told;
  const { article, times } = reading;
  const all = tokensIn(article.text, claim.parts);
  const near = times.filter(
    ({ span }) => span.start < (claim.parts.at(-1)?.end ?? 0) && span.end > (claim.parts[0]?.start ?? 0),
  );
  const tokens = all.filter((token) => !isTime(near, token));
  if (tokens.length === 0) return undefined;
  const voice = voiceOf(around.told, statement);
  const terms = termsOf(tokens, flips(statement, tokens));
  const told = nearOf(around, tokens, voice, statement);
  const own = new Set(terms.map(({ key }) => key));
  const context = distinct([...told, ...around.surroundings.home])
    .filter(({ key }) => !own.has(key))
    .slice(0, CONTEXT);
  const said = DATE.exec(times.find(({ id }) => id === statement.saidAt)?.value ?? '')?.[0];
  const holder = holderOf(tokens, terms, voice?.side);
  const asOf = timeOf(reading, claim.parts, statement);
  return {
    id: `${statement.id}.${claim.at}`,
    statement: statement.id,
    article: article.id,
    ...(name === undefined ? {} : { name }),
    ...(outlet === undefined ? {} : { outlet }),
    span: { start: claim.parts[0]!.start, end: claim.parts.at(-1)!.end },
    words: claim.parts
      .map(({ start, end }) => article.text.slice(start, end))
      .join(' … ')
      .slice(0, MOST_WORDS),
    ...(voice === undefined ? {} : { voice }),
    author: statement.voice === 'author',
    act: statement.act,
    modality: statement.modality,
    mood: tellsNothing(statement, tokens) ? 'open' : moodOf(statement, claim.question, claim.of),
    hedged: statement.hedge !== undefined,
    terms,
    context,
    sides: sidesOf([...terms, ...sidedCue(article.text, statement, terms)], told),
    ...(holder === undefined ? {} : { holder }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(published === undefined ? {} : { published: published.slice(0, 10) }),
    ...(said === undefined ? {} : { said }),
    ...(claim.answers === undefined ? {} : { answers: claim.answers }),
    foes: around.surroundings.foes,
    arena: around.surroundings.arena,
    gaps: statement.gaps,
  };
};

const IN_FACT = /^(?:In (?:fact|reality|truth)|Actually|Contrary to)\b/u;

/** The author tells there what others have said. */
const RETOLD =
  /\b(?:according|account|say|says|said|claim\w*|told|tells|report\w*|insist\w*|maintain\w*|den(?:y|ies|ied)|repeat\w*|whether)\b/iu;

/** An author's own sentence is compared only where it takes a side that another may take, or answers somebody. */
const isWorthIt = ({ author, sides, answers, terms, words }: Sketch): boolean =>
  !author ||
  answers !== undefined ||
  IN_FACT.test(words) ||
  (!RETOLD.test(words) && (sides.length > 0 || terms.some(({ kind }) => kind === 'name')));

const startOf = ({ content, source }: Statement): number => content[0]?.start ?? source[0]?.start ?? 0;

/** The claims of an article as they are compared with those of others, in order of the text. */
export const sketchesOf = (told: ToSketch): readonly Sketch[] => {
  const around = { told, surroundings: surroundingsOf(told.reading) };
  const { text } = told.reading.article;
  const statements = told.reading.statements.toSorted((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
  return statements.flatMap((statement, index) => {
    const answers = answeredBy(told.reading, statements.slice(Math.max(0, index - 8), index), statement);
    const claims = claimsOf(text, statement.content).filter(({ parts }) => parts.length > 0);
    return claims
      .map((claim, at) =>
        sketchOf(around, statement, { ...claim, at, of: claims.length, ...(answers && at === 0 ? { answers } : {}) }),
      )
      .filter((sketch) => sketch !== undefined)
      .filter((sketch) => sketch.terms.length > 0 && isWorthIt(sketch));
  });
};
