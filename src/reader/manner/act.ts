import type { Act } from '../../model/index.ts';
import { ACCUSING, BLAMEWORTHY, ENEMY, LIGHT_VERBS, NOUN_ACTS, SPOKEN, STEM_ACTS, UNTRUE } from '../lexicon/en/acts.ts';
import { CUE_FORMS } from '../lexicon/en/cues.ts';
import { CLAIMS, HOSTILE, TERMS } from '../lexicon/en/moves.ts';
import { futureMove, readyMove } from './own-move.ts';
import type { Said } from './said.ts';

/** A rule of acts. `pattern` is tried on the cue or on the content's first clause; `read` may decline. */
interface ActRule {
  readonly name: string;
  readonly of: 'cue' | 'clause' | 'content';
  readonly pattern: RegExp;
  readonly read: (said: Said, match: RegExpExecArray) => Act | undefined;
}

const isSpoken = ({ lemma }: Said): boolean => SPOKEN.has(lemma);

/** Whether among the first words of a clause stands one of a set: "dismissed an appeal from …". */
const heads = (clause: string, words: ReadonlySet<string>): boolean =>
  clause
    .split(' ', 6)
    .map((word) => word.replace(/[^\p{L}-]/gu, ''))
    .some((word) => words.has(word));

/** What a first person does by saying it: "we urge", "I refuse"; "we want" may be a mere wish. */
const PERFORMED =
  /^(?:urge|demand|request|implore|appeal|refuse|reject|deny|accuse|blame|condemn|denounce|apologi[sz]e|admit|confess|promise|pledge|vow|swear|accept|agree|welcome|thank|congratulate|praise)$/u;

/** Acts that words of blame or of a pledge may still change; a cue that names its act keeps it. */
const PLAIN: ReadonlySet<Act> = new Set(['assert', 'predict']);

const ACT_RULES: readonly ActRule[] = [
  {
    name: 'calls for',
    of: 'cue',
    pattern: /\bcall(?:s|ed|ing)?\b/u,
    read: ({ cue, clause }) =>
      /^(?:for|on|upon)\b/u.test(clause) || /\b(?:for|on|upon)$/u.test(cue) ? 'demand' : undefined,
  },
  {
    name: 'calls it so',
    of: 'clause',
    pattern: /^.{3,}/u,
    read: ({ lemma, clause }) => {
      if (!/^(?:call|label|dub|describe|brand|term|characteri[sz]e|deem)$/u.test(lemma)) return undefined;
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
    name: 'warned against',
    of: 'clause',
    pattern: /^(?:against|not to)\b/u,
    read: ({ lemma }) => (/^(?:warn|caution|advise)$/u.test(lemma) ? 'demand' : undefined),
  },
  {
    name: 'recommends, proposes',
    of: 'clause',
    pattern: /^.{3,}/u,
    read: ({ lemma }) => (lemma === 'recommend' ? 'demand' : lemma === 'propose' ? 'offer' : undefined),
  },
  {
    name: 'dismisses what is asked, rejects what is claimed',
    of: 'clause',
    pattern: /^.{3,}/u,
    read: ({ act, lemma, clause }) => {
      if (lemma === 'dismiss') return heads(clause, TERMS) && !heads(clause, CLAIMS) ? 'refuse' : undefined;
      return act === 'refuse' && heads(clause, CLAIMS) ? 'deny' : undefined;
    },
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
    of: 'clause',
    pattern: /^(?!to\b|not to\b)(?!.*\b(?:will|would|won't|never)\b)/u,
    read: ({ lemma }) => (lemma === 'swear' ? 'assert' : undefined),
  },
  {
    name: 'announces what follows for others',
    of: 'clause',
    pattern:
      /\b(?:will|would) (?:be (?:punished|destroyed|met with|held (?:accountable|responsible)|treated as|killed (?:for|unless|if))|face (?:\p{L}+ ){0,2}(?:consequences|retaliation|punishment|response)|pay (?:a|the|for|dearly))\b|\b(?:those|whoever|anyone) who\b.{1,80} will (?:be (?:punished|found|hunted|killed|treated|held|prosecuted|brought|dealt|made to)|pay|face|regret|suffer)\b/u,
    read: (said) => (PLAIN.has(said.act) && isSpoken(said) ? 'threaten' : undefined),
  },
  {
    name: 'what the speaker will do',
    of: 'clause',
    pattern: /^(?:that )?(?:it|he|she|they|we|i)\b/u,
    read: (said) => (PLAIN.has(said.act) && isSpoken(said) ? (readyMove(said) ?? ownFuture(said)) : undefined),
  },
  {
    name: 'welcome to come',
    of: 'clause',
    pattern: /\b(?:is|are|was|were|would be) welcome to \p{L}/u,
    read: (said) => (said.act === 'assert' && isSpoken(said) ? 'offer' : undefined),
  },
  {
    name: 'nothing to talk about',
    of: 'clause',
    pattern:
      /\bnothing to (?:talk about|discuss|negotiate)\b|\bout of the question\b|\boff the table\b|\bno question of\b|\bno room for (?:talks|negotiations?|compromise)\b/u,
    read: ({ act }) => (act === 'assert' ? 'refuse' : undefined),
  },
  {
    name: 'must',
    of: 'clause',
    pattern: /(?<!\b(?:i|we|he|she|it) )\bmust (?!have\b)(?:\p{L}+ly )?\p{L}+/u,
    read: ({ act }) => (act === 'assert' ? 'demand' : undefined),
  },
  {
    name: 'done by saying it',
    of: 'clause',
    pattern: /^(?:and |but |so )?(?:we|i) (?:(?:also|now|still|\p{L}+ly) )?(\p{L}+)/u,
    read: ({ act, voice }, [, verb = '']) => {
      const done = CUE_FORMS.get(verb);
      if (act !== 'assert' || voice === 'indirect' || done === undefined || done.lemma !== verb) return undefined;
      return PERFORMED.test(verb) ? done.act : undefined;
    },
  },
  {
    name: 'expects',
    of: 'clause',
    pattern: /^(?:that )?(?:he|she|they|it|we|i) (?:expects?|expected|predicts?|predicted)\b/u,
    read: ({ act }) => (act === 'assert' ? 'predict' : undefined),
  },
  {
    name: 'disowns',
    of: 'clause',
    pattern:
      /^(?:that )?(?:it|he|she|they|we|i) (?:(?:is|are|was|were|had been|has been) (?:unaware|not|never)|(?:had|has|have) (?:no|never|not|nothing)|(?:did|does|do)(?: not|n't))\b/u,
    read: ({ act, stance }) => (act === 'assert' && stance === 'distancing' ? 'deny' : undefined),
  },
  {
    name: 'denies in plain words',
    of: 'clause',
    pattern:
      /\bno such\b|^(?:that )?(?:it|he|she|they|we|i) (?:had|has|have) (?:never been|no (?:part|role|knowledge|involvement|hand|intention|plans?|links?|ties)|nothing to do)\b|^(?:that )?(?:the|these|those|such|his|her|their|all) (?:\p{L}+ ){0,2}(?:reports?|claims?|allegations?|accusations?|charges|rumou?rs?)\b.{0,40}? (?:is|are|was|were) (?:\p{L}+ ){0,2}(?:false|untrue|baseless|unfounded|groundless|fabricated|not true|lies|invented)\b/u,
    read: (said) => (said.act === 'assert' && isSpoken(said) ? 'deny' : undefined),
  },
  {
    name: 'a question asks',
    of: 'cue',
    pattern: /^/u,
    read: ({ act, question }) => (act === 'assert' && question ? 'ask' : undefined),
  },
  {
    name: 'words of an accuser',
    of: 'content',
    pattern: ACCUSING,
    read: (said, { index }) => {
      if (said.act !== 'assert' || !isSpoken(said) || /^(?:that )?(?:i|we|he|she|it|they)\b/u.test(said.clause))
        return undefined;
      return /\b(?:says?|said|claims?|claimed)\b/u.test(said.content.slice(0, index)) ? undefined : 'accuse';
    },
  },
  {
    name: 'words of an adversary',
    of: 'content',
    pattern: ENEMY,
    read: (said) => (said.act === 'assert' && isSpoken(said) && ACCUSING.test(said.content) ? 'accuse' : undefined),
  },
];

/** A warning of one's own deed is a threat; of anything else, a warning. */
const ownFuture = (said: Said): Act | undefined => {
  const move = futureMove(said);
  return said.act === 'predict' && move === 'promise' ? undefined : move;
};

/** The first rule that has something to say, else the cue's own act. */
export const actOf = (said: Said): Act => {
  for (const { of, pattern, read } of ACT_RULES) {
    const match = pattern.exec(said[of]);
    const act = match === null ? undefined : read(said, match);
    if (act !== undefined) return act;
  }
  return said.act;
};
