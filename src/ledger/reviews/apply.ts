import type { Act, Actor, Correction, NamedActor, Position, Reading, Statement } from '../../model/index.ts';
import { sha256 } from '../content-hash.ts';
import { rehomed } from './mentions.ts';
import { actorNamed } from './named-actor.ts';

/** The step that an act is by itself. */
const MOVES: Readonly<Partial<Record<Act, Position['move']>>> = {
  offer: 'offer',
  demand: 'demand',
  refuse: 'refusal',
  agree: 'acceptance',
  promise: 'promise',
  threaten: 'threat',
};

/** A field in the place of another; null takes it out. */
const put = <T extends object, K extends keyof T>(object: T, field: K, value: T[K] | null | undefined): T => {
  if (value === undefined) return object;
  if (value !== null) return { ...object, [field]: value };
  const { [field]: _, ...rest } = object;
  return rest as T;
};

/** Corrected spans without the words that they were found by. */
const spansOf = (correction: Correction): Partial<Pick<Statement, 'source' | 'cue' | 'content'>> =>
  Object.fromEntries(
    (['source', 'cue', 'content'] as const).flatMap((field) => {
      const spans = correction[field]?.map(({ start, end }) => ({ start, end }));
      return spans === undefined ? [] : [[field, spans]];
    }),
  );

const idOf = (actor: Actor | null | undefined): string | null | undefined => (actor ? actor.id : (actor as null));

interface Corrected {
  readonly statement: Statement;
  /** Actors that the reading has not. */
  readonly actors: readonly Actor[];
}

const correctedStatement = (reading: Reading, statement: Statement, correction: Correction): Corrected => {
  const actorOf = (named: NamedActor | null | undefined): Actor | null | undefined =>
    named ? actorNamed(reading, named) : named;
  const [speaker, addressee] = [actorOf(correction.speaker), actorOf(correction.addressee)];
  const { voice, act, cueStance, polarity, modality } = correction;
  let changed: Statement = { ...statement, ...spansOf(correction) };
  changed = put(changed, 'speaker', idOf(speaker));
  changed = put(changed, 'addressee', idOf(addressee));
  changed = put(changed, 'voice', voice);
  changed = put(changed, 'act', act);
  changed = put(changed, 'cueStance', cueStance);
  changed = put(changed, 'polarity', polarity);
  changed = put(changed, 'modality', modality);
  const named = [speaker, addressee].filter((actor) => actor !== undefined && actor !== null);
  return { statement: changed, actors: named.filter(({ id }) => !reading.actors.some((actor) => actor.id === id)) };
};

/** The step that a statement is by its act, where a person says that this is its act. */
const stepOf = ({ id, act, speaker, addressee, content, modality }: Statement): readonly Position[] => {
  const move = MOVES[act];
  if (move === undefined || modality === 'question') return [];
  return [
    {
      id: `o${sha256(JSON.stringify(['judged', id, move])).slice(0, 16)}`,
      statement: id,
      move,
      ...(speaker === undefined ? {} : { by: speaker }),
      ...(addressee === undefined ? {} : { to: addressee }),
      about: content,
      foundBy: 'judgement',
    },
  ];
};

/** The steps of a negotiation go with the act, and with whose words they are. */
const positionsAfter = (positions: readonly Position[], before: Statement, now: Statement): readonly Position[] => {
  const isByAct = ({ statement, foundBy }: Position): boolean =>
    statement === before.id && foundBy === `act-${before.act}`;
  const kept = now.act === before.act ? positions : positions.filter((position) => !isByAct(position));
  const moved = kept.map((position) => {
    if (position.statement !== before.id) return position;
    const by = position.by === before.speaker && before.speaker !== now.speaker ? (now.speaker ?? null) : undefined;
    const to =
      position.to === before.addressee && before.addressee !== now.addressee ? (now.addressee ?? null) : undefined;
    const own = put(put(position, 'by', by), 'to', to);
    return isByAct(position) && before.content !== now.content ? { ...own, about: now.content } : own;
  });
  return now.act === before.act ? moved : [...moved, ...stepOf(now)];
};

/** A speaker, a day and a place that a person supplied are not left unsaid any more; one that he took away is. */
const gapsAfter = ({ figures, times, places }: Reading, statement: Statement): Statement['gaps'] => {
  const own = <M extends { readonly statement?: string }>(mentions: readonly M[]): readonly M[] =>
    mentions.filter((mention) => mention.statement === statement.id);
  const said = {
    source: statement.speaker !== undefined,
    time: own(times).some(({ id, type }) => id !== statement.saidAt && (type === 'DATE' || type === 'TIME')),
    place: own(places).some(({ use }) => use === 'literal'),
  };
  const left = statement.gaps.filter((gap) => !said[gap]);
  const isNobodys = !said.source && own(figures).length > 0 && !left.includes('source');
  return isNobodys ? ['source', ...left] : left;
};

/**
 * A reading with one statement corrected, and with all that hangs on it. The statement keeps its id. Positions of quotations
 * are of the text of this reading.
 */
export const withCorrection = (reading: Reading, before: Statement, correction: Correction): Reading => {
  const { statement, actors } = correctedStatement(reading, before, correction);
  const replace = (by: Statement) => (other: Statement) => (other.id === before.id ? by : other);
  const changed: Reading = {
    ...reading,
    actors: [...reading.actors, ...new Map(actors.map((actor) => [actor.id, actor])).values()],
    statements: reading.statements.map(replace(statement)),
    positions: positionsAfter(reading.positions, before, statement),
  };
  const homed = correction.content ? rehomed(changed, [...before.content, ...statement.content]) : changed;
  const gaps = gapsAfter(homed, statement);
  return { ...homed, statements: homed.statements.map(replace({ ...statement, gaps })) };
};

/** A reading without one statement: what stood in it goes to the statement around it. */
export const without = (reading: Reading, { id, parent, content }: Statement): Reading => {
  const adopted = (other: Statement): Statement => (other.parent === id ? put(other, 'parent', parent ?? null) : other);
  const left: Reading = {
    ...reading,
    statements: reading.statements.filter((other) => other.id !== id).map(adopted),
    positions: reading.positions.filter(({ statement }) => statement !== id),
  };
  return rehomed(left, content);
};
