import { stringify } from 'csv-stringify/sync';
import type { Answer, Point, Series } from '../../model/index.ts';

type Cell = string | number | undefined;
interface Row {
  readonly series: Series;
  readonly answer: Answer;
  readonly point: Point;
}

/** HXL tags of measures that have one of their own (hxlstandard.org, core schema 1.1); others are indicators. */
const TAGS: Readonly<Record<string, string>> = {
  killed: '#affected+killed',
  wounded: '#affected+injured',
  missing: '#affected+missing',
  displaced: '#affected+displaced',
  evacuated: '#affected+evacuated',
  returned: '#affected+returned',
  detained: '#affected+detained',
  captured: '#affected+captured',
};

/** Columns with their HXL tags; that of the value depends on what is measured. */
const COLUMNS: readonly (readonly [header: string, tag: string, cell: (row: Row) => Cell])[] = [
  ['series', '#meta+series', ({ series }) => series.id],
  ['matter', '#description+matter', ({ series }) => series.matter],
  ['measure', '#indicator+name', ({ series }) => series.measure],
  ['counts', '#indicator+counts', ({ series }) => series.counts],
  ['place', '#loc+name', ({ series }) => series.place?.name],
  ['geonames', '#loc+code+v_geonames', ({ series }) => series.place?.geonames],
  ['value', '#indicator+value+num', ({ point }) => point.value],
  ['high', '#indicator+value+max+num', ({ point }) => point.high],
  ['bound', '#indicator+value+bound', ({ point }) => point.bound],
  ['unit', '#indicator+unit', ({ point }) => point.unit],
  ['as_of', '#date+reported', ({ point }) => point.asOf],
  ['said_at', '#date+said', ({ point }) => point.saidAt],
  ['published', '#date+published', ({ point }) => point.published],
  ['speaker', '#meta+source+speaker', ({ point }) => point.speaker?.name],
  ['side', '#meta+source+side+code+v_iso3', ({ point }) => point.side],
  ['via', '#meta+source+via', ({ point }) => point.via.map(({ name }) => name).join('; ')],
  ['outlet', '#meta+source+outlet', ({ point }) => point.outlet],
  ['article', '#meta+id+article', ({ point }) => point.article],
  ['statement', '#meta+id+statement', ({ point }) => point.statement],
  ['start', '#meta+start', ({ point }) => point.span.start],
  ['end', '#meta+end', ({ point }) => point.span.end],
  ['copy_of', '#meta+copyof', ({ point }) => point.copyOf],
  ['answer', '#meta+answer', ({ answer }) => answer.id],
  ['conflict', '#status+conflict', ({ series }) => (series.conflict ? 'yes' : 'no')],
];

/** The tag of a column for these series: "#affected+displaced" for the value where all of them count the displaced. */
const tagOf = (header: string, tag: string, all: readonly Series[]): string => {
  const measures = new Set(all.map(({ measure }) => measure));
  const own = header === 'value' && measures.size === 1 ? TAGS[[...measures][0]!] : undefined;
  return own ?? tag;
};

/** Series as CSV, a row for each point; guarded against formula injection as exports are. `tags`: a row of HXL tags below the header. */
export const figuresCsv = (all: readonly Series[], { tags }: { readonly tags: boolean }): string => {
  const rows = all.flatMap((series) =>
    series.answers.flatMap((answer) =>
      answer.points.map((point) => COLUMNS.map(([, , cell]) => cell({ series, answer, point }) ?? '')),
    ),
  );
  const hxl = tags ? [COLUMNS.map(([header, tag]) => tagOf(header, tag, all))] : [];
  return stringify([COLUMNS.map(([header]) => header), ...hxl, ...rows], {
    escape_formulas: true,
    record_delimiter: 'windows',
  });
};
