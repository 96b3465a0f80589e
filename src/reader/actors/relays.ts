import type { Medium, Span } from '../../model/index.ts';
import { DEMONYMS } from '../lexicon/en/actors.ts';
import type { Run } from '../structure/sentences.ts';
import { lowerAt, type Structure } from '../structure/structure.ts';
import { isOutletName } from './kind.ts';
import { type NameMention, namesIn } from './names.ts';

/** An outlet through which words came, before it is an actor. */
export interface RelayFound {
  readonly outlet: NameMention;
  readonly span: Span;
  readonly medium?: Medium;
}

/** What stands before the outlet, lower-cased, nearest last; the medium it tells of. */
const BEFORE: readonly { readonly name: string; readonly pattern: RegExp; readonly medium?: Medium }[] = [
  {
    name: 'interview',
    pattern: /\binterviewe?d? (?:with|on|to|for|by|in|(?:published|aired|broadcast) (?:by|in|on)) $/u,
    medium: 'interview',
  },
  { name: 'according to', pattern: /\baccording to $/u },
  { name: 'has it from', pattern: /\b(?:has|had|have) (?:it|this|that) from $/u },
  { name: 'told', pattern: /\b(?:told|tells?|telling|assured|informed) $/u },
  {
    name: 'spoke to',
    pattern: /\b(?:spoke|speaks?|speaking|talked|talking|spoken) (?:to|with|on) $/u,
    medium: 'interview',
  },
  { name: 'said to', pattern: /\b(?:said|says|admitted|confirmed|confided|explained|stated|repeated) (?:to|on) $/u },
  {
    name: 'quoted by',
    pattern:
      /\b(?:quoted|cited|reported|carried|published|aired|broadcast|shown|seen|obtained|reviewed) (?:by|in|on) $/u,
  },
  { name: 'appearing on', pattern: /\b(?:appearance|appeared|appearing|broadcast) on $/u, medium: 'broadcast' },
  { name: 'wrote in', pattern: /\b(?:wrote|writing|article|column|op-ed|essay) (?:in|for) $/u },
  {
    name: 'statement to',
    pattern: /\b(?:statement|comments|remarks|letter|email|e-mail|message|messages) (?:to|carried by|on) $/u,
  },
];

/** What may stand between those words and the outlet: "the public broadcaster", "Russia's state". */
const BETWEEN =
  /(?:\b(?:the|a|an|its|their|own|local|state|state-run|state-owned|public|private|national|independent|official|news|agency|agencies|broadcaster|channel|newspaper|daily|weekly|magazine|website|site|station|television|tv|radio|network|programme|program|podcast|investigative|same)\s)+$/u;
const OUTLET_NOUN =
  /^(?:agency|broadcaster|channel|newspaper|daily|weekly|magazine|website|site|station|television|tv|radio)$/u;

/** How many code units before an outlet its relay's words stand in. */
const LOOK_BACK = 80;

/** "the public broadcaster KRT", "the Kazinform agency": the noun beside a name makes it an outlet. */
const isCalledOutlet = (structure: Structure, name: NameMention): boolean => {
  const next = lowerAt(structure, name.to);
  return (
    OUTLET_NOUN.test(lowerAt(structure, name.from - 1)) ||
    OUTLET_NOUN.test(next) ||
    (next === 'news' && OUTLET_NOUN.test(lowerAt(structure, name.to + 1)))
  );
};

/** "told The Lamp that": a capital article within a sentence begins a title. */
const isTitled = (structure: Structure, { from, name }: NameMention): boolean =>
  structure.tokens[from - 1]?.lower === 'the' && structure.tokens[from - 1]!.capital && /^\p{Lu}/u.test(name);

/** "Reuters and the investigative site Lantern": the token after the outlet that this one is joined to; -1 if none. */
const joinedTo = (structure: Structure, { from }: NameMention): number => {
  for (let i = from - 1; i > 0 && i > from - JOINED; i--) {
    const word = lowerAt(structure, i);
    if (word === 'and' || word === ',') return lowerAt(structure, i - 1) === ',' ? i - 1 : i;
    if (!BETWEEN.test(`${word} `)) return -1;
  }
  return -1;
};

/** Tokens that may stand between "and" and the outlet after it. */
const JOINED = 5;

/** "state television", "Russian state news agencies": outlets without a name. */
const genericIn = ({ tokens, text }: Structure, run: Run): readonly NameMention[] => {
  const found: NameMention[] = [];
  for (let i = run.from; i < run.to; i++) {
    if (!/^(?:state|state-run|state-owned)$/u.test(tokens[i]!.lower)) continue;
    let to = i + 1;
    while (to < run.to && /^(?:news|run|owned|-)$/u.test(tokens[to]!.lower)) to += 1;
    if (!/^(?:television|tv|media|radio|agency|agencies|broadcaster|channel)$/u.test(tokens[to]?.lower ?? '')) continue;
    const from = i > run.from && DEMONYMS.has(tokens[i - 1]!.lower) ? i - 1 : i;
    const span = { start: tokens[from]!.start, end: tokens[to]!.end };
    found.push({ from, to: to + 1, span, whole: span, name: text.slice(span.start, span.end), title: '' });
  }
  return found;
};

/** Outlets in a run of tokens that words came through: "told the Financial Times", "in an interview with". */
export const relaysIn = (structure: Structure, run: Run): readonly RelayFound[] => {
  const { text, tokens, quotationOf } = structure;
  const floor = tokens[run.from]!.start;
  const relayed = new Map<number, RelayFound>();
  const named = namesIn(structure, run).filter(
    (name) => isOutletName(name.name) || isCalledOutlet(structure, name) || isTitled(structure, name),
  );
  return [...named, ...genericIn(structure, run)]
    .filter((name) => quotationOf[name.from] === -1)
    .flatMap((outlet) => {
      const before = text
        .slice(Math.max(floor, outlet.span.start - LOOK_BACK), outlet.span.start)
        .toLowerCase()
        .replace(/\s+/gu, ' ')
        .replace(BETWEEN, '');
      const found = BEFORE.find(({ pattern }) => pattern.test(before)) ?? relayed.get(joinedTo(structure, outlet));
      if (found === undefined) return [];
      const relay = { outlet, span: outlet.span, ...(found.medium ? { medium: found.medium } : {}) };
      relayed.set(outlet.to, relay);
      return [relay];
    });
};

/**
 * "RIA quoted him as adding that", "Reuters reported, citing a security source, that": whose words the outlet at the
 * source passes on, as tokens; undefined where it speaks for itself. `from`: the first token of the cue.
 */
export const quotedIn = (structure: Structure, unit: Run, from: number): Run | undefined => {
  for (let i = from; i < Math.min(unit.to, from + QUOTED_REACH); i++) {
    const word = lowerAt(structure, i);
    if (structure.quotationOf[i] !== -1) return undefined;
    if (!/^(?:quoted|quotes|quoting|cited|cites|citing|reported)$/u.test(word) || lowerAt(structure, i + 1) === 'by')
      continue;
    for (let to = i + 1; to < Math.min(unit.to, i + QUOTED_REACH); to++) {
      const next = lowerAt(structure, to);
      if (next === 'as' && /ing$/u.test(lowerAt(structure, to + 1)))
        return to > i + 1 ? { from: i + 1, to } : undefined;
      if (word === 'reported') continue;
      if (/^(?:citing|quoting)$/u.test(word) && /^(?:,|\.|that)$/u.test(next))
        return to > i + 1 ? { from: i + 1, to } : undefined;
    }
  }
  return undefined;
};

const QUOTED_REACH = 16;
