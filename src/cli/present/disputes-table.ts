import type { Dispute, DisputeAnswer, Match, MatchEnd } from '../../model/index.ts';
import type { Column } from './table.ts';

const sidesOf = ({ answers }: Dispute): string =>
  [...new Set(answers.flatMap(({ by }) => by.flatMap(({ side }) => side ?? [])))].join(', ');

const words = ({ words: said, independent }: DisputeAnswer): string => `${said} (${independent})`;

/** Disputes, a line each: answers with how many independent tellings they have. */
export const DISPUTES: readonly Column<Dispute>[] = [
  { header: 'ID', cell: ({ id }) => id },
  { header: 'LATEST', cell: ({ latest }) => latest.slice(0, 10) },
  { header: 'KIND', cell: ({ kind }) => kind },
  { header: 'SIDES', cell: sidesOf },
  { header: 'WEIGHT', cell: ({ weight }) => weight },
  { header: 'ANSWERS', cell: ({ answers }) => answers.map(words).join('; ') },
  { header: 'QUESTION', cell: ({ question }) => question },
];

const endWords = ({ statement, article }: MatchEnd): string => statement ?? article;

/** Matches, a line each. */
export const MATCHES: readonly Column<Match>[] = [
  { header: 'ID', cell: ({ id }) => id },
  { header: 'KIND', cell: ({ kind }) => kind },
  { header: 'SCORE', cell: ({ score }) => score.toFixed(2) },
  { header: 'JUDGED', cell: ({ judgement }) => judgement },
  { header: 'ONE', cell: ({ a }) => endWords(a) },
  { header: 'OTHER', cell: ({ b }) => endWords(b) },
  { header: 'WHY', cell: ({ reason }) => reason },
];
