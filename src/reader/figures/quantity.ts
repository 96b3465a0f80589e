import { CASUALTY_VERBS, VOTE_WORDS } from '../lexicon/en/measures.ts';
import { FRACTIONS, SCALE_ABBREVIATIONS, SCALE_LETTERS, SCALES } from '../lexicon/en/numbers.ts';
import { CURRENCY_CODES, CURRENCY_PREFIXES, CURRENCY_SIGNS, DOLLAR_OF } from '../lexicon/en/units.ts';
import { exactly, type Numeral, readNumeral } from './numeral.ts';
import { isHyphen, type Scope, touches, wordAt } from './pieces.ts';
import { behind, isMillion, type Kind } from './unit.ts';

/** A number with its unit and sign, as pieces [from, to). */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly high?: number;
  readonly unit: string;
  readonly kind: Kind;
  readonly numeral: Numeral;
  /** Where the number itself begins and ends. */
  readonly number: { readonly from: number; readonly to: number };
  /** A dollar sign that does not say whose. */
  readonly bareDollar?: true;
  readonly vague?: true;
  readonly by: string;
}

type Reader = (scope: Scope, at: number) => Quantity | undefined;

const isArticle = (word: string): boolean => word === 'a' || word === 'an';

/** The number after a currency sign, with letters as scales: 2.6m; and one that was torn: "2. 6 million". */
const amountAt = (scope: Scope, at: number): Numeral | undefined => {
  const numeral = tornAt(scope, at) ?? readNumeral(scope, at);
  if (numeral === undefined || numeral.high !== undefined) return undefined;
  const letter = touches(scope, numeral.to) ? SCALE_LETTERS.get(wordAt(scope, numeral.to)) : undefined;
  if (letter === undefined || numeral.scaled) return numeral;
  return { ...numeral, to: numeral.to + 1, value: exactly(numeral.value * letter), scaled: true, bare: false };
};

const isScale = (word: string): boolean => SCALES.has(word) || SCALE_ABBREVIATIONS.has(word) || SCALE_LETTERS.has(word);

/** "$2. 6 million", as tables and old archives part it. */
const tornAt = (scope: Scope, at: number): Numeral | undefined => {
  const [whole, point, rest, after] = [0, 1, 2, 3].map((i) => wordAt(scope, at + i));
  if (point !== '.' || !/^\d{1,3}$/u.test(whole!) || !/^\d{1,2}$/u.test(rest!) || !touches(scope, at + 1))
    return undefined;
  const gap = scope.pieces[at + 2]!.start - scope.pieces[at + 1]!.end;
  const scaleAt = isHyphen(after!) ? at + 4 : at + 3;
  const word = wordAt(scope, scaleAt);
  if (gap !== 1 || !isScale(word)) return undefined;
  const plain = Number(`${whole}.${rest}`);
  const scale = SCALES.get(word) ?? SCALE_ABBREVIATIONS.get(word) ?? SCALE_LETTERS.get(word)!;
  return { to: scaleAt + 1, value: exactly(plain * scale), plain, scaled: true, bare: false };
};

interface Sign {
  /** Where the number begins. */
  readonly to: number;
  readonly unit: string;
  readonly bare?: true;
}

const isUpper = ({ text, pieces }: Scope, at: number): boolean => {
  const words = text.slice(pieces[at]!.start, pieces[at]!.end);
  return words === words.toUpperCase();
};

/** US$, US $, USD$, A$: one letter stands for a country only where it touches. */
const dollarAt = (scope: Scope, at: number): Sign | undefined => {
  const unit = DOLLAR_OF.get(wordAt(scope, at));
  if (unit === undefined || wordAt(scope, at + 1) !== '$' || !isUpper(scope, at)) return undefined;
  return touches(scope, at + 1) || wordAt(scope, at).length > 1 ? { to: at + 2, unit } : undefined;
};

const signAt = (scope: Scope, at: number): Sign | undefined => {
  const word = wordAt(scope, at);
  const sign = CURRENCY_SIGNS.get(word);
  if (sign) return word === '$' ? { to: at + 1, unit: scope.tells.dollar, bare: true } : { to: at + 1, unit: sign };
  if (word === 'gb' && /^[£#]$/u.test(wordAt(scope, at + 1))) return { to: at + 2, unit: 'GBP' };
  return scope.pieces[at]?.capital ? (dollarAt(scope, at) ?? codeAt(scope, at) ?? prefixAt(scope, at)) : undefined;
};

const codeAt = (scope: Scope, at: number): Sign | undefined => {
  const unit = isUpper(scope, at) ? CURRENCY_CODES.get(wordAt(scope, at)) : undefined;
  if (unit === undefined) return undefined;
  return { to: CURRENCY_SIGNS.has(wordAt(scope, at + 1)) ? at + 2 : at + 1, unit };
};

/** "Rs 500", "Rs. 500", "R26 million". */
const prefixAt = (scope: Scope, at: number): Sign | undefined => {
  const unit = CURRENCY_PREFIXES.get(wordAt(scope, at));
  if (unit === undefined) return undefined;
  if (unit !== 'rupee') return touches(scope, at + 1) ? { to: at + 1, unit } : undefined;
  const code = scope.tells.shared.get('rupee');
  return code ? { to: wordAt(scope, at + 1) === '.' ? at + 2 : at + 1, unit: code } : undefined;
};

/** £ stands at the place of # in ISO 646-GB, and archives have kept it so: "# 13 billion". */
const hashAt = (scope: Scope, at: number): Sign | undefined =>
  wordAt(scope, at) === '#' ? { to: at + 1, unit: 'GBP' } : undefined;

const readMoney: Reader = (scope, at) => {
  const hash = hashAt(scope, at);
  const sign = signAt(scope, at) ?? hash;
  const numeral = sign && amountAt(scope, sign.to);
  if (!sign || !numeral || (hash && !numeral.scaled)) return undefined;
  if (!/^[\d.]/u.test(wordAt(scope, sign.to)) && !numeral.scaled) return undefined;
  const after = behind(scope, numeral.to, numeral, at);
  const said = after?.kind === 'money' && after.per === undefined ? after : undefined;
  const whose = said && wordAt(scope, said.to - 1).length === 3 ? said.unit : undefined;
  const unit = sign.bare && whose ? whose : sign.unit;
  const to = said && (said.unit === unit || sign.bare) ? said.to : numeral.to;
  const bare = sign.bare && !whose ? ({ bareDollar: true } as const) : {};
  return {
    from: at,
    to,
    value: numeral.value,
    unit,
    kind: 'money',
    numeral,
    number: { from: sign.to, to: numeral.to },
    ...bare,
    by: 'money',
  };
};

/** The number at a piece, with "m" as millions where money or many things follow. */
const numeralAt = (scope: Scope, at: number): Numeral | undefined => {
  const numeral = readNumeral(scope, at);
  if (numeral === undefined || numeral.scaled) return numeral;
  if (isMillion(scope, numeral.to) && /\d$/u.test(wordAt(scope, numeral.to - 1)))
    return { ...numeral, to: numeral.to + 1, value: exactly(numeral.value * 1e6), scaled: true, bare: false };
  return numeral;
};

const MINUS = /^(?:minus|−|-)$/u;

/** A minus before degrees or a share: it touches the number, or is the word. */
const minusBefore = (scope: Scope, at: number): boolean =>
  MINUS.test(wordAt(scope, at - 1)) &&
  (wordAt(scope, at - 1) === 'minus' || (touches(scope, at) && !touches(scope, at - 1)));

const readNumber: Reader = (scope, at) => {
  const numeral = numeralAt(scope, at);
  if (numeral === undefined) return undefined;
  const number = { from: at, to: numeral.to };
  const unit = behind(scope, numeral.to, numeral, at);
  if (unit === undefined)
    return {
      from: at,
      to: numeral.to,
      value: numeral.value,
      ...highOf(numeral, 1),
      unit: '1',
      kind: 'count',
      numeral,
      number,
      by: 'count',
    };
  const per = unit.per ?? 1;
  const signed = unit.kind !== 'money' && /\d/u.test(wordAt(scope, at)) && minusBefore(scope, at);
  const value = exactly(((signed ? -1 : 1) * numeral.value) / per);
  const { to, kind } = unit;
  return {
    from: signed ? at - 1 : at,
    to,
    value,
    ...highOf(numeral, per),
    unit: unit.unit,
    kind,
    numeral,
    number,
    ...(unit.vague && { vague: true }),
    by: kind === 'share' ? 'percentage' : kind,
  };
};

const highOf = ({ high }: Numeral, per: number): { high?: number } =>
  high === undefined ? {} : { high: exactly(high / per) };

const plain = (to: number, value: number): Numeral => ({ to, value, plain: value, scaled: false, bare: false });

const shareOf = (from: number, to: number, value: number, by: string): Quantity => ({
  from,
  to,
  value,
  unit: '%',
  kind: 'share',
  numeral: plain(to, value),
  number: { from, to },
  by,
});

/** What "half" alone is a share of: half of them, half the town. */
const HALF_OF = /^(?:of|the|its|their|his|her|our|my|your|all|that|those|these)$/u;
const HALF_BEFORE = /^(?:by|about|nearly|almost|than|over|around|roughly|between|to|least|some|approximately|under)$/u;
const HALF_AFTER = /^(?:were|was|are|have|had|said|say|and|to|or|[,.])$/u;

const readHalf: Reader = (scope, at) => {
  if (wordAt(scope, at) !== 'half') return undefined;
  const [before, after] = [wordAt(scope, at - 1), wordAt(scope, at + 1)];
  if (
    /^(?:first|second|other|last|latter|later|top|bottom|one|better|opening|and|back|front|northern|southern|eastern|western)$/u.test(
      before,
    )
  )
    return undefined;
  const share = HALF_OF.test(after) || (HALF_BEFORE.test(before) && HALF_AFTER.test(after));
  return share ? shareOf(at, at + 1, 50, 'fraction') : undefined;
};

/** "half a percent", "half a mile", "a quarter of a percentage point": half of a unit. */
const readPartOfUnit: Reader = (scope, at) => {
  const quarter = isArticle(wordAt(scope, at)) && /^(?:half|quarter)$/u.test(wordAt(scope, at + 1));
  const lead = wordAt(scope, at) === 'half' ? at : quarter || wordAt(scope, at) === 'one' ? skip(scope, at + 1) : -1;
  if (lead < 0 || !/^(?:half|quarter)$/u.test(wordAt(scope, lead))) return undefined;
  const of = wordAt(scope, lead + 1) === 'of' ? lead + 2 : lead + 1;
  const value = wordAt(scope, lead) === 'half' ? 0.5 : 0.25;
  const article = isArticle(wordAt(scope, of)) || wordAt(scope, of) === 'one' ? of + 1 : skip(scope, of);
  const unit = behind(scope, article, plain(article, value), at);
  if (!unit || (unit.kind === 'money' && unit.per)) return undefined;
  const { to, kind } = unit;
  return {
    from: at,
    to,
    value,
    unit: unit.unit,
    kind,
    numeral: plain(article, value),
    number: { from: at, to: article },
    by: 'fraction',
  };
};

/** Over a hyphen between two pieces of one word. */
const skip = (scope: Scope, at: number): number => (isHyphen(wordAt(scope, at)) && touches(scope, at) ? at + 1 : at);

/** Fractions in words: two-thirds, a quarter of, one in a figure of shares. */
const readFraction: Reader = (scope, at) => {
  const article = isArticle(wordAt(scope, at));
  const over = article ? plain(at + 1, 1) : /^\p{L}/u.test(wordAt(scope, at)) ? readNumeral(scope, at) : undefined;
  if (over === undefined || over.value < 1 || over.value > 9 || over.high !== undefined) return undefined;
  const word = skip(scope, over.to);
  const under = FRACTIONS.get(wordAt(scope, word));
  if (under === undefined || over.value > under || SCALES.has(wordAt(scope, word + 3))) return undefined;
  const after = wordAt(scope, word + 1);
  const of = after === 'of' || (after === ',' && wordAt(scope, word + 2) === 'of') || HALF_OF.test(after);
  const joined = word > over.to || (wordAt(scope, word).endsWith('s') && under !== 4);
  if (!of && (article || !joined)) return undefined;
  return shareOf(at, word + 1, exactly((over.value / under) * 100), 'fraction');
};

/** "1/3 of" in digits. */
const readDigitFraction: Reader = (scope, at) => {
  if (wordAt(scope, at + 1) !== '/' || !/^(?:of|the|majority)$/u.test(wordAt(scope, at + 3))) return undefined;
  const numeral = readNumeral(scope, at);
  return numeral && numeral.to === at + 3 ? shareOf(at, at + 3, exactly(numeral.value * 100), 'fraction') : undefined;
};

const EVERY = /^(?:in|of|out) (?:every|of)$/u;
/** After "out of" these make shares, others tell how many of those there were: "nine out of ten", not "five out of six hostages". */
const ROUND: ReadonlySet<number> = new Set([2, 3, 4, 5, 10, 20, 100, 1000]);

/** "one in five", "nine out of ten", "three of every four". */
const readRatio: Reader = (scope, at) => {
  if (!/^(?:\d|one|two|three|four|five|six|seven|eight|nine)$/u.test(wordAt(scope, at))) return undefined;
  const join = skip(scope, at + 1);
  const every = EVERY.test(`${wordAt(scope, join)} ${wordAt(scope, join + 1)}`);
  if (!every && wordAt(scope, join) !== 'in') return undefined;
  const second = skip(scope, every ? join + 2 : join + 1);
  const [over, under] = [readNumeral(scope, at), readNumeral(scope, second)];
  if (!over || !under || over.to !== at + 1 || under.value <= over.value || under.high) return undefined;
  const year = under.bare && under.value >= 1500;
  const counted = !every && (over.value > 1 ? !ROUND.has(under.value) : under.value < 2);
  if (year || counted || (!ROUND.has(under.value) && wordAt(scope, join) === 'out')) return undefined;
  if (CASUALTY_VERBS.has(wordAt(scope, at - 1)) || behind(scope, under.to, under, at)) return undefined;
  if (
    /^(?:day|week|month|year|hour|minute|second|decade|attack|attacks|incident|incidents)s?$/u.test(
      wordAt(scope, under.to),
    )
  )
    return undefined;
  return shareOf(at, under.to, exactly((over.value / under.value) * 100), 'ratio');
};

/** "3-to-1", "three to one" where odds or a ratio are told. */
const readToOne: Reader = (scope, at) => {
  const over = readNumeral(scope, at);
  if (!over || over.scaled || over.value < 2 || over.value > 1000) return undefined;
  const joined = isHyphen(wordAt(scope, over.to)) && touches(scope, over.to);
  const to = skip(scope, over.to);
  const one = skip(scope, to + 1);
  if (wordAt(scope, to) !== 'to' || !/^(?:1|one)$/u.test(wordAt(scope, one))) return undefined;
  const odds = [1, 2, 3, 4].some((i) =>
    /^(?:ratio|odds|margin|outnumbered|outnumber|by)$/u.test(wordAt(scope, at - i)),
  );
  if (!joined && !odds) return undefined;
  return {
    from: at,
    to: one + 1,
    value: over.value,
    unit: '1',
    kind: 'count',
    numeral: plain(one + 1, over.value),
    number: { from: at, to: one + 1 },
    by: 'ratio',
  };
};

/** Rules for one quantity, the most particular first. */
const RULES: readonly { readonly name: string; readonly read: Reader }[] = [
  { name: 'money', read: readMoney },
  { name: 'ratio', read: readRatio },
  { name: 'to-one', read: readToOne },
  { name: 'part-of-unit', read: readPartOfUnit },
  { name: 'fraction', read: readFraction },
  { name: 'digit-fraction', read: readDigitFraction },
  { name: 'half', read: readHalf },
  { name: 'number', read: readNumber },
];

const readOne: Reader = (scope, at) => {
  for (const { read } of RULES) {
    const quantity = read(scope, at);
    if (quantity) return quantity;
  }
  return undefined;
};

/** Votes are told around a pair of numbers within so many pieces. */
const VOTE_REACH = 8;

export const votesAround = (scope: Scope, at: number): boolean => {
  for (let i = Math.max(0, at - VOTE_REACH); i < at + VOTE_REACH; i++)
    if (VOTE_WORDS.has(wordAt(scope, i))) return true;
  return false;
};

const RANGING = /^(?:ranging|ranges|ranged|range|anywhere|varying|vary|varied|varies)$/u;

/** Where the second number of a range would begin, after "to", "and" of between, "or", or a dash. */
const secondOf = (scope: Scope, first: Quantity): { at: number; dash: boolean } | undefined => {
  const word = wordAt(scope, first.to);
  const [before, beyond] = [wordAt(scope, first.from - 1), wordAt(scope, first.from - 2)];
  if (word === 'to' && before === 'from' && !RANGING.test(beyond)) return undefined;
  if (word === 'to' || (word === 'and' && before === 'between')) return { at: first.to + 1, dash: false };
  if (word === 'or' && first.value < 20 && first.kind === 'count') return { at: first.to + 1, dash: false };
  if (!isHyphen(word) || wordAt(scope, first.to + 1) === '') return undefined;
  const tight = touches(scope, first.to) && touches(scope, first.to + 1);
  const to =
    wordAt(scope, first.to + 1) === 'to' && isHyphen(wordAt(scope, first.to + 2)) ? first.to + 3 : first.to + 1;
  const loose = word === '–' || first.kind === 'money';
  return tight || loose ? { at: to, dash: true } : undefined;
};

/** A left end takes the scale of the right one where it is the smaller figure: 3 to 5 million. */
const scaled = (first: Quantity, second: Quantity): number => {
  const { plain: figure, value } = second.numeral;
  const shares = second.numeral.scaled && !first.numeral.scaled && first.numeral.value < figure;
  return shares ? exactly((first.value * value) / figure) : first.value;
};

const sameKind = (first: Quantity, second: Quantity): boolean =>
  first.unit === second.unit || first.kind === 'count' || (second.kind === 'count' && first.kind === 'money');

/** The right end of a range of money, its sign not said again: the 150m of "$140-150m". */
const readSecondAmount: Reader = (scope, at) => {
  const numeral = /^\d/u.test(wordAt(scope, at)) ? amountAt(scope, at) : undefined;
  if (!numeral || !SCALE_LETTERS.has(wordAt(scope, numeral.to - 1))) return undefined;
  const number = { from: at, to: numeral.to };
  return { from: at, to: numeral.to, value: numeral.value, unit: '1', kind: 'count', numeral, number, by: 'count' };
};

const readRange = (scope: Scope, first: Quantity): Quantity | undefined => {
  const join = secondOf(scope, first);
  const second =
    join &&
    (first.kind === 'money' ? (readSecondAmount(scope, join.at) ?? readOne(scope, join.at)) : readOne(scope, join.at));
  if (!join || !second || first.high !== undefined || second.high !== undefined || !sameKind(first, second))
    return undefined;
  const value = scaled(first, second);
  const word = wordAt(scope, first.to);
  if (
    word === 'to' &&
    second.value > value * (/^(?:up|down|rose|fell|gained|lost)$/u.test(wordAt(scope, first.from - 1)) ? 5 : 1000)
  )
    return undefined;
  if (!(value < second.value) || (word === 'or' && second.value > value + Math.max(1, value))) return undefined;
  if (join.dash && (votesAround(scope, first.from) || scope.pieces[join.at]!.capital) && second.kind === 'count')
    return undefined;
  if (
    second.kind === 'count' &&
    first.kind === 'money' &&
    !second.numeral.scaled &&
    /^\p{L}/u.test(wordAt(scope, second.to)) &&
    !join.dash
  )
    return undefined;
  const ends = second.kind === 'count' ? first : second;
  const from = word === 'and' ? first.from - 1 : first.from;
  const { unit, kind, numeral, by } = ends;
  return {
    from,
    to: second.to,
    value,
    high: second.value,
    unit,
    kind,
    numeral: { ...numeral, bare: first.numeral.bare && second.numeral.bare },
    number: { from: first.number.from, to: second.number.to },
    ...(first.bareDollar && { bareDollar: true }),
    ...(second.vague && { vague: true }),
    by: by === 'count' ? 'range' : `${by}-range`,
  };
};

/** A list whose unit stands at its end: the 3 of "3 and 5 percent". */
const unitOfList = (scope: Scope, first: Quantity): Quantity => {
  if (
    first.kind !== 'count' ||
    first.numeral.scaled ||
    first.value >= 1500 ||
    !/^(?:,|and|or)$/u.test(wordAt(scope, first.to))
  )
    return first;
  const comma = wordAt(scope, first.to) === ',';
  const at = comma && /^(?:and|or)$/u.test(wordAt(scope, first.to + 1)) ? first.to + 2 : first.to + 1;
  const second = readOne(scope, at);
  const both =
    second && second.numeral.bare === first.numeral.bare && (second.kind === 'share' || second.kind === 'points');
  return both && second.by !== 'fraction' ? { ...first, unit: second.unit, kind: second.kind, by: second.by } : first;
};

/** The quantity that begins at a piece, ranges taken whole; undefined where none does. */
export const readQuantity: Reader = (scope, at) => {
  const first = readOne(scope, at);
  return first && (readRange(scope, first) ?? unitOfList(scope, first));
};
