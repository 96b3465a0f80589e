/** How many values one command names at most. */
const NAMED = 400;

/** The rows that a command gives for many keys, asked in pieces that it may name. */
export const inPieces = async <Row, Key>(
  keys: readonly Key[],
  select: (some: readonly Key[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (let at = 0; at < keys.length; at += NAMED) rows.push(...(await select(keys.slice(at, at + NAMED))));
  return rows;
};
