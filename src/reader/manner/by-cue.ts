import { BLAMEWORTHY, LIGHT_VERBS, NOUN_ACTS, STEM_ACTS, UNTRUE } from '../lexicon/en/acts.ts';
import { CLAIMS, HOSTILE, TERMS } from '../lexicon/en/moves.ts';
import type { ActRule } from './act-rule.ts';

/** Whether among the first words of a clause stands one of a set: "dismissed an appeal from …". */
const heads = (clause: string, words: ReadonlySet<string>): boolean =>
  clause
    .split(' ', 6)
    .map((word) => word.replace(/[^\p{L}-]/gu, ''))
    .some((word) => words.has(word));

/** What a cue does with its content, where its verb alone does not tell. */
export const CUE_RULES: readonly ActRule[] = [
  {
    name: 'calls for',
    of: 'cue',
    pattern: /\bcall(?:s|ed|ing)?\b/u,
    read: ({ cue, clause }) =>
      /^(?:for|on|upon)\b/u.test(clause) || /\b(?:for|on|upon)$/u.test(cue) ? 'demand' : undefined,
  },
  {
    name: 'calls it so',
    of: 'lemma',
    pattern: /^(?:call|label|dub|describe|brand|term|characteri[sz]e|deem)$/u,
    read: ({ lemma, clause }) => {
      if (/^(?:describe|characteri)/u.test(lemma) && !/\bas\b/u.test(clause)) return undefined;
      return UNTRUE.test(clause) ? 'deny' : BLAMEWORTHY.test(clause) ? 'criticise' : undefined;
    },
  },
  {
    name: 'asked to do',
    of: 'clause',
    pattern: /^(?:not )?to \p{L}/u,
    read: ({ act, lemma }) => {
      if (act === 'ask' || /^(?:warn|caution|advise|recommend|inform)$/u.test(lemma)) return 'demand';
      return lemma === 'tell' || lemma === 'brief' ? 'order' : undefined;
    },
  },
  {
    name: 'warned of what he will do',
    of: 'lemma',
    pattern: /^(?:warn|caution)$/u,
    read: ({ clause }) =>
      /\b(?:retaliat\p{L}*|(?:serious|grave|severe|dire|harsh|heavy|unspecified) (?:consequences|response|price)|reprisals?|revenge|all-out war|(?:use|resort to) force|military action)\b/u.test(
        clause,
      )
        ? 'threaten'
        : undefined,
  },
  {
    name: 'warned against',
    of: 'lemma',
    pattern: /^(?:warn|caution|advise)$/u,
    read: ({ clause }) => (/^(?:against|not to)\b/u.test(clause) ? 'demand' : undefined),
  },
  {
    name: 'recommends',
    of: 'lemma',
    pattern: /^recommend$/u,
    read: () => 'demand',
  },
  {
    name: 'proposes',
    of: 'lemma',
    pattern: /^propose$/u,
    read: () => 'offer',
  },
  {
    name: 'dismisses what is asked',
    of: 'lemma',
    pattern: /^dismiss$/u,
    read: ({ clause }) => (heads(clause, TERMS) && !heads(clause, CLAIMS) ? 'refuse' : undefined),
  },
  {
    name: 'rejects what is claimed',
    of: 'lemma',
    pattern: /^(?:reject|refuse|rebuff|block|rule)$/u,
    read: ({ act, clause }) => (act === 'refuse' && heads(clause, CLAIMS) ? 'deny' : undefined),
  },
  {
    name: 'rules, and does not rule out',
    of: 'cue',
    pattern: /\brul(?:e|es|ed|ing)\b/u,
    read: ({ cue }) => {
      if (!/\bout\b/u.test(cue)) return 'assert';
      return /\b(?:not|never)\b|n't\b/u.test(cue) ? 'admit' : 'refuse';
    },
  },
  {
    name: 'a cue denied',
    of: 'cue',
    pattern: /\b(?:not|never)\b|n't\b/u,
    read: ({ act, cue, clause }) => {
      if (act === 'agree') return /\baccept/u.test(cue) || /^to\b/u.test(clause) ? 'refuse' : undefined;
      return act === 'deny' ? 'admit' : act === 'admit' ? 'deny' : undefined;
    },
  },
  {
    name: 'failed to agree',
    of: 'cue',
    pattern: /\b(?:fail(?:s|ed|ing)?|unable|yet) to\b/u,
    read: ({ act }) => (act === 'agree' ? 'assert' : undefined),
  },
  {
    name: 'summons an ambassador',
    of: 'cue',
    pattern: /\bsummon/u,
    read: ({ clause }) => (/\b(?:ambassador|envoy|diplomat|consul|chargé)/u.test(clause) ? 'criticise' : undefined),
  },
  {
    name: 'pleads',
    of: 'clause',
    pattern: /^(not )?guilty\b/u,
    read: ({ cue }, [, not]) => (/\bplea/u.test(cue) ? (not ? 'deny' : 'admit') : undefined),
  },
  {
    name: 'recognises as',
    of: 'cue',
    pattern: /\brecogni[sz]/u,
    read: ({ cue, clause }) => (/\bas$/u.test(cue) || /^(?:.{3,60} )?as\b/u.test(clause) ? 'agree' : undefined),
  },
  {
    name: 'a verb that lends a noun its act',
    of: 'cue',
    pattern: /\b\p{L}+\b(?= .*\p{L})/u,
    read: ({ cue, act, lemma }) => {
      if (!LIGHT_VERBS.has(lemma) && !(act === 'assert' && lemma === '')) return undefined;
      return cue
        .split(' ')
        .map((word) => NOUN_ACTS.get(word))
        .findLast((found) => found !== undefined);
    },
  },
  {
    name: 'a verb of its own',
    of: 'cue',
    pattern: /\p{L}{4}/u,
    read: ({ cue, lemma }) => (lemma === '' ? STEM_ACTS.find(([, stem]) => stem.test(cue))?.[0] : undefined),
  },
  {
    name: 'sworn to fight',
    of: 'clause',
    pattern: /^to (.*)/u,
    read: ({ act }, [, verb = '']) => (act === 'promise' && HOSTILE.test(verb) ? 'threaten' : undefined),
  },
  {
    name: 'swears that it was so',
    of: 'lemma',
    pattern: /^swear$/u,
    read: ({ clause }) => (/^(?:not )?to\b|\b(?:will|would|won't|never)\b/u.test(clause) ? undefined : 'assert'),
  },
];
