import type { Reading } from '../model/reading.ts';
import type {
  ActorRecord,
  ArticleRecord,
  ArticleSummary,
  LedgerStats,
  Outcome,
  Page,
  SearchHit,
  StatementRecord,
} from '../model/record.ts';

/** What went wrong, in the words of the API (RFC 9457). */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code?: string;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** An article that somebody puts in, with what they know of it; empty fields are left out. */
export interface Draft {
  readonly text: string;
  readonly headline?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
}

/** What became of articles put in. */
export interface Added {
  readonly failures: readonly { readonly origin: string; readonly code: string; readonly message: string }[];
  readonly articles: readonly { readonly id: string; readonly outcome: Outcome }[];
}

type Fetch = typeof fetch;
type Fields = Readonly<Record<string, string | number | undefined>>;

const UNREACHABLE: Problem = {
  title: 'Hearsay does not answer',
  status: 0,
  detail: 'the server cannot be reached; see whether "hearsay serve" still runs, then try again',
};

const problemOf = async (response: Response): Promise<Problem> => {
  const bare = { title: response.statusText || 'the request failed', status: response.status, detail: '' };
  try {
    return { ...bare, ...((await response.json()) as Partial<Problem>) };
  } catch {
    return bare;
  }
};

const ask = async <T>(go: Fetch, path: string, init?: RequestInit): Promise<Answer<T>> => {
  try {
    const response = await go(path, init);
    if (!response.ok) return { ok: false, problem: await problemOf(response) };
    return { ok: true, value: (await response.json()) as T };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    return { ok: false, problem: UNREACHABLE };
  }
};

const withQuery = (path: string, fields: Fields): string => {
  const stated = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(stated.map(([name, value]) => [name, String(value)])).toString();
  return query === '' ? path : `${path}?${query}`;
};

const post = (draft: Draft, signal?: AbortSignal): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== ''))),
  ...(signal ? { signal } : {}),
});

export const getArticles = (go: Fetch, query: Fields): Promise<Answer<Page<ArticleSummary>>> =>
  ask(go, withQuery('/api/articles', query));

export const getArticle = (go: Fetch, id: string): Promise<Answer<ArticleRecord>> =>
  ask(go, `/api/articles/${encodeURIComponent(id)}`);

export const getStatements = (go: Fetch, query: Fields): Promise<Answer<Page<StatementRecord>>> =>
  ask(go, withQuery('/api/statements', query));

export const getActors = (go: Fetch, query: Fields): Promise<Answer<Page<ActorRecord>>> =>
  ask(go, withQuery('/api/actors', query));

export const getHits = (go: Fetch, query: Fields): Promise<Answer<Page<SearchHit>>> =>
  ask(go, withQuery('/api/search', query));

export const getStats = (go: Fetch): Promise<Answer<LedgerStats>> => ask(go, '/api/stats');

/** Reads without keeping. Several readings come back when several articles came in (JSONL). */
export const readDraft = async (draft: Draft, signal?: AbortSignal): Promise<Answer<readonly Reading[]>> => {
  const answer = await ask<Reading | readonly Reading[]>(fetch, '/api/read', post(draft, signal));
  return answer.ok ? { ok: true, value: [answer.value].flat() } : answer;
};

export const keepDraft = (draft: Draft): Promise<Answer<Added>> => ask(fetch, '/api/articles', post(draft));
