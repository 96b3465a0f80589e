import { getStatements } from '../../api.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url }) => {
  const speaker = (url.searchParams.get('speaker') ?? '').trim();
  return { speaker, answer: await getStatements(fetch, { speaker, limit: 50 }) };
};
