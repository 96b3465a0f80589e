import stringWidth from 'string-width';
import type { Screen } from '../screen.ts';
import { oneLine } from '../visible.ts';
import { cut, padded } from './wrap.ts';

/** A column: its header, and what stands in it for a row. */
export interface Column<Row> {
  readonly header: string;
  readonly cell: (row: Row) => string | number | undefined;
}

const GAP = '  ';
/** Columns of the widest column that is not the last: a fifth of the terminal, but an id whole, and a name at most. */
const widestOf = ({ width }: Screen): number => Math.min(32, Math.max(17, Math.floor(width / 5)));
const NARROWEST = 12;

/** Rows in aligned columns. On a terminal the last column takes what is left and is cut to it; elsewhere nothing is cut. */
export const tableOf = <Row>(rows: readonly Row[], columns: readonly Column<Row>[], screen: Screen): string => {
  const cells = [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ cell }) => oneLine(String(cell(row) ?? '')))),
  ];
  const widths = columns
    .slice(0, -1)
    .map((_, at) => Math.min(widestOf(screen), widthOf(cells.map((line) => line[at] ?? ''))));
  const taken = widths.reduce((sum, width) => sum + width + GAP.length, 0);
  const last = Math.max(NARROWEST, screen.width - taken);
  const lines = cells.map((line) =>
    line
      .map((cell, at) => {
        const width = widths[at];
        return width === undefined ? cut(cell, last) : padded(cut(cell, width), width);
      })
      .join(GAP)
      .trimEnd(),
  );
  return `${lines.map((line, at) => (at === 0 ? screen.paint.bold(line) : line)).join('\n')}\n`;
};

const widthOf = (cells: readonly string[]): number =>
  cells.reduce((most, cell) => Math.max(most, stringWidth(cell)), 0);
