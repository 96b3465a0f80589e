import { amountWords } from '../../model/describe.ts';
import type { AnswerSide, Dispute, DisputeAnswer } from '../../model/dispute.ts';
import type { Match } from '../../model/match.ts';
import { type Given, hashId, independent, tellingOf } from './answers.ts';
import { type SameVoice, strangers } from './compare.ts';
import { sayEnough } from './pairs.ts';
import type { FigurePoint } from './points.ts';
import { questionOf } from './question.ts';
import type { Matter } from './series.ts';
import { isLoose } from './subject.ts';

/** Answers of different voices as of days no further apart are two answers, though the later may be a newer count. */
const SAME_DAYS = 3;
const DAY = 86_400_000;

/** Whether two answers, by their places, stand against each other: they cannot both hold, or different voices give them at one time. */
const differ = ({ answers: { given, compared } }: Matter, same: SameVoice): boolean =>
  compared.some(({ a, b, verdict }) => {
    if (verdict !== 'update') return verdict === 'conflict';
    const [x, y] = [given[a]!.told, given[b]!.told];
    return Math.abs(Date.parse(x.day!) - Date.parse(y.day!)) <= SAME_DAYS * DAY && strangers(x, y, same);
  });

type Speaker = AnswerSide['speakers'][number];

const byName = (a: Speaker, b: Speaker): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** "other reports", "Some reports": what names nobody, and is shown once however many it is. */
const isDescription = (name: string): boolean => name.slice(1) === name.slice(1).toLowerCase();

const areShownAsOne = (a: string, b: string): boolean => isDescription(a) && a.toLowerCase() === b.toLowerCase();

/** Those who give an answer, each once, as first named. */
const speakersOf = (points: readonly FigurePoint[], same: SameVoice): readonly Speaker[] => {
  const known: { readonly key: string; readonly speaker: Speaker }[] = [];
  for (const { voice, point } of points) {
    const key = voice ?? point.speaker!.name;
    const { name } = point.speaker!;
    if (!known.some((one) => same(one.key, key) || areShownAsOne(one.speaker.name, name)))
      known.push({ key, speaker: point.speaker! });
  }
  return known.map(({ speaker }) => speaker).sort(byName);
};

const bySide = (points: readonly FigurePoint[], same: SameVoice): readonly AnswerSide[] => {
  const named = points.filter(({ point }) => point.speaker !== undefined);
  return [...Map.groupBy(named, ({ point }) => point.side)]
    .sort(([a = '~'], [b = '~']) => (a < b ? -1 : 1))
    .map(([side, own]) => ({ ...(side === undefined ? {} : { side }), speakers: speakersOf(own, same) }));
};

const answerOf = ({ id, points, told }: Given, same: SameVoice): DisputeAnswer => ({
  id,
  words: amountWords(told.amount),
  by: bySide(points, same),
  tellings: points.map(({ point }) => tellingOf(point)),
  independent: independent(points),
  first: tellingOf(points[0]!.point),
  latest: tellingOf((points.findLast(({ point }) => point.published !== undefined) ?? points.at(-1)!).point),
});

/** Whether some two answers say enough to be asked after; what has no measure of its own somebody must have given. */
const matters = ({ points, answers: { given } }: Matter): boolean =>
  (!isLoose(points[0]!.subject) || points.some(({ point }) => point.speaker !== undefined)) &&
  given.some(({ points }, at) => given.slice(at + 1).some((other) => sayEnough([points[0]!, other.points[0]!])));

const idsOf = (matches: readonly Match[], kind: Match['kind']): readonly string[] =>
  matches.filter((match) => match.kind === kind).map(({ id }) => id);

/** How much there is to a dispute: independent tellings, times the sides that give an answer. */
const weightOf = (answers: readonly DisputeAnswer[]): number => {
  const sides = new Set(answers.flatMap(({ by }) => by.flatMap(({ side }) => side ?? [])));
  return answers.reduce((sum, answer) => sum + answer.independent, 0) * Math.max(1, sides.size);
};

/** The question that the tellings of a matter answer differently, if they do. No answer is called right. */
export const figureDispute = (matter: Matter, matches: readonly Match[], same: SameVoice): Dispute | undefined => {
  if (!differ(matter, same) || !matters(matter)) return undefined;
  const { series, points, denials } = matter;
  const answers = matter.answers.given.map((given) => answerOf(given, same));
  return {
    id: hashId('d', [series.id]),
    question: questionOf(series, points),
    kind: 'figure',
    series: series.id,
    answers,
    denials: denials.map(({ point }) => tellingOf(point)),
    convergence: idsOf(matches, 'converges'),
    shifts: idsOf(matches, 'shifts'),
    gaps: series.gaps,
    weight: weightOf(answers),
    latest: points.reduce((latest, { point: { published = '' } }) => (published > latest ? published : latest), ''),
  };
};
