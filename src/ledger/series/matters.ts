import { meetingKeys } from './blocks.ts';
import { compareTold, sameAmount, type Told } from './compare.ts';
import { gather } from './gather.ts';
import type { Group } from './groups.ts';
import { type Frequencies, likeness, type Weighed, weigh } from './likeness.ts';
import type { FigurePoint } from './points.ts';
import type { Profile } from './profile.ts';
import { isLoose } from './subject.ts';
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

/** Groups with what they are compared by, ready for any number of comparisons. */
export interface Matters {
  readonly alike: (a: Group, b: Group) => number;
  readonly keysOf: (group: Group) => readonly string[];
}

const daysApart = (a: Profile, b: Profile): number | undefined =>
  a.published === undefined || b.published === undefined
    ? undefined
    : Math.abs(Date.parse(a.published) - Date.parse(b.published)) / DAY;

/** Dates and places beside the words: near in both is a sign, far in time is a sign against. */
const nearness = (a: Profile, b: Profile): number => {
  const days = daysApart(a, b);
  if (days === undefined || Number.isNaN(days)) return 0;
  if (days > FAR) return LONG_AFTER;
  return days <= CLOSE && a.home.some((place) => place.includes('.') && b.home.includes(place)) ? THERE_AND_THEN : 0;
};

const kept = <K>(memory: Map<K, Weighed>, key: K, value: Weighed): Weighed => {
  memory.set(key, value);
  return value;
};

const wordsAround = (group: Group): ReadonlyMap<string, number> =>
  new Map([...new Set(group.points.flatMap(({ words }) => words.map(stem)))].sort().map((word) => [word, 1]));

/**
 * Whether one voice gives two amounts that cannot both hold, as of one day, in one article: it speaks of two things, 12 km
 * deep and 40 km wide, or of two earthquakes. Two voices may speak of one.
 */
const twoThings = (a: Group, b: Group): boolean =>
  a.points.some((x) =>
    b.points.some(
      (y) =>
        x.point.speaker?.id === y.point.speaker?.id &&
        (x.point.statement === y.point.statement || x.subject.noun !== undefined) &&
        compareTold(toldOf(x), toldOf(y)).verdict === 'conflict',
    ),
  );

const toldOf = ({ subject, amount, day }: FigurePoint): Told => ({
  measure: subject.measure,
  amount,
  ...(day === undefined ? {} : { day }),
});

const sameTelling = (a: Group, b: Group): boolean =>
  a.points.some((x) => x.amount.value > SMALL && b.points.some((y) => sameAmount(x.amount, y.amount)));

export const mattersOf = (profiles: readonly Profile[], frequencies: Frequencies): Matters => {
  const byArticle = new Map(profiles.map((profile) => [profile.article, profile]));
  const articles = new Map<string, Weighed>();
  const around = new Map<Group, Weighed>();
  const articleOf = (id: string): Weighed =>
    articles.get(id) ?? kept(articles, id, weigh(byArticle.get(id)?.terms ?? new Map(), frequencies));
  const wordsOf = (group: Group): Weighed =>
    around.get(group) ?? kept(around, group, weigh(wordsAround(group), frequencies));
  const related = (a: string, b: string): number => {
    if (a === b) return SAME_ARTICLE;
    const [one, other] = [byArticle.get(a), byArticle.get(b)];
    return Math.min(SURELY, likeness(articleOf(a), articleOf(b))) + (one && other ? nearness(one, other) : 0);
  };
  const alike = (a: Group, b: Group): number => {
    if (a.article === b.article && twoThings(a, b)) return Number.NEGATIVE_INFINITY;
    const loose = isLoose(a.points[0]!.subject);
    const share = AROUND[loose ? 'loose' : 'plain'];
    const words = share * likeness(wordsOf(a), wordsOf(b));
    return (1 - share) * related(a.article, b.article) + words + (sameTelling(a, b) ? SAME_AMOUNT : 0);
  };
  const keys = new Map<string, readonly string[]>();
  const keysOf = ({ article }: Group): readonly string[] => {
    const profile = byArticle.get(article);
    const known = keys.get(article) ?? [`of ${article}`, ...(profile === undefined ? [] : meetingKeys(profile))];
    keys.set(article, known);
    return known;
  };
  return { alike, keysOf };
};

/** Groups of one block, by matter. Their order must be a fixed one. */
export const byMatter = (groups: readonly Group[], { alike, keysOf }: Matters): readonly (readonly Group[])[] =>
  gather(
    {
      count: groups.length,
      alike: (a, b) => alike(groups[a]!, groups[b]!),
      keysOf: (one) => keysOf(groups[one]!),
    },
    ENOUGH,
  ).map((cluster) => cluster.map((at) => groups[at]!));
