import { oneLine } from '../visible.ts';

/** What `add` gives back, as far as the summary tells it. */
export interface Added {
  readonly added: number;
  readonly known: number;
  readonly updated: number;
  readonly failed: number;
  readonly read: number;
  readonly unread: number;
  readonly stopped: boolean;
  readonly failures: readonly { readonly origin: string; readonly message: string }[];
}

/** "added 95, known 0, updated 0, failed 5", with what was read, and each document that was not, with the reason. */
export const addSummary = (result: Added): string => {
  const { added, known, updated, failed, read, unread, stopped, failures } = result;
  const more = failed + unread - failures.length;
  return [
    `added ${added}, known ${known}, updated ${updated}, failed ${failed}`,
    `read ${read}${unread === 0 ? '' : `, kept unread ${unread}`}`,
    ...(stopped ? ['stopped before the end; the same command goes on from here'] : []),
    ...failures.map(({ origin, message }) => `  ${oneLine(origin)}: ${oneLine(message)}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
    '',
  ].join('\n');
};
