/** Words that made-up news is made of. Nobody's text: names are put together from syllables. */

const list = (words: string): readonly string[] => words.trim().split(/\s*\|\s*/u);

export const GIVEN = list(
  'Ada|Basil|Clara|Dmitro|Elena|Farid|Greta|Hassan|Irina|Jonas|Katya|Leon|Marta|Nils|Oksana|Pavel|Rana|Stefan|Tanya|Viktor|Agnes|Bruno|Cyril|Dora|Emil|Flora|Gustav|Hana|Ivo|Judit|Karim|Livia|Milan|Nadia|Otto|Petra|Rufus|Selma|Tomas|Vera',
);
export const ONSETS = list('b|br|d|dr|f|g|gr|h|k|kl|l|m|n|p|pr|r|s|st|t|tr|v|z|sh|j');
export const VOWELS = list('a|e|i|o|u|a|e|o|ai|or|en|ar|el|in');
export const TOWN_ENDS = list('sk|ov|burg|mouth|by|dal|haven|ino|grad|vik|ta|nitsa');
export const FAMILY_ENDS = list('ov|ski|sen|ez|ini|man|ic|ian|o|berg|ard|enko');
export const ROLES = list(
  'Foreign Minister|Defence Minister|Governor|President|Prime Minister|Mayor|General|Colonel|Spokesman|Ambassador|Commander|Senator|Judge|Envoy|Health Minister',
);
export const PLAIN = list('resident|soldier|doctor|teacher|driver|nurse|shopkeeper|farmer|rescuer|pilot|student');
export const OUTLET_ENDS = list('Post|Times|Wire|Herald|Gazette|Courier|Standard|Observer|Journal|Tribune');
export const VERBS = list(
  'carried|crossed|delayed|divided|doubled|emptied|feared|filled|followed|gathered|guarded|halted|joined|lost|marked|missed|needed|opened|passed|praised|reached|rebuilt|repaired|sealed|searched|slowed|spared|stopped|tested|touched|turned|watched',
);
export const LIKE = list(
  'old|new|northern|southern|half-built|stone|wooden|largest|smaller|municipal|abandoned|crowded|repaired|private|nearest|disused|guarded|former|narrow|flooded|central|eastern|rural|hidden|costly|quiet',
);
export const LINK = list('because|since|although|while|after|before|now that|even as|so that|unless|until|once');
export const HOW = list('again|at last|slowly|partly|openly|by mistake|hastily|quietly|in vain|briefly|twice|for good');
export const THINGS = list(
  'grain depot|power station|rail bridge|market hall|fuel store|children’s clinic|border post|reservoir dam|airfield|bakery|television tower|ferry terminal|radar site|town hall|ammunition store|school',
);

/** How one deed is told: with the doer first, and with what it was done to first; and what it is that somebody did not do. */
export const DEEDS: readonly (readonly [did: string, befell: string, done: string])[] = [
  ['shelled', 'came under fire from', 'shelled'],
  ['mined', 'was mined by', 'mined'],
  ['set fire to', 'was burned down by', 'set fire to'],
  ['captured', 'fell to', 'captured'],
  ['looted', 'was looted by', 'looted'],
  ['blew up', 'was blown up by', 'blown up'],
  ['bombed', 'was hit in an air raid by', 'bombed'],
  ['retook', 'was taken back by', 'retaken'],
];
export const CUES: readonly (readonly [cue: string, stance: 'neutral' | 'distancing' | 'factive'])[] = [
  ['said', 'neutral'],
  ['said', 'neutral'],
  ['said', 'neutral'],
  ['told reporters', 'neutral'],
  ['announced', 'neutral'],
  ['added', 'neutral'],
  ['wrote', 'neutral'],
  ['claimed', 'distancing'],
  ['insisted', 'neutral'],
  ['acknowledged', 'factive'],
];
export const OFFERS = list(
  'a withdrawal from|an exchange of prisoners at|a halt to strikes on|joint patrols around|the reopening of the road to|a corridor for civilians out of',
);
export const PRICES = list(
  'a lifting of sanctions|written guarantees|control of the border|the release of detained crews|a ban on long-range weapons|monitors on both banks',
);
