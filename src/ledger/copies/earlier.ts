/** What says which of two texts was there first. */
export interface Dated {
  readonly article: string;
  readonly published?: string;
}

const HAS_TIME = /T\d/;
const HAS_ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i;

// A day counts from its first instant in UTC, and a time without zone as UTC: the same order on every machine.
/** The instant of publication in milliseconds since 1970; Infinity for the undated. */
export const instantOf = ({ published }: Pick<Dated, 'published'>): number => {
  if (published === undefined) return Number.POSITIVE_INFINITY;
  const zoned = HAS_TIME.test(published) && !HAS_ZONE.test(published) ? `${published}Z` : published;
  const instant = Date.parse(zoned);
  return Number.isNaN(instant) ? Number.POSITIVE_INFINITY : instant;
};

/** Sorts by date of publication, the undated last; those of one instant by id. Never zero for two articles. */
export const byPublication = (a: Dated, b: Dated): number => {
  const [first, second] = [instantOf(a), instantOf(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a.article < b.article ? -1 : a.article > b.article ? 1 : 0;
};
