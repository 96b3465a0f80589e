import type { Change, Review } from '../../model/index.ts';

const changeWords = ({ field, was, now }: Change): string => `${field} ${now ?? 'nobody'}, read as ${was ?? 'nobody'}`;

const STANDINGS: Readonly<Partial<Record<Review['standing'], string>>> = {
  overruled: ' (overruled)',
  'taken back': ' (taken back)',
  unfit: ' (its words are not here any more)',
};

const VERDICTS: Readonly<Record<Review['verdict'], string>> = {
  right: 'judged right',
  wrong: 'judged to be no statement',
  corrected: 'corrected',
};

/** "corrected by Ada, 2024-09-01: speaker Ada Moreno, read as nobody (she was quoted)". */
export const reviewWords = ({ verdict, by, at, changes, note, standing }: Review): string => {
  const what = changes.length === 0 ? '' : `: ${changes.map(changeWords).join('; ')}`;
  const why = note === undefined ? '' : ` (${note})`;
  return `${VERDICTS[verdict]} by ${by}, ${at.slice(0, 10)}${what}${why}${STANDINGS[standing] ?? ''}`;
};

/** What was judged of statements that do not stand in the reading, with the words that it was judged of. */
export const otherReviewLines = (reviews: readonly Review[], shown: ReadonlySet<string>): readonly string[] =>
  reviews
    .filter(({ statement }) => statement === undefined || !shown.has(statement))
    .map((review) => `“${review.quote}”: ${reviewWords(review)}`);
