// Stories by a grammar, for measuring copies: every one told in its own words about its own matter, the same on every
// machine. Nobody's text: the people, the places and the figures are made up.

/** Numbers that look like chance and depend on the seed only (mulberry32). */
export const chanceFrom = (seed: number) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b_79f5) >>> 0;
    const a = Math.imul(state ^ (state >>> 15), state | 1);
    const b = (a ^ (a + Math.imul(a ^ (a >>> 7), a | 61))) >>> 0;
    return ((b ^ (b >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  return { next, below, pick };
};
export type Chance = ReturnType<typeof chanceFrom>;

const list = (words: string): readonly string[] => words.trim().split(/\s*\|\s*/);

const GIVEN = list(
  'Ada|Basil|Clara|Dmitro|Elena|Farid|Greta|Hassan|Irina|Jonas|Katya|Leon|Marta|Nils|Oksana|Pavel|Rana|Stefan|Tanya|Viktor',
);
const FAMILY = list(
  'Moreno|Okafor|Dubois|Ilić|Harlan|Petrenko|Sokolov|Varga|Lindqvist|Aziz|Brandt|Castell|Demir|Eklund|Farrow|Gorski|Hadad|Ivanko|Jensen|Kovač',
);
const PLACE = list(
  'Sarnova|Belgrove|Tarsk|Lower Mill|Krasny Brod|Oster|Port Halden|Velika|Dunmoor|Asharra|Norrvik|Zelenets|Old Ferry|Kamenka|Hollin|Mirovo|Estrada|Qasrin|Pine Ridge|Lutava|Saltmarsh|Gornji Kal|Vodno|Teller Bay',
);
const ROLE = list(
  'governor|mayor|spokesman|district doctor|railway engineer|colonel|teacher|deputy minister|harbour master|aid worker|lawyer|farmer|shopkeeper|judge|rescuer',
);
const BODY = list(
  'the regional council|the interior ministry|the rescue service|the border guard|the water board|the grain union|the central bank|the fire brigade|the election office|the army command|the harbour authority|the health department',
);
const THING = list(
  'bridge|school|depot|hospital|power line|market hall|ferry|pumping station|warehouse|bakery|airfield|reservoir|clinic|pipeline|museum|railway yard|crossing|dam|tower block|post office',
);
const DID = list(
  'was hit|was closed|burned down|lost power|reopened|was searched|flooded|was evacuated|was rebuilt|was shelled|stood idle|was sold|collapsed|was sealed off',
);
const COUNTED = list(
  'people|families|soldiers|houses|vehicles|patients|tonnes of grain|passengers|villagers|volunteers|containers|pupils|animals|workers',
);
const STATE = list(
  'missing|without water|under rubble|in shelters|on the move|unpaid|registered|wounded|waiting|safe|in quarantine|cut off',
);
const WHEN = list(
  'on Monday|late on Tuesday|before dawn|at noon|during the night|on Friday evening|within an hour|after the storm|earlier this week|since spring|on the second day|shortly after midnight',
);
const SAID = list(
  'said|told reporters|wrote|announced|insisted|denied|admitted|warned|estimated|recalled|repeated|complained',
);
const LIKE = list(
  'old|new|only|northern|half-built|stone|wooden|largest|smaller|municipal|abandoned|crowded|repaired|private|second|nearest|disused|guarded|leaking|rented|former|painted|narrow|flooded',
);
const LINK = list('because|since|although|while|after|before|now that|even as|in case|so that|unless|until');
const FORCE = list(
  'the river|the budget|a neighbour|the contract|the inquiry|winter|the market|the convoy|the insurer|a court|the ceasefire|the harvest|the strike|the census|the wind|the ferry company',
);
const WENT = list(
  'rose again|ran out|raised the alarm|was never signed|dragged on|came early|fell by a third|changed its route|refused to pay|ruled otherwise|did not hold|failed twice|spread to the south|had been postponed|turned at dusk|cut its staff',
);
const HOW = list(
  'again|at last|suddenly|slowly|partly|openly|by mistake|on paper|unseen|hastily|entirely|piecemeal|quietly|in vain|as agreed|briefly|in silence|under guard|nonetheless|belatedly|twice|legally|noisily|for good',
);
const NEXT = list(
  'will be opened|must be paid for|should be searched|may never return|is to be sold|could take months|would decide the matter|was promised twice|will be counted|is in court',
);
const SCENE = list(
  'slept|carried planks|wept|queued for bread|prayed|counted coins|sold apples|painted a number|mended a net|smoked',
);
const SPOT = list(
  'gate|arches|town hall|embankment|corner shop|stadium|bus stop|church|checkpoint|clinic|mill|well|kiosk|barracks|orchard|quay',
);
const BY = list('beside|under|behind|near|outside|opposite|inside|past');

/** What a story is about: two stories of one event have this in common, and no sentence. */
export interface Matter {
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly things: readonly string[];
  readonly figures: readonly string[];
}

export const makeMatter = ({ pick, below }: Chance): Matter => ({
  people: Array.from({ length: 4 }, () => `${pick(GIVEN)} ${pick(FAMILY)}`),
  places: Array.from({ length: 3 }, () => pick(PLACE)),
  things: Array.from({ length: 4 }, () => `${pick(LIKE)} ${pick(THING)}`),
  figures: Array.from({ length: 5 }, () => `${2 + below(900)}`),
});

const who = (matter: Matter, { pick, below }: Chance): string =>
  [
    () => pick(matter.people),
    () => `the ${pick(ROLE)} ${pick(matter.people)}`,
    () => pick(BODY),
    () => `a ${pick(ROLE)} in ${pick(matter.places)}`,
  ][below(4)]!();

const why = ({ pick }: Chance): string => `${pick(LINK)} ${pick(FORCE)} ${pick(WENT)}`;

const what = (matter: Matter, chance: Chance): string => {
  const { pick, below } = chance;
  return [
    () => `the ${pick(matter.things)} in ${pick(matter.places)} ${pick(DID)} ${pick(HOW)} ${pick(WHEN)}`,
    () => `${pick(matter.figures)} ${pick(COUNTED)} were ${pick(STATE)} ${pick(HOW)} around ${pick(matter.places)}`,
    () => `${pick(HOW)}, the ${pick(matter.things)} ${pick(NEXT)} ${why(chance)}`,
    () => `${pick(WHEN)} the ${pick(matter.things)} ${pick(DID)} ${pick(HOW)} ${why(chance)}`,
    () =>
      `${pick(LIKE)} ${pick(COUNTED)} from ${pick(matter.places)} had been ${pick(STATE)} ${pick(HOW)} ${why(chance)}`,
  ][below(5)]!();
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** One sentence of a matter. */
export const makeSentence = (matter: Matter, chance: Chance): string => {
  const { pick, below } = chance;
  return [
    () => `${capital(what(matter, chance))}, ${who(matter, chance)} ${pick(SAID)} ${pick(WHEN)}.`,
    () => `${capital(who(matter, chance))} ${pick(SAID)} that ${what(matter, chance)}.`,
    () =>
      `“${capital(what(matter, chance))},” ${who(matter, chance)} ${pick(SAID)}. “${capital(what(matter, chance))}.”`,
    () =>
      `A ${pick(ROLE)} ${pick(SCENE)} ${pick(HOW)} ${pick(BY)} the ${pick(LIKE)} ${pick(SPOT)} ${pick(WHEN)}, and ${what(matter, chance)}.`,
    () => `According to ${who(matter, chance)}, ${what(matter, chance)}, but ${what(matter, chance)}.`,
    () => `${capital(pick(WHEN))} ${who(matter, chance)} ${pick(SAID)} ${what(matter, chance)} ${why(chance)}.`,
  ][below(6)]!();
};

const wordCount = (text: string): number => text.split(' ').length;

/** Paragraphs of a story of about `words` words, two to four sentences each. */
export const makeParagraphs = (matter: Matter, chance: Chance, words: number): readonly string[] => {
  const paragraphs: string[] = [];
  for (let have = 0; have < words; have += wordCount(paragraphs.at(-1)!))
    paragraphs.push(Array.from({ length: 2 + chance.below(3) }, () => makeSentence(matter, chance)).join(' '));
  return paragraphs;
};

export const makeHeadline = (matter: Matter, { pick }: Chance): string =>
  `${pick(matter.places)} ${pick(THING)} ${pick(DID)} as ${pick(COUNTED)} stay ${pick(STATE)}`;

/** A daily bulletin: the same form every day, with other numbers in it. */
export const makeBulletin = ({ below }: Chance): readonly string[] => {
  const n = (): string => `${1 + below(900)}.${below(100)}`;
  return [
    `The grain exchange of Port Halden closed at ${n()} points on the day, after ${n()} points on the day before, brokers said. The highest price of wheat was ${n()} crowns a tonne and the lowest ${n()} crowns, with ${below(9000)} tonnes sold.`,
    `Barley was sold at ${n()} to ${n()} crowns, rye at ${n()} to ${n()} crowns, and maize at ${n()} crowns a tonne. In all ${below(9000)} contracts changed hands, worth ${n()} million crowns, against ${n()} million the week before.`,
    `The harbour counted ${below(90)} ships in and ${below(90)} ships out, with ${below(9000)} containers of grain and ${below(9000)} of other goods. The water stood at ${n()} metres at noon, ${below(90)} centimetres above the mean.`,
  ];
};
