import { stringify } from 'csv-stringify/sync';
import type { Move, MoveTelling, Party } from '../../model/index.ts';
import { STATES } from '../../model/states.ts';
import { proseWidth, type Screen } from '../screen.ts';
import { oneLine } from '../visible.ts';
import type { Column } from './table.ts';
import { padded, wrap } from './wrap.ts';

/** Columns that a day or "told 2024-08-12" takes, and the space after it. */
const MARGIN = 17;
/** Tellings that are named one by one. */
const NAMED = 4;

const stateOf = ({ name, side }: Party): string => STATES.find(({ alpha3 }) => alpha3 === side)?.names[0] ?? name;

/** "Russia → Ukraine": who puts something to whom. */
const headOf = ({ by, to }: Move): string =>
  `${by === undefined ? 'Nobody named' : stateOf(by)} → ${to === undefined ? 'nobody named' : stateOf(to)}`;

const dayOf = ({ at, told }: Move): string => at ?? `told ${told[0]?.published?.slice(0, 10) ?? '(no date)'}`;

/** "Denys in Harbour Post, 2024-08-13 (copy)": whose words tell it, where, when. */
const tellingWords = ({ speaker, outlet, published, copyOf, article }: MoveTelling): string =>
  [
    `${speaker?.name ?? 'the article itself'} in ${outlet ?? article}`,
    published?.slice(0, 10),
    copyOf === undefined ? undefined : '(copy)',
  ]
    .filter(Boolean)
    .join(' ');

const toldWords = ({ told, independent }: Move): string => {
  const named = told.slice(0, NAMED).map(tellingWords);
  const more = told.length > NAMED ? [`${told.length - NAMED} more`] : [];
  const counted = told.length === 1 ? '' : ` — ${told.length} tellings, ${independent} independent`;
  return `told by ${[...named, ...more].join('; ')}${counted}`;
};

const inWords = (move: Move | undefined, id: string): string =>
  move === undefined ? id : `${move.move}${move.by === undefined ? '' : ` by ${move.by.name}`}`;

/** How it stands to other moves: those on the page by what they are, others by id. */
const standingWords = (move: Move, all: ReadonlyMap<string, Move>): readonly string[] => {
  const words = (ids: readonly string[]): string => ids.map((id) => inWords(all.get(id), id)).join(', ');
  const { supersedes, supersededBy, answers, answeredBy } = move;
  return [
    ...(answers.length === 0 ? [] : [`answers: ${words(answers)}`]),
    ...(answeredBy.length === 0 ? [] : [`answered: ${words(answeredBy)}`]),
    ...(supersedes.length === 0 ? [] : [`takes the place of: ${words(supersedes)}`]),
    ...(supersededBy === undefined ? [] : [`superseded by: ${words([supersededBy])}`]),
  ];
};

const entry = (move: Move, all: ReadonlyMap<string, Move>, screen: Screen): readonly string[] => {
  const { paint } = screen;
  const width = proseWidth(screen) - MARGIN;
  const gone = move.supersededBy !== undefined;
  const title = `${move.by?.name ?? 'Nobody named'}: ${move.move}${move.to === undefined ? '' : ` to ${move.to.name}`}${gone ? ' (superseded)' : ''}`;
  const lines = [
    ...wrap(oneLine(title), width).map(gone ? paint.dim : paint.cyan),
    ...wrap(oneLine(`“${move.terms}”`), width),
    ...wrap(oneLine(toldWords(move)), width).map(paint.dim),
    ...standingWords(move, all).flatMap((line) => wrap(oneLine(line), width).map(paint.green)),
  ];
  return lines.map((line, at) => padded(at === 0 ? oneLine(dayOf(move)) : '', MARGIN) + line);
};

/** Moves as a board: by party and counterparty, in order of time, those that were superseded among them. */
export const positionsPage = (moves: readonly Move[], screen: Screen): string => {
  const all = new Map(moves.map((move) => [move.id, move]));
  const groups = Map.groupBy(moves, headOf);
  const lines = [...groups].flatMap(([head, own]) => [
    ...wrap(oneLine(head), proseWidth(screen)).map(screen.paint.bold),
    '',
    ...own.flatMap((move) => [...entry(move, all, screen), '']),
  ]);
  return moves.length === 0 ? 'No moves.\n' : `${lines.join('\n').trimEnd()}\n`;
};

/** Moves as a table, a line each. */
export const POSITIONS: readonly Column<Move>[] = [
  { header: 'ID', cell: ({ id }) => id },
  { header: 'WHEN', cell: dayOf },
  { header: 'PARTY', cell: ({ by }) => by?.name },
  { header: 'MOVE', cell: ({ move, supersededBy }) => (supersededBy === undefined ? move : `${move} (superseded)`) },
  { header: 'TO', cell: ({ to }) => to?.name },
  { header: 'TOLD', cell: ({ told }) => told.length },
  { header: 'TERMS', cell: ({ terms }) => terms },
];

type Cell = string | number | undefined;

const CSV: readonly (readonly [string, (move: Move, telling: MoveTelling) => Cell])[] = [
  ['id', ({ id }) => id],
  ['move', ({ move }) => move],
  ['party', ({ by }) => by?.name],
  ['party_side', ({ by }) => by?.side],
  ['counterparty', ({ to }) => to?.name],
  ['counterparty_side', ({ to }) => to?.side],
  ['terms', ({ terms }) => terms],
  ['at', ({ at }) => at],
  ['act', ({ act }) => act],
  ['independent', ({ independent }) => independent],
  ['supersedes', ({ supersedes }) => supersedes.join(' ')],
  ['superseded_by', ({ supersededBy }) => supersededBy],
  ['answers', ({ answers }) => answers.join(' ')],
  ['article', (_, { article }) => article],
  ['outlet', (_, { outlet }) => outlet],
  ['published', (_, { published }) => published],
  ['statement', (_, { statement }) => statement],
  ['start', (_, { span }) => span.start],
  ['end', (_, { span }) => span.end],
  ['told_by', (_, { speaker }) => speaker?.name],
  ['voice', (_, { voice }) => voice],
  ['copy_of', (_, { copyOf }) => copyOf],
];

/** Moves as CSV, a row for each telling; guarded against formula injection as exports are. */
export const positionsCsv = (moves: readonly Move[]): string => {
  const rows = moves.flatMap((move) => move.told.map((telling) => CSV.map(([, cell]) => cell(move, telling) ?? '')));
  return stringify([CSV.map(([header]) => header), ...rows], { escape_formulas: true, record_delimiter: 'windows' });
};
