import { RESTRICTIONS, TERMS } from '../lexicon/en/moves.ts';
import { CAPTIVES, type Frame, HELP, LET_DO } from '../lexicon/en/position-words.ts';
import { DETERMINERS } from '../lexicon/en/words.ts';
import type { Run } from '../structure/sentences.ts';
import { namedAt } from './parties.ts';
import { lower, phrase, type Scene } from './scene.ts';

/** How far from a verb the noun that makes it a position may stand. */
export const NEAR = 9;

/** Whether one of a set stands among the words of a run. */
export const holds = (scene: Scene, { from, to }: Run, words: ReadonlySet<string>): boolean => {
  for (let i = from; i < to; i++) if (words.has(lower(scene, i))) return true;
  return false;
};

/** "to leave", "not to leave" */
export const isTo = (scene: Scene, at: number): boolean =>
  lower(scene, at) === 'to' || (lower(scene, at) === 'not' && lower(scene, at + 1) === 'to');

const hasTo = (scene: Scene, { from, to }: Run): boolean => {
  for (let i = from; i < to; i++) if (isTo(scene, i)) return true;
  return false;
};

/** "ruled out talks", "turned the offer down": the terms without the particle stand after or before it. */
const aroundParticle = (scene: Scene, word: string, { from, to }: Run): number | undefined => {
  if (lower(scene, from) === word) return from + 1;
  for (let i = from + 1; i < Math.min(to, from + 5); i++) if (lower(scene, i) === word) return from;
  return undefined;
};

/** "agreed to a truce": the terms begin with their article. */
const ARTICLE = /^(?:a|an|the|its|their|his|her|our|all|some|any)$/u;

const afterAgreed = (scene: Scene, run: Run): number | undefined => {
  const word = lower(scene, run.from);
  if (word === 'that') return /\b(?:should|would|will)\b/u.test(phrase(scene, run)) ? run.from : undefined;
  if (/^(?:on|upon)$/u.test(word)) return run.from + 1;
  if (word !== 'to') return undefined;
  return ARTICLE.test(lower(scene, run.from + 1)) ? run.from + 1 : run.from;
};

/** Where the terms begin after a verb of each frame; undefined where the verb is no position there. */
export const FRAMES: Readonly<Record<Frame, (scene: Scene, run: Run, near: Run) => number | undefined>> = {
  any: (scene, { from }) => (/^[.,;:!?)”"]$/u.test(lower(scene, from)) ? undefined : from),
  terms: (scene, { from }, near) =>
    holds(scene, near, TERMS) && !/^(?:in|at|on|off|up|out)$/u.test(lower(scene, from)) ? from : undefined,
  to: (scene, { from }) => (isTo(scene, from) ? from : undefined),
  'person to': (scene, { from }, near) => (hasTo(scene, near) || lower(scene, from) === 'that' ? from : undefined),
  'named to': (scene, { from }, near) =>
    namedAt(scene, DETERMINERS.has(lower(scene, from)) ? from + 1 : from) && hasTo(scene, near) ? from : undefined,
  help: (scene, { from }, { to }) => (holds(scene, { from, to: Math.min(to, from + 4) }, HELP) ? from : undefined),
  let: (scene, { from }, near) => (hasTo(scene, near) && holds(scene, near, LET_DO) ? from : undefined),
  for: (scene, { from }, { to }) => {
    const person = /^(?:on|upon|to)$/u.test(lower(scene, from)) && hasTo(scene, { from: from + 1, to });
    return person || lower(scene, from) === 'for' ? from + 1 : undefined;
  },
  on: (scene, { from }) => (lower(scene, from) === 'on' ? from + 1 : undefined),
  out: (scene, _, near) => aroundParticle(scene, 'out', near),
  down: (scene, _, near) => (holds(scene, near, TERMS) ? aroundParticle(scene, 'down', near) : undefined),
  agreed: afterAgreed,
  eased: (scene, { from }, near) => (holds(scene, near, RESTRICTIONS) ? from : undefined),
  freed: (scene, { from }, near) => (holds(scene, near, CAPTIVES) ? from : undefined),
};
