import type {
  ActorPage,
  ActorRecord,
  ArticleDiff,
  ArticleRecord,
  ArticleSummary,
  DisputeRecord,
  Judgement,
  LedgerStats,
  Move,
  Page,
  Reading,
  SearchHit,
  Series,
  StatementRecord,
} from '../../model/index.ts';
import { wordsOf } from '../../model/index.ts';
import type { Screen } from '../screen.ts';
import { actorPage } from './actor-page.ts';
import { diffPage } from './diff-page.ts';
import { disputePage } from './dispute-page.ts';
import { DISPUTES, MATCHES } from './disputes-table.ts';
import { figuresCsv } from './figures-csv.ts';
import { figuresSvg } from './figures-svg.ts';
import { claimsOf, FIGURES } from './figures-table.ts';
import { JUDGEMENTS } from './judge-table.ts';
import { POSITIONS, positionsCsv, positionsPage } from './positions-page.ts';
import { presentJson } from './present-json.ts';
import { readingHtml } from './reading-html.ts';
import { type Known, readingPage, statementPage } from './reading-page.ts';
import { type Column, tableOf } from './table.ts';
import { whereOf } from './where.ts';

/** What `rebuild` gives back, as far as the table tells it. */
interface Rebuilt {
  readonly articles: number;
  readonly cells: number;
  readonly stopped: boolean;
  readonly digest?: string;
}

export interface Presenting {
  readonly operation: string;
  readonly format: string;
  readonly screen: Screen;
  /** The id that was asked for; that of a statement has a page or table show it alone. */
  readonly asked?: unknown;
}

/** The result of an operation in a format for people, ending in a newline. */
export const present = (result: unknown, { operation, format, screen, asked }: Presenting): string => {
  if (operation === 'read' || operation === 'show') return presentReadings(shownOf(result), { format, screen, asked });
  if (operation === 'positions' && format !== 'table') {
    const { items } = result as Page<Move>;
    return format === 'csv' ? positionsCsv(items) : positionsPage(items, screen);
  }
  if (operation === 'diff') return diffPage(result as ArticleDiff, screen);
  if (operation === 'figures') return presentFigures((result as Page<Series>).items, format, screen);
  return (TABLES[operation] ?? noTable)(result, screen);
};

const presentFigures = (all: readonly Series[], format: string, screen: Screen): string => {
  if (format === 'svg') return figuresSvg(all);
  if (format === 'csv' || format === 'hxl') return figuresCsv(all, { tags: format === 'hxl' });
  return tableOf(claimsOf(all), FIGURES, screen);
};

const noTable = (result: unknown, screen: Screen): string => presentJson(result, 'jsonl', screen);

/** A reading, with what the ledger knows of it where it comes out of one. */
type Shown = Pick<ArticleRecord, 'reading'> & Known;

const shownOf = (result: unknown): readonly Shown[] =>
  ([result].flat() as readonly (Reading | ArticleRecord)[]).map((one) =>
    'reading' in one && typeof one.reading !== 'string' ? one : { reading: one as Reading },
  );

const presentReadings = (shown: readonly Shown[], { format, screen, asked }: Omit<Presenting, 'operation'>): string => {
  if (format === 'page') return shown.map((one) => pageOf(one, asked, screen)).join('\n');
  const readings = shown.map(({ reading }) => reading);
  if (format === 'html') return readings.map(readingHtml).join('\n');
  const rows = readings.flatMap((reading) => reading.statements.map((statement) => ({ reading, statement })));
  const alone = rows.filter(({ statement }) => statement.id === asked);
  return tableOf(alone.length > 0 ? alone : rows, READING, screen);
};

const pageOf = ({ reading, ...known }: Shown, asked: unknown, screen: Screen): string => {
  const at = reading.statements.findIndex(({ id }) => id === asked);
  return at < 0 ? readingPage(reading, screen, known) : statementPage(reading, at, { screen, known });
};

const nameOf = ({ actors }: Reading, id: string | undefined): string | undefined =>
  actors.find((actor) => actor.id === id)?.name;

const READING: readonly Column<{ readonly reading: Reading; readonly statement: Reading['statements'][number] }>[] = [
  {
    header: 'SPEAKER',
    cell: ({ reading, statement }) =>
      statement.voice === 'author'
        ? '(the article)'
        : (nameOf(reading, statement.speaker) ?? wordsOf(reading.article.text, statement.source)),
  },
  {
    header: 'VIA',
    cell: ({ reading, statement }) => statement.via.map(({ actor }) => nameOf(reading, actor)).join(', '),
  },
  { header: 'VOICE', cell: ({ statement }) => statement.voice },
  { header: 'CUE', cell: ({ reading, statement }) => wordsOf(reading.article.text, statement.cue) },
  {
    header: 'WHERE',
    cell: ({ reading, statement }) => {
      const [first] = statement.content;
      return first === undefined ? '' : whereOf(reading.article, first);
    },
  },
  { header: 'CONTENT', cell: ({ reading, statement }) => wordsOf(reading.article.text, statement.content) },
];

const ARTICLES: readonly Column<ArticleSummary>[] = [
  { header: 'ID', cell: ({ id }) => id },
  { header: 'PUBLISHED', cell: ({ published }) => published },
  { header: 'OUTLET', cell: ({ outlet }) => outlet },
  { header: 'STATEMENTS', cell: ({ statements, unread }) => (unread === undefined ? statements : 'unread') },
  { header: 'HEADLINE', cell: ({ headline }) => headline },
];

const STATEMENTS: readonly Column<StatementRecord>[] = [
  { header: 'ID', cell: ({ id }) => id },
  { header: 'PUBLISHED', cell: ({ published }) => published },
  { header: 'SPEAKER', cell: ({ speaker, source }) => speaker?.name ?? source },
  { header: 'VOICE', cell: ({ voice }) => voice },
  { header: 'CUE', cell: ({ cue }) => cue },
  { header: 'COPY OF', cell: ({ copyOf }) => copyOf },
  { header: 'CONTENT', cell: ({ content }) => content },
];

const ACTORS: readonly Column<ActorRecord>[] = [
  { header: 'ID', cell: ({ id }) => id },
  { header: 'NAME', cell: ({ name }) => name },
  { header: 'KIND', cell: ({ kind }) => kind },
  { header: 'SIDE', cell: ({ side }) => side },
  { header: 'ARTICLES', cell: ({ articles }) => articles },
  { header: 'STATEMENTS', cell: ({ statements }) => statements },
  { header: 'ROLES', cell: ({ roles }) => roles.map(({ role }) => role).join('; ') },
];

const HITS: readonly Column<SearchHit>[] = [
  { header: 'ID', cell: ({ statement, article }) => statement ?? article },
  { header: 'PUBLISHED', cell: ({ published }) => published },
  { header: 'OUTLET', cell: ({ outlet }) => outlet },
  { header: 'SPEAKER', cell: ({ speaker }) => speaker },
  { header: 'EXCERPT', cell: ({ excerpt }) => excerpt },
];

const COUNTS: readonly Column<readonly [string, string | number]>[] = [
  { header: 'WHAT', cell: ([what]) => what },
  { header: 'HOW MANY', cell: ([, many]) => many },
];

const countsOf = (stats: LedgerStats): readonly (readonly [string, string | number])[] => [
  ['articles', stats.articles],
  ['pages', stats.pages],
  ['read', stats.read],
  ['not read', stats.unread],
  ['direct statements', stats.statements.direct],
  ['indirect statements', stats.statements.indirect],
  ['mixed statements', stats.statements.mixed],
  ["in the author's own voice", stats.statements.author],
  ['actors', stats.actors],
  ['outlets', stats.outlets],
  ['copies of other articles', stats.copies],
  ['published', [stats.from, stats.to].filter(Boolean).join(' to ')],
  ['readers', stats.readers.join(', ')],
  ['ledger', stats.place],
];

const rebuiltOf = ({ articles, cells, stopped, digest }: Rebuilt): readonly (readonly [string, string | number])[] => [
  ['articles entered', articles],
  ['groups derived', cells],
  ['digest', digest ?? (stopped ? 'stopped before the end; the same command goes on from here' : '')],
];

const listed =
  <Row>(columns: readonly Column<Row>[]) =>
  (result: unknown, screen: Screen): string =>
    tableOf((result as Page<Row>).items, columns, screen);

const TABLES: Readonly<Record<string, (result: unknown, screen: Screen) => string>> = {
  articles: listed(ARTICLES),
  statements: listed(STATEMENTS),
  actors: listed(ACTORS),
  actor: (result, screen) => actorPage(result as ActorPage, screen),
  matches: listed(MATCHES),
  disputes: listed(DISPUTES),
  dispute: (result, screen) => disputePage(result as DisputeRecord, screen),
  positions: listed(POSITIONS),
  judge: (result, screen) => tableOf([result as Judgement], JUDGEMENTS, screen),
  judgements: listed(JUDGEMENTS),
  search: listed(HITS),
  rebuild: (result, screen) => tableOf(rebuiltOf(result as Rebuilt), COUNTS, screen),
  stats: (result, screen) => tableOf(countsOf(result as LedgerStats), COUNTS, screen),
};
