import type { Kysely, Selectable } from 'kysely';
import { preparedFor } from '../../database/prepared.ts';
import type { ClaimArticleRow, ClaimRow, Schema } from '../../database/schema.ts';
import { isUnmoved, type Packed, type Shared, type Sketch, toldInCell, unpackClaim } from '../../matches/index.ts';
import { optional } from '../../optional.ts';
import type { Cell } from '../cells/cells.ts';
import { originalsKept } from '../copies/originals.ts';
import { sameVoicesIn } from '../known-voices.ts';
import { articlesOf, loadTold, type Told } from '../load-told.ts';
import { type CellRows, rowsOfCell } from '../match-rows.ts';
import { knownWords } from './matches-words.ts';

export const LAYER = 'matches';

/** Some cells with all that their matches depend on; plain data. */
export interface ClaimsLoaded extends Told {
  readonly claims: readonly Selectable<ClaimRow>[];
  readonly shared: readonly Selectable<ClaimArticleRow>[];
}

const claimsNamed = preparedFor('claims named', (db, numbers: readonly number[]) =>
  db.selectFrom('claim').selectAll().where('number', 'in', numbers),
);

const sharedOf = preparedFor('what claims share', (db, articles: readonly number[]) =>
  db.selectFrom('claim_article').selectAll().where('article', 'in', articles),
);

/** Loads what the matches of cells depend on. */
export const loadClaims = async (db: Kysely<Schema>, cells: readonly Cell[]): Promise<ClaimsLoaded> => {
  const claims = await claimsNamed(
    db,
    cells.flatMap(({ items }) => items),
  );
  return { ...(await loadTold(db, cells, claims)), claims, shared: await sharedOf(db, articlesOf(claims)) };
};

/** Claims by their numbers, each with the article that first told its words, where that is another. */
const sketchesIn = ({ claims, shared, origins }: ClaimsLoaded): ReadonlyMap<number, Sketch> => {
  const heads = new Map(shared.map(({ article, body }) => [article, JSON.parse(body) as Shared]));
  const originals = originalsKept(origins, (article) => heads.get(article)!.article);
  return new Map(
    claims.map(({ number, article, body }) => {
      const sketch = unpackClaim(JSON.parse(body) as Packed, heads.get(article)!);
      const from = originals.get(article);
      const told = { ...optional('original', from?.of(sketch.span)), ...optional('story', from?.copyOf) };
      return [number, { ...sketch, ...told }];
    }),
  );
};

/** What the claims of cells are to each other, and the disputes among them; nothing of cells that have what they had. */
export const matchesIn = (loaded: ClaimsLoaded): readonly CellRows[] => {
  const claims = sketchesIn(loaded);
  const same = sameVoicesIn(loaded.voices);
  const different = new Set(loaded.different.map(({ match }) => match));
  const vectors = knownWords();
  return loaded.cells.flatMap(({ cell, items, fresh }, at) => {
    const sketches = (some: readonly number[]) => some.flatMap((item) => claims.get(item) ?? []);
    const [own, knowing] = [sketches(items), { same: same[at]!, different, vectors }];
    // what a person says of a voice may tell of others
    if (fresh !== undefined && loaded.voices.judged[at] === undefined) {
      if (isUnmoved(own, new Set(sketches(fresh).map(({ id }) => id)), knowing)) return [];
    }
    return rowsOfCell({ layer: LAYER, cell }, toldInCell(own, cell.slice(0, cell.indexOf('/')), knowing));
  });
};
