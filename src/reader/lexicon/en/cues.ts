import type { Act, CueStance } from '../../../model/index.ts';

/** What a cue says about the content, and what kind of act it is. */
export interface CueEntry {
  readonly lemma: string;
  readonly stance: CueStance;
  readonly act: Act;
  /** An attitude or a deed ("backs", "plans"): nothing is said, and it is the author who tells of it. */
  readonly deed?: true;
}

/** stance, act, lemmas. The first entry of a form stands. */
const VERBS: readonly (readonly [CueStance, Act, string])[] = [
  [
    'neutral',
    'assert',
    `say tell add write explain state declare announce report insist remark comment reply respond answer continue
     argue suggest believe think feel tweet post read joke quip stress emphasize emphasise underline underscore
     reiterate repeat testify mention inform advise brief stipulate estimate reckon figure assure muse quote cite
     recount relate echo interject intone opine signal indicate hint imply cry shout yell whisper mutter exclaim laugh
     sigh blurt chant elaborate clarify interrupt counter retort specify describe propose recommend decide mean
     understand see imagine assume guess suspect fear worry consider conclude express voice discuss highlight list
     compare portray reference email publish document proclaim reaffirm detail outline summarise summarize
     phrase dub call name identify label term deem determine address raise deliver characterise characterize spell lay view
     speak sing bark deadpan text message broadcast count give attribute`,
  ],
  ['distancing', 'assert', 'claim allege assert contend maintain profess purport boast pretend tout'],
  [
    'factive',
    'assert',
    `reveal confirm disclose show find learn discover realize realise know prove point illustrate demonstrate expose
     note observe recall remember remind`,
  ],
  ['neutral', 'assert', 'put'],
  ['factive', 'admit', 'acknowledge admit concede confess recognize recognise apologise apologize'],
  ['neutral', 'deny', 'deny dispute rebut refute dismiss downplay disavow'],
  ['neutral', 'accuse', 'accuse blame charge fault sue'],
  ['neutral', 'demand', 'demand urge want implore exhort seek beg plead request press push require encourage appeal'],
  ['neutral', 'offer', 'offer'],
  ['neutral', 'refuse', 'refuse reject decline oppose block rebuff rule veto resist'],
  ['neutral', 'agree', 'agree accept endorse support back favor favour approve embrace sign'],
  ['neutral', 'promise', 'promise pledge vow swear intend plan commit'],
  ['neutral', 'threaten', 'threaten'],
  ['neutral', 'ask', 'ask wonder question inquire enquire'],
  ['neutral', 'predict', 'predict forecast anticipate warn caution expect hope project foresee'],
  ['neutral', 'order', 'order instruct command direct decree'],
  ['neutral', 'praise', 'praise hail welcome applaud thank congratulate commend laud celebrate credit cheer'],
  [
    'neutral',
    'criticise',
    `criticize criticise condemn denounce slam blast decry lament complain mock attack assail chide rebuke bemoan deride
     ridicule scold protest lash rail savage rip knock challenge`,
  ],
];

/** Nouns whose complement is what was said: "the claim that". */
const NOUNS: readonly (readonly [CueStance, Act, string])[] = [
  [
    'neutral',
    'assert',
    'account statement remark announcement suggestion argument belief conclusion assessment opinion',
  ],
  ['distancing', 'assert', 'assertion insistence contention boast'],
  ['factive', 'assert', 'finding revelation'],
  ['distancing', 'accuse', 'allegation accusation'],
  ['neutral', 'deny', 'denial dismissal'],
  ['factive', 'admit', 'admission acknowledgement acknowledgment confession concession'],
  ['neutral', 'threaten', 'threat'],
  ['neutral', 'predict', 'warning prediction expectation'],
  ['neutral', 'refuse', 'refusal rejection opposition'],
  ['neutral', 'criticise', 'criticism complaint condemnation'],
  ['neutral', 'agree', 'support agreement approval endorsement'],
  ['neutral', 'promise', 'decision commitment intention'],
];

/** Irregular forms: lemma, then past, participle where it differs, third person where it is not regular. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['says', 'said', 'saying'],
  tell: ['tells', 'told', 'telling'],
  write: ['writes', 'wrote', 'written', 'writing'],
  speak: ['speaks', 'spoke', 'spoken', 'speaking'],
  sing: ['sings', 'sang', 'sung', 'singing'],
  give: ['gives', 'gave', 'given', 'giving'],
  lay: ['lays', 'laid', 'laying'],
  think: ['thinks', 'thought', 'thinking'],
  feel: ['feels', 'felt', 'feeling'],
  read: ['reads', 'read', 'reading'],
  mean: ['means', 'meant', 'meaning'],
  understand: ['understands', 'understood', 'understanding'],
  see: ['sees', 'saw', 'seen', 'seeing'],
  foresee: ['foresees', 'foresaw', 'foreseen', 'foreseeing'],
  show: ['shows', 'showed', 'shown', 'showing'],
  find: ['finds', 'found', 'finding'],
  learn: ['learns', 'learned', 'learnt', 'learning'],
  know: ['knows', 'knew', 'known', 'knowing'],
  put: ['puts', 'put', 'putting'],
  swear: ['swears', 'swore', 'sworn', 'swearing'],
  seek: ['seeks', 'sought', 'seeking'],
  beg: ['begs', 'begged', 'begging'],
  plan: ['plans', 'planned', 'planning'],
  commit: ['commits', 'committed', 'committing'],
  forecast: ['forecasts', 'forecast', 'forecasting'],
  broadcast: ['broadcasts', 'broadcast', 'broadcasting'],
  quip: ['quips', 'quipped', 'quipping'],
  rip: ['rips', 'ripped', 'ripping'],
  dub: ['dubs', 'dubbed', 'dubbing'],
  label: ['labels', 'labelled', 'labeled', 'labelling', 'labeling'],
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

/** Lemmas of attitudes and deeds. */
const DEEDS: ReadonlySet<string> = new Set(
  'support back favor favour endorse oppose approve embrace sign plan intend block resist sue'.split(' '),
);

const entries = (
  groups: readonly (readonly [CueStance, Act, string])[],
  formsOf: (lemma: string) => readonly string[],
): readonly (readonly [string, CueEntry])[] =>
  groups.flatMap(([stance, act, lemmas]) =>
    lemmas
      .trim()
      .split(/\s+/)
      .flatMap((lemma) => {
        const entry: CueEntry = { lemma, stance, act, ...(DEEDS.has(lemma) ? { deed: true } : {}) };
        return formsOf(lemma).map((form) => [form, entry] as const);
      }),
  );

const verbs = entries(VERBS, (lemma) => [lemma, ...(IRREGULAR[lemma] ?? regular(lemma))]);
const nouns = entries(NOUNS, (lemma) => [lemma, `${lemma}s`]);

/** Every inflected form of every cue verb. */
export const CUE_FORMS: ReadonlyMap<string, CueEntry> = new Map([...verbs].reverse());

/** The same with the nouns that can be cues. */
export const CUE_WORDS: ReadonlyMap<string, CueEntry> = new Map([...nouns, ...CUE_FORMS]);
