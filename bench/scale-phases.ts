// The parts of bench/scale.ts, each in a process of its own, so that its memory is its own.
//   node bench/scale-phases.ts fill|rebuild|add|ask LEDGER SIZE
// Prints a line of JSON.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { openLedger } from '../src/index.ts';
import { archived } from '../test/ledger/synthetic-archive/archive.ts';
import { questionsOf } from './scale-questions.ts';

type Ledger = Awaited<ReturnType<typeof openLedger>>;

const [phase = '', place = '', given = '0'] = process.argv.slice(2);
const size = Number(given);

const BATCH = 50;
const ONE_BY_ONE = 50;
/** Added before what is measured, so that the engine has compiled what it runs, as in a process that has been up for a while. */
const WARM = 25;
const READER = 'synthetic/1';

const seconds = (since: number): number => Math.round((performance.now() - since) / 100) / 10;
/** Milliseconds that this process was at work itself: what others do on the machine does not count. */
const atWork = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Median and 95th percentile. */
const spread = (times: readonly number[]): readonly [number, number] => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!);
  return [at(0.5), at(0.95)];
};

/** A number kept beside the ledger, so that what was broken off goes on. */
const note = (name: string) => {
  const file = `${place}.${name}`;
  return {
    read: (): number => (existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0),
    write: (value: number): void => writeFileSync(file, String(value)),
  };
};

const toldFrom = (first: number, count: number) => Array.from({ length: count }, (_, at) => archived(first + at));

const add = async (ledger: Ledger, first: number, count: number): Promise<void> => {
  const told = toldFrom(first, count);
  await ledger.keep(
    told.map(({ intake }) => intake),
    READER,
  );
  await ledger.putReadings(told.map(({ reading }) => reading));
};

/** What one more article costs: keeping it, and putting its reading with all that follows from it. */
const oneByOne = async (ledger: Ledger, first: number) => {
  for (let at = 0; at < WARM; at++) await add(ledger, first + at, 1);
  const [keeping, putting, working]: [number[], number[], number[]] = [[], [], []];
  for (const { intake, reading } of toldFrom(first + WARM, ONE_BY_ONE)) {
    const worked = atWork();
    const start = performance.now();
    await ledger.keep([intake], READER);
    const kept = performance.now();
    await ledger.putReadings([reading]);
    keeping.push(kept - start);
    putting.push(performance.now() - kept);
    working.push(atWork() - worked);
  }
  return { keeping, putting, working, all: keeping.map((ms, at) => ms + putting[at]!) };
};

/** Articles and readings, with nothing derived across them: a rebuild is begun and left at once, and comes to them later. */
const fill = async (ledger: Ledger) => {
  const filled = note('filled');
  if (filled.read() === 0) await ledger.rebuild({ signal: AbortSignal.abort() });
  const since = performance.now();
  const before = filled.read();
  for (let at = before; at < size; at += BATCH) {
    await add(ledger, at, Math.min(BATCH, size - at));
    filled.write(Math.min(size, at + BATCH));
    if (at % 5_000 === 0) console.error(`${at} of ${size} articles, ${seconds(since)} s`);
  }
  const took = seconds(since);
  const { keeping, putting, working, all } = await oneByOne(ledger, size);
  const { articles, statements } = await ledger.stats();
  const count = Object.values(statements).reduce((sum, some) => sum + some, 0);
  return {
    'fill, CPU s': Math.round(atWork() / 100) / 10,
    'articles kept': articles,
    statements: count,
    'keep and put, s': before === 0 ? took : `${took} from ${before} on`,
    'without deriving, ms: median, p95': spread(all),
    'of it keep, put': [spread(keeping)[0], spread(putting)[0]],
    'of it at work, CPU ms': spread(working),
  };
};

const rebuild = async (ledger: Ledger) => {
  const since = performance.now();
  let told = 0;
  const { articles, cells, resumed, digest } = await ledger.rebuild({
    progress: ({ step, done, of }) => {
      if (performance.now() - told < 10_000) return;
      told = performance.now();
      console.error(
        `${step} ${done} of ${of}, ${seconds(since)} s, ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`,
      );
    },
  });
  return {
    'rebuild, s': seconds(since),
    'rebuild, CPU s': Math.round(atWork() / 100) / 10,
    'articles entered': articles,
    'cells settled': cells,
    resumed,
    digest,
  };
};

const addMore = async (ledger: Ledger) => {
  const added = note('added');
  const first = size + WARM + ONE_BY_ONE + added.read();
  added.write(added.read() + WARM + ONE_BY_ONE);
  const { keeping, putting, working, all } = await oneByOne(ledger, first);
  return {
    'one more article, ms: median, p95': spread(all),
    'of it keep: median, p95': spread(keeping),
    'of it put and derive: median, p95': spread(putting),
    'one more article, CPU ms: median, p95': spread(working),
  };
};

const ask = async (ledger: Ledger) => {
  const figures: Record<string, unknown> = {};
  for (const { name, questions } of await questionsOf(ledger, size)) {
    const [times, working]: [number[], number[]] = [[], []];
    let found = 0;
    for (const question of questions) {
      const [since, worked] = [performance.now(), atWork()];
      if ((await question()) > 0) found += 1;
      times.push(performance.now() - since);
      working.push(atWork() - worked);
    }
    figures[`${name}, ms: median, p95, CPU ms, found, of`] = [spread(times), spread(working), found, questions.length];
    console.error(name, spread(times), spread(working));
  }
  return figures;
};

const phases: Readonly<Record<string, (ledger: Ledger) => Promise<Record<string, unknown>>>> = {
  fill,
  rebuild,
  add: addMore,
  ask,
};

const ledger = await openLedger(place);
const figures = await phases[phase]!(ledger);
await ledger.close();
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ ...figures, [`${phase}, peak MB`]: peak }));
