import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceFrom, makeMatter, makeParagraphs } from '../../../test/ledger/copy-stories.ts';
import { articleFrom } from '../../../test/ledger/synthetic.ts';
import type { Article, Block, BlockRole } from '../../model/index.ts';
import { type Copy, copiesAmong, type Signature, signatureOf } from './index.ts';

type Part = readonly [BlockRole, string];

/** An article of these parts, a blank line between them. */
const articleOf = (parts: readonly Part[], more: Partial<Article> = {}, gap = '\n\n'): Article => {
  let at = 0;
  const blocks = parts.map(([role, words]): Block => {
    const start = at;
    at += words.length + gap.length;
    return { role, span: { start, end: start + words.length } };
  });
  return articleFrom(parts.map(([, words]) => words).join(gap), { blocks, ...more });
};

const chance = chanceFrom(7);
const story = makeParagraphs(makeMatter(chance), chance, 300);
const another = makeParagraphs(makeMatter(chance), chance, 300);
const paragraphs = (texts: readonly string[]): readonly Part[] => texts.map((text) => ['paragraph', text]);
const original = articleOf([['headline', 'The bridge is shut'], ...paragraphs(story)], { published: '2024-08-12' });

const between = (a: Article, b: Article): Copy | undefined => copiesAmong(signatureOf(b), [signatureOf(a)])[0];
const edited = story.map((text) =>
  text
    .split(' ')
    .map((word, at) => (at % 10 === 9 ? 'somewhat' : word))
    .join(' '),
);

test.each<[string, readonly Part[], Copy['kind']]>([
  ['another headline', [['headline', 'No way across, says the mayor'], ...paragraphs(story)], 'same text'],
  ['an agency line', [...paragraphs(story), ['note', 'Reporting by Delta Wire; editing by A. Moreno']], 'same text'],
  ['a dateline', [['dateline', 'SARNOVA, Aug 12'], ...paragraphs(story)], 'same text'],
  ['paragraphs run together', paragraphs([story.join(' ')]), 'same text'],
  ['cut', paragraphs(story.slice(0, Math.ceil(story.length / 3))), 'copy'],
  ['paragraphs in another order', paragraphs(story.toReversed()), 'copy'],
  ['every tenth word edited', paragraphs(edited), 'copy'],
  ['a paragraph of its own', paragraphs([...story, another[0]!]), 'copy'],
  ['one paragraph quoted', paragraphs([another[0]!, story[1]!, ...another.slice(1)]), 'passage'],
])('%s', (_, parts, kind) => {
  const later = articleOf(parts, { published: '2024-08-13' });
  const copy = between(original, later);
  expect(copy).toMatchObject({ article: later.id, other: original.id, kind, original: original.id });
});

test('a quoted paragraph is shown where it stands in both, and nothing else is', () => {
  const quoting = articleOf(paragraphs([another[0]!, story[1]!, ...another.slice(1)]));
  const [passage, ...more] = between(original, quoting)!.passages;
  expect(more).toEqual([]);
  const quoted = story[1]!.replace(/^\W+|\W+$/gu, '');
  expect(quoting.text.slice(passage!.span.start, passage!.span.end)).toBe(quoted);
  expect(original.text.slice(passage!.otherSpan.start, passage!.otherSpan.end)).toBe(quoted);
});

test('a passage that was edited is one passage, with the edits in it', () => {
  const text =
    'Rescuers searched the flooded market hall until dawn and found eleven people on the roof of the bakery, the';
  const end = ' fire brigade said, while the road to the northern villages stayed closed to all but the army.';
  const a = articleOf(paragraphs([another[0]!, `${text} city${end}`, ...another.slice(1)]));
  const b = articleOf(paragraphs([`${text} regional${end}`, ...story]), { published: '2024-08-13' });
  const { passages, kind } = between(a, b)!;
  expect(kind).toBe('passage');
  expect(passages.map(({ span, same }) => [b.text.slice(span.start, span.end), same])).toEqual([
    [`${text} regional${end}`.slice(0, -1), 36],
  ]);
});

test('stories of one event with the same quoted sentence are no copies', () => {
  const matter = makeMatter(chance);
  const said = '“We shall rebuild the bridge before the winter, and nobody will be left behind,” she said.';
  const [a, b] = [0, 1].map(() => articleOf(paragraphs([said, ...makeParagraphs(matter, chance, 250)])));
  expect(between(a!, b!)).toBeUndefined();
});

const bulletin = (numbers: readonly (number | string)[]): string => {
  const [index, change, part, shares, value] = numbers;
  return `Share prices in Port Halden closed higher, with the index of the thirty largest companies at ${index} points, up ${change} points or ${part} percent from the day before. Brokers counted ${shares} shares that changed hands for ${value} crowns in all, most of them of the grain union.`;
};

test('a form filled in with other numbers is no copy, and one number put right makes no other text', () => {
  const monday = articleFrom(bulletin([812, 14, '1.7', 4410, 92_700]), { published: '2024-08-12' });
  const tuesday = articleFrom(bulletin([833, 21, '2.5', 3980, 81_150]), { published: '2024-08-13' });
  const corrected = articleFrom(bulletin([812, 14, '1.7', 4410, 29_700]), { published: '2024-08-13' });
  expect(between(monday, tuesday)).toBeUndefined();
  expect(between(monday, corrected)?.kind).toBe('copy');
});

test.each<[string, string, string, Copy['kind'] | undefined]>([
  ['empty texts', '', '', undefined],
  ['one empty text', '', 'The bridge is shut.', undefined],
  ['no words but signs', '🙂 🙂 —', '🙂 🙂 —', undefined],
  ['one word', 'Closed.', 'CLOSED', 'same text'],
  ['a flash', 'The bridge is shut.', 'The bridge is shut!', 'same text'],
  ['flashes that end alike', 'Sarnova bridge is shut, mayor says', 'Tarsk depot is shut, mayor says', undefined],
  [
    'letter case and no-break spaces',
    'Some 1 000 people left Kamenka',
    'SOME 1\u00a0000 people left\u202fKamenka',
    'same text',
  ],
  ['quotation marks', "“It’s over,” she said, 'at last'.", '"It\'s over," she said, ‘at last’.', 'same text'],
  ['line ends', 'One line of it\nand another\n\nThe end', 'One line of it\r\nand another\r\n\r\nThe end', 'same text'],
  ['emoji', 'The bridge 🌉 is shut 🙂 today', 'The bridge is shut today 🌉', 'same text'],
])('short or odd: %s', (_, a, b, kind) => {
  expect(between(articleFrom(a, { id: 'a1' }), articleFrom(b, { id: 'a2' }))?.kind).toBe(kind);
});

test('spans count UTF-16 code units, past emoji and CRLF', () => {
  const shared = story.slice(0, 2).join('\r\n\r\n🙂 ');
  const a = articleOf(paragraphs(['🌉🌉 Before it.', shared, ...another.slice(2)]), {}, '\r\n\r\n');
  const b = articleOf(paragraphs([...another.slice(0, 1), shared]), {}, '\r\n');
  const { passages } = between(a, b)!;
  expect(passages.length).toBeGreaterThan(0);
  for (const { span, otherSpan } of passages)
    expect(b.text.slice(span.start, span.end)).toBe(a.text.slice(otherSpan.start, otherSpan.end));
});

test('another text of one page is its version', () => {
  const [first, second] = [original, articleOf(paragraphs(edited), { published: '2024-08-13' })];
  expect(copiesAmong(signatureOf(second, 'p1'), [signatureOf(first, 'p1')])[0]?.kind).toBe('version');
  expect(copiesAmong(signatureOf(second, 'p1'), [signatureOf(first, 'p2')])[0]?.kind).toBe('copy');
});

test.each<[string | undefined, string | undefined, 'a1' | 'a2']>([
  ['2024-08-12', '2024-08-13', 'a1'],
  ['2024-08-13', '2024-08-12', 'a2'],
  ['2024-08-12', '2024-08-12', 'a1'],
  [undefined, '2024-08-12', 'a2'],
  [undefined, undefined, 'a1'],
  ['2024-08-12T09:00:00+03:00', '2024-08-12T07:00:00Z', 'a1'],
  ['2024-08-12T09:00', '2024-08-12T08:00:00Z', 'a2'],
  ['some day', '2024-08-12', 'a2'],
])('of texts published %s and %s the original is %s', (first, second, id) => {
  const [a, b] = [first, second].map((published, at) => ({
    ...articleOf(paragraphs(story)),
    id: `a${at + 1}`,
    ...(published === undefined ? {} : { published }),
  }));
  expect(between(a!, b!)?.original).toBe(id);
  expect(between(b!, a!)?.original).toBe(id);
});

const flip = ({ article, other, passages, ...rest }: Copy): Copy => ({
  ...rest,
  article: other,
  other: article,
  passages: passages
    .map(({ span, otherSpan, same }) => ({ span: otherSpan, otherSpan: span, same }))
    .sort((x, y) => x.span.start - y.span.start || x.otherSpan.start - y.otherSpan.start),
});

/** Texts that share much and little: of a few sentences, in any order, some more than once, some cut short. */
const sentences = story.flatMap((text) => text.split(/(?<=\.) /u)).slice(0, 5);
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...sentences),
      fc.tuple(fc.constantFrom(...sentences), fc.nat(40)).map(([text, cut]) => text.slice(cut)),
      fc.string({ maxLength: 20 }),
    ),
    { maxLength: 12 },
  )
  .map((list) => list.join(' '));

test('what two texts share is the same whichever is asked, and every span has the words of the other', () => {
  fc.assert(
    fc.property(texts, texts, fc.boolean(), (one, two, dated) => {
      const a = signatureOf(articleFrom(one, { id: 'a1', ...(dated ? { published: '2024-08-12' } : {}) }));
      const b = signatureOf(articleFrom(two, { id: 'a2', published: '2024-08-13' }));
      const found = copiesAmong(a, [b]);
      expect(copiesAmong(b, [a]).map(flip)).toEqual(found);
      for (const { passages, containment } of found) {
        expect(containment).toBeLessThanOrEqual(1);
        for (const { span, otherSpan } of passages) {
          expect(span.start >= 0 && span.start < span.end && span.end <= one.length).toBe(true);
          expect(otherSpan.start >= 0 && otherSpan.start < otherSpan.end && otherSpan.end <= two.length).toBe(true);
        }
      }
    }),
  );
});

test('the order in which others are given changes nothing, nor does one given twice', () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 2, maxLength: 6 }), fc.integer(), (bodies, seed) => {
      const all = bodies.map((text, at) => signatureOf(articleFrom(text, { id: `a${at}` })));
      const shuffled = all
        .map((signature, at) => ({ signature, at: Math.imul(at + 1, seed | 1) }))
        .sort((x, y) => x.at - y.at)
        .map(({ signature }): Signature => signature);
      expect(copiesAmong(all[0]!, [...shuffled, ...all])).toEqual(copiesAmong(all[0]!, all));
    }),
  );
});

test.each<[string, (n: number) => string]>([
  ['one word for ever', () => 'no'],
  ['two words in turn', (n) => (n % 2 === 0 ? 'no' : 'yes')],
  ['every word another', (n) => `w${n}`],
  ['a sentence for ever', (n) => 'they said that it was so and so it was'.split(' ')[n % 10]!],
])('a megabyte is told in bounded time: %s', (_, word) => {
  const text = Array.from({ length: 300_000 }, (_, n) => word(n)).join(' ');
  const start = performance.now();
  const [a, b] = ['a1', 'a2'].map((id) => signatureOf(articleFrom(id === 'a1' ? text : `Then ${text}`, { id })));
  expect(copiesAmong(a!, [b!])[0]?.kind).toBe('copy');
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(a!.words.length).toBeLessThanOrEqual(32_768);
  expect(a!.keys.length).toBeLessThan(5_000);
});
