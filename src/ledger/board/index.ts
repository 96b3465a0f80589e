export { type Answering, boardOf, type MoveFound } from './board.ts';
export { pathsOf } from './path.ts';
export type { Step } from './step.ts';
export { type Head, stepsOf } from './steps.ts';
export { isoOf } from './when.ts';
