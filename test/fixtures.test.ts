import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isFailure, readArticle, takeIn } from '../src/index.ts';
import { gistOf } from './support/gist.ts';

const root = 'test/fixtures';

test.each(readdirSync(root).filter((slug) => slug !== 'gold'))(
  'reads the case %s as a careful person does',
  async (slug) => {
    const file = readdirSync(`${root}/${slug}`).find((name) => name.startsWith('article.'))!;
    const taken = takeIn(readFileSync(`${root}/${slug}/${file}`), { origin: file })[0];
    if (taken === undefined || isFailure(taken)) throw new Error(`${slug}: ${taken?.error.message}`);
    expect(gistOf(await readArticle(taken.article))).toEqual(
      JSON.parse(readFileSync(`${root}/${slug}/reading.json`, 'utf8')),
    );
  },
);
