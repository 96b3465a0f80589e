import { amountWords } from '../../model/describe.ts';
import type { Answer, Point, Series } from '../../model/index.ts';
import type { Column } from './table.ts';

/** One claimant's answer to one matter, as of one day; `tellings` are points, copies among them. */
export interface Claim {
  readonly series: Series;
  readonly answer: Answer;
  readonly claimant: string;
  readonly side?: string;
  readonly day: string;
  readonly tellings: number;
}

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/u;

/** The day as of which a point is told: stated, or of its saying, or of publication. */
export const dayOf = ({ asOf, saidAt, published }: Point): string =>
  [asOf, saidAt, published].map((time) => DAY.exec(time ?? '')?.[0]).find((day) => day !== undefined) ?? '';

/** Who gives a figure: its speaker; where there is none, the article itself. */
export const claimantOf = ({ speaker, outlet, article }: Point): string => speaker?.name ?? outlet ?? article;

const claimsIn = (series: Series): readonly Claim[] => {
  const claims = new Map<string, Claim>();
  for (const answer of series.answers)
    for (const point of answer.points) {
      const [claimant, day, { side }] = [claimantOf(point), dayOf(point), point];
      const key = JSON.stringify([answer.id, claimant, side, day]);
      const tellings = (claims.get(key)?.tellings ?? 0) + 1;
      claims.set(key, { series, answer, claimant, ...(side === undefined ? {} : { side }), day, tellings });
    }
  return [...claims.values()].sort((a, b) =>
    a.day === b.day ? a.answer.value - b.answer.value : a.day < b.day ? -1 : 1,
  );
};

/** What each claimant says, as of when: matter by matter, in order of the days. */
export const claimsOf = (all: readonly Series[]): readonly Claim[] => all.flatMap(claimsIn);

const standsAs = ({ series, answer }: Claim): string => {
  const replaced = series.answers.some(({ updates }) => updates.includes(answer.id));
  if (series.conflict) return replaced ? 'disputed, updated' : 'disputed';
  return replaced ? 'updated' : '';
};

export const FIGURES: readonly Column<Claim>[] = [
  { header: 'SERIES', cell: ({ series }) => series.id },
  { header: 'AS OF', cell: ({ day }) => day },
  { header: 'CLAIMANT', cell: ({ claimant }) => claimant },
  { header: 'SIDE', cell: ({ side }) => side },
  { header: 'FIGURE', cell: ({ answer }) => amountWords(answer) },
  { header: 'TOLD', cell: ({ tellings }) => tellings },
  { header: 'STANDS', cell: standsAs },
  { header: 'MATTER', cell: ({ series }) => series.matter },
];
