import type { Act } from '../../../model/index.ts';
import { set } from './lists.ts';

/** Verbs by which a speaker can give his word; "thinks he will" gives none. */
export const SPOKEN = set(
  `say tell add announce state declare write insist report reply respond answer confirm reiterate repeat stress
   emphasize emphasise underline remark comment mention inform post tweet proclaim reaffirm warn caution continue
   assure promise vow swear pledge`,
);

/** Verbs that lend the noun after them its act: "issued an order", "renewed its offer". */
export const LIGHT_VERBS = set(
  `make issue reiterate renew repeat voice express lodge file deliver send extend present table submit give restate`,
);

const ofNouns = (act: Act, list: string): readonly (readonly [string, Act])[] =>
  [...set(list)].map((noun) => [noun, act] as const);

/** What a noun after a light verb makes of a cue. */
export const NOUN_ACTS: ReadonlyMap<string, Act> = new Map([
  ...ofNouns('demand', 'demand demands request requests appeal plea call calls ultimatum petition'),
  ...ofNouns('offer', 'offer offers proposal proposals invitation bid overture'),
  ...ofNouns('promise', 'promise promises pledge pledges vow commitment guarantee guarantees assurance assurances'),
  ...ofNouns('threaten', 'threat threats'),
  ...ofNouns('refuse', 'refusal rejection objection objections'),
  ...ofNouns('order', 'order orders directive decree command'),
  ...ofNouns('accuse', 'accusation accusations allegation allegations'),
  ...ofNouns('deny', 'denial denials'),
  ...ofNouns('criticise', 'protest protests complaint complaints condemnation criticism'),
  ...ofNouns('agree', 'support solidarity agreement consent approval'),
  ...ofNouns('praise', 'gratitude thanks appreciation congratulations admiration'),
  ...ofNouns('offer', 'readiness willingness'),
  ...ofNouns('refuse', 'unwillingness opposition'),
  ...ofNouns('criticise', 'outrage anger dismay disapproval indignation'),
  ...ofNouns('admit', 'apology admission confession'),
  ...ofNouns('predict', 'prediction forecast'),
]);

/** Verbs of acts that are cues where the network says so, and nowhere else; stems, at the beginning of a word. */
export const STEM_ACTS: readonly (readonly [Act, RegExp])[] = [
  ['deny', /(?<!\b(?:little|no|any|without) )\bdoubt(?:s|ed|ing)?\b/u],
  ['refuse', /\b(?:object(?:s|ed|ing)?|balk(?:s|ed|ing)?|reneg(?:e|es|ed|ing))\b/u],
  ['agree', /\b(?:consent(?:s|ed|ing)?|concur(?:s|red|ring)?|defend(?:s|ed|ing)?)\b/u],
  ['promise', /\b(?:guarantee(?:s|d|ing)?|undert(?:ake|akes|ook|aken|aking))\b/u],
  ['offer', /\b(?:invit(?:e|es|ed|ing)|volunteer(?:s|ed|ing))\b/u],
  ['demand', /\b(?:lobb(?:y|ies|ied|ying)|pressur(?:e|es|ed|ing)|petition(?:s|ed|ing))\b/u],
  ['order', /\b(?:forb(?:id|ids|ade|idden|idding)|prohibit(?:s|ed|ing)?)\b/u],
  ['criticise', /\b(?:critical|deplor(?:e|es|ed|ing)|scorn(?:s|ed|ing)?)\b/u],
];

/** What makes a report or a claim untrue in the mouth of who calls it so. */
export const UNTRUE =
  /\b(?:forge(?:ry|ries|d)|lies?|fictions?|false|untrue|fabricat(?:ed|ions?)|fake|baseless|unfounded|groundless|inexact|invented|inventions?|hoax|nonsense|disinformation|propaganda|misinformed)\b/u;

/** Words of blame for what is called so. */
export const BLAMEWORTHY =
  /\b(?:un(?:helpful|acceptable|fair|just|lawful|justified|necessary|worthy|wise|forgivable|democratic|ethical)|illegal|immoral|dangerous|ideological|shameful|disgrace(?:ful)?|absurd|cynical|reckless|irresponsible|hypocri(?:sy|tical)|scandal(?:ous)?|hard to defend|wrong|betrayal|mistake|disaster|catastroph(?:e|ic)|outrage(?:ous)?|insult(?:ing)?|cruel|barbaric|cowardly|crimes?|criminal|terroris[mt]s?|provocations?|racist|brutal|inhumane|deplorable|regrettable|disappointing|farce|joke|blackmail|theft)\b/u;

/** What only an accuser says of others. */
export const ACCUSING =
  /\b(?:wag(?:e|es|ed|ing) (?:a |an )?(?:\w+ )?war (?:on|against)|war crimes?(?! (?:suspect|tribunal|court|trial|charge|prosecutor|investigat|indict))|crimes? against humanity|(?:do|does|did|doing) (?:their|his|her|its) bidding|genocide|ethnic cleansing|provocat(?:ion|ions|eurs)|puppet(?:s| government| military| regime)?|war maniacs|trampl(?:e|es|ed|ing) on|deliberately (?:target|attack|hit|shell|bomb|kill|mislead|starv|block|delay)\w*|(?:violat|breach)(?:e|es|ed|ing) (?:the|its|their|his|her|our|international|human|every|all)|(?:rigg(?:ed|ing)|stole|stolen|stealing) (?:the|our|their|at|from)|lied (?:to|about)|sabotag(?:e|ed|ing)|(?:broke|broken|breaking) (?:the|its|their|his|her|every) (?:promises?|word|pledges?|ceasefire|truce|agreement|law)|(?:arm|fund|shelter|harbou?r|sponsor)(?:s|ed|ing)? (?:the )?(?:rebels|militants|terrorists|separatists))\b/u;

/** Words of an adversary, in the mouth of one side. */
export const ENEMY =
  /\b(?:the enemy|the (?:aggressor|occupier|invader|oppressor)s?|(?:its|their|his) (?:\w+ )?(?:masters|puppet\w*))\b/u;

/** Verbs whose future is no promise: "they would be", "he will need". */
export const NO_DEED = set(
  `be have need like love know think see want seem appear become remain get find lose win die fall miss come happen
   depend cost last feel mean hear believe hope understand expect regret remember face prefer suffer struggle live
   possibly probably likely perhaps only all not never either soon eventually take prove turn arrive run fail stand tell say let`,
);
