// The project's own gold as scorers take it, a JSON object a line: { id, text, statements }.
//   node scripts/gold.ts [NAME…]      a mistake in a file is told with its place, and ends in 1
import { readGold } from '../test/support/gold.ts';

const names = process.argv.slice(2);
try {
  for (const article of readGold(new URL('../', import.meta.url), names.length > 0 ? names : undefined))
    console.log(JSON.stringify(article));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
