/** Numbers of the items of a cell, one for each path under which they are filed; as they are kept: with blanks between. */
export const packItems = (items: readonly number[]): string => items.join(' ');

/** The same, to be counted and changed. */
export const unpackItems = (text: string): number[] => (text === '' ? [] : text.split(' ').map(Number));

/** Takes an item out once, if it is there. */
export const dropItem = (items: number[], item: number): void => {
  const at = items.indexOf(item);
  if (at >= 0) items.splice(at, 1);
};
