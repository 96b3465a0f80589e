import { getStats } from '../api.ts';
import type { LayoutLoad } from './$types';

export const ssr = false;

export const load: LayoutLoad = async ({ fetch, depends }) => {
  depends('hearsay:stats');
  const stats = await getStats(fetch);
  return { stats: stats.ok ? stats.value : undefined };
};
