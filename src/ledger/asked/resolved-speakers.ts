import type { Kysely } from 'kysely';
import type { Dispute, Series } from '../../model/index.ts';
import { type ActorRef, keyOf } from '../across/actor-in-article.ts';
import type { Schema } from '../database/schema.ts';
import { resolvedActors } from '../derived/actors/resolved.ts';

type Speaker = { readonly id: string; readonly name: string };
/** An actor of one article as it is over all articles; as it is, where nothing is known of it. */
type Across = (article: string, speaker: Speaker) => Speaker;

const acrossOf = async (db: Kysely<Schema>, refs: readonly ActorRef[]): Promise<Across> => {
  const known = await resolvedActors(db, refs);
  return (article, speaker) => {
    const found = known.get(keyOf({ article, actor: speaker.id }));
    return found === undefined ? speaker : { id: found.id, name: speaker.name };
  };
};

/** Series whose speakers bear the ids that they have over all articles; names stay as the article has them. */
export const withSpeakers = async (db: Kysely<Schema>, all: readonly Series[]): Promise<readonly Series[]> => {
  const points = all.flatMap(({ answers }) => answers.flatMap((answer) => answer.points));
  const across = await acrossOf(
    db,
    points.flatMap(({ article, speaker, via }) =>
      [...(speaker === undefined ? [] : [speaker]), ...via].map(({ id }) => ({ article, actor: id })),
    ),
  );
  return all.map((series) => ({
    ...series,
    answers: series.answers.map((answer) => ({
      ...answer,
      points: answer.points.map((point) => ({
        ...point,
        ...(point.speaker === undefined ? {} : { speaker: across(point.article, point.speaker) }),
        via: point.via.map((one) => across(point.article, one)),
      })),
    })),
  }));
};

/** A dispute whose speakers bear the ids that they have over all articles. */
export const withDisputeSpeakers = async <D extends Dispute>(db: Kysely<Schema>, dispute: D): Promise<D> => {
  const articlesOf = ({ tellings }: Dispute['answers'][number]) => [...new Set(tellings.map(({ article }) => article))];
  const refs = dispute.answers.flatMap((answer) =>
    answer.by.flatMap(({ speakers }) =>
      speakers.flatMap(({ id }) => articlesOf(answer).map((article) => ({ article, actor: id }))),
    ),
  );
  const across = await acrossOf(db, refs);
  return {
    ...dispute,
    answers: dispute.answers.map((answer) => ({
      ...answer,
      by: answer.by.map((side) => ({
        ...side,
        speakers: side.speakers.map(
          (speaker) =>
            articlesOf(answer)
              .map((article) => across(article, speaker))
              .find((found) => found !== speaker) ?? speaker,
        ),
      })),
    })),
  };
};
