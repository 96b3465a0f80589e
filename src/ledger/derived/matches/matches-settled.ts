import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { judgementsNaming, matchJudgements } from '../../kept/judgements.ts';
import { type Knowing, type Packed, type Shared, type Sketch, toldInCell, unpackClaim } from '../../matches/index.ts';
import { optional } from '../../optional.ts';
import type { Cell } from '../cells/cells.ts';
import { originalsOf } from '../copies/originals.ts';
import { inPieces } from '../in-pieces.ts';
import { putMatchesOf } from '../match-rows.ts';
import { sameVoiceOf } from '../series/series-voices.ts';
import { knownWords } from './matches-words.ts';

const LAYER = 'matches';
interface Told {
  readonly claims: ReadonlyMap<number, Sketch>;
  readonly articles: readonly number[];
}

/** Claims by their numbers, each with the article that first told its words, where that is another. */
const claimsBy = async (db: Kysely<Schema>, items: readonly number[]): Promise<Told> => {
  const rows = await inPieces(items, (some) =>
    db.selectFrom('claim').selectAll().where('number', 'in', some).execute(),
  );
  const articles = [...new Set(rows.map(({ article }) => article))];
  const heads = await inPieces(articles, (some) =>
    db.selectFrom('claim_article').selectAll().where('article', 'in', some).execute(),
  );
  const shared = new Map(heads.map(({ article, body }) => [article, JSON.parse(body) as Shared]));
  const originals = await originalsOf(db, articles);
  const claims = rows.map(({ number, article, body }): [number, Sketch] => {
    const sketch = unpackClaim(JSON.parse(body) as Packed, shared.get(article)!);
    const origins = originals.get(article);
    const story = origins?.copyOf;
    return [number, { ...sketch, ...optional('original', origins?.of(sketch.span)), ...optional('story', story) }];
  });
  return { claims: new Map(claims), articles };
};

/** Matches of which a person said that they are none. */
const judgedDifferent = async (db: Kysely<Schema>, claims: readonly Sketch[]): Promise<ReadonlySet<string>> => {
  const judged = await judgementsNaming(db, 'match', [...new Set(claims.map(({ article }) => article))]);
  if (judged.length === 0) return new Set();
  const verdicts = await matchJudgements(db, [...new Set(judged.map(({ match }) => match))]);
  return new Set([...verdicts].flatMap(([match, verdict]) => (verdict === 'different' ? match : [])));
};

/** Derives cells anew: what their claims are to each other, and the disputes among them. */
export const settleMatches = async (db: Kysely<Schema>, cells: readonly Cell[]): Promise<void> => {
  const { claims, articles } = await claimsBy(db, [...new Set(cells.flatMap(({ items }) => items))]);
  const told = [...claims.values()];
  const points = told.map(({ voice }) => optional('voice', voice?.key));
  const knowing: Knowing = {
    same: await sameVoiceOf(db, { points, articles }),
    different: await judgedDifferent(db, told),
    vectors: knownWords(),
  };
  const found = cells.map(({ cell, items }) => {
    const own = items.flatMap((item) => claims.get(item) ?? []);
    return { cell, ...toldInCell(own, cell.slice(0, cell.indexOf('/')), knowing) };
  });
  await putMatchesOf(db, LAYER, found);
};
