import { names, set } from './lists.ts';
import { STATE_OF_DEMONYM, STATE_OF_NAME, STATE_OF_SEAT } from './states.ts';

/** Words of an office or a rank before a name, lower-cased: "Russian President Vladimir Putin". */
export const TITLES = set(
  `mr mrs ms miss dr prof sir lord lady president premier chancellor king queen prince princess pope sheikh imam rabbi
  bishop archbishop cardinal father sister minister deputy vice foreign defence defense interior finance prime senator sen
  affairs treasury visiting representative rep congressman congresswoman governor gov mayor councillor ambassador envoy secretary director
  chairman chairwoman chair chief commander general gen colonel col lieutenant lt major maj captain capt sergeant sgt
  admiral adm brigadier brig marshal private corporal spokesman spokeswoman spokesperson judge justice prosecutor
  attorney sheriff officer inspector leader head speaker commissioner coordinator adviser advisor aide strategist
  analyst professor researcher historian economist journalist reporter correspondent editor columnist author writer
  candidate nominee former acting ex-president ex-governor then-president incumbent presidential regional senior
  press first executive managing co-founder founder owner coach driver farmer teacher soldier doctor nurse lawyer
  undersecretary ceo coo cfo vice-president academic scientist
  pensioner activist volunteer resident shopkeeper mechanic paramedic villager`,
);

/** Heads of phrases that name one human being. */
export const PERSON_NOUNS = set(
  `man woman boy girl person soldier officer official spokesman spokeswoman spokesperson president minister governor mayor
  leader commander general colonel captain sergeant lieutenant fighter conscript volunteer resident villager shopkeeper
  farmer teacher doctor nurse driver mechanic paramedic pensioner mother father grandmother grandfather widow son
  daughter student worker analyst expert historian economist professor researcher scholar lawyer attorney judge
  prosecutor diplomat ambassador envoy negotiator mediator adviser advisor aide staffer strategist consultant pollster
  source insider witness survivor neighbour neighbor candidate nominee senator congressman congresswoman lawmaker
  legislator deputy politician democrat republican voter supporter activist critic opponent author writer journalist
  reporter correspondent editor columnist host anchor director chairman chairwoman chief head executive secretary
  businessman businesswoman billionaire mogul pastor priest rabbi bishop pope veteran refugee evacuee baker clerk
  electrician carer engineer member husband wife brother sister beekeeper conductor passenger villager cook coach mayor guard seller representative chancellor premier premier narrator moderator inspector commissioner treasurer ferryman miner driller medic
  rescuer firefighter blogger trader grower shepherd fisherman tailor cleaner guide interpreter translator hostage captive
  prisoner detainee inmate defector deserter recruit reservist marine sailor pilot gunner sniper sapper peacekeeper monitor
  observer auditor banker broker investor owner tenant cousin uncle aunt nephew niece friend colleague teenager child monk
  nun imam cleric campaigner organiser organizer protester demonstrator unionist interlocutor magistrate plaintiff defendant
  suspect attacker smuggler undersecretary ceo marshal vice-president secretary-general aide-de-camp academic physicist
  scientist biologist epidemiologist meteorologist geologist seismologist engineer technician mechanic seller waiter`,
);

/** Heads of phrases that name several unnamed people. */
export const GROUP_NOUNS = set('people family families couple crowd public men women children relatives police staff');

/** Heads of phrases that speak without being anybody: no pronoun for a person means them. */
export const DOCUMENT_NOUNS = set(
  `report reports poll polls study survey document documents statement letter email article memo website book video tweet
  message post headline list account notice sign filing lawsuit complaint indictment ruling order decree law bill map image
  transcript speech plan proposal agreement treaty data figures numbers story column editorial analysis review release`,
);

/** Heads of phrases that name an institution. */
export const ORGANISATION_NOUNS = set(
  `ministry department agency office government administration army military navy force forces command staff parliament
  congress senate house assembly council committee commission court party campaign company firm corporation bank group
  union association organisation organization institute university college foundation center centre bureau police
  service services authority authorities headquarters kremlin pentagon network network's team coalition movement
  federation fund academy hospital board league club church mission embassy consulate brigade battalion division regiment
  nato un eu osce iaea opposition junta regime militia cabinet brigade programme program watch cross crescent nations corporation charity society directorate`,
);

/** Words in the name of something that publishes or broadcasts. */
export const OUTLET_NOUNS = set(
  `times post journal tribune herald courier gazette telegraph guardian chronicle observer dispatch review ledger news
  television tv radio wire newspaper magazine daily weekly broadcaster channel agency press broadcasting`,
);

/** Outlets whose names do not say what they are, lower-cased. A platform (Telegram, X) is none: it relays nothing. */
export const OUTLETS = names(
  `reuters, ap, afp, associated press, agence france-presse, tass, ria, ria novosti, interfax, bbc, cnn, nbc, abc, cbs, msnbc,
  fox, fox news, cnbc, npr, pbs, c-span, bloomberg, politico, axios, vox, slate, buzzfeed, breitbart, al jazeera, dpa, upi,
  xinhua, kyodo, yonhap, anadolu, irna, isna, mehr, sana, ukrinform, unian, suspilne, meduza, the economist, time,
  newsweek, wsj, le monde, le figaro, der spiegel, die welt, bild, el pais, haaretz, the hill, the atlantic, the new yorker,
  usa today, wired, rt, sputnik, state television, state tv, deutsche welle, euronews, the intercept,
  the new humanitarian, guardian, the guardian, the independent, the sun, cnn turk, al arabiya, al mayadeen, al manar, kcna,
  korean central news agency, tasnim, fars, press tv, wafa, mena, voa, voice of america, rfe/rl, radio free europe, itar-tass,
  pti, ani, dawn, antara, bernama, efe, ansa, kommersant, izvestia, vedomosti, novaya gazeta, ukrainska pravda, ynet, kan,
  kyiv independent, the moscow times, efe, the sunday times, semafor, propublica, bellingcat, france 24, france info, rai, zdf,
  ard, nhk, abc news, sky, itv, pbs newshour, univision, telemundo, globo, the economist, foreign policy, new york times`,
);

/** Seats of government that are buildings and bodies, organisations for the cast; and capitals that are people's names as often. */
const NO_CAPITAL = names(
  `kremlin, white house, pentagon, capitol hill, downing street, whitehall, westminster, elysee, élysée, quai d'orsay,
  victoria, male, georgetown, kingston, blue house, casa rosada, zhongnanhai, bankova, moncloa, miraflores, palazzo chigi, malacañang, malacanang`,
);

/** States, and capitals that stand for them, lower-cased; parts of states and unions that speak as they do. */
export const STATES: ReadonlySet<string> = new Set([
  ...STATE_OF_NAME.keys(),
  ...[...STATE_OF_SEAT.keys()].filter((seat) => !NO_CAPITAL.has(seat)),
  ...names('england, scotland, wales, northern ireland, brussels, european union, eu, e.u.'),
]);

/** Words that join the parts of one name: "Ministry of Defence", "Ursula von der Leyen". */
export const NAME_JOINERS = set('of de la le von van der den al bin ibn da di du del dos el for');

/** Plural heads stand for unnamed groups: "officials", "residents". */
export const isPluralNoun = (word: string): boolean =>
  /[^s]s$|people|men|women|children|police$/u.test(word) && !/(?:ss|us|is)$/u.test(word);

export const MALE = set(
  'he him his himself mr sir lord king prince father man boy son husband brother grandfather spokesman chairman businessman congressman',
);
export const FEMALE = set(
  'she her hers herself mrs ms miss lady queen princess mother woman girl daughter wife sister grandmother spokeswoman chairwoman businesswoman congresswoman widow',
);

/** Given names that tell a pronoun's gender, of the kinds that conflict news is full of. */
export const MALE_NAMES = set(
  `vladimir volodymyr alexei aleksei alexey alexander oleksandr sergei sergey serhiy dmitry dmitri dmytro andrei andriy mikhail
  mykhailo mykola nikolai igor ihor ivan viktor yevgeny yuri boris oleg oleh pavel petro pyotr valery roman ramzan ruslan
  donald joe joseph john james robert michael william david richard thomas charles george mark paul peter antony tony lloyd
  jake barack bill mike marco ted bernie jeb rand ben chris emmanuel olaf boris rishi keir justin jens josep charles recep
  benjamin yoav mahmoud ismail hassan ali hussein bashar mohammed muhammad ahmed abdel omar khalid ibrahim yahya xi kim narendra
  antonio henrik jonas tom gareth tobias ilya denys`,
);
export const FEMALE_NAMES = set(
  `maria marta anna olga elena olena natalia natalya iryna irina svetlana oksana yulia tatiana tatyana tamara ekaterina kateryna
  valentina daria hillary kamala jill melania ivanka nikki liz elizabeth nancy susan ursula angela theresa giorgia kaja sanna
  christine annalena mary patricia linda barbara sarah jane ann anne emma lena ada ines nuala odile anara karine michelle
  condoleezza samantha avril jacinda aung fatima leila aisha mariam golda tzipi`,
);

/** Adjectives of nations, regions and faiths: alone they are no actor's name; with an s they are its people. */
export const DEMONYMS: ReadonlySet<string> = new Set([
  ...STATE_OF_DEMONYM.keys(),
  ...set(`european western eastern soviet asian african arab kurdish kurd latino hispanic muslim christian jewish catholic
  orthodox sunni shia islamic republican democratic north south`),
]);
