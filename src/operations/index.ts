import { actor } from './actor.ts';
import { actors } from './actors.ts';
import { add } from './add.ts';
import { articles } from './articles.ts';
import { diff } from './diff.ts';
import { dispute } from './dispute.ts';
import { disputes } from './disputes.ts';
import { exporting } from './export.ts';
import { figures } from './figures.ts';
import { speakPlainly } from './input-errors.ts';
import { judge } from './judge.ts';
import { judgements } from './judgements.ts';
import { matches } from './matches.ts';
import type { Operation } from './operation.ts';
import { positions } from './positions.ts';
import { read } from './read.ts';
import { rebuild } from './rebuild.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';
import { statements } from './statements.ts';
import { stats } from './stats.ts';

speakPlainly();

/** Everything a user can do, in the order of help and docs. Faces derive from this list. */
export const operations: readonly Operation[] = [
  read,
  add,
  articles,
  show,
  diff,
  statements,
  actors,
  actor,
  figures,
  matches,
  disputes,
  dispute,
  positions,
  judge,
  judgements,
  search,
  exporting,
  rebuild,
  serve,
  stats,
];

export type { Context, Given, Listening, Operation } from './operation.ts';
