import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { Ledger, StatementQuery } from '../ledger/ledger.ts';
import type { StatementRecord } from '../model/index.ts';
import { stated } from './fields.ts';
import { operation } from './operation.ts';
import { statementRecordSchema } from './schemas/index.ts';
import { statementFilters } from './statement-filters.ts';

/** Statements fetched at a time: enough to keep the ledger busy, few enough for flat memory. */
const PAGE = 500;

/** Gives out statements in bulk. Named `exporting` since `export` is a word of the language. */
export const exporting = operation({
  name: 'export',
  summary: 'Write statements out in bulk, as JSONL or CSV.',
  route: 'GET /api/export',
  input: z.strictObject({
    format: z
      .enum(['jsonl', 'csv'])
      .default('jsonl')
      .describe(
        "jsonl: a complete statement a line. csv: with a header row; a cell that begins with = + - @ or a tab gets a ' in front, so that no spreadsheet takes it for a formula.",
      ),
    ...statementFilters,
  }),
  output: z.custom<AsyncIterable<string>>().describe('A stream of lines.'),
  streams: {
    jsonl: { media: 'application/x-ndjson', line: statementRecordSchema },
    csv: { media: 'text/csv; charset=utf-8' },
  },
  run: async ({ format, ...filters }, context) => {
    const pages = pagesOf(await context.ledger(), stated(filters));
    return format === 'csv' ? csvOf(pages) : jsonlOf(pages);
  },
});

async function* pagesOf(ledger: Ledger, query: StatementQuery): AsyncGenerator<readonly StatementRecord[]> {
  let cursor: string | undefined;
  do {
    const page = await ledger.statements({ ...query, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
    yield page.items;
    cursor = page.next;
  } while (cursor !== undefined);
}

async function* jsonlOf(pages: AsyncIterable<readonly StatementRecord[]>): AsyncGenerator<string> {
  for await (const page of pages) {
    if (page.length > 0) yield `${page.map((record) => JSON.stringify(record)).join('\n')}\n`;
  }
}

type Cell = string | number | undefined;

const COLUMNS: readonly (readonly [header: string, cell: (record: StatementRecord) => Cell])[] = [
  ['id', ({ id }) => id],
  ['article', ({ article }) => article],
  ['headline', ({ headline }) => headline],
  ['outlet', ({ outlet }) => outlet],
  ['url', ({ url }) => url],
  ['published', ({ published }) => published],
  ['voice', ({ voice }) => voice],
  ['speaker', ({ speaker }) => speaker?.name],
  ['speaker_kind', ({ speaker }) => speaker?.kind],
  ['speaker_naming', ({ speaker }) => speaker?.naming],
  ['via', ({ via }) => via.map(({ name }) => name).join('; ')],
  ['source', ({ source }) => source],
  ['cue', ({ cue }) => cue],
  ['content', ({ content }) => content],
  ['act', ({ act }) => act],
  ['cue_stance', ({ cueStance }) => cueStance],
  ['polarity', ({ polarity }) => polarity],
  ['modality', ({ modality }) => modality],
  ['confidence', ({ confidence }) => confidence],
  ['start', ({ spans }) => spans.content[0]?.start],
  ['end', ({ spans }) => spans.content.at(-1)?.end],
  ['by', ({ by }) => by],
  ['reader', ({ reader }) => reader],
  ['copy_of', ({ copyOf }) => copyOf],
];

/** Guards cells against formula injection (OWASP: = + - @ tab and carriage return). */
const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => cell ?? '')),
    { escape_formulas: true, record_delimiter: 'windows' },
  );

async function* csvOf(pages: AsyncIterable<readonly StatementRecord[]>): AsyncGenerator<string> {
  yield csvLines([COLUMNS.map(([header]) => header)]);
  for await (const page of pages) {
    if (page.length > 0) yield csvLines(page.map((record) => COLUMNS.map(([, cell]) => cell(record))));
  }
}
