import type { ActorPage, ActorTie, Judgement, RoleHeld, StatementRecord } from '../../model/index.ts';
import { STATES } from '../../model/states.ts';
import { proseWidth, type Screen } from '../screen.ts';
import { oneLine } from '../visible.ts';
import { wrap } from './wrap.ts';

/** Columns that what belongs to a heading is set in by. */
const MARGIN = 2;
/** Roles and ties that are told one by one. */
const TOLD = 12;

const stateOf = (side: string): string => STATES.find(({ alpha3 }) => alpha3 === side)?.names[0] ?? side;

const roleWords = ({ role, from, to }: RoleHeld): string => {
  if (from === undefined) return role;
  return from === to || to === undefined ? `${role} (${from})` : `${role} (${from} to ${to})`;
};

/** "Syrskyi, Syrsky: one surname in two spellings". */
const tieWords =
  (page: ActorPage) =>
  ({ a, b, reason, score }: ActorTie): string => {
    const names = a.name === b.name ? a.name : `${a.name}, ${b.name}`;
    const other = [a, b].find(({ id }) => id !== page.id);
    const points = score === undefined ? '' : `, ${score} points`;
    return `${names}: ${reason}${points}${other === undefined ? '' : ` [${other.id}]`}`;
  };

const judgementWords = (judgement: Judgement): string => {
  if (judgement.about !== 'actor') return '';
  const { a, b, verdict, by, at, note, takenBack } = judgement;
  const of = [a, b].map(({ article, actor }) => `${article}/${actor}`).join(' and ');
  const why = note === undefined ? '' : `: ${note}`;
  return `${of} ${verdict}, says ${by}, ${at.slice(0, 10)}${why}${takenBack === undefined ? '' : `; taken back by ${takenBack.by}`}`;
};

const statementWords = ({ published, outlet, content, article }: StatementRecord): string =>
  `${[published?.slice(0, 10), outlet ?? article].filter(Boolean).join(', ')}: ${content}`;

const section = (title: string, lines: readonly string[], screen: Screen): readonly string[] =>
  lines.length === 0
    ? []
    : [
        '',
        screen.paint.bold(title),
        ...lines.flatMap((line) =>
          wrap(oneLine(line), proseWidth(screen) - MARGIN).map((row) => ' '.repeat(MARGIN) + row),
        ),
      ];

const some = (lines: readonly string[]): readonly string[] =>
  lines.length > TOLD ? [...lines.slice(0, TOLD), `… and ${lines.length - TOLD} more`] : lines;

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** An actor as a page for a terminal. */
export const actorPage = (page: ActorPage, screen: Screen): string => {
  const { name, names, kind, side, roles, articles, statements, id, ties, unsure, judgements, latest } = page;
  const head = [kind, side === undefined ? '' : `speaks for ${stateOf(side)}`, id].filter(Boolean).join(' · ');
  return [
    ...wrap(oneLine(name), proseWidth(screen)).map(screen.paint.bold),
    screen.paint.dim(head),
    `${count(statements, 'statement')} in ${count(articles, 'article')}`,
    ...section('Names', [names.join(', ')], screen),
    ...section('Roles', some(roles.map(roleWords)), screen),
    ...section('Why these are one', some(ties.map(tieWords(page))), screen),
    ...section('Who it may be besides', unsure.map(tieWords(page)), screen),
    ...section('What persons said', judgements.map(judgementWords), screen),
    ...section('Latest statements', latest.map(statementWords), screen),
    '',
  ].join('\n');
};
