import type { Span } from '../../model/index.ts';
import type { Windows } from '../encoding/windows.ts';
import { AUXILIARIES } from '../lexicon/en/words.ts';
import type { Run } from '../structure/sentences.ts';
import type { Structure } from '../structure/structure.ts';
import { splitAccording } from './according.ts';
import { findAccounts } from './accounts.ts';
import { findAmountsTold } from './amounts-told.ts';
import { withToldBefore } from './as-told.ts';
import type { Attribution, RuleName } from './attribution.ts';
import { type Calibration, confidenceOf } from './confidence.ts';
import { withoutOthers } from './contrasted.ts';
import { entryOf, hedgeLength, hedgeOf } from './cue-words.ts';
import { type Draft, UNMEASURED } from './draft.ts';
import { look, type Relation } from './find.ts';
import type { TaggedName } from './names.ts';
import type { Network } from './network.ts';
import type { Ruled } from './ruled.ts';
import { findSaidThat } from './said-that.ts';
import { joined, quotationRuns, type Unclaimed, unclaimedQuotations, withWholeQuotations } from './speech.ts';
import { findTags, splitShared, type Tag, without } from './tags.ts';
import { withRuled } from './with-ruled.ts';
import { isSaidWithin, withinContents } from './within.ts';

/** The trained part of attribution. */
export interface Model {
  /** Name and digest, as `Statement.by` has it. */
  readonly name: string;
  readonly network: Network;
  readonly calibration: Calibration;
  readonly windowsOf: (structure: Structure) => Windows;
}

/** A relation less likely to be right than this is not told: below it, more are found and fewer of them are right. */
const LEAST_CONFIDENCE = 0.22;

const inOrder = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** Without what stands between a role and its neighbours: commas and stops that no quotation marks hold. */
const trimmed = ({ tokens, quotationOf }: Structure, { from, to }: Run): Run => {
  const loose = (i: number): boolean => /^[,;:.–—]$/u.test(tokens[i]!.lower) && quotationOf[i] === -1;
  let [first, last] = [from, to];
  while (last > first + 1 && loose(last - 1)) last -= 1;
  while (first + 1 < last && loose(first)) first += 1;
  return { from: first, to: last };
};

/** A run, cut where one block ends and the next begins. */
const withinBlocks = ({ blocks }: Structure, run: Run): readonly Run[] => {
  const parts: Run[] = [];
  for (const { from, to } of blocks) {
    const part = { from: Math.max(from, run.from), to: Math.min(to, run.to) };
    if (part.from < part.to) parts.push(part);
  }
  return parts;
};

const spansOf = (structure: Structure, runs: readonly Run[]): readonly Span[] =>
  runs
    .flatMap((run) => withinBlocks(structure, run))
    .map((run) => trimmed(structure, run))
    .map(({ from, to }) => ({ start: structure.tokens[from]!.start, end: structure.tokens[to - 1]!.end }))
    .sort(inOrder);

const textOf = ({ text, tokens }: Structure, { from, to }: Run): string =>
  text.slice(tokens[from]!.start, tokens[to - 1]!.end);

/** "Ilya, who spoke to the paper,": how the words came is no part of whose they are. */
const withoutRelay = ({ tokens }: Structure, source: readonly Run[]): readonly Run[] =>
  source.map(({ from, to }) => {
    for (let i = from + 1; i < to - 1; i++)
      if (
        tokens[i]!.lower === ',' &&
        tokens[i + 1]!.lower === 'who' &&
        tokens.slice(i + 2, i + 4).some(({ lower }) => /^(?:spoke|spoken|talked|speaking)$/u.test(lower))
      )
        return { from, to: i };
    return { from, to };
  });

/** "the mayor, Olga Finn, …": the name that says who is meant belongs to the source. */
const withName = (structure: Structure, source: readonly Run[], taken: readonly Run[]): readonly Run[] => {
  const [only] = source;
  const { tokens } = structure;
  if (only === undefined || tokens[only.to]?.lower !== ',' || tokens[only.to - 1]!.capital) return source;
  let to = only.to + 1;
  while (tokens[to]?.capital && !AUXILIARIES.has(tokens[to]!.lower)) to += 1;
  const ends = /^[,.]$/u.test(tokens[to]?.lower ?? '.');
  const free = !taken.some((run) => run.from < to && only.to < run.to);
  return to - only.to > 2 && ends && free ? [{ from: only.from, to }] : source;
};

const TOLD_TO =
  /\b(?:was|were|been|is|are|being)\b(?:\s+\w+)?\s+(?:told|advised|encouraged|accused|asked|ordered|warned|urged|informed|assured|reminded|instructed|invited|blamed)(?:\s+of)?$/u;

/** "The parents were advised": what is done to them, by nobody named; they say nothing. */
const isToldTo = (structure: Structure, source: readonly Run[], cue: Run): boolean =>
  source.length > 0 && source[0]!.to <= cue.from && TOLD_TO.test(textOf(structure, cue));

const draftOf = (
  structure: Structure,
  quotations: readonly Run[],
  relation: Relation,
  calibration: Calibration,
): Draft => {
  const content = withWholeQuotations(structure, quotations, relation);
  const words = (runs: readonly Run[]): number => runs.reduce((n, { from, to }) => n + to - from, 0);
  const rules: readonly RuleName[] = words(content) > words(relation.content) ? ['quotation-whole'] : [];
  const { signs, cue } = relation;
  const source = isToldTo(structure, relation.source, cue)
    ? []
    : withName(structure, withoutRelay(structure, relation.source), [cue, ...relation.content]);
  return { source, cue, content, confidence: confidenceOf(calibration, signs), rules };
};

/** "could be verified": by nobody named, it tells what is not known, and nothing that anybody said. */
const UNVERIFIED = /\b(?:be|been|was|were) (?:\w+ly )?(?:verified|confirmed|ascertained)$/iu;

/** "could be", "do not", "an aim that he named": auxiliaries alone are no cue, a relative pronoun alone is no content, and nobody is "of the villages". */
const saysSomething = (structure: Structure, { source, cue, content }: Draft): boolean => {
  const { tokens } = structure;
  if (source.some(({ from }) => tokens[from]!.lower === 'of')) return false;
  if (source.length === 0 && UNVERIFIED.test(textOf(structure, cue))) return false;
  const [first, ...more] = content;
  const pronoun = first !== undefined && more.length === 0 && first.to - first.from === 1;
  if (pronoun && /^(?:that|which|who)$/u.test(tokens[first.from]!.lower)) return false;
  return tokens.slice(cue.from, cue.to).some(({ lower }) => !AUXILIARIES.has(lower) && !/^(?:not|never)$/u.test(lower));
};

/** "the mayor said, as quoted by AP": the second cue tells of a relay, and says nothing beyond the first. */
const isRelay = (structure: Structure, { cue, content }: Draft, all: readonly Draft[]): boolean => {
  if (!/^(?:as )?(?:quoted|cited|carried) (?:by|in|on)$/iu.test(textOf(structure, cue))) return false;
  const own = content[0]!.from;
  return all.some((other) => other.cue !== cue && other.content.some(({ from, to }) => from <= own && own < to));
};

/** How many of the tags that leave no doubt are right: as the rules of version 0.1 were, on PolNeAR's training part. */
const TAG_CONFIDENCE = 0.84;

/** Tags whose cue the network passed over; what another content had taken of their quotations is theirs. */
const withTags = (drafts: readonly Draft[], tags: readonly Tag[]): readonly Draft[] => {
  const taken = tags.flatMap(({ content }) => content);
  const left = drafts.map((draft): Draft => ({ ...draft, content: without(draft.content, taken) }));
  const found = tags.map(
    ({ source, ...tag }): Draft => ({ ...tag, source: [source], confidence: TAG_CONFIDENCE, rules: ['quotation-tag'] }),
  );
  return [...left.filter(({ content }) => content.length > 0), ...found];
};

/** Quotations that go on within their paragraph belong to the content before; those in a new one, or of nobody, stand for themselves. */
const withUnclaimed = (drafts: readonly Draft[], unclaimed: readonly Unclaimed[]): readonly Draft[] => {
  const byOwner = Map.groupBy(unclaimed, ({ within }) => within);
  const grown = drafts.map((draft, index): Draft => {
    const more = (byOwner.get(index) ?? []).flatMap(({ quotations }) => quotations);
    if (more.length === 0) return draft;
    return { ...draft, content: joined([...draft.content, ...more]), rules: [...draft.rules, 'quotation-continued'] };
  });
  const alone = unclaimed.flatMap(({ quotations, within, after }): Draft[] => {
    if (within !== undefined) return [];
    const { from } = quotations[0]!;
    const source = after === undefined ? [] : drafts[after]!.source;
    const rule: RuleName = after === undefined ? 'quotation-alone' : 'quotation-continued';
    return [{ source, cue: { from, to: from }, content: quotations, confidence: UNMEASURED, rules: [rule] }];
  });
  return [...grown, ...alone];
};

/** Rules that find what they find alone. */
const WITHOUT_MODEL: ReadonlySet<RuleName> = new Set([
  'quotation-tag',
  'account',
  'amount-told',
  'said-that',
  'as-claimed',
]);

const toAttribution = (structure: Structure, name: string, draft: Draft): Attribution => {
  const { source, cue, content, confidence, rules } = draft;
  const trained = cue.to > cue.from;
  const model = trained && !rules.some((rule) => WITHOUT_MODEL.has(rule));
  const hedged = trained ? cue.from + hedgeLength(structure, cue) : cue.from;
  const entry = trained ? entryOf(structure, cue) : undefined;
  return {
    source: spansOf(structure, source),
    cue: trained ? spansOf(structure, [{ from: hedged, to: cue.to }]) : [],
    content: spansOf(structure, content),
    by: [...(model ? [name] : []), ...rules].join(' + '),
    confidence,
    ...(entry ? { entry } : {}),
    ...(hedged > cue.from ? { hedge: hedgeOf(structure, { from: cue.from, to: hedged })! } : {}),
  };
};

const beginning = (attribution: Attribution): number => (attribution.cue[0] ?? attribution.content[0])!.start;

/** Contents of statements at least this sure are looked into for statements within them, and those are told if this sure. */
const LEAST_OUTER = 0.4;
const LEAST_INNER = 0.7;

/** What the trained model, and rules upon it, find in an article. */
export interface Found {
  /** In order of their cues. */
  readonly attributions: readonly Attribution[];
  readonly names: readonly TaggedName[];
}

/**
 * All attribution relations of an article: found by the trained model, their quotations made whole by rule, and
 * quotations that no cue claims. With them the names that the model sees on its way.
 */
export const attribute = async (structure: Structure, model: Model): Promise<Found> => {
  const windows = model.windowsOf(structure);
  const { relations: outer, names } = await look(model.network, windows.all);
  const told = outer.filter(({ signs }) => confidenceOf(model.calibration, signs) >= LEAST_OUTER);
  const cued = new Uint8Array(structure.tokens.length);
  for (const { cue } of outer) cued.fill(1, cue.from, cue.to);
  const inner = await look(model.network, withinContents(structure, told, cued).map(windows.within));
  const more = inner.relations.filter(
    (relation) =>
      confidenceOf(model.calibration, relation.signs) >= LEAST_INNER &&
      isSaidWithin(structure, relation) &&
      !cued.subarray(relation.cue.from, relation.cue.to).includes(1),
  );
  const ruled = [...findAccounts(structure), ...findAmountsTold(structure, names), ...findSaidThat(structure)];
  return { attributions: attributionsOf(structure, { relations: [...outer, ...more], ruled }, model), names };
};

/** The same from what the network found. */
const attributionsOf = (
  structure: Structure,
  { relations, ruled }: { readonly relations: readonly Relation[]; readonly ruled: readonly Ruled[] },
  model: Pick<Model, 'name' | 'calibration'>,
): readonly Attribution[] => {
  const quotations = quotationRuns(structure);
  const drafts = relations
    .map((relation) => draftOf(structure, quotations, relation, model.calibration))
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .filter((draft) => saysSomething(structure, draft))
    .filter((draft, _, all) => !isRelay(structure, draft, all))
    .map((draft) => withoutOthers(structure, withToldBefore(structure, draft)));
  const apart = splitShared(structure, quotations, withRuled(structure, splitAccording(structure, drafts), ruled));
  const tagged = withTags(apart, findTags(structure, apart));
  return withUnclaimed(tagged, unclaimedQuotations(structure, tagged))
    .map((draft) => toAttribution(structure, model.name, draft))
    .sort((a, b) => beginning(a) - beginning(b));
};
