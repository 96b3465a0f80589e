import type { Kysely, Selectable } from 'kysely';
import { preparedFor } from '../../database/prepared.ts';
import type { ClaimArticleRow, ClaimRow, Schema } from '../../database/schema.ts';
import { type Packed, type Shared, type Sketch, toldInCell, unpackClaim } from '../../matches/index.ts';
import { optional } from '../../optional.ts';
import type { Cell } from '../cells/cells.ts';
import { type OriginKept, originalsKept, originsKept } from '../copies/originals.ts';
import { judgedDifferent } from '../judged-different.ts';
import { type KnownVoices, knownVoices, sameVoicesIn } from '../known-voices.ts';
import { type CellRows, rowsOfCell } from '../match-rows.ts';
import { knownWords } from './matches-words.ts';

export const LAYER = 'matches';

/** Some cells with all that their matches depend on; plain data. */
export interface ClaimsLoaded {
  readonly cells: readonly Cell[];
  readonly claims: readonly Selectable<ClaimRow>[];
  readonly shared: readonly Selectable<ClaimArticleRow>[];
  readonly origins: readonly OriginKept[];
  readonly voices: KnownVoices;
  /** Matches of which a person said that they are none. */
  readonly different: readonly string[];
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
  const byNumber = new Map(claims.map((claim) => [claim.number, claim]));
  const speaking = cells.map(({ items }) => {
    const own = items.flatMap((item) => byNumber.get(item) ?? []);
    return { voices: own.flatMap(({ voice }) => voice ?? []), articles: own.map(({ article }) => article) };
  });
  const articles = [...new Set(claims.map(({ article }) => article))];
  const different = await judgedDifferent(db, articles);
  return {
    cells,
    claims,
    shared: await sharedOf(db, articles),
    origins: await originsKept(db, articles),
    voices: await knownVoices(db, speaking),
    different: different.map(({ match }) => match),
  };
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

/** What the claims of cells are to each other, and the disputes among them. */
export const matchesIn = (loaded: ClaimsLoaded): readonly CellRows[] => {
  const claims = sketchesIn(loaded);
  const same = sameVoicesIn(loaded.voices);
  const different = new Set(loaded.different);
  const vectors = knownWords();
  return loaded.cells.map(({ cell, items }, at) => {
    const own = items.flatMap((item) => claims.get(item) ?? []);
    const knowing = { same: same[at]!, different, vectors };
    return rowsOfCell({ layer: LAYER, cell }, toldInCell(own, cell.slice(0, cell.indexOf('/')), knowing));
  });
};
