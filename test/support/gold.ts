import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Act, CueStance, Span, Voice } from '../../src/index.ts';

/** A statement as an annotator writes it down: by its words, in one paragraph. */
export interface GoldNote {
  /** The paragraph, counted from 1 over lines that are not blank. */
  readonly p: number;
  /** Words as they stand; `words@2` is their second occurrence in the paragraph, else the one nearest to the cue. */
  readonly source: readonly string[];
  readonly cue: readonly string[];
  readonly content: readonly string[];
  readonly voice: Voice;
  readonly speaker: { readonly names: readonly string[]; readonly naming: 'named' | 'role' | 'anonymous' } | null;
  readonly via?: readonly { readonly names: readonly string[] }[];
  readonly act: readonly Act[];
  readonly stance?: CueStance;
}

/** The same by offsets: a line of gold as the scorers read it. */
export interface GoldStatement extends Omit<GoldNote, 'p' | 'source' | 'cue' | 'content'> {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

const VOICES = ['direct', 'mixed', 'indirect'];
const NAMINGS = ['named', 'role', 'anonymous'];
const STANCES = [undefined, 'neutral', 'distancing', 'factive'];
const ACTS =
  'assert deny admit accuse demand offer refuse agree promise threaten ask predict order praise criticise'.split(' ');

const paragraphsOf = (text: string): readonly Span[] =>
  [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));

const WHOLE_WORDS_BEFORE = /[\p{L}\p{N}]$/u;
const WHOLE_WORDS_AFTER = /^[\p{L}\p{N}]/u;

const occurrences = (text: string, paragraph: Span, words: string): readonly Span[] => {
  const found: Span[] = [];
  for (let at = text.indexOf(words, paragraph.start); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (end > paragraph.end) break;
    const cutBefore = WHOLE_WORDS_BEFORE.test(text.slice(0, at)) && WHOLE_WORDS_AFTER.test(words);
    const cutAfter = WHOLE_WORDS_AFTER.test(text.slice(end)) && WHOLE_WORDS_BEFORE.test(words);
    if (!cutBefore && !cutAfter) found.push({ start: at, end });
  }
  return found;
};

const find = (text: string, paragraph: Span, note: string, near?: number): Span => {
  const [, words = '', nth] = /^(.*?)(?:@(\d+))?$/su.exec(note) ?? [];
  const all = occurrences(text, paragraph, words);
  if (all.length === 0) throw new Error(`"${words}" does not stand in its paragraph as whole words`);
  if (nth !== undefined) {
    const one = all[Number(nth) - 1];
    if (one === undefined) throw new Error(`"${words}" stands only ${all.length} times in its paragraph`);
    return one;
  }
  if (near === undefined && all.length > 1)
    throw new Error(`the cue "${words}" stands ${all.length} times in its paragraph: write "${words}@1" for the first`);
  return [...all].sort((a, b) => Math.abs(a.start - (near ?? 0)) - Math.abs(b.start - (near ?? 0)))[0]!;
};

const mustBe = (what: string, value: unknown, allowed: readonly unknown[]): void => {
  if (!allowed.includes(value))
    throw new Error(`${what} is "${value}"; write one of ${allowed.filter(Boolean).join(', ')}`);
};

const checked = (note: GoldNote): void => {
  if (note.cue.length === 0 || note.content.length === 0) throw new Error('a statement has a cue and a content');
  mustBe('voice', note.voice, VOICES);
  mustBe('stance', note.stance, STANCES);
  if (note.act.length === 0) throw new Error('a statement has an act');
  for (const act of note.act) mustBe('act', act, ACTS);
  if (note.speaker !== null) {
    mustBe('naming', note.speaker.naming, NAMINGS);
    if (note.speaker.names.length === 0) throw new Error('a speaker has a name');
  }
};

/** Annotators' notes with the offsets of their words in the text. Throws where words are not found or a value is unknown. */
export const findGold = (text: string, notes: readonly GoldNote[]): readonly GoldStatement[] => {
  const paragraphs = paragraphsOf(text);
  return notes.map((note, at) => {
    try {
      checked(note);
      const { p, source, cue, content, ...rest } = note;
      const paragraph = paragraphs[p - 1];
      if (paragraph === undefined) throw new Error(`there is no paragraph ${p}`);
      const cues: Span[] = [];
      for (const words of cue) cues.push(find(text, paragraph, words, cues[0]?.start));
      const near = cues[0]!.start;
      return {
        source: source.map((words) => find(text, paragraph, words, near)),
        cue: cues,
        content: content.map((words) => find(text, paragraph, words, near)),
        ...rest,
        via: rest.via ?? [],
      };
    } catch (error) {
      throw new Error(`statement ${at + 1} (paragraph ${note.p}): ${error instanceof Error ? error.message : error}`);
    }
  });
};

/** An article with its gold. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly statements: readonly GoldStatement[];
}

/** All articles of test/fixtures/gold; the text of NAME.json is NAME.txt beside it, else the sample of that name. */
export const readGold = (root: URL, names?: readonly string[]): readonly GoldArticle[] => {
  const folder = new URL('test/fixtures/gold/', root);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .filter((name) => names === undefined || names.includes(name))
    .sort()
    .map((id) => {
      const beside = new URL(`${id}.txt`, folder);
      const text = readFileSync(existsSync(beside) ? beside : new URL(`samples/${id}.txt`, root), 'utf8');
      const notes = JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8')) as readonly GoldNote[];
      try {
        return { id, text, statements: findGold(text, notes) };
      } catch (error) {
        throw new Error(`${id}: ${error instanceof Error ? error.message : error}`);
      }
    });
};
