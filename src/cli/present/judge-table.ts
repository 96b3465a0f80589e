import type { Correction, Judgement, JudgementRecord } from '../../model/index.ts';
import type { Column } from './table.ts';

const said = (value: Correction[keyof Correction]): string => {
  if (value === null || value === undefined) return 'nobody';
  if (typeof value === 'string') return value;
  return 'name' in value ? value.name : `“${value.map(({ exact }) => exact).join(' … ')}”`;
};

/** "corrected: speaker Ada Moreno, act deny (she was quoted)". */
const verdictOf = (judgement: Judgement): string =>
  judgement.note === undefined ? wordOf(judgement) : `${wordOf(judgement)} (${judgement.note})`;

const wordOf = (judgement: Judgement): string => {
  if (judgement.about !== 'statement' || judgement.correction === undefined) return judgement.verdict;
  const changes = Object.entries(judgement.correction).map(([field, value]) => `${field} ${said(value)}`);
  return `${judgement.verdict}: ${changes.join(', ')}`;
};

/** The words of the statement, or the ids of the two. */
const subjectOf = (judgement: Judgement): string => {
  if (judgement.about === 'statement') return `“${judgement.anchor.content.map(({ exact }) => exact).join(' … ')}”`;
  if (judgement.about === 'match') return judgement.match;
  return [judgement.a, judgement.b].map(({ article, actor }) => `${article}/${actor}`).join(' and ');
};

const standingOf = (judgement: Judgement | JudgementRecord): string => {
  const { takenBack } = judgement;
  if (takenBack !== undefined) return `taken back by ${takenBack.by}`;
  if (!('standing' in judgement)) return 'in force';
  const unfit = judgement.places.filter(({ standing }) => standing === 'unfit');
  const elsewhere = judgement.standing === 'unfit' ? [] : unfit;
  return [
    judgement.standing,
    ...(judgement.disputedBy.length === 0 ? [] : [`disputed by ${judgement.disputedBy.length}`]),
    ...elsewhere.map(({ article }) => `unfit in ${article}`),
  ].join('; ');
};

/** Judgements as a table. */
export const JUDGEMENTS: readonly Column<Judgement | JudgementRecord>[] = [
  { header: 'ID', cell: ({ id }) => id },
  { header: 'AT', cell: ({ at }) => at.slice(0, 16).replace('T', ' ') },
  { header: 'BY', cell: ({ by }) => by },
  { header: 'STANDING', cell: standingOf },
  { header: 'OF', cell: subjectOf },
  { header: 'VERDICT', cell: verdictOf },
];
