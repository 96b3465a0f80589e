import type { Act } from '../../model/index.ts';
import { NO_DEED } from '../lexicon/en/acts.ts';
import { BREAKING, HOSTILE, YIELDING } from '../lexicon/en/moves.ts';
import type { Said } from './said.ts';

/** What speakers say of themselves: "it will release …", "they would boycott …", "we won't accept …". */
const FUTURE =
  /^(?:that )?(?<subject>it|he|she|they|we|i)(?: (?:also|now|therefore))? ?(?<modal>'ll|will|would|shall|won't|wouldn't|cannot|can't|could not|couldn't|(?:is|are|am|was|were) going to)(?<not> not| never| no longer)? (?:(?:also|now|still|soon|always|immediately|then|never|no longer|(?!possib|probab|like)\p{L}{3,12}ly) )?(?<verb>\p{L}[^.;]*)/u;

/** "it is ready to send", "they were not prepared to talk". */
const READY =
  /^(?:that )?(?<subject>it|he|she|they|we|i)(?:'m|'re|'s| (?:is|are|am|was|were|remains?|remained|(?:has|have|had) (?:always )?been|(?:will|would) be)) ?(?<not>not |no longer |never |hardly )?(?:(?:also|still|now|always|quite|fully) )?(?<mood>ready|willing|prepared|open|committed|determined|unwilling|welcome|obliged) to (?<verb>\p{L}[^.;]*)/u;

const CONDITION = /\bunless\b/u;

const SAME: Readonly<Record<string, RegExp>> = {
  he: /^(?:he|we|i)$/u,
  she: /^(?:she|we|i)$/u,
  they: /^(?:they|we|i)$/u,
  it: /^(?:it|we|i)$/u,
  i: /^(?:i|we|he|she)$/u,
  we: /^(?:we|i|they)$/u,
};

/** "organizers", "police": not "he". */
const MANY = /(?:ers|ors|ists|ials|ants|ents|ities|people|police|sources|witnesses)$/u;

/** Whether a pronoun at the head of the content can be the speaker: "he said it would rain" is not of him. */
const isOwn = ({ source, voice }: Said, subject: string): boolean => {
  if ((subject === 'i' || subject === 'we') && voice === 'indirect') return SAME[source]?.test(subject) ?? false;
  if (voice === 'direct' && !/^(?:i|we)$/u.test(subject)) return false;
  if (/^s?he$/u.test(subject) && MANY.test(source)) return false;
  return SAME[source]?.test(subject) ?? source !== '';
};

/** What it is to say that one will do this: "boycott" is a threat; "unless" makes one of anything. */
const ofDeed = (verb: string): Act | undefined => {
  if (HOSTILE.test(verb) || BREAKING.test(verb) || CONDITION.test(verb)) return 'threaten';
  return NO_DEED.has(/^\p{L}+/u.exec(verb)?.[0] ?? '') ? undefined : 'promise';
};

/** "it would release €3 million", "they would boycott the vote", "we will not accept it". */
export const futureMove = (said: Said): Act | undefined => {
  const { subject = '', modal = '', not = '', verb = '' } = FUTURE.exec(said.clause)?.groups ?? {};
  if (verb === '' || !isOwn(said, subject)) return undefined;
  if (modal === 'would' && said.voice === 'direct') return undefined;
  const negated = not !== '' || /n't$|not$/u.test(modal);
  if (negated) return YIELDING.test(verb) ? 'refuse' : /^c/u.test(modal) ? undefined : ofNot(verb);
  return ofDeed(verb);
};

/** "it will not close the border": a promise, as far as it is a deed at all. */
const ofNot = (verb: string): Act | undefined =>
  NO_DEED.has(/^\p{L}+/u.exec(verb)?.[0] ?? '') ? undefined : 'promise';

/** "it was ready to send 60 of them", "he is not prepared to talk". */
export const readyMove = (said: Said): Act | undefined => {
  const { subject = '', not = '', mood = '', verb = '' } = READY.exec(said.clause)?.groups ?? {};
  if (verb === '' || !isOwn(said, subject)) return undefined;
  if (mood === 'welcome' || mood === 'obliged') return undefined;
  if (not !== '' || mood === 'unwilling') return 'refuse';
  if (HOSTILE.test(verb) || BREAKING.test(verb)) return 'threaten';
  if (mood === 'committed' || mood === 'determined') return 'promise';
  return NO_DEED.has(/^\p{L}+/u.exec(verb)?.[0] ?? '') ? undefined : 'offer';
};
