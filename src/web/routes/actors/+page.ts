import { getActors } from '../../api.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url }) => {
  const name = (url.searchParams.get('name') ?? '').trim();
  return { name, answer: await getActors(fetch, { name, limit: 100 }) };
};
