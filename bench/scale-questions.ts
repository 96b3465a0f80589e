// What is asked of a large ledger in bench/scale.ts: 200 different questions of each kind, about what is in it.
import type { openLedger } from '../src/index.ts';
import { archived } from '../test/ledger/synthetic-archive/archive.ts';
import { type Chance, chanceFor } from '../test/ledger/synthetic-archive/chance.ts';

type Ledger = Awaited<ReturnType<typeof openLedger>>;

/** Resolves to how much was found. */
type Question = () => Promise<number>;

export interface Kind {
  readonly name: string;
  readonly questions: readonly Question[];
}

const COUNT = 200;

/** Articles of the ledger, taken here and there: what is asked is asked by what stands in them. */
const sampled = (size: number, chance: Chance) =>
  Array.from({ length: COUNT }, () => archived(chance.below(size)).reading);

type Sample = ReturnType<typeof sampled>[number];

const wordsIn = ({ article }: Sample, { pick }: Chance, count: number): string => {
  const words = article.text.match(/\p{L}{4,}/gu) ?? ['bridge'];
  return Array.from({ length: count }, () => pick(words)).join(' ');
};

const nameIn = ({ actors }: Sample, { pick }: Chance): string =>
  pick(actors.filter(({ naming }) => naming === 'named')).name;

export const questionsOf = async (ledger: Ledger, size: number): Promise<readonly Kind[]> => {
  const chance = chanceFor(1, 77);
  const samples = sampled(size, chance);
  const asked = (name: string, ask: (sample: Sample, at: number) => Promise<number>): Kind => ({
    name,
    questions: samples.map((sample, at) => () => ask(sample, at)),
  });
  const items = async (page: Promise<{ readonly items: readonly unknown[] }>): Promise<number> =>
    (await page).items.length;
  return [
    asked('search, one word', (sample) => items(ledger.search({ words: wordsIn(sample, chance, 1) }))),
    asked('search, two words', (sample) => items(ledger.search({ words: wordsIn(sample, chance, 2) }))),
    asked('search, a name', (sample) => items(ledger.search({ words: `"${nameIn(sample, chance)}"` }))),
    asked('actors by name', (sample) => items(ledger.actors({ name: nameIn(sample, chance) }))),
    asked('statements by speaker', (sample) => items(ledger.statements({ speaker: nameIn(sample, chance) }))),
    asked('statements by outlet', ({ article }) =>
      items(ledger.statements(article.outlet === undefined ? {} : { outlet: article.outlet })),
    ),
    asked('an article', async ({ article }) => ((await ledger.article(article.id)) === undefined ? 0 : 1)),
  ];
};
