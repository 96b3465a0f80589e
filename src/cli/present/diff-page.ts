import type {
  ArticleDiff,
  DiffSide,
  FigureChange,
  StatementChange,
  TextChange,
  ToldStatement,
} from '../../model/index.ts';
import { proseWidth, type Screen } from '../screen.ts';
import { oneLine } from '../visible.ts';
import { wrap } from './wrap.ts';

type Paint = (text: string) => string;

/** Lines of a text behind a sign, in a colour where there are colours. */
const signed = (sign: '-' | '+', text: string, screen: Screen): readonly string[] => {
  const paint: Paint = sign === '-' ? screen.paint.red : screen.paint.green;
  return wrap(oneLine(text), proseWidth(screen) - 4).map((line, at) =>
    paint(`${at === 0 ? `  ${sign} ` : '    '}${line}`),
  );
};

const sideWords = ({ headline, outlet, published, version, id }: DiffSide): string =>
  [headline ?? 'Without a headline', outlet, published, version === undefined ? undefined : `version ${version}`, id]
    .filter((part) => part !== undefined)
    .join(' · ');

const changeLines = ({ removed, added }: TextChange, screen: Screen): readonly string[] => [
  ...(removed.trim() === '' ? [] : signed('-', removed, screen)),
  ...(added.trim() === '' ? [] : signed('+', added, screen)),
];

const statementWords = ({ voice, speaker, words }: ToldStatement): string =>
  `${voice === 'author' ? 'The article itself' : (speaker ?? 'speaker not named')}: ${words}`;

const statementLines = (change: StatementChange, screen: Screen): readonly string[] => [
  ...(change.before === undefined ? [] : signed('-', statementWords(change.before), screen)),
  ...(change.after === undefined ? [] : signed('+', statementWords(change.after), screen)),
  ...(change.orphaned ? [screen.paint.dim('    orphaned: these words stand in the later text no more')] : []),
];

const figureWords = ({ amount, words, counts }: NonNullable<FigureChange['before']>): string =>
  `${amount}${counts === undefined ? '' : ` ${counts}`} (“${words}”)`;

const figureLines = ({ before, after }: FigureChange, screen: Screen): readonly string[] => [
  ...(before === undefined ? [] : signed('-', figureWords(before), screen)),
  ...(after === undefined ? [] : signed('+', figureWords(after), screen)),
];

const section = (title: string, blocks: readonly (readonly string[])[], { paint }: Screen): readonly string[] =>
  blocks.length === 0
    ? []
    : ['', paint.bold(title), ...blocks.flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]))];

/** A difference as a page to read on a terminal: statements, figures, then all words; "-" before, "+" after. */
export const diffPage = (diff: ArticleDiff, screen: Screen): string => {
  const words = diff.changes.map((change) => changeLines(change, screen)).filter((lines) => lines.length > 0);
  const isSame = diff.changes.length === 0 && diff.statements.length === 0 && diff.figures.length === 0;
  return [
    ...signed('-', sideWords(diff.before), screen),
    ...signed('+', sideWords(diff.after), screen),
    ...section(
      'Statements',
      diff.statements.map((change) => statementLines(change, screen)),
      screen,
    ),
    ...section(
      'Figures',
      diff.figures.map((change) => figureLines(change, screen)),
      screen,
    ),
    ...section('Words', words, screen),
    '',
    isSame ? 'They do not differ.' : `Statements as they were: ${diff.unchanged}.`,
    '',
  ].join('\n');
};
