import type { Act, CueStance } from '../../../model/index.ts';

/** What a cue verb says about the content, and how its content is built. */
export interface CueEntry {
  readonly lemma: string;
  readonly stance: CueStance;
  readonly act: Act;
  /** A complement clause may follow without "that". */
  readonly bare: boolean;
  /** Takes the one spoken to as its object: "told reporters that". */
  readonly dative: boolean;
  /** Takes "to" and a verb: "promised to leave". */
  readonly infinitive: boolean;
}

type Flags = 'b' | 'd' | 'i';
/** stance, act, then lemmas with flags: b bare clause, d dative, i infinitive. */
const GROUPS: readonly (readonly [CueStance, Act, string])[] = [
  [
    'neutral',
    'assert',
    `say:b tell:d add:b write:b explain:b state:b declare:b announce:bi report:b note:b remark comment observe
     reply:b respond answer continue recall:b argue:b suggest:b believe:b think:b feel:b tweet:b post read:b joke:b quip
     stress:b emphasize:b emphasise:b underline underscore reiterate:b repeat testify:b mention inform:d advise:d brief
     stipulate estimate:b reckon:b figure:b assure:d remind:d muse quote recount relate echo interject intone opine
     signal:b indicate:b hint:b imply:b cry shout yell whisper mutter exclaim laugh sigh blurt chant
     elaborate clarify interrupt counter retort specify describe propose:b recommend:b decide:bi mean:b
     understand:b agree:bi see imagine:b assume:b guess:b suspect:b expect:bi hope:bi fear:b worry:b consider conclude:b`,
  ],
  [
    'distancing',
    'assert',
    'claim:bi allege:b assert:b contend:b maintain:b insist:b profess purport:i boast:b pretend:b',
  ],
  [
    'factive',
    'assert',
    'reveal:b confirm:b disclose:b show:b find:b learn:b discover:b realize:b realise:b know:b prove:b point',
  ],
  ['neutral', 'assert', 'put'],
  ['factive', 'admit', 'acknowledge:b admit:b concede:b confess:b recognize recognise'],
  ['neutral', 'deny', 'deny dispute rebut'],
  ['neutral', 'accuse', 'accuse blame charge:b fault'],
  ['neutral', 'demand', 'demand:b urge:di want:i call implore:d beg:d exhort:d seek:i'],
  ['neutral', 'offer', 'offer:i'],
  ['neutral', 'refuse', 'refuse:i reject decline:i'],
  ['neutral', 'agree', 'accept endorse'],
  ['neutral', 'promise', 'promise:bdi pledge:bi vow:bi swear:bi'],
  ['neutral', 'threaten', 'threaten:i'],
  ['neutral', 'ask', 'ask:d wonder question inquire'],
  ['neutral', 'predict', 'predict:b forecast:b anticipate:b warn:bd caution:b'],
  ['neutral', 'order', 'order:d instruct:d command:d'],
  ['neutral', 'praise', 'praise hail welcome applaud thank'],
  ['neutral', 'criticise', 'criticize criticise condemn denounce slam blast decry lament complain:b mock'],
];

/** Irregular forms: lemma, then past, participle where it differs, third person where it is not regular. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['says', 'said', 'saying'],
  tell: ['tells', 'told', 'telling'],
  write: ['writes', 'wrote', 'written', 'writing'],
  think: ['thinks', 'thought', 'thinking'],
  feel: ['feels', 'felt', 'feeling'],
  read: ['reads', 'read', 'reading'],
  mean: ['means', 'meant', 'meaning'],
  understand: ['understands', 'understood', 'understanding'],
  see: ['sees', 'saw', 'seen', 'seeing'],
  show: ['shows', 'showed', 'shown', 'showing'],
  find: ['finds', 'found', 'finding'],
  learn: ['learns', 'learned', 'learnt', 'learning'],
  know: ['knows', 'knew', 'known', 'knowing'],
  put: ['puts', 'put', 'putting'],
  swear: ['swears', 'swore', 'sworn', 'swearing'],
  seek: ['seeks', 'sought', 'seeking'],
  beg: ['begs', 'begged', 'begging'],
  forecast: ['forecasts', 'forecast', 'forecasting'],
  quip: ['quips', 'quipped', 'quipping'],
  admit: ['admits', 'admitted', 'admitting'],
  rebut: ['rebuts', 'rebutted', 'rebutting'],
  slam: ['slams', 'slammed', 'slamming'],
  chant: ['chants', 'chanted', 'chanting'],
};

const regular = (lemma: string): readonly string[] => {
  const stem = lemma.replace(/e$/u, '');
  if (/[^aeiou]y$/u.test(lemma)) {
    const y = lemma.slice(0, -1);
    return [`${y}ies`, `${y}ied`, `${lemma}ing`];
  }
  const third = /(?:s|sh|ch|x|z)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
  return [third, `${stem}ed`, `${stem}ing`];
};

const formsOf = (lemma: string): readonly string[] => [lemma, ...(IRREGULAR[lemma] ?? regular(lemma))];

const entryOf = (stance: CueStance, act: Act, spec: string): CueEntry => {
  const [lemma = '', flags = ''] = spec.split(':');
  const has = (flag: Flags): boolean => flags.includes(flag);
  return { lemma, stance, act, bare: has('b'), dative: has('d'), infinitive: has('i') };
};

/** Every inflected form of every cue verb. The first entry of a form stands. */
export const CUE_FORMS: ReadonlyMap<string, CueEntry> = new Map(
  GROUPS.flatMap(([stance, act, specs]) =>
    specs
      .trim()
      .split(/\s+/)
      .map((spec) => entryOf(stance, act, spec))
      .flatMap((entry) => formsOf(entry.lemma).map((form) => [form, entry] as const)),
  ).reverse(),
);

/** Finite forms that introduce indirect speech on their own; the long tail is left to the trained reader. */
export const INDIRECT_LEMMAS: ReadonlySet<string> = new Set(
  `say tell add write explain state declare announce report note argue suggest believe think insist claim allege assert
  contend maintain acknowledge admit concede reveal confirm disclose deny promise pledge vow warn predict stress
  emphasize emphasise reiterate estimate testify conclude recall indicate boast complain hope fear threaten refuse
  agree urge demand expect caution remind assure inform learn charge wonder reply observe point put repeat`.split(
    /\s+/,
  ),
);

/**
 * Base forms that are verbs where they stand after a subject: "experts say". Other base forms are likelier nouns
 * ("state", "report", "claim") and no cue by themselves.
 */
const BASE_FORMS: ReadonlySet<string> = new Set(
  'say write argue believe think insist add admit agree acknowledge deny warn contend'.split(' '),
);

/** Whether a word can be the finite verb of a cue: "said", "says", "say", not "state", not "saying". */
export const isFiniteForm = (word: string): boolean => {
  const entry = CUE_FORMS.get(word);
  return (
    entry !== undefined &&
    !word.endsWith('ing') &&
    (word !== entry.lemma || BASE_FORMS.has(word) || word === 'read' || word === 'forecast')
  );
};
