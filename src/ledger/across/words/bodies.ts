const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Words by which no body is told from another: they say what it is and nobody else's. */
export const COMMON_BODY_WORDS = words(`
ministry department government cabinet parliament congress senate house assembly duma rada army navy military force forces
armed air staff general command guard police court supreme high constitutional council committee commission agency office
bureau service party church university hospital school station team union association federation institute centre bank
central reserve treasury defence foreign interior internal external home finance economy economic education health justice
energy trade transport agriculture labour culture environment emergency emergencies intelligence security national state
federal royal public local regional city municipality legislative executive election electoral prosecutor prosecutors
authority authorities administration affairs civil border customs tax democratic republican liberal conservative
socialist communist social christian green progressive people peoples popular workers group company foundation society
club board press media news television radio agency officials reserve
`);

/** A name of these words alone is that of many bodies even within one state: "police", "city council", "the ministry". */
export const MANY_OF_A_STATE = words(`
police court council hospital school university church station team bank club company board press media group party
department office committee ministry agency service union association federation institute centre commission foundation
society authority authorities administration officials force forces workers city local public regional municipality
`);

/** Endings of firms and nouns of outlets that are said or left out. */
export const SILENT_BODY_WORDS = words(
  'inc corp corporation ltd llc plc gmbh co the of for and s in de newspaper website affairs',
);

/** Nouns that an outlet's name is said with or without: "Yonhap", "Yonhap news agency". */
export const SILENT_OUTLET_WORDS = words('news agency newspaper daily magazine broadcaster website channel');

/** American spellings, plurals and other words for the same part of a body. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['defense', 'defence'],
  ['labor', 'labour'],
  ['center', 'centre'],
  ['organization', 'organisation'],
  ['organizations', 'organisations'],
  ['program', 'programme'],
  ['emergencies', 'emergency'],
  ['situations', 'emergency'],
  ['dept', 'department'],
  ['gov', 'government'],
  ['govt', 'government'],
  ['univ', 'university'],
  ['internal', 'interior'],
]);

/** Short names that everybody knows, and what they are short for, folded. */
export const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['un', 'united nations'],
  ['u n', 'united nations'],
  ['eu', 'european union'],
  ['who', 'world health organisation'],
  ['imf', 'international monetary fund'],
  ['nato', 'north atlantic treaty organisation'],
  ['iaea', 'international atomic energy agency'],
  ['icc', 'international criminal court'],
  ['icrc', 'international committee red cross'],
  ['osce', 'organisation security cooperation europe'],
  ['fbi', 'federal bureau investigation'],
  ['cia', 'central intelligence agency'],
  ['idf', 'israel defence forces'],
  ['wfp', 'world food programme'],
  ['unhcr', 'un high commissioner refugees'],
  ['msf', 'medecins sans frontieres'],
  ['ap', 'associated press'],
  ['afp', 'agence france presse'],
  ['kcna', 'korean central news agency'],
  ['ft', 'financial times'],
  ['bbc', 'british broadcasting corporation'],
  ['bbc news', 'british broadcasting corporation'],
]);
