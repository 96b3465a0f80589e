import type { Telling } from '../../model/index.ts';
import type { Sketch } from './sketch.ts';

/** Where a claim is told. */
export const tellingOf = ({ article, name, outlet, published, statement, span }: Sketch): Telling => ({
  article,
  ...(name === undefined ? {} : { name }),
  ...(outlet === undefined ? {} : { outlet }),
  ...(published === undefined ? {} : { published }),
  statement,
  span,
});
