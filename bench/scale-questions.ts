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

const placeIn = ({ places }: Sample, { pick }: Chance): string => (places.length === 0 ? 'Region' : pick(places).name);

const figureIn = ({ figures, places }: Sample, { pick }: Chance) => {
  if (figures.length === 0) return {};
  const { measure, statement } = pick(figures);
  return { measure, place: places.find((place) => place.statement === statement)?.name };
};

const one = async (found: Promise<unknown>): Promise<number> => ((await found) === undefined ? 0 : 1);
const none = (): Promise<number> => Promise.resolve(0);

/** Up to so many disputes and series of the ledger, heaviest first, to be asked for one by one. */
const listed = async (ledger: Ledger) => ({
  disputes: (await ledger.disputes({ limit: COUNT })).items,
  series: (await ledger.figures({ limit: COUNT })).items,
  actors: (await ledger.actors({ limit: COUNT })).items,
});

export const questionsOf = async (ledger: Ledger, size: number): Promise<readonly Kind[]> => {
  const chance = chanceFor(1, 77);
  const samples = sampled(size, chance);
  const { disputes, series, actors } = await listed(ledger);
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
    asked('page of a much spoken actor', (_, at) =>
      actors.length === 0 ? none() : one(ledger.actor(actors[at % actors.length]!.id)),
    ),
    asked('page of any actor', async (sample) => {
      const [found] = (await ledger.actors({ name: nameIn(sample, chance), limit: 1 })).items;
      return found === undefined ? 0 : one(ledger.actor(found.id));
    }),
    asked('positions of a party', (sample) => items(ledger.positions({ party: nameIn(sample, chance) }))),
    asked('statements by speaker', (sample) => items(ledger.statements({ speaker: nameIn(sample, chance) }))),
    asked('statements by outlet', ({ article }) =>
      items(ledger.statements(article.outlet === undefined ? {} : { outlet: article.outlet })),
    ),
    asked('actors of a few letters', (sample) =>
      items(ledger.actors({ name: nameIn(sample, chance).split(' ').at(-1)! })),
    ),
    asked('figure series by measure and place', (sample) => {
      const { measure, place } = figureIn(sample, chance);
      return items(
        ledger.figures({
          ...(measure === undefined ? {} : { measure }),
          ...(place === undefined ? {} : { words: place }),
        }),
      );
    }),
    asked('figure series by measure', (sample) => {
      const { measure } = figureIn(sample, chance);
      return items(ledger.figures(measure === undefined ? {} : { measure }));
    }),
    asked('figure series in conflict', (sample) =>
      items(ledger.figures({ conflict: true, words: placeIn(sample, chance) })),
    ),
    asked('one figure series', (_, at) =>
      series.length === 0 ? none() : one(ledger.series(series[at % series.length]!.id)),
    ),
    asked('disputes, by weight', (_, at) => items(ledger.disputes({ limit: 20 + (at % 80) }))),
    asked('disputes about a place', (sample) => items(ledger.disputes({ words: placeIn(sample, chance) }))),
    asked('disputes since a day', ({ article }) =>
      items(ledger.disputes(article.published === undefined ? {} : { since: article.published })),
    ),
    asked('one dispute', (_, at) =>
      disputes.length === 0 ? none() : one(ledger.dispute(disputes[at % disputes.length]!.id)),
    ),
    asked('matches of an article', ({ article }) => items(ledger.matches({ article: article.id }))),
    asked('matches, latest', (_, at) => items(ledger.matches({ limit: 20 + (at % 80) }))),
    asked('an article', ({ article }) => one(ledger.article(article.id))),
  ];
};
