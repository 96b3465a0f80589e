import type { Page } from '../../model/index.ts';
import type { Screen } from '../screen.ts';
import { visibleJson } from '../visible.ts';

/** A result as JSON, or its items as JSON a line, ending in a newline. */
export const presentJson = (result: unknown, format: 'json' | 'jsonl', screen: Screen): string =>
  format === 'json'
    ? `${safely(JSON.stringify(result, undefined, 2), screen)}\n`
    : itemsOf(result)
        .map((item) => `${safely(JSON.stringify(item), screen)}\n`)
        .join('');

/** A terminal obeys some characters that JSON may hold as they are. */
const safely = (json: string, { isTTY }: Screen): string => (isTTY ? visibleJson(json) : json);

const isPage = (result: unknown): result is Page<unknown> =>
  typeof result === 'object' && result !== null && 'items' in result;

const itemsOf = (result: unknown): readonly unknown[] => (isPage(result) ? result.items : [result].flat());
