import { sameAmount, type Told, verdictOf } from './compare.ts';
import { gather } from './gather.ts';
import type { Group } from './groups.ts';
import { areApart } from './holder.ts';
import { type Cosines, cosinesOf } from './likeness.ts';
import type { FigurePoint } from './points.ts';
import type { Profile, Terms } from './profile.ts';
import { isLoose } from './subject.ts';
import { termHash } from './term-hash.ts';
import { stem } from './terms.ts';

/** Thresholds as measured on news of sibling events (two earthquakes of one island, two robberies in one street). */
const ENOUGH = 0.195;
/** Articles this alike are of one event; more alike is no more so. */
const SURELY = 0.4;
/** Within one article: its figures are of one event or not, which their own words decide. */
const SAME_ARTICLE = 0.2;
/** How much the words around two figures count, where the measure does not say what they are about. */
const AROUND = { loose: 0.5, plain: 0.1 } as const;
/** Two articles that give one amount, and no small number, are more likely to speak of one thing. */
const SAME_AMOUNT = 0.04;
const SMALL = 20;
/** Published this far apart, two articles tell of one event or of two. */
const CLOSE = 21;
const FAR = 60;
/** Signs for and against, beside the words: published in the same weeks of the same region; months apart. */
const THERE_AND_THEN = 0.08;
const LONG_AFTER = -0.35;
const DAY = 86_400_000;

/** What is known of the points that are gathered. */
export interface Known {
  readonly profiles: readonly Profile[];
  /** Pairs of figures that a person has called different, as `pairOf` names them. */
  readonly different?: ReadonlySet<string>;
}

/** Two figures as one name, whichever comes first. */
export const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** An article as others are compared with it: its day, its regions, its row among the cosines. */
interface Placed {
  readonly row: number;
  readonly day: number | undefined;
  readonly regions: readonly string[];
}

const placed = ({ published, home }: Profile, row: number): Placed => {
  const day = published === undefined ? Number.NaN : Date.parse(published) / DAY;
  return { row, day: Number.isNaN(day) ? undefined : day, regions: home.filter((place) => place.includes('.')) };
};

/** Dates and places beside the words: near in both is a sign, far in time is a sign against. */
const nearness = (a: Placed, b: Placed): number => {
  if (a.day === undefined || b.day === undefined) return 0;
  const days = Math.abs(a.day - b.day);
  if (days > FAR) return LONG_AFTER;
  return days <= CLOSE && a.regions.some((region) => b.regions.includes(region)) ? THERE_AND_THEN : 0;
};

const wordsAround = ({ points }: Group): Terms => {
  const terms = new Set(points.flatMap(({ words }) => words.map((word) => termHash(stem(word)))));
  const hashes = Uint32Array.from(terms).sort();
  return { hashes, weights: new Uint8Array(hashes.length).fill(1) };
};

/**
 * Whether one voice gives two amounts that cannot both hold, as of one day, in one article: it speaks of two things, 12 km
 * deep and 40 km wide, or of two earthquakes. Two voices may speak of one.
 */
const twoThings = (a: Group, b: Group): boolean =>
  a.points.some((x) =>
    b.points.some(
      (y) =>
        x.denied === y.denied &&
        x.point.speaker?.id === y.point.speaker?.id &&
        (x.point.statement === y.point.statement || x.subject.noun !== undefined) &&
        verdictOf(toldOf(x), toldOf(y)).verdict === 'conflict',
    ),
  );

const toldOf = ({ subject, amount, day }: FigurePoint): Told => ({
  measure: subject.measure,
  amount,
  ...(day === undefined ? {} : { day }),
});

const sameTelling = (a: Group, b: Group): boolean =>
  a.points.some((x) => x.amount.value > SMALL && b.points.some((y) => sameAmount(x.amount, y.amount)));

const judgedApart = (a: Group, b: Group, different: ReadonlySet<string>): boolean =>
  different.size > 0 &&
  a.points.some(({ point }) => b.points.some((other) => different.has(pairOf(point.figure, other.point.figure))));

const neverTogether = (a: Group, b: Group, different: ReadonlySet<string>): boolean =>
  (a.article === b.article && twoThings(a, b)) || areApart(a.points, b.points) || judgedApart(a, b, different);

/** How like two articles are as tellings of one event. */
const related = (a: Placed, b: Placed, { values, count }: Cosines): number =>
  a.row === b.row ? SAME_ARTICLE : Math.min(SURELY, values[a.row * count + b.row]!) + nearness(a, b);

/** How like any two groups are, in rows. */
const likenesses = (groups: readonly Group[], { profiles, different = new Set() }: Known): Float64Array => {
  const told = new Set(groups.map(({ article }) => article));
  const own = profiles.filter(({ article }) => told.has(article)).toSorted((a, b) => (a.article < b.article ? -1 : 1));
  const articles = cosinesOf(own.map(({ terms, copyOf }) => ({ terms, isCopy: copyOf !== undefined })));
  const places = new Map(own.map((profile, row) => [profile.article, placed(profile, row)]));
  const around = cosinesOf(
    groups.map((group) => ({ terms: wordsAround(group), isCopy: group.points[0]!.point.copyOf !== undefined })),
  );
  const count = groups.length;
  const alike = new Float64Array(count * count);
  const share = isLoose(groups[0]!.points[0]!.subject) ? AROUND.loose : AROUND.plain;
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) {
      const [a, b] = [groups[i]!, groups[j]!];
      const likeness = neverTogether(a, b, different)
        ? Number.NEGATIVE_INFINITY
        : (1 - share) * related(places.get(a.article)!, places.get(b.article)!, articles) +
          share * around.values[i * count + j]! +
          (sameTelling(a, b) ? SAME_AMOUNT : 0);
      alike[i * count + j] = alike[j * count + i] = likeness;
    }
  return alike;
};

/** Groups of one block, by matter. Their order must be a fixed one. */
export const byMatter = (groups: readonly Group[], known: Known): readonly (readonly Group[])[] =>
  gather({ count: groups.length, alike: likenesses(groups, known) }, ENOUGH).map((cluster) =>
    cluster.map((at) => groups[at]!),
  );
