// What a large ledger costs: filling it, adding one more article, deriving all anew, asking.
//   node bench/scale.ts [SIZES…] [--kill] [--fresh] [--record]
// Ledgers of SIZES made-up articles of 20 statements (1,000 and 100,000 unless told) in .cache/scale. What was measured of
// one is kept beside it, and not done again unless --fresh says so. --kill kills a second rebuild half-way, has it gone on
// with, and compares what comes out; sizes up to 10,000 have that done in any case.
import { spawn } from 'node:child_process';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { record } from './record.ts';

type Figures = Record<string, unknown>;

const ROOM = join(import.meta.dirname, '..', '.cache', 'scale');
const PHASES = join(import.meta.dirname, 'scale-phases.ts');
const KILLED_IN_ANY_CASE = 10_000;

const flags = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')));
const given = process.argv.slice(2).flatMap((argument) => (/^\d+$/u.test(argument) ? [Number(argument)] : []));
const sizes = given.length > 0 ? given : [1_000, 100_000];

const runPhase = (phase: string, place: string, size: number) => {
  const child = spawn(process.execPath, [PHASES, phase, place, String(size)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  const ended = new Promise<Figures>((resolve, reject) => {
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(out.trim().split('\n').at(-1)!));
      else reject(new Error(`${phase} ended with ${code}`));
    });
  });
  return { child, ended };
};

/** A rebuild that is killed half-way and gone on with: whether it comes to the same. */
const killHalfWay = async (place: string, size: number, whole: Figures): Promise<Figures> => {
  const { child, ended } = runPhase('rebuild', place, size);
  ended.catch(() => {});
  await sleep(Number(whole['rebuild, s']) * 500);
  child.kill('SIGKILL');
  await ended.catch(() => {});
  const rest = await runPhase('rebuild', place, size).ended;
  return {
    'after a kill, went on': rest.resumed,
    'after a kill, entered and settled': [rest['articles entered'], rest['cells settled']],
    'after a kill, the same digest': rest.digest === whole.digest,
  };
};

/** The ledger of a size with what is kept beside it. */
const filesOf = (size: number): readonly string[] => readdirSync(ROOM).filter((file) => file.startsWith(`${size}.`));

/** Reads the ledger once, so that the system has it in memory as it has one in use: what a disk takes is no part of the figures. */
const bringIn = async (place: string): Promise<void> => {
  for await (const _ of createReadStream(place, { highWaterMark: 2 ** 20 }));
};

const measure = async (size: number): Promise<Figures> => {
  const place = join(ROOM, `${size}.sqlite`);
  const notes = join(ROOM, `${size}.json`);
  if (flags.has('--fresh')) for (const file of filesOf(size)) rmSync(join(ROOM, file));
  const done: Figures = existsSync(notes) ? JSON.parse(readFileSync(notes, 'utf8')) : {};
  const step = async (name: string, work: () => Promise<Figures>): Promise<void> => {
    if (done[name] !== undefined) return;
    const figures = await work();
    done[name] = figures;
    console.error(size, name, JSON.stringify(figures));
    writeFileSync(notes, `${JSON.stringify(done, null, 1)}\n`);
  };
  await step('fill', () => runPhase('fill', place, size).ended);
  await step('rebuild', () => runPhase('rebuild', place, size).ended);
  if (flags.has('--kill') || size <= KILLED_IN_ANY_CASE)
    await step('kill', () => killHalfWay(place, size, done.rebuild as Figures));
  for (const phase of ['add', 'ask']) {
    if (done[phase] === undefined) await bringIn(place);
    await step(phase, () => runPhase(phase, place, size).ended);
  }
  const bytes = statSync(place).size;
  const { statements } = done.fill as { readonly statements: number };
  return {
    ...Object.assign({}, ...Object.values(done)),
    'file, MB': Math.round(bytes / 2 ** 20),
    'bytes a statement': Math.round(bytes / statements),
  };
};

mkdirSync(ROOM, { recursive: true });
const all = new Map<number, Figures>();
for (const size of sizes) {
  const { digest: _digest, resumed: _resumed, ...figures } = await measure(size);
  all.set(size, figures);
  record('scale', { articles: size, ...figures });
}
const [least, most] = [sizes[0]!, sizes.at(-1)!];
if (least !== most) {
  const cost = (size: number): readonly number[] => all.get(size)!['one more article, CPU ms: median, p95'] as number[];
  record('scale', {
    'articles, from and to': [least, most],
    'one more costs times as much at work: median, p95': cost(most).map(
      (ms, at) => Math.round((100 * ms) / cost(least)[at]!) / 100,
    ),
  });
}
