import type { Act } from '../../model/index.ts';
import { ACCUSING, ENEMY, SPOKEN } from '../lexicon/en/acts.ts';
import { CUE_FORMS } from '../lexicon/en/cues.ts';
import { NOT_OPEN } from '../lexicon/en/position-words.ts';
import type { ActRule } from './act-rule.ts';
import { futureMove, readyMove } from './own-move.ts';
import type { Said } from './said.ts';

const isSpoken = ({ lemma }: Said): boolean => SPOKEN.has(lemma);

/** What a first person does by saying it: "we urge", "I refuse"; "we want" may be a mere wish. */
const PERFORMED =
  /^(?:urge|demand|request|implore|appeal|refuse|reject|deny|accuse|blame|condemn|denounce|apologi[sz]e|admit|confess|promise|pledge|vow|swear|accept|agree|welcome|thank|congratulate|praise)$/u;

/** Acts that words of blame or of a pledge may still change; a cue that names its act keeps it. */
const PLAIN: ReadonlySet<Act> = new Set(['assert', 'predict']);

/** A warning of one's own deed is a threat; of anything else, a warning. */
const ownFuture = (said: Said): Act | undefined => {
  const move = futureMove(said);
  return said.act === 'predict' && move === 'promise' ? undefined : move;
};

/** What is done by what is said, where the cue only says that it was said. */
export const CONTENT_RULES: readonly ActRule[] = [
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
    pattern: NOT_OPEN,
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
    name: 'how many is disputed',
    of: 'clause',
    pattern: /^(?:how|whether|what|who|where|when|why)\b/u,
    read: ({ act, lemma }) => (act === 'deny' && lemma === 'dispute' ? 'assert' : undefined),
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
