/** Which items are compared with each other: a kind of them, and how many a cell holds at most. */
export interface CellKind {
  readonly kind: string;
  readonly cap: number;
  /** Of a cell with fewer items nothing is derived. */
  readonly least?: number;
}
