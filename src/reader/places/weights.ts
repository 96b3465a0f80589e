/** One weight for each of `signals`, in its order. */
export type Weights = readonly number[];

export const ALONE: Weights = [1, 9, 6, 6, 0, 1, 0, -1.5, 2, 0.7, -1, 8, 3, 1, 0, 0, 0];
export const IN_CONTEXT: Weights = [0.8, 9, 6, 5, 0, 1, 0, -1.5, 1.5, 0.7, -1, 8, 3, 1, 1.5, 1.5, 0];
