/** Words of a list, apart by spaces. */
export const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Names of a list, apart by commas. */
export const names = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  );
