/**
 * How a matter is asked after, by its measure. `{who}`: those counted, in the plural; `{by}`: " by Ukraine", where a holder is
 * told. `where` stands before the place. `planned`: of what is to come or would be.
 */
export interface Asking {
  readonly ask: string;
  readonly planned?: string;
  readonly where: string;
  /** Who is counted where no telling says. */
  readonly who: string;
}

const asking = (ask: string, { where = 'in', who = 'people', planned }: Partial<Asking> = {}): Asking => ({
  ask,
  where,
  who,
  ...(planned === undefined ? {} : { planned }),
});

export const QUESTIONS: Readonly<Record<string, Asking>> = {
  killed: asking('How many {who} were killed'),
  wounded: asking('How many {who} were wounded'),
  missing: asking('How many {who} were missing'),
  captured: asking('How many {who} were taken prisoner'),
  detained: asking('How many {who} were detained', { planned: 'How many {who} are to be detained' }),
  displaced: asking('How many {who} were displaced', { where: 'from', planned: 'How many {who} are to leave' }),
  evacuated: asking('How many {who} were evacuated', { where: 'from', planned: 'How many {who} are to be evacuated' }),
  returned: asking('How many {who} returned', { where: 'to', planned: 'How many {who} are to return' }),
  troops: asking('How many {who} are there', { who: 'troops' }),
  strikes: asking('How many {who} were there', { who: 'strikes' }),
  drones: asking('How many {who} were there', { who: 'drones' }),
  missiles: asking('How many {who} were there', { who: 'missiles' }),
  'aircraft-lost': asking('How many {who} were lost', { who: 'aircraft' }),
  'vehicles-lost': asking('How many {who} were lost', { who: 'vehicles' }),
  'area-controlled': asking('How much land is held{by}'),
  'settlements-controlled': asking('How many {who} are held{by}', { who: 'settlements' }),
  'settlements-lost': asking('How many {who} were lost{by}', { who: 'settlements' }),
  magnitude: asking('How strong was the earthquake'),
  depth: asking('How deep is it'),
  width: asking('How wide is it'),
  length: asking('How long is it'),
  height: asking('How high is it'),
  distance: asking('How far is it', { where: 'at' }),
  votes: asking('How many votes were there'),
  share: asking('How large is the share'),
  price: asking('What is the price'),
  'aid-amount': asking('How much aid is given', { where: 'to', planned: 'How much aid is to be given' }),
};

/** What is asked where a matter has no measure of its own, by its scale. */
export const BY_SCALE: Readonly<Record<string, string>> = {
  money: 'How much money',
  '%': 'How large a share',
  m: 'How long',
  m2: 'How large an area',
  kg: 'How heavy',
  s: 'How long a time',
};

/** Plurals that no ending makes. */
export const PLURALS: Readonly<Record<string, string>> = {
  person: 'people',
  child: 'children',
  man: 'men',
  woman: 'women',
  policeman: 'policemen',
  serviceman: 'servicemen',
  aircraft: 'aircraft',
  troops: 'troops',
  people: 'people',
  police: 'police',
  life: 'lives',
};

/** What stands behind an amount to say what is told of it: "28 settlements lost". */
export const TOLD_OF: Readonly<Record<string, string>> = {
  'area-controlled': 'held',
  'settlements-controlled': 'held',
  'settlements-lost': 'lost',
  'aircraft-lost': 'lost',
  'vehicles-lost': 'lost',
  magnitude: 'magnitude',
  depth: 'deep',
  width: 'wide',
  length: 'long',
  height: 'high',
  'aid-amount': 'in aid',
  killed: 'killed',
  wounded: 'wounded',
  missing: 'missing',
  captured: 'captured',
  detained: 'detained',
  displaced: 'displaced',
  evacuated: 'evacuated',
  returned: 'returned',
};
