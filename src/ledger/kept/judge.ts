import type { Kysely } from 'kysely';
import {
  type AboutMatch,
  type AboutStatement,
  type Correction,
  HearsayError,
  type Judgement,
  type NamedActor,
  type Quote,
  type Reading,
  type Span,
  type Statement,
  type StatementPointer,
} from '../../model/index.ts';
import { findByStatement } from '../asked/article-record.ts';
import { bumpRevision } from '../database/revision.ts';
import type { Schema } from '../database/schema.ts';
import { derive } from '../derived/derive.ts';
import type { Corrected, Judging } from '../ledger.ts';
import { anchorOf, quoteOf } from '../reviews/anchor.ts';
import { articleOf } from './article-rows.ts';
import { versionsFrom } from './judged-reading.ts';
import { appendJudgement, type Signing, takeBack } from './judgements.ts';
import { judgeAgain } from './readings.ts';

/** The statement as its reader gave it, with its reading. */
const statementRead = async (db: Kysely<Schema>, id: string) => {
  const number = await findByStatement(db, id);
  if (number === undefined) return undefined;
  const row = await db
    .selectFrom('article')
    .innerJoin('reading', 'reading.article', 'article.number')
    .selectAll('article')
    .select('body')
    .where('article.number', '=', number)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const reading: Reading = { ...(JSON.parse(row.body) as Omit<Reading, 'article'>), article: articleOf(row) };
  const statement = reading.statements.find((other) => other.id === id);
  return statement === undefined ? undefined : { reading, statement };
};

const quotesOf = (text: string, spans: readonly Span[]): readonly Quote[] => {
  for (const [at, { start, end }] of spans.entries())
    if (!(start < end && end <= text.length && start >= (spans[at - 1]?.end ?? 0)))
      throw new HearsayError(
        'bad-span',
        `not a span of this article: ${start}-${end}; give characters in order, such as 120-164, up to ${text.length}`,
        2,
      );
  return spans.map((span) => quoteOf(text, span));
};

const namedOf = ({ actors }: Reading, named: string | null): NamedActor | null => {
  const actor = actors.find(({ id }) => id === named);
  return named === null ? null : actor === undefined ? { name: named } : { id: actor.id, name: actor.name };
};

const correctionOf = (
  reading: Reading,
  { source, cue, content, speaker, addressee, ...rest }: Corrected,
): Correction => {
  const { text } = reading.article;
  return {
    ...rest,
    ...(source === undefined ? {} : { source: quotesOf(text, source) }),
    ...(cue === undefined ? {} : { cue: quotesOf(text, cue) }),
    ...(content === undefined ? {} : { content: quotesOf(text, content) }),
    ...(speaker === undefined ? {} : { speaker: namedOf(reading, speaker) }),
    ...(addressee === undefined ? {} : { addressee: namedOf(reading, addressee) }),
  };
};

const aboutStatement = (reading: Reading, statement: Statement, { verdict, correction }: Judging): AboutStatement => {
  const anchor = anchorOf(reading, statement);
  if (verdict === 'right' || verdict === 'wrong') return { about: 'statement', verdict, anchor };
  if (verdict === 'corrected' && correction !== undefined && Object.keys(correction).length > 0)
    return { about: 'statement', verdict, anchor, correction: correctionOf(reading, correction) };
  throw new HearsayError(
    'no-verdict',
    `nothing is said of the statement "${statement.id}"; say that it is right or wrong, or what it is instead`,
    2,
  );
};

const aboutMatch = async (db: Kysely<Schema>, { id, verdict }: Judging): Promise<AboutMatch | undefined> => {
  const row = await db.selectFrom('match').selectAll().where('id', '=', id).executeTakeFirst();
  const standing = await db
    .selectFrom('judgement')
    .select('body')
    .where('about', '=', 'match')
    .where('subject', '=', id)
    .executeTakeFirst();
  if (row === undefined && standing === undefined) return undefined;
  if (verdict !== 'same' && verdict !== 'different' && verdict !== 'unsure')
    throw new HearsayError('no-verdict', `nothing is said of the match "${id}"; say same, different or unsure`, 2);
  const pointer = (article: string, statement: string | null): StatementPointer =>
    statement === null ? { article } : { article, statement };
  return row === undefined
    ? { ...(JSON.parse(standing!.body) as AboutMatch), verdict }
    : {
        about: 'match',
        match: id,
        a: pointer(row.a_article, row.a_statement),
        b: pointer(row.b_article, row.b_statement),
        verdict,
      };
};

const verdictOf = async (db: Kysely<Schema>, judging: Judging) => {
  const found = await statementRead(db, judging.id);
  if (found !== undefined) return aboutStatement(found.reading, found.statement, judging);
  const match = await aboutMatch(db, judging);
  if (match !== undefined) return match;
  const message = `no statement or match has the id "${judging.id}"; "hearsay statements" and "hearsay matches" list them`;
  throw new HearsayError('nothing-to-judge', message);
};

const numbersOf = async (db: Kysely<Schema>, ids: readonly string[]): Promise<readonly number[]> => {
  const rows = await db.selectFrom('article').select('number').where('id', 'in', ids).execute();
  return rows.map(({ number }) => number);
};

/** Derives anew what follows from a judgement that came or was taken back. */
const follow = async (db: Kysely<Schema>, judged: Judgement): Promise<Judgement> => {
  const articles =
    judged.about === 'statement'
      ? await versionsFrom(db, judged.anchor.article)
      : await numbersOf(db, [judged.a.article, judged.b.article]);
  if (judged.about === 'statement') await judgeAgain(db, articles);
  await derive(db, articles);
  await bumpRevision(db);
  return judged;
};

/**
 * Enters what a person says of a statement or a match, and derives anew what follows from it. Throws `nothing-to-judge`,
 * `no-verdict`, `bad-span`, `unsigned`.
 */
export const judge = (db: Kysely<Schema>, judging: Judging, { by, note, at }: Signing): Promise<Judgement> =>
  db.transaction().execute(async (transaction) => {
    const verdict = await verdictOf(transaction, judging);
    return follow(
      transaction,
      await appendJudgement(transaction, verdict, { by, at, ...(note === undefined ? {} : { note }) }),
    );
  });

/** Takes a judgement back, of whatever it is, and derives anew what follows from that. */
export const unjudge = (db: Kysely<Schema>, id: string, signing: Signing): Promise<Judgement> =>
  db.transaction().execute(async (transaction) => follow(transaction, await takeBack(transaction, id, signing)));
