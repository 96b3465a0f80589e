import {
  type Actor,
  type MoveTelling,
  type Position,
  type Reading,
  type Span,
  type Statement,
  wordsOf,
} from '../../model/index.ts';
import { optional } from '../optional.ts';
import { campOf } from './camp.ts';
import type { PartyTold, Step } from './step.ts';
import { contentOf } from './terms.ts';

/** What all tellings of an article share. */
export type Head = Pick<MoveTelling, 'article' | 'name' | 'outlet' | 'published'>;

const hull = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});

const partyOf = (actor: Actor, voice: string | undefined): PartyTold => ({
  id: actor.id,
  name: actor.name,
  ...optional('side', actor.side),
  camp: campOf(actor),
  ...optional('voice', voice),
});

/** Moves that answer one of the other side. */
const ANSWERS: ReadonlySet<Position['move']> = new Set(['refusal', 'acceptance']);
const ANSWERED: ReadonlySet<Position['move']> = new Set(['offer', 'demand', 'concession']);

/** "Kyiv refused.": the terms of a refusal that stand elsewhere are those of what it refuses. */
const answeredIn = (positions: readonly Position[], { id, move, by, about }: Position): readonly string[] => {
  const [first] = about;
  if (!ANSWERS.has(move) || first === undefined) return [];
  const isSame = (other: Position): boolean =>
    ANSWERED.has(other.move) && other.by !== by && other.about[0]?.start === first.start && other.id !== id;
  return positions.filter(isSame).map((other) => other.id);
};

/** How many steps of one article are taken; one that tells more tells no negotiation. */
const MOST = 200;

/**
 * The steps that a reading tells, with who tells them. A step of nobody is none, and words that stand in no statement tell
 * nothing. `voiceOf` gives the key of an actor across articles.
 */
export const stepsOf = (
  reading: Reading,
  head: Head,
  voiceOf: (actor: string) => string | undefined,
): readonly Step[] => {
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]));
  const statements = new Map(reading.statements.map((statement) => [statement.id, statement]));
  const times = new Map(reading.times.map(({ id, value }) => [id, value]));
  const positions = reading.positions.slice(0, MOST);
  const named = (id: string | undefined) => {
    const actor = actors.get(id ?? '');
    return actor && { id: actor.id, name: actor.name };
  };
  const partyTold = (id: string | undefined): PartyTold | undefined => {
    const actor = actors.get(id ?? '');
    return actor && partyOf(actor, voiceOf(actor.id));
  };
  const toldBy = (statement: Statement, position: Position): MoveTelling => {
    const extent = hull([...statement.source, ...statement.cue, ...statement.content]);
    const about = hull(position.about);
    const isWithin = extent.start <= about.start && about.end <= extent.end;
    return {
      ...head,
      statement: statement.id,
      span: isWithin ? about : hull(statement.content),
      ...optional('speaker', statement.voice === 'author' ? undefined : named(statement.speaker)),
      voice: statement.voice,
      via: statement.via.flatMap(({ actor }) => named(actor) ?? []),
      foundBy: position.foundBy,
    };
  };
  return positions.flatMap((position): readonly Step[] => {
    const [by, statement] = [partyTold(position.by), statements.get(position.statement)];
    if (by === undefined || statement === undefined || statement.content.length === 0 || position.about.length === 0)
      return [];
    const terms = wordsOf(reading.article.text, position.about);
    return [
      {
        id: position.id,
        move: position.move,
        act: statement.act,
        by,
        ...optional('to', partyTold(position.to)),
        terms,
        words: contentOf(terms),
        ...optional('at', times.get(position.at ?? '')),
        told: toldBy(statement, position),
        answers: answeredIn(positions, position),
      },
    ];
  });
};
