import { getArticle } from '../../../api.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params }) => ({ answer: await getArticle(fetch, params.id) });
