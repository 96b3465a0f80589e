const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Closed classes of English, lower-cased. */
export const SUBJECT_PRONOUNS = words('he she they it i we you');
export const RELATIVES = words('who which that whom whose');
export const DETERMINERS = words(
  'the a an this that these those his her its their our my your some many several most all both one two three no any each another other few more',
);
export const AUXILIARIES = words(
  "is are was were be been being am has have had having do does did will would can could may might must shall should isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't",
);
export const PREPOSITIONS = words(
  'in on at after before during when while as since until from to for with without by about under over against amid despite following through throughout within between among according because if although though once unlike like given asked outside inside behind near beyond around above below across along',
);
export const OPENING_ADVERBS = words(
  'meanwhile however still also then later earlier yesterday today now moreover furthermore instead indeed additionally separately similarly nevertheless nonetheless recently finally thus therefore hence back even yes no well sure otherwise again overall initially perhaps elsewhere',
);
export const CONJUNCTIONS = words('and but or yet so nor');
export const SUBORDINATORS = words(
  'because while although though when whereas since after before if unless until as that which who whom whose where why how whether',
);
export const DAYS = words('monday tuesday wednesday thursday friday saturday sunday');
export const MONTHS = words('january february march april may june july august september october november december');
/** Words that never begin or stand alone as a name, though a sentence begins with them. */
export const NEVER_NAMES = words(
  "the a an this that these those he she they it i we you his her its their our my your and but or yet so nor in on at after before during when while as since until from to for with without by about under over against amid despite if although though because what who whom whose which why how where there here not no yes all some many most one also even still then now later earlier meanwhile however moreover according asked both each every few more much another other such only just like well more than it's he's she's we're they're i'm that's there's let don't can't won't is are was were do does did has have had will would can could may might must shall should nearly almost about back recently today yesterday tomorrow tonight nothing nobody everyone everybody someone somebody anyone anybody something everything whoever whatever none neither either",
);
/** Irregular pasts of common verbs: a finite verb where no auxiliary shows one. */
export const PAST_FORMS = words(
  'said told wrote spoke went came took made gave met left saw ran drove sat stood knew thought held kept brought got lost heard fled sold paid won led fell rose grew began became built bought caught chose fought flew hid hit let rode sang sent shot slept spent struck taught threw wore broke felt read showed put cut shook drank ate woke wept sought drew forgot hung laid lay lent rang rode sank swam swept tore understood withdrew',
);
