// Writes what the reader finds in a fixture's article beside it, for a person to check and correct.
//   node scripts/fixture.ts SLUG…     (test/fixtures/SLUG/article.* must be there; without a slug, all of them)
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isFailure, readArticle, takeIn } from '../src/index.ts';
import { gistOf } from '../test/support/gist.ts';

const slugs =
  process.argv.length > 2 ? process.argv.slice(2) : readdirSync('test/fixtures').filter((slug) => slug !== 'gold');
for (const slug of slugs) {
  const folder = `test/fixtures/${slug}`;
  const file = readdirSync(folder).find((name) => name.startsWith('article.'));
  if (file === undefined)
    throw new Error(`no article in ${folder}: write article.txt, article.html or article.jsonl there`);
  const taken = takeIn(readFileSync(`${folder}/${file}`), { origin: file })[0];
  if (taken === undefined || isFailure(taken))
    throw new Error(`${folder}/${file} cannot be taken in: ${taken?.error.message}`);
  writeFileSync(`${folder}/reading.json`, `${JSON.stringify(gistOf(await readArticle(taken.article)), null, 2)}\n`);
  console.error(`wrote ${folder}/reading.json: check it`);
}
