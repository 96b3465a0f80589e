import { getArticles, getHits } from '../api.ts';
import type { PageLoad } from './$types';

/** How many rows come at once. */
const LIMIT = 40;

/** The articles, or what a search found in them. */
export const load: PageLoad = async ({ fetch, url }) => {
  const words = (url.searchParams.get('q') ?? '').trim();
  const outlet = url.searchParams.get('outlet') ?? '';
  const from = url.searchParams.get('from') ?? '';
  const to = url.searchParams.get('to') ?? '';
  const filter = { outlet, from, to, limit: LIMIT };
  return words === ''
    ? { words, filter, articles: await getArticles(fetch, filter) }
    : { words, filter, hits: await getHits(fetch, { q: words, limit: LIMIT }) };
};
