import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleOf } from '../../../test/support/article.ts';
import { marked } from '../../../test/support/marked.ts';
import { readArticle } from '../../index.ts';
import { type Actor, overlaps, type Span, type Statement, wordsOf } from '../../model/index.ts';
import { entryOf } from '../attribution/cue-words.ts';
import { authorManner, mannerOf } from '../statements.ts';
import { findStructure, runOf } from '../structure/structure.ts';
import { findPositions } from './find-positions.ts';

const KINDS: Readonly<Record<string, Actor['kind']>> = {
  Norland: 'state',
  Sudria: 'state',
  France: 'state',
  'Olga Finn': 'person',
  'Pavel Grau': 'person',
  'the rebels': 'group',
  'the union': 'organisation',
};
const SIDES: Readonly<Record<string, string>> = { Norland: 'NOR', Sudria: 'SUD', France: 'FRA', 'Olga Finn': 'NOR' };

const mentionsOf = (text: string, name: string): readonly Span[] =>
  [...text.matchAll(new RegExp(name, 'giu'))].map(({ index }) => ({ start: index, end: index + name.length }));

const castOf = (text: string, source: readonly Span[]): readonly Actor[] => {
  const named = Object.entries(KINDS).map(([name, kind]): Actor => {
    const mentions = mentionsOf(text, name);
    const side = SIDES[name];
    return { id: name, name, kind, naming: 'named', roles: [], mentions, ...(side ? { side } : {}) };
  });
  const known = named.some(({ mentions }) => mentions.some((span) => source.some((other) => overlaps(span, other))));
  const speaker: Actor = {
    id: 'speaker',
    name: 'speaker',
    kind: 'unknown',
    naming: 'role',
    roles: [],
    mentions: source,
  };
  return (known || source.length === 0 ? named : [...named, speaker]).filter(({ mentions }) => mentions.length > 0);
};

const base = { id: 's1', via: [], confidence: 1, gaps: [], by: 'test' } as const;

/** "move by > to: terms" of every position that a marked statement, or the author's sentence, tells. */
const positionsOf = (notes: string): readonly string[] => {
  const { text, source, cue, content } = marked(notes);
  const structure = findStructure(articleOf(text));
  const actors = castOf(text, source);
  const first = cue[0];
  const entry = first && entryOf(structure, runOf(structure, { start: first.start, end: cue.at(-1)!.end }));
  const speaker = actors.find(({ mentions }) => mentions.some((span) => source.some((other) => overlaps(span, other))));
  const whole = [{ start: 0, end: text.length }];
  const statement: Statement =
    first === undefined
      ? { ...base, source: [], cue: [], content: whole, ...authorManner(structure, whole) }
      : {
          ...base,
          ...mannerOf(structure, { source, cue, content, by: 'test', confidence: 1, ...(entry ? { entry } : {}) }),
          source,
          cue,
          content,
          ...(speaker ? { speaker: speaker.id } : {}),
        };
  return findPositions(structure, [statement], actors).map(
    ({ move, by = '?', to = '?', about }) => `${move} ${by} > ${to}: ${wordsOf(text, about)}`,
  );
};

test.each([
  ['offer', '[Norland] {offered} <talks with Sudria>.', ['offer Norland > Sudria: talks with Sudria']],
  [
    'demand',
    '[Norland] {demanded} <that Sudria leave the valley>.',
    ['demand Norland > Sudria: that Sudria leave the valley'],
  ],
  [
    'refusal',
    '[Norland] {rejected} <Sudria’s plan for the valley>.',
    ['refusal Norland > Sudria: Sudria’s plan for the valley'],
  ],
  ['acceptance', '[Norland] {agreed} <to share the bridge>.', ['acceptance Norland > ?: to share the bridge']],
  ['promise', '[Norland] {promised} <to send grain to Sudria>.', ['promise Norland > Sudria: to send grain to Sudria']],
  [
    'threat',
    '[Norland] {threatened} <to cut its ties with Sudria>.',
    ['threat Norland > Sudria: to cut its ties with Sudria'],
  ],
  ['rule out', '[Norland] {ruled out} <talks with Sudria>.', ['rule out Norland > Sudria: talks with Sudria']],
  [
    'rule out',
    '[Olga Finn] {said} <there was nothing to talk about>.',
    ['rule out Olga Finn > ?: there was nothing to talk about'],
  ],
  [
    'rule out',
    '<With those who burn villages>, [Olga Finn] {said}, <there was nothing to talk about>.',
    ['rule out Olga Finn > ?: With those who burn villages … there was nothing to talk about'],
  ],
  [
    'rule out',
    '[Norland] {said} <that talks with Sudria were off>.',
    ['rule out Norland > Sudria: that talks with Sudria were off'],
  ],
  ['rule out', '[Norland] {has said} <that they are off>.', ['rule out Norland > ?: that they are off']],
  ['nothing', '[Norland] {said} <that talks with Sudria were off the record>.', []],
  [
    'demand',
    '[The union] {urged} <Norland to publish the names of the dead>.',
    ['demand the union > Norland: Norland to publish the names of the dead'],
  ],
  [
    'demand',
    '[The union] {wants} <the rebels to leave the town>.',
    ['demand the union > the rebels: the rebels to leave the town'],
  ],
  [
    'offer',
    '[Norland] {offered talks on two conditions}: <that Sudria leave the valley>.',
    ['offer Norland > Sudria: talks', 'precondition Norland > Sudria: that Sudria leave the valley'],
  ],
  [
    'concession',
    '[Norland] {decided} <to release the captured crew>.',
    ['concession Norland > ?: to release the captured crew'],
  ],
  [
    'demand',
    '[Olga Finn] {said} <that the rebels must leave the town>.',
    ['demand Olga Finn > the rebels: that the rebels must leave the town'],
  ],
])('a statement that is a step by its act: %s', (_, notes, expected) => {
  expect(positionsOf(notes)).toEqual(expected);
});

test.each([
  ['a neighbour’s plans are no promise to a side', 'His neighbour, Dora Pell, said she would unpack her bags.', []],
  [
    'a minister’s are',
    'The defence minister, Dora Pell, said she would release the prisoners.',
    [['promise', 'Dora Pell']],
  ],
])('whose promise it is: %s', async (_, text, expected) => {
  const { positions, actors } = await readArticle(articleOf(text));
  expect(positions.map(({ move, by }) => [move, actors.find(({ id }) => id === by)?.name])).toEqual(expected);
});

test('a step that is said is taken when it is said, and not at the day that it speaks of', async () => {
  const { positions, times } = await readArticle(
    articleOf('On Monday the mayor of Tarnow promised to open the road by Friday.'),
  );
  expect(positions).toMatchObject([{ move: 'promise', at: times[0]!.id }]);
});

test.each([
  [
    'an offer and its price',
    'Olga Finn made a generous public offer to Sudria that would have required a full retreat from the valley.',
    ['offer Olga Finn > Sudria: a full retreat from the valley'],
  ],
  [
    'an offer',
    'In May, Norland has offered to hand the bridge to Sudria.',
    ['offer Norland > Sudria: to hand the bridge to Sudria'],
  ],
  [
    'a refusal after a day',
    'Norland on Monday flatly rejected Sudria’s proposal for a truce.',
    ['refusal Norland > Sudria: Sudria’s proposal for a truce', 'offer Sudria > ?: a truce'],
  ],
  [
    'a refusal in the passive',
    'The plan of Sudria was rejected by Norland.',
    ['refusal Norland > Sudria: The plan of Sudria'],
  ],
  [
    'a refusal by who',
    'Olga Finn, who has refused to leave the town, is ill.',
    ['refusal Olga Finn > ?: to leave the town'],
  ],
  [
    'two steps of one subject',
    'Norland rejected the truce and has demanded that the rebels leave.',
    ['refusal Norland > ?: the truce', 'demand Norland > the rebels: that the rebels leave'],
  ],
  [
    'a demand',
    'The union called on Norland to open the road.',
    ['demand the union > Norland: Norland to open the road'],
  ],
  [
    'an answer in one word',
    'Norland has offered Sudria a truce. Sudria refused.',
    ['offer Norland > Sudria: Sudria a truce', 'refusal Sudria > Norland: Sudria a truce'],
  ],
  [
    'an answer to nobody’s offer is none',
    'Norland has offered France a truce. Sudria refused.',
    ['offer Norland > France: France a truce'],
  ],
  [
    'whose sum it was',
    'Norland has offered to pay six million. The union rejected the offer.',
    ['offer Norland > ?: to pay six million', 'refusal the union > Norland: the offer'],
  ],
  [
    'whom the condition of an offer binds is offered it',
    'Norland has offered to talk if Sudria left the valley.',
    [
      'offer Norland > Sudria: to talk if Sudria left the valley',
      'precondition Norland > Sudria: Sudria left the valley',
    ],
  ],
  ['an objection', 'Norland objected to any payment.', ['refusal Norland > ?: any payment']],
  [
    'when it was made is no term',
    'Norland offered in May to test the wells.',
    ['offer Norland > ?: to test the wells'],
  ],
  ['an acceptance', 'Norland and Sudria have agreed on a truce.', ['acceptance Norland > ?: a truce']],
  [
    'a signature',
    'Norland signed an agreement with Sudria.',
    ['acceptance Norland > Sudria: an agreement with Sudria'],
  ],
  [
    'an agreement reached',
    'Norland reached a deal with Sudria on water.',
    ['acceptance Norland > Sudria: a deal with Sudria on water'],
  ],
  ['a concession', 'Norland lifted the curfew in the valley.', ['concession Norland > ?: the curfew in the valley']],
  [
    'a demand given up',
    'Norland dropped its demand for a second vote.',
    ['concession Norland > ?: its demand for a second vote'],
  ],
  ['talks left', 'Norland walked out of the talks on water.', ['refusal Norland > ?: the talks on water']],
  ['willingness', 'Norland is willing to withdraw its troops.', ['offer Norland > ?: to withdraw its troops']],
  ['unwillingness', 'Norland is not prepared to withdraw its troops.', ['refusal Norland > ?: to withdraw its troops']],
  ['a gift to come', 'Norland will provide tents to Sudria.', ['promise Norland > Sudria: provide tents to Sudria']],
  ['a will that is not', 'The rebels will not accept the truce.', ['refusal the rebels > ?: accept the truce']],
  ['a deed sworn', 'The rebels have sworn to fight on.', ['threat the rebels > ?: to fight on']],
  ['talks broken off', 'Norland broke off the talks with Sudria.', ['refusal Norland > ?: the talks with Sudria']],
  ['a truce of one side', 'The rebels declared a truce on Sunday.', ['concession the rebels > ?: a truce on Sunday']],
  ['captives let go', 'The rebels freed forty hostages.', ['concession the rebels > ?: forty hostages']],
  [
    'leave to do',
    'Norland allowed the rebels to leave the town.',
    ['concession Norland > the rebels: the rebels to leave the town'],
  ],
  [
    'what is wanted of another',
    'Norland wants the rebels to leave the town.',
    ['demand Norland > the rebels: the rebels to leave the town'],
  ],
  [
    'an appeal',
    'Norland appealed to the rebels to leave the town.',
    ['demand Norland > the rebels: the rebels to leave the town'],
  ],
  ['help asked for', 'Norland sought help from Sudria.', ['demand Norland > Sudria: help from Sudria']],
  ['calls not heeded', 'Norland ignored calls for a truce.', ['refusal Norland > ?: calls for a truce']],
  ['support to come', 'Norland will support the plan.', ['promise Norland > ?: support the plan']],
  [
    'a person with a long title',
    'The Minister for Interior Olga Finn rejected the truce.',
    ['refusal Olga Finn > ?: the truce'],
  ],
  [
    'a step after another’s deed',
    'After Norland left the valley, Sudria accepted the truce.',
    ['acceptance Sudria > ?: the truce'],
  ],
  [
    'whose plan it is, by its adjective',
    'France spoke. Norland rejected a French plan for the valley.',
    ['refusal Norland > France: a French plan for the valley'],
  ],
  [
    'an invitation, and not who it frees from',
    'Norland rejected an invitation to hold a vote on freedom from Sudria.',
    ['refusal Norland > ?: an invitation to hold a vote on freedom from Sudria'],
  ],
  [
    'a treaty that is named for a state',
    'Norland rejected the Sudria accord.',
    ['refusal Norland > ?: the Sudria accord'],
  ],
  ['what is about another', 'Norland rejected a plan for Sudria.', ['refusal Norland > ?: a plan for Sudria']],
  [
    'an offer, up to “but”',
    'Norland offered to open the road but it stayed shut.',
    ['offer Norland > ?: to open the road'],
  ],
  ['aides, who are not the minister', 'Aides to Olga Finn rejected the truce.', ['refusal ? > ?: the truce']],
  [
    'a noun and its owner',
    'Norland’s refusal to open the road is old news.',
    ['refusal Norland > ?: to open the road is old news'],
  ],
])('the author tells of %s', (_, text, expected) => {
  expect(positionsOf(text)).toEqual(expected);
});

test.each([
  [
    'in the speaker’s words, “our” is his',
    '[Olga Finn] {said} <it was clear why Sudria “refused our proposals to share the bridge”>.',
    ['refusal Sudria > Olga Finn: our proposals to share the bridge', 'offer Olga Finn > ?: to share the bridge'],
  ],
  [
    '“he” at the head is the speaker',
    '[Pavel Grau] {said} <that he was ruling out talks with Norland>.',
    ['rule out Pavel Grau > Norland: talks with Norland'],
  ],
  [
    '“he” after another man is not',
    '[Pavel Grau] {said} <that Olga Finn had left after he rejected the truce>.',
    ['refusal ? > ?: the truce'],
  ],
  [
    'a relayed offer',
    '<Norland has offered to open the road>, [a newspaper] {said}.',
    ['offer Norland > ?: to open the road'],
  ],
  [
    'what “we’ll” give',
    '<“The road is bad. We’ll provide tents,”> [Olga Finn] {said}.',
    ['promise Olga Finn > ?: provide tents'],
  ],
  ['of the speaker’s own side', '[Olga Finn] {said} <Norland would retaliate>.', ['threat Norland > ?: retaliate']],
])('within what is said: %s', (_, notes, expected) => {
  expect(positionsOf(notes)).toEqual(expected);
});

test.each([
  [
    'an offer',
    '[Norland] {offered} <talks if Sudria left the valley>.',
    'precondition Norland > Sudria: Sudria left the valley',
  ],
  [
    'a threat, after its content',
    '[Norland] {threatened} <to close the bridge> unless the rebels left the town.',
    'precondition Norland > the rebels: the rebels left the town',
  ],
  [
    'a refusal',
    '[Norland] {refused} <to talk until the rebels had left>.',
    'precondition Norland > the rebels: the rebels had left',
  ],
  [
    'an offer, in the author’s voice',
    'Norland offered a truce on condition that Sudria pay.',
    'precondition Norland > Sudria: Sudria pay',
  ],
])('the condition of %s', (_, notes, expected) => {
  expect(positionsOf(notes)).toContain(expected);
});

test.each([
  ['nobody refused', 'Norland did not reject the plan.'],
  ['it may be', 'Norland may reject the plan.'],
  ['it is supposed', 'If Norland rejects the plan, the road stays shut.'],
  ['it is asked about', '“Has Norland rejected the plan?”'],
  ['it was to be', 'Sudria would have liked to reject the plan.'],
  ['what shops have', 'Hundreds of shops offered bread and cheese.'],
  ['what a bidder turned', 'Norland turned down the street.'],
  ['a form that is a noun', 'The demands grew, and offers of work were few.'],
  ['a view shared', '[Norland] {agreed} <that it was late>.'],
  ['a view not shared', '[Norland] {did not agree on} <who owns the bridge>.'],
  ['no word for reporters', '[Olga Finn] {declined} <to comment on the talks>.'],
  ['a name kept back', '[A driver] {asked} <not to be named>.'],
  ['an oath on what was', '[Olga Finn] {swore} <she had seen the light>.'],
  ['a plan', '[Olga Finn] {plans} <to open a shop>.'],
  ['what is demanded is not done', '[The union] {denied} <that Norland had rejected the plan>.'],
  ['what another side is said to do', '[Olga Finn] {said} <Sudria will attack in May>.'],
  ['what a side may do', '[Norland] {would likely reject} <the truce>.'],
  ['what is not ruled out', '[Norland] {refused} <to rule out talks with Sudria>.'],
  ['what is not ruled out, told', 'Norland declined to rule out talks with Sudria.'],
  ['demands of somebody', 'The union made the same demands of Norland.'],
  ['a promise to tell', '<“I’ll tell you what it is,”> [Olga Finn] {said}.'],
  ['condolences', '[Norland] {offered} <its condolences to Sudria>.'],
  ['a fire', 'The fire threatened homes near the bridge.'],
  ['what police rule out', '[Olga Finn] {ruled out} <a link to the raid>.'],
  ['what police rule out, told', 'Norland ruled out sabotage.'],
  ['what somebody was held for', 'The court fined a man for calling for a strike and demanding a vote.'],
  ['what users may do', 'Norland allowed users to pay by card.'],
  ['a wish for one’s own', 'Olga Finn wants her son to study.'],
  ['a wish for one’s own, said', '[Olga Finn] {wants} <her son to study>.'],
  ['a claim that is rejected', '[Norland] {rejected} <this>.'],
  ['a source’s own name', '[A driver] {asked} <not to be named>.'],
  ['the weather', 'It will not rain.'],
])('no step: %s', (_, notes) => {
  expect(positionsOf(notes)).toEqual([]);
});

test('two steps in one sentence are each told once, in the order of the text', () => {
  const told = positionsOf('Norland rejected the plan, but Sudria has accepted the plan.');
  expect(told).toEqual(['refusal Norland > ?: the plan', 'acceptance Sudria > ?: the plan']);
});

const WORDS =
  'Norland Sudria “ ” , . and that to rejected offered must will not the plan if unless talks with agreed on it he said : – ’s 😀'.split(
    ' ',
  );

test('whatever the words, every span holds words of the text and every party is an actor', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), (words) => {
      const text = words.join(' ');
      const structure = findStructure(articleOf(text));
      const whole = [{ start: 0, end: text.length }];
      const statement: Statement = { ...base, source: [], cue: [], content: whole, ...authorManner(structure, whole) };
      const actors = castOf(text, []);
      for (const { by, to, about } of findPositions(structure, [statement], actors)) {
        for (const { start, end } of about) expect(text.slice(start, end).trim()).not.toBe('');
        for (const party of [by, to]) if (party !== undefined) expect(actors.map(({ id }) => id)).toContain(party);
      }
    }),
  );
});

test('a hundred thousand words of one sentence are read in a breath', () => {
  const text = 'our proposals to Norland must not be rejected if it offered to '.repeat(8000);
  const structure = findStructure(articleOf(text));
  const whole = [{ start: 0, end: text.length }];
  const statement: Statement = { ...base, source: [], cue: [], content: whole, ...authorManner(structure, whole) };
  const began = performance.now();
  findPositions(structure, [statement], castOf(text, []));
  expect(performance.now() - began).toBeLessThan(3000);
});
