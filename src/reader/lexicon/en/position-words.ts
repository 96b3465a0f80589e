import type { Position } from '../../../model/index.ts';
import { set } from './lists.ts';

/** What must stand near a verb of position for it to be one. `terms`: what is put to a side; `to`: "to" and a verb. */
export type Frame =
  | 'any'
  | 'terms'
  | 'agreed'
  | 'for'
  | 'on'
  | 'to'
  | 'person to'
  | 'named to'
  | 'help'
  | 'out'
  | 'down'
  | 'eased'
  | 'freed'
  | 'let';

export interface MoveVerb {
  readonly move: Position['move'];
  readonly frame: Frame;
  /** Its form is a noun as well: "offers". */
  readonly noun: boolean;
}

type Row = readonly [Position['move'], Frame, string];

/** Verbs of position by their finite and participle forms; base forms only where they are no nouns. */
const VERBS: readonly Row[] = [
  ['offer', 'any', 'offered offering offers'],
  ['offer', 'terms', 'proposed proposing proposes tabled'],
  ['offer', 'to', 'volunteered'],
  ['demand', 'any', 'demanded demanding demands'],
  ['demand', 'person to', 'urged urging urges ordered pressed pressing'],
  ['demand', 'named to', 'wants wanted asked asking asks'],
  ['demand', 'for', 'called calling calls appealed appealing appeals'],
  ['demand', 'help', 'sought seeking requested requesting requests'],
  ['demand', 'on', 'insisted insisting insists'],
  ['refusal', 'any', 'refused refusing refuses refuse rejected rejecting rejects reject spurned spurning rebuffed'],
  ['refusal', 'to', 'declined declining declines decline'],
  ['refusal', 'agreed', 'objected objecting'],
  [
    'refusal',
    'terms',
    'dismissed dismissing dismisses vetoed vetoing opposed opposing opposes boycotted boycotting defied ignored snubbed',
  ],
  ['refusal', 'down', 'turned turning turns'],
  ['refusal', 'on', 'reneged reneging reneges'],
  ['rule out', 'out', 'ruled ruling rules'],
  ['acceptance', 'agreed', 'agreed agreeing agrees agree'],
  [
    'acceptance',
    'terms',
    'accepted accepting accepts accept signed signing signs ratified ratifying approved endorsed',
  ],
  ['acceptance', 'to', 'consented consenting'],
  ['promise', 'any', 'pledged pledging pledges promised promising promises vowed vowing vows'],
  ['promise', 'to', 'sworn swore undertook undertaken'],
  ['threat', 'any', 'threatened threatening threatens threaten'],
  ['concession', 'eased', 'lifted eased relaxed shortened scrapped loosened revoked repealed'],
  ['concession', 'freed', 'freed released pardoned'],
  ['concession', 'let', 'allowed permitted let'],
];

const NOUN_FORMS = /^(?:offers|demands|calls|appeals|requests|asks|rules|promises|pledges|vows|signs|turns)$/u;

export const MOVE_VERBS: ReadonlyMap<string, MoveVerb> = new Map(
  VERBS.flatMap(([move, frame, forms]) =>
    forms.split(' ').map((form) => [form, { move, frame, noun: NOUN_FORMS.test(form) }] as const),
  ),
);

const NOUNS: readonly (readonly [Position['move'], string])[] = [
  ['offer', 'offer offers proposal proposals overture overtures'],
  ['demand', 'demand demands ultimatum appeal appeals'],
  ['refusal', 'refusal rejection'],
  ['promise', 'promise promises pledge pledges vow commitment'],
  ['threat', 'threat threats'],
  ['acceptance', 'acceptance'],
];

/** Nouns of position: "made an offer", "its refusal to". */
export const MOVE_NOUNS: ReadonlyMap<string, Position['move']> = new Map(
  NOUNS.flatMap(([move, nouns]) => nouns.split(' ').map((noun) => [noun, move] as const)),
);

/** "made an offer": the verb before the noun, in finite and participle forms. */
export const MAKING = set(
  `made makes make making issued issues issuing put tabled presented presenting extended extending submitted sent
   renewed renewing repeated repeating reiterated reiterates reiterating delivered gave gives giving`,
);

/** "an offer that would have required a withdrawal": what follows are the terms. */
export const REQUIRING = set(
  `require requires required include includes included involve involves involved demand demands demanded envisage
   envisages envisaged foresee foresees foresaw see mean means meant oblige obliged entail entails entailed`,
);

/** What holds a refusal to speak to reporters, which is no step between sides. */
export const NO_ANSWER =
  /^(?:to )?(?:comment|say|answer|name|rule out|elaborate|confirm|speculate|speak|talk to (?:the |our )?(?:press|media|reporters?)|give (?:\p{L}+ ){0,2}(?:names?|details|interviews?)|be (?:\p{L}+ )?(?:named|identified|drawn|quoted|interviewed|photographed)|discuss (?:the |any )?(?:details|case|matter)|(?:provide|offer|disclose|reveal) )/u;

/** What investigators rule out. */
export const NO_STEP =
  /\b(?:possibility|likelihood|foul play|links?|terrorism|sabotage|suicide|involvement|causes?|error|failure|accident|murder|injury)\b/u;

/** What a source asks for itself: "asked not to be named"; not "to publish the names of the dead". */
export const UNNAMED =
  /\b(?:be (?:\p{L}+ )?(?:named|identified|quoted|photographed|published)|not (?:to )?(?:name|identify|quote|print|publish|photograph|give (?:his|her|its|their) names?)|anonym(?:ous|ously|ity)|(?:his|her|its|their) (?:\p{L}+ )?(?:names?|identity) (?:not|be|withheld)|neither (?:\p{L}+ )?names?)\b/u;

/** Whom one knows at home, who promises nothing to a side: "his neighbour said that she would unpack". */
export const AT_HOME =
  /\b(?:neighbou?rs?|wi(?:fe|ves|dows?)|husbands?|widowers?|mothers?|fathers?|sons?|daughters?|brothers?|sisters?|cousins?|aunts?|uncles?|grand\p{L}+|friends?|residents?|villagers?|tenants?|landlady|landlord)\b/iu;

/** Words that join a condition to what is offered, promised or refused. */
export const CONDITIONS = set('if unless until provided providing');

/** Captives and the like, who are let go. */
export const CAPTIVES = set(
  `prisoners prisoner hostages hostage captives detainees detainee soldiers crew activists dissidents journalists pilots
   rebels protesters`,
);

/** What is asked for in need, by one side of another. */
export const HELP = set(
  `refuge asylum aid assistance help support protection mediation intervention talks negotiations truce ceasefire
   assurances guarantees permission forgiveness clemency reinforcements`,
);

/** Who is let do something by those who could forbid it. */
export const LET_DO = set(
  `opposition rebels protesters demonstrators inspectors observers refugees prisoners aid troops convoy convoys exiles
   monitors exile candidate candidates journalists access`,
);

/** What is not to be talked about, in the words of who will not: "there is nothing to discuss", "talks with them are off". */
export const NOT_OPEN =
  /\bnothing to (?:talk about|discuss|negotiate)\b|\bout of the question\b|\boff the table\b|\bno question of\b|\bno room for (?:talks|negotiations?|compromise)\b|\b(?:talks|negotiations)(?: (?:with|between|on|over) [^,.;]{1,40}?)? (?:are|were|is|was|remain|remained) off(?=$|[,.;])|^(?:that )?they (?:are|were|remain|remained) off$/u;
