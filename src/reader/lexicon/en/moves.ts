import { set } from './lists.ts';

/** Deeds against another that are threatened when they are announced; after "will" or "to", so in their base form. */
export const HOSTILE =
  /^(?:retaliate|boycott|blockade|attack|bomb|bombard|shell|invade|kill|destroy|crush|annihilate|wipe out|eliminate|expel|deport|punish|avenge|take revenge|hit back|strike (?:back|at|against)|fight (?:on|back|until|till|to)|storm|besiege|overthrow|topple|oust|sever|assassinate|execute|open fire|fire (?:on|at)|veto|(?:respond|react|answer) (?:militarily|harshly|forcefully|with force|in kind)|impose (?:\w+ ){0,2}(?:sanctions|embargo|blockade|curfew|tariffs)|resume (?:the )?(?:fighting|hostilities|attacks|bombing|strikes)|launch (?:an? )?(?:\w+ ){0,2}(?:offensive|attacks?|strikes?|war|invasion))\b/u;

/** Ends of what binds two sides: "would suspend talks", "will withdraw weapons inspectors". */
export const BREAKING =
  /^(?:suspend|halt|stop|cut(?: off)?|end|break(?: off)?|freeze|cancel|withdraw|recall|pull out|pull|withhold|quit|leave|abandon|scrap)\b(?: [\p{L}\p{N}'-]+){0,5}? (?:talks|negotiations|aid|assistance|ties|relations|contacts?|cooperation|support|supplies|deliveries|funding|ambassadors?|envoys?|diplomats?|inspectors?|monitors?|observers?|peace process)\b/u;

/** What is granted; a side that will not, refuses. */
export const YIELDING =
  /^(?:accept|agree|negotiate|talk|recogni[sz]e|withdraw|surrender|release|allow|permit|compromise|attend|participate|join|sign|return|hand|send|deploy|pay|cooperate|resign|concede|lift|leave|retreat|step (?:down|aside|back)|give (?:up|in|way)|back down|take part|take any|support|meet|comply|bow|yield|sit down|hold (?:talks|any)|tolerate|discuss|extradite|ratify|disarm|let|grant|budge|stop|consider|approve|open)\b/u;

/** What is promised where it is announced for one who is not the speaker: "Finland will give …". */
export const GIVING =
  /^(?:support(?! (?:her|his|its|their) (?:family|children|weight))|sign (?:an?|the|its|their)|cooperate|co-operate|hono[u]?r|abide by|comply|dismantle|disarm|(?:halt|stop|end|suspend|freeze) (?:its |their |all |the )?(?:\p{L}+ ){0,2}(?:attacks|fighting|strikes|bombing|shelling|tests?|testing|enrichment|hostilities)|give (?!a (?:\w+ )?(?:speech|lecture|talk|concert|interview|statement|address|press)|birth|evidence|way|rise|up|in\b)|provide|grant|supply|donate|release|free|lift|ease|reopen|re-open|hand over|repatriate|compensate|evacuate|withdraw|fund|finance|contribute|extend|(?:hold|open|begin|start|resume) (?:\p{L}+ ){0,2}(?:talks|negotiations)|resume (?:aid|deliveries|supplies)|send (?:\w+ ){0,3}(?:aid|food|medicine|doctors|supplies|relief|help))\b/u;

/** What ends in an easing: "lifted the curfew". */
export const RESTRICTIONS = set(
  `curfew curfews ban bans emergency embargo embargoes sanctions siege blockade blockades restrictions restriction law
   censorship controls quotas tariffs rules limits`,
);

/** What is put to a side, and accepted or refused. */
export const TERMS = set(
  `offer offers proposal proposals plan plans demand demands condition conditions call calls appeal appeals invitation
   ultimatum terms deal agreement agreements accord accords treaty treaties pact pacts truce ceasefire cease-fire peace
   talks negotiations request requests resolution settlement compromise referendum mediation initiative draft
   memorandum extension idea bid suggestion recommendation package roadmap protocol understanding summit`,
);

/** What is said of another, and denied. */
export const CLAIMS = set(
  `claim claims allegation allegations accusation accusations charge charges suggestion suggestions report reports
   notion insinuation insinuations rumour rumours rumor rumors`,
);
