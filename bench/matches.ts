// What two statements are to each other, on pairs of short articles written for this project (test/ledger/matches.jsonl).
//   node bench/matches.ts [--record] [--errors]
// A pair is found where a match of its kind is found between its statements. A pair of which something else is found counts
// as a false one, a pair without anything as missed. "none" pairs are near misses: other names, places, times, things.
import { articleOfRecord, readArticle } from '../src/index.ts';
import { type Found, findInPairs, vectors } from '../test/ledger/measure-matches.ts';
import { record } from './record.ts';

const read = async (text: string, published: string) =>
  readArticle(articleOfRecord(JSON.stringify({ id: text.slice(0, 40), text, published })).article);

const percent = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(1, whole)) / 10;

const isRight = ({ pair, kinds }: Found): boolean => kinds.includes(pair.kind);
const isFalse = ({ pair, kinds }: Found): boolean => kinds.some((kind) => kind !== pair.kind);

const figuresOf = (found: readonly Found[]) => {
  const told = found.filter(({ pair }) => pair.kind !== 'none');
  const right = found.filter(isRight).length;
  const wrong = found.filter(isFalse).length;
  const kinds = [...new Set(told.map(({ pair }) => pair.kind))];
  return {
    'recall, %, of': [percent(right, told.length), told.length],
    'precision, %, of': [percent(right, right + wrong), right + wrong],
    'recall by kind': Object.fromEntries(
      kinds.map((kind) => {
        const of = told.filter(({ pair }) => pair.kind === kind);
        return [kind, `${of.filter(isRight).length} of ${of.length}`];
      }),
    ),
  };
};

const withVectors = await findInPairs(read, vectors());
if (process.argv.includes('--errors'))
  for (const found of withVectors)
    if (isFalse(found) || (found.pair.kind !== 'none' && !isRight(found)))
      console.log(
        `${isFalse(found) ? 'FALSE' : 'MISS '} ${found.pair.kind}\n  ${found.pair.a}\n  ${found.pair.b ?? ''}\n  ${found.reasons.join('\n  ')}`,
      );
record('matches', {
  pairs: withVectors.length,
  ...figuresOf(withVectors),
  'without vectors': figuresOf(await findInPairs(read, undefined)),
});
