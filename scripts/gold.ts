// The project's own gold, as its scorers take it: test/fixtures/gold/NAME.txt (or samples/NAME.txt) with NAME.json -> one JSON object a line.
//   node scripts/gold.ts [NAME…]      a mistake in a file is told with its place, and ends in 1
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { findGold, type GoldNote } from '../test/support/gold.ts';

const folder = new URL('../test/fixtures/gold/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length))
  .filter((name) => process.argv.length < 3 || process.argv.includes(name))
  .sort();
for (const name of names) {
  const beside = new URL(`${name}.txt`, folder);
  const text = readFileSync(existsSync(beside) ? beside : new URL(`../samples/${name}.txt`, import.meta.url), 'utf8');
  try {
    const notes = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as readonly GoldNote[];
    console.log(JSON.stringify({ id: name, text, statements: findGold(text, notes) }));
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
