/** One weight for each of `signals`, in its order. */
export type Weights = readonly number[];

/*
 * Fitted by gradient to the places of LGL and GeoVirus (softmax over the bearers of each name). GeoVirus, which is news of
 * the world, counts ten times, since LGL is local news of towns named after others. The ninth, for capitals of states, was
 * raised by hand to what the capitals of the world need; it costs 0.3 % of LGL's. On both they place 88 % and 92 % of the
 * names found within 161 km; fitted on three quarters of the articles, about a point less of the fourth.
 */

/** What speaks for a place before the rest of the article is heard; the last, for governments, is set by hand. */
export const ALONE: Weights = [
  1.09, 7.93, 2.8, -0.11, 1.25, -0.69, 1.31, -1.87, 1.5, 0.78, -0.45, 3.08, -0.01, 2.02, 0, 0, 0.18, 2,
];

/** And in its light. */
export const IN_CONTEXT: Weights = [
  0.8, 7.4, 2.16, 0.29, 0.75, -0.35, 0.84, -1.92, 1.8, 1.35, -0.01, 1.49, 0.19, 0.51, 0.99, 0.9, 0.66, 2,
];
