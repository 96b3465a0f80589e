import { AID, AID_ADJECTIVES, PRICE_WORDS, PRICED_BY, SHARES_OF, VOTE_NOUNS } from '../lexicon/en/measures.ts';
import { endOf, type Fate, headOf, isPlainCount } from './found.ts';
import { within } from './nearby.ts';
import { isHyphen, wordAt } from './pieces.ts';
import { votesAround } from './votes.ts';

export const aid: Fate = ({ scope, quantity, bounded }) => {
  if (quantity.kind !== 'money') return null;
  for (let at = bounded.to; at < bounded.to + 6; at++) {
    if (AID.has(wordAt(scope, at))) return 'aid-amount';
    if (!AID_ADJECTIVES.has(wordAt(scope, at)) && !isHyphen(wordAt(scope, at))) break;
  }
  const before = [1, 2, 3, 4].map((i) => wordAt(scope, bounded.from - i));
  const worth = /^(?:worth|of|totalling|totaling|valued|package)$/u.test(before[0]!) || before[0] === 'at';
  return worth && before.some((word) => AID.has(word)) ? 'aid-amount' : null;
};

export const price: Fate = ({ scope, quantity, bounded }) => {
  if (quantity.kind !== 'money') return null;
  const per = /^(?:a|an|per)$/u.test(wordAt(scope, bounded.to)) && PRICED_BY.has(wordAt(scope, bounded.to + 1));
  if (per || wordAt(scope, bounded.to) === 'apiece') return 'price';
  if (wordAt(scope, bounded.from - 1) === 'by') return null;
  const share = wordAt(scope, bounded.to) === 'per' && wordAt(scope, bounded.to + 1) !== 'unit';
  return !share && within(scope, bounded.from, 4, PRICE_WORDS) ? 'price' : null;
};

const CHANGES =
  /^(?:decline|drop|increase|rise|fall|growth|gain|loss|cut|cuts|jump|surge|reduction|decrease|plunge|hike|discount|slump|raise|higher|lower|more|less|fewer|off|improvement|chance|interest|annually|probability)$/u;

const CHANGED =
  /^(?:rose|risen|rising|rise|rises|fell|fallen|falling|fall|falls|up|down|grew|grown|growing|grow|grows|dropped|drop|dropping|drops|increased|increase|increasing|increases|decreased|decrease|declined|decline|gained|gain|lost|jumped|surged|plunged|slumped|climbed|cut|cutting|cuts|reduced|reduce|slashed|shrank|shrink|contracted|expanded|soared|tumbled|slipped|edged|advanced|added|shed|discount|boost|boosted|by)$/u;

/** A share is a part of something; what rose or fell by so much is none. */
export const share: Fate = ({ scope, quantity, bounded }) => {
  if (quantity.kind !== 'share') return null;
  const [after, before] = [wordAt(scope, bounded.to), wordAt(scope, bounded.from - 1)];
  if (CHANGES.test(after) || CHANGES.test(wordAt(scope, bounded.to + 1)) || CHANGED.test(before)) return null;
  if (after === 'of' || (after === ',' && wordAt(scope, bounded.to + 1) === 'of')) return 'share';
  if ([0, 1, 2].some((i) => SHARES_OF.has(wordAt(scope, bounded.to + i)))) return 'share';
  return quantity.by === 'fraction' || quantity.by === 'ratio' ? 'share' : null;
};

export const votes: Fate = (found) => {
  const { scope, quantity, bounded } = found;
  const to = endOf(found);
  const ofVote =
    wordAt(scope, quantity.to) === 'of' && [1, 2, 3].some((i) => VOTE_NOUNS.has(wordAt(scope, quantity.to + i)));
  if (quantity.kind === 'share') return ofVote ? 'votes' : null;
  if (!isPlainCount(found)) return null;
  if (VOTE_NOUNS.has(headOf(found)) && headOf(found) !== 'voted') return 'votes';
  if (found.phrase !== undefined) return null;
  const pair = [quantity.to, quantity.from - 1].some(
    (at) =>
      /^(?:[-–]|to|against)$/u.test(wordAt(scope, at)) &&
      /^\d/u.test(wordAt(scope, at + 1)) &&
      /^\d/u.test(wordAt(scope, at - 1)),
  );
  if (pair && votesAround(scope, quantity.from)) return 'votes';
  return ['for', 'against', 'abstained'].includes(wordAt(scope, to)) && within(scope, bounded.from, 6, VOTE_NOUNS)
    ? 'votes'
    : null;
};
