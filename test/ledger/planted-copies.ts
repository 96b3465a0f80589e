import { type Article, isFailure, takeIn } from '../../src/index.ts';
import {
  type Chance,
  chanceFrom,
  type Matter,
  makeBulletin,
  makeHeadline,
  makeMatter,
  makeParagraphs,
  makeSentence,
} from './copy-stories.ts';

/** What was done to a story. `quoted` and `same event` are no copies. */
export const PLANTS = [
  'cut',
  'reordered',
  'edited',
  'headline',
  'agency line',
  'cut and edited',
  'with local news',
  'reflowed',
] as const;
export type Plant = (typeof PLANTS)[number];

/** A story of the corpus, with the truth about it. */
export interface PlantedStory {
  readonly article: Article;
  /** Stories of one family tell one text. */
  readonly family: number;
  readonly copyOf?: string;
  readonly plant?: Plant;
  /** The story whose paragraph stands in this one, which is otherwise of its own. */
  readonly quotes?: string;
  /** Stories of one event, told apart, in which somebody is heard saying the same. */
  readonly event?: number;
  readonly isBulletin?: true;
}

interface Story {
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly foot?: string;
}

const FOOT = 'Reporting by Delta Wire; additional reporting by staff writers';
const OUTLETS = ['Harbour Post', 'River Times', 'Delta Wire', 'Hill Courier', 'Plain Dealer News'];
const OTHER_WORDS =
  'quietly further nearly reported several local new some certain heavy small early other nearby official large fresh whole'.split(
    ' ',
  );

/** Every tenth word or so changed for another, taken out, or followed by one more. */
const edit = (paragraph: string, { next, pick }: Chance): string =>
  paragraph
    .split(' ')
    .flatMap((word) => {
      if (next() >= 0.1) return [word];
      const way = next();
      return way < 0.5 ? [pick(OTHER_WORDS)] : way < 0.75 ? [] : [word, pick(OTHER_WORDS)];
    })
    .join(' ');

const shuffle = (paragraphs: readonly string[], { next }: Chance): readonly string[] =>
  paragraphs
    .map((paragraph) => ({ paragraph, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ paragraph }) => paragraph);

const cut = ({ paragraphs }: Story, { next }: Chance): readonly string[] =>
  paragraphs.slice(0, Math.max(2, Math.round(paragraphs.length * (0.3 + 0.4 * next()))));

/** Other paragraph breaks: one after every sentence. */
const reflow = (paragraphs: readonly string[]): readonly string[] =>
  paragraphs.flatMap((paragraph) => paragraph.split(/(?<=[.”]) (?=[A-Z“])/u));

const plantIn = (story: Story, plant: Plant, chance: Chance): Story => {
  const matter = makeMatter(chance);
  const edited = (paragraphs: readonly string[]) => paragraphs.map((paragraph) => edit(paragraph, chance));
  const changed: Readonly<Record<Plant, () => Partial<Story>>> = {
    cut: () => ({ paragraphs: cut(story, chance) }),
    reordered: () => ({ paragraphs: shuffle(story.paragraphs, chance) }),
    edited: () => ({ paragraphs: edited(story.paragraphs) }),
    headline: () => ({ headline: makeHeadline(matter, chance) }),
    'agency line': () => ({ foot: FOOT }),
    'cut and edited': () => ({ paragraphs: edited(cut(story, chance)), headline: makeHeadline(matter, chance) }),
    'with local news': () => ({
      paragraphs: [...cut(story, chance), ...makeParagraphs(matter, chance, 60)],
      headline: makeHeadline(matter, chance),
    }),
    reflowed: () => ({ paragraphs: reflow(story.paragraphs) }),
  };
  return { ...story, ...changed[plant]() };
};

const articleOf = (story: Story, number: number): Article => {
  const day = new Date(Date.UTC(2024, 0, 1) + number * 3_600_000).toISOString();
  const head = [
    story.headline,
    `By Staff Reporter\nOutlet: ${OUTLETS[number % OUTLETS.length]}\nPublished: ${day.slice(0, 10)}`,
  ];
  const text = [...head, ...story.paragraphs, ...(story.foot ? [story.foot] : [])].join('\n\n');
  const taken = takeIn(new TextEncoder().encode(text), { origin: `story-${number}.txt` })[0];
  if (taken === undefined || isFailure(taken)) throw new Error(`story ${number} cannot be taken in`);
  return { ...taken.article, published: day };
};

const insertAt = (paragraphs: readonly string[], paragraph: string, at: number): readonly string[] => [
  ...paragraphs.slice(0, at),
  paragraph,
  ...paragraphs.slice(at),
];

/** A sentence that somebody said, of 18 words or so, which two reporters heard. */
const heard = (matter: Matter, chance: Chance): string => `“${makeSentence(matter, chance).replace(/[“”]/gu, '')}”`;

/**
 * `count` stories in order of publication: of twenty, eight are of their own, eight are copies of earlier ones, a kind
 * each, two tell one event (with the same people, places, figures and one quoted sentence) in words of their own, one
 * quotes a paragraph of another, and one is a story of its own with the closing line that others have, or a bulletin
 * whose form is filled in with the numbers of the day.
 */
export const plantedCopies = (count: number, seed = 1): readonly PlantedStory[] => {
  const chance = chanceFrom(seed);
  const stories: PlantedStory[] = [];
  const own: { readonly story: Story; readonly id: string; readonly family: number }[] = [];
  const tell = (story: Story, truth: Omit<PlantedStory, 'article' | 'family'> & { readonly family?: number }): void => {
    const number = stories.length;
    const article = articleOf(story, number);
    const family = truth.family ?? number;
    if (truth.copyOf === undefined && truth.quotes === undefined && !truth.isBulletin)
      own.push({ story, id: article.id, family });
    stories.push({ ...truth, article, family });
  };
  const fresh = (matter: Matter, least = 150): Story => ({
    headline: makeHeadline(matter, chance),
    paragraphs: makeParagraphs(matter, chance, least + chance.below(700)),
  });
  while (stories.length < count) {
    const turn = stories.length % 20;
    if (turn < 8) tell(fresh(makeMatter(chance)), {});
    else if (turn < 16) {
      const plant = PLANTS[turn - 8]!;
      const { story, id, family } = chance.pick(own);
      tell(plantIn(story, plant, chance), { copyOf: id, family, plant });
    } else if (turn === 16) {
      const matter = makeMatter(chance);
      const words = heard(matter, chance);
      const event = stories.length;
      for (let n = 0; n < 2; n++) {
        const story = fresh(matter);
        tell({ ...story, paragraphs: insertAt(story.paragraphs, words, 1 + n) }, { event });
      }
    } else if (turn === 18) {
      const { story, id } = chance.pick(own);
      const mine = fresh(makeMatter(chance), 300);
      const paragraph = chance.pick(story.paragraphs);
      tell({ ...mine, paragraphs: insertAt(mine.paragraphs, paragraph, 2) }, { quotes: id });
    } else if (stories.length % 40 === 19)
      tell({ headline: 'Grain exchange, prices of the day', paragraphs: makeBulletin(chance) }, { isBulletin: true });
    else tell({ ...fresh(makeMatter(chance)), foot: FOOT }, {});
  }
  return stories.slice(0, count);
};
