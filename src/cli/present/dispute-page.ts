import type { AnswerSide, DisputeAnswer, DisputeRecord, Match, Telling } from '../../model/index.ts';
import { STATES } from '../../model/states.ts';
import { proseWidth, type Screen } from '../screen.ts';
import { oneLine } from '../visible.ts';
import { wrap } from './wrap.ts';

/** Columns that what belongs to an answer is set in by. */
const MARGIN = 4;
/** Speakers of one answer that are named one by one. */
const NAMED = 8;

const stateOf = (side: string): string => STATES.find(({ alpha3 }) => alpha3 === side)?.names[0] ?? side;

const namesOf = ({ speakers }: AnswerSide): string => {
  const names = [...new Set(speakers.map(({ name }) => name))];
  const more = names.length > NAMED ? [`${names.length - NAMED} more`] : [];
  return [...names.slice(0, NAMED), ...more].join(', ');
};

/** "Ukraine: Oleksandr Syrskyi; without a side: army": who gives an answer; where nobody is named, articles do. */
const byWords = ({ by }: DisputeAnswer): string =>
  by.length === 0
    ? 'nobody is named for it'
    : by.map((one) => `${one.side === undefined ? 'without a side' : stateOf(one.side)}: ${namesOf(one)}`).join('; ');

const whereWords = ({ outlet, article, published }: Telling): string =>
  [outlet ?? article, published?.slice(0, 10)].filter(Boolean).join(', ');

const passageOf = ({ passages }: DisputeRecord, { article, span }: Telling): string | undefined =>
  passages.find((one) => one.article === article && one.span.start === span.start && one.span.end === span.end)?.words;

const quoted = (record: DisputeRecord, telling: Telling): string => {
  const words = passageOf(record, telling);
  return words === undefined ? whereWords(telling) : `${whereWords(telling)}: “${words}”`;
};

const isSame = (a: Telling, b: Telling): boolean => a.article === b.article && a.span.start === b.span.start;

const countWords = ({ tellings, independent }: DisputeAnswer): string => {
  const copies = tellings.length - independent;
  return `${independent} independent ${independent === 1 ? 'telling' : 'tellings'}${copies > 0 ? `, told ${copies} more ${copies === 1 ? 'time' : 'times'} in copies or again` : ''}`;
};

const answerLines = (answer: DisputeAnswer, record: DisputeRecord, screen: Screen): readonly string[] => {
  const { paint } = screen;
  const width = proseWidth(screen) - MARGIN;
  const { first, latest } = answer;
  const lines = [
    ...wrap(oneLine(byWords(answer)), width).map(paint.cyan),
    ...wrap(oneLine(countWords(answer)), width),
    ...wrap(oneLine(`first: ${quoted(record, first)}`), width).map(paint.dim),
    ...(isSame(first, latest) ? [] : wrap(oneLine(`latest: ${quoted(record, latest)}`), width).map(paint.dim)),
  ];
  return [
    ...wrap(oneLine(answer.words), proseWidth(screen)).map(paint.bold),
    ...lines.map((line) => ' '.repeat(MARGIN) + line),
  ];
};

const section = (title: string, lines: readonly string[], screen: Screen): readonly string[] =>
  lines.length === 0
    ? []
    : [
        '',
        screen.paint.bold(title),
        ...lines
          .flatMap((line) => wrap(oneLine(line), proseWidth(screen) - MARGIN))
          .map((line) => ' '.repeat(MARGIN) + line),
      ];

const reasons = ({ matches }: DisputeRecord, kind: Match['kind']): readonly string[] =>
  matches.filter((match) => match.kind === kind).map(({ reason, id }) => `${reason} (${id})`);

const UNSAID = { source: 'who says it', time: 'as of when', place: 'where' } as const;

/** A dispute as a page: the question, its answers with who gives them, denials, agreement, shifts, and what nobody says. */
export const disputePage = (record: DisputeRecord, screen: Screen): string => {
  const { paint } = screen;
  const width = proseWidth(screen);
  return [
    ...wrap(oneLine(record.question), width).map(paint.bold),
    ...wrap(
      oneLine(`${record.id} · ${record.kind}${record.latest === '' ? '' : ` · latest ${record.latest.slice(0, 10)}`}`),
      width,
    ).map(paint.dim),
    ...record.answers.flatMap((answer) => ['', ...answerLines(answer, record, screen)]),
    ...section(
      'Denied',
      record.denials.map((telling) => quoted(record, telling)),
      screen,
    ),
    ...section('Opposed sides agree', reasons(record, 'converges'), screen),
    ...section('One voice or side, two answers', reasons(record, 'shifts'), screen),
    ...section(
      'Nobody says',
      record.gaps.map((gap) => UNSAID[gap]),
      screen,
    ),
    '',
  ].join('\n');
};
