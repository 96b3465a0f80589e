const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean));
const irregular = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list
      .split(/\s+/u)
      .filter(Boolean)
      .map((entry) => entry.split('=') as [string, string]),
  );

/** Plurals that do not end in -s, or not as a rule makes them, with their singular. */
export const IRREGULAR_PLURALS: ReadonlyMap<string, string> = irregular(
  `people=person persons=person men=man women=woman children=child policemen=policeman policewomen=policewoman servicemen=serviceman
  servicewomen=servicewoman gunmen=gunman firemen=fireman fishermen=fisherman businessmen=businessman tribesmen=tribesman
  crewmen=crewman congressmen=congressman lawmen=lawman militiamen=militiaman infantrymen=infantryman airmen=airman guardsmen=guardsman
  workmen=workman salesmen=salesman spokesmen=spokesman troops=troop police=police personnel=personnel aircraft=aircraft
  staff=staff crew=crew cattle=cattle sheep=sheep fish=fish lives=life wives=wife knives=knife homes=home houses=house
  feet=foot teeth=tooth mice=mouse crises=crisis bases=base businesses=business losses=loss buses=bus gases=gas
  hovercraft=hovercraft spacecraft=spacecraft boats=boat headquarters=headquarters series=series species=species
  dead=dead wounded=wounded injured=injured missing=missing casualties=casualty fatalities=fatality deaths=death
  artillery=artillery percent=percent seats=seat vehicles=vehicle axes=axis votes=vote shoes=shoe horses=horse
  nurses=nurse judges=judge colleges=college villages=village bridges=bridge hostages=hostage packages=package
  sausages=sausage cases=case purchases=purchase releases=release leaves=leaf thieves=thief shelves=shelf
  wolves=wolf halves=half loaves=loaf data=data media=media criteria=criterion youths=youth sorties=sortie ties=tie lies=lie pies=pie dies=die viruses=virus bonuses=bonus campuses=campus
  movies=movie cookies=cookie zombies=zombie selfies=selfie calories=calorie rookies=rookie militia=militia
  causes=cause diseases=disease phases=phase phrases=phrase courses=course responses=response licenses=license
  clauses=clause nooses=noose warehouses=warehouse greenhouses=greenhouse caches=cache heroes=hero potatoes=potato
  tomatoes=tomato mosquitoes=mosquito echoes=echo vetoes=veto torpedoes=torpedo cargoes=cargo buffaloes=buffalo
  exercises=exercise franchises=franchise promises=promise premises=premise noises=noise prizes=prize sizes=size
  gazes=gaze geese=goose poultry=poultry livestock=livestock fowl=fowl refugees=refugee employees=employee committees=committee trees=tree`,
);
/** Words in -s that are no plural nouns, or no nouns at all. */
export const NO_PLURALS: ReadonlySet<string> = words(
  `is was has does as its his this us thus perhaps less across always yes plus versus news gas bus us's previous various
  serious religious dangerous numerous famous nervous obvious precious mysterious indigenous simultaneous cross business
  access process loss class pass boss glass mass press stress success congress progress fitness illness witness
  weakness homeless wireless helpless worthless jobless regardless unless besides towards afterwards sometimes
  says said's others' besides overseas indoors outdoors upstairs downstairs consecutive campus virus status census focus
  bonus consensus surplus crisis basis analysis thesis tennis politics economics physics mathematics athletics los texas airbus
  kansas arkansas illinois paris angeles`,
);

/** People: who can be killed, captured, displaced. */
export const PEOPLE: ReadonlySet<string> = words(
  `person people persons man men woman women child children boy boys girl girls baby babies infant infants teenager teenagers
  civilian civilians soldier soldiers troop troops serviceman servicemen servicewoman servicewomen fighter fighters militant militants insurgent insurgents
  rebel rebels guerrilla guerrillas terrorist terrorists gunman gunmen attacker attackers policeman policemen policewoman policewomen police
  officer officers guard guards official officials worker workers employee employees staff personnel resident residents
  villager villagers citizen citizens refugee refugees migrant migrants passenger passengers pilgrim pilgrims student students
  pupil pupils teacher teachers journalist journalists reporter reporters doctor doctors nurse nurses medic medics patient
  patients victim victims survivor survivors hostage hostages prisoner prisoners detainee detainees inmate inmates protester
  protesters demonstrator demonstrators activist activists supporter supporters tourist tourists foreigner foreigners national nationals
  crew crewmen sailor sailors pilot pilots airman airmen marine marines commander commanders general generals peacekeeper peacekeepers
  firefighter firefighters rescuer rescuers miner miners fisherman fishermen farmer farmers shopper shoppers bystander bystanders
  driver drivers family families relative relatives youth youths suspect suspects criminal criminals robber robbers thief thieves
  palestinian palestinians israeli israelis ukrainian ukrainians russian russians iraqi iraqis syrian syrians afghan afghans
  american americans iranian iranians lebanese chinese japanese british french german germans turk turks kurd kurds
  settler settlers conscript conscripts recruit recruits reservist reservists volunteer volunteers mercenary mercenaries
  member members man's politician politicians lawmaker lawmakers lawyer lawyers judge judges minister ministers
  guest guests customer customers voter voters spectator spectators fan fans player players mourner mourners
  worshipper worshippers worshiper worshipers contractor contractors engineer engineers diplomat diplomats
  operative operatives agent agents spy spies deserter deserters paramilitary paramilitaries combatant combatants
  infantryman infantrymen paratrooper paratroopers officer cadet cadets trooper troopers other others
  islander islanders inhabitant inhabitants householder householders evacuee evacuees casualty casualties`,
);
/** Who is counted in an army. */
export const FIGHTING: ReadonlySet<string> = words(
  `soldier soldiers serviceman servicemen personnel fighter fighters marine marines reservist reservists conscript conscripts
  paratrooper paratroopers peacekeeper peacekeepers militiaman militiamen mercenary mercenaries combatant combatants recruit recruits`,
);
export const DEPLOYING: ReadonlySet<string> = words(
  `deploy deploys deployed deploying deployment send sends sent sending station stationed stationing mass massed massing mobilize mobilized
  mobilise mobilised mobilizing mobilising mobilization withdraw withdrew withdrawing withdrawn withdrawal pull pulled pulling
  reinforce reinforced army force garrison contingent amassed amassing amass dispatched dispatch redeployed redeploy concentrated transferred recruit recruited
  recruiting conscripted drafted draft fielded contribute`,
);

/** Participles and adjectives that say what became of people, after them: "12 people were killed", "12 dead". */
export const BECAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    killed: 'killed dead died drowned slain perished murdered massacred executed die dying dies',
    wounded: 'wounded injured hurt maimed',
    missing: 'missing unaccounted disappeared vanished',
    captured: 'captured',
    detained: 'detained arrested jailed imprisoned rounded',
    displaced: 'displaced fled uprooted fleeing flee',
    evacuated: 'evacuated',
    returned: 'returned repatriated',
  }).flatMap(([measure, list]) => list.split(' ').map((word) => [word, measure] as const)),
);
/** Of these the ones that need no auxiliary and may be verbs of doing as well: "12 soldiers captured the town". */
export const ALSO_ACTIVE: ReadonlySet<string> = words(
  'killed wounded injured hurt murdered massacred executed captured detained arrested evacuated displaced jailed imprisoned uprooted',
);
/** Verbs before what they count: "killed 12", "wounding at least 30". */
export const DID: ReadonlyMap<string, string> = new Map(
  Object.entries({
    killed:
      'kill kills killed killing slaughtered slaughtering massacred massacring murdered murdering slew executed executing executes assassinated',
    wounded: 'wound wounds wounded wounding injure injures injured injuring hurt hurts hurting maimed maiming',
    captured: 'capture captures captured capturing',
    detained:
      'detain detains detained detaining arrest arrests arrested arresting jailed jailing imprisoned imprisoning',
    displaced: 'displace displaces displaced displacing uproot uprooted uprooting',
    evacuated: 'evacuate evacuates evacuated evacuating',
    returned: 'repatriate repatriates repatriated repatriating',
  }).flatMap(([measure, list]) => list.split(' ').map((word) => [word, measure] as const)),
);
export const CASUALTY_VERBS: ReadonlySet<string> = new Set(DID.keys());
/** Verbs of doing as they stand after "to" and "could": nobody has been killed yet. */
export const NOT_DONE: ReadonlySet<string> = words(
  'kill wound injure hurt capture detain arrest displace uproot evacuate repatriate jail imprison execute',
);
export const BEFORE_NOT_DONE: ReadonlySet<string> = words(
  "to could would may might can will should must shall not didn't won't",
);
/** Who is taken is captured: "took 12 prisoners". */
export const CAPTIVES: ReadonlySet<string> = words('prisoner prisoners captive captives pow pows');
/** Nouns of what was done, before "of": "the deaths of 12 people", "the arrest of 64 suspects". */
export const DONE_TO: ReadonlyMap<string, string> = new Map(
  Object.entries({
    killed: 'death deaths killing killings murder murders massacre assassination',
    detained: 'arrest arrests detention imprisonment',
    captured: 'capture',
    displaced: 'displacement',
    evacuated: 'evacuation',
    returned: 'repatriation',
  }).flatMap(([measure, list]) => list.split(' ').map((word) => [word, measure] as const)),
);
/** Whose killing is no casualty among people. */
export const ANIMALS: ReadonlySet<string> = words(
  `animal animals bird birds swan swans chicken chickens poultry goose geese duck ducks hen hens cow cows cattle pig pigs sheep goat goats horse horses dog dogs
  cat cats fish whale whales dolphin dolphins seal seals elephant elephants rhino rhinos turtle turtles bee bees camel camels livestock wolf wolves deer bear bears
  shark sharks monkey monkeys rat rats lamb lambs turkey turkeys fowl tree trees job jobs bill bills`,
);
/** Nouns that say it by themselves: "12 deaths", "30 injuries", "47 arrests". */
export const EVENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    killed: 'death deaths fatality fatalities killing killings murder murders dead',
    wounded: 'injury injuries wounded injured',
    missing: 'missing disappearances',
    detained: 'arrest arrests detainee detainees detention detentions',
    displaced: 'idp idps',
    evacuated: 'evacuee evacuees',
    returned: 'returnee returnees',
    drones: 'drone drones uav uavs',
    missiles: 'missile missiles',
    strikes: 'airstrike airstrikes',
    troops: 'troop troops',
    votes: 'vote votes ballot ballots',
  }).flatMap(([measure, list]) => list.split(' ').map((word) => [word, measure] as const)),
);
/** How somebody was counted, for `counts`: "civilian displaced". */
export const CASUALTY_MEASURES: ReadonlySet<string> = words(
  'killed wounded missing captured detained displaced evacuated returned',
);
/** Before a measure's noun and a number: "a death toll of 12", "the death toll rose to 12". */
export const TOLLS: ReadonlyMap<string, string> = new Map([
  ['death toll', 'killed'],
  ['death count', 'killed'],
  ['number killed', 'killed'],
  ['people killed', 'killed'],
  ['number of dead', 'killed'],
  ['number of deaths', 'killed'],
  ['number of fatalities', 'killed'],
  ['number of injured', 'wounded'],
  ['number of wounded', 'wounded'],
  ['number of missing', 'missing'],
  ['number of displaced', 'displaced'],
  ['number of arrests', 'detained'],
  ['injury toll', 'wounded'],
]);
/** Between a toll and its number. */
export const TOLL_VERBS: ReadonlySet<string> = words(
  `of to at from is was rose rises risen rising climbed climbs climbing reached reaches reaching stood stands jumped soared passed now had has have
  could may might would will be as increased revised put up down estimated hits hit topped tops exceeded exceeds over the an a more than earthquake
  quake flood disaster attack attacks official latest stand reach rise climb further higher well by nearly almost about with already in it
  passes surpassed surpasses anywhere somewhere which that currently today yesterday on million billion thousand hundred`,
);

export const AUXILIARY: ReadonlySet<string> = words(
  `was were is are be been being has have had got get gets getting were feared believed reported reportedly presumed remain remained remains
  also already still now later may might could would will to said confirmed known left listed were not yet since then apparently officially just
  initially first slightly seriously badly critically severely lightly all both either themselves being forcibly internally newly recently previously including
  missing forced declared found pronounced believed thought allegedly either simply initially`,
);
export const SETTLEMENTS: ReadonlySet<string> = words(
  'settlement settlements town towns village villages city cities hamlet hamlets locality localities community communities',
);
export const CONTROLLING: ReadonlySet<string> = words(
  `control controls controlled controlling hold holds held holding occupy occupies occupied occupying capture captures captured capturing
  seize seizes seized seizing took take takes taken taking liberate liberates liberated liberating gain gains gained gaining regain regained
  regaining recapture recaptured recapturing retake retook retaken retaking conquer conquered conquering overran overrun annex annexed
  reclaim reclaimed`,
);
/** After a count of settlements or an area: "28 settlements were captured", "are under Ukrainian control". */
export const CONTROLLED: ReadonlySet<string> = words(
  'controlled held occupied captured seized taken liberated regained recaptured retaken overrun conquered reclaimed annexed',
);
/** After a count of settlements: whose were they no more. */
export const SETTLEMENTS_LOST: ReadonlySet<string> = words('lost surrendered ceded abandoned');
export const TERRITORY: ReadonlySet<string> = words('territory territories land ground area areas terrain');
export const AIRCRAFT: ReadonlySet<string> = words(
  'aircraft plane planes warplane warplanes jet jets helicopter helicopters bomber bombers airplane airplanes fighters warplanes',
);
export const VEHICLES: ReadonlySet<string> = words(
  'tank tanks vehicle vehicles truck trucks apc apcs ifv ifvs humvee humvees carrier carriers armored armoured',
);
export const LOST: ReadonlySet<string> = words(
  'lost losing destroyed destroying destroy downed downing shot shooting knocked wrecked eliminated loss losses lose loses',
);
export const STRIKE_KINDS: ReadonlySet<string> = words('air drone missile artillery rocket aerial bombing military');
export const STRIKE_VERBS: ReadonlySet<string> = words(
  'launch launches launched launching carried conducted conducts conducting carry mounted flew flown',
);
export const AID: ReadonlySet<string> = words('aid assistance donations donation');
/** What may stand between money and what it is for: "in emergency military aid". */
export const AID_ADJECTIVES: ReadonlySet<string> = words(
  `in of worth military humanitarian economic financial emergency foreign additional new more further total us u.s. american european
  international development food relief disaster reconstruction extra security direct immediate lethal annual bilateral technical the its british eu
  flood earthquake drought hurricane medical famine rescue package tranche bundle round batch
  weapons civilian`,
);
export const PRICE_WORDS: ReadonlySet<string> = words(
  'price priced prices pricing sells selling sell retails retailing retail costing',
);
export const PRICED_BY: ReadonlySet<string> = words(
  'barrel gallon ounce litre liter tonne ton kilo kilogram pound bushel pack ticket copy unit night kilowatt-hour apiece',
);
export const SHARES_OF: ReadonlySet<string> = words('stake share majority minority interest holding ownership');
export const VOTE_WORDS: ReadonlySet<string> = words(
  'vote votes voted voting ballot ballots senate house parliament passed rejected approved',
);
export const VOTE_NOUNS: ReadonlySet<string> = words('vote votes voted voting ballot ballots');
/** Before and after a length that is a way from somewhere, or as far as somebody came. */
export const WAYS: ReadonlySet<string> = words(
  `from away north south east west northeast northwest southeast southwest north-east north-west south-east south-west off outside inside
  into inland offshore behind ahead beyond of along across northern southern eastern western between apart below beneath upstream downstream
  further farther within`,
);
export const WAY_VERBS: ReadonlySet<string> = words(
  `within advance advanced advancing advances range walk walked drive drove driven flew fly travel travelled traveled travelling march marched
  retreat retreated pushed push moved penetrated penetrate distance reach radius fired fell struck sailed ran swam rode hiked cycled trekked`,
);
/** Lengths that are ways unless they are of something. */
export const WAY_UNITS: ReadonlySet<string> = words('km [mi_i] [nmi_i]');

/** Nouns of time: a number of them is a duration. */
export const DURATIONS: ReadonlySet<string> = words(
  `second seconds minute minutes hour hours day days week weeks month months year years yr yrs decade decades century centuries fortnight
  fortnights night nights weekend weekends millennium millennia millenniums season seasons hr hrs min mins sec secs semester semesters nanoseconds milliseconds
  millisecond year-old month-old day-old weekdays evenings mornings afternoons`,
);
/** Between a number and its noun of time: "two long years", "three more days". */
export const BEFORE_DURATION: ReadonlySet<string> = words(
  `more consecutive straight long full working business successive additional extra other further light whole calendar school fiscal trading
  short solid entire different bloody past previous last dark agonizing critical recent`,
);
/** What a bare number after it names, and does not count: Flight 200, Article 5, page 12. */
export const DESIGNATORS: ReadonlySet<string> = words(
  `flight article boeing airbus apollo route highway interstate channel chapter title section resolution room gate terminal block platform trent windows
  iphone ipad galaxy xbox playstation formula bowl phase stage level category type version proposition amendment page pages page number numbers no no. nos
  paragraph clause rule schedule step line runway exit mile ward district zone sector  model class mark bus tram unit reactor building tower pier pavilion
  lane junction track tractate psalm verse volume vol episode season part book  scene  figure table appendix protocol cell
   stalag studio radio bbc fox espn itv   division brigade regiment battalion    precinct day week
  year grade form size group pool heat lap round game   hole  seed top bottom catch big final tier windows office android ios
  super nintendo mission expedition soyuz shenzhou voyager pioneer falcon ariane mig tupolev ilyushin cessna airbus embraer fokker concorde antonov
  il su tu plot case docket count executive order directive convention stats code psalms    box zip  extension
  under-17 under-19 under-21  g group world   bill covid vitamin omega hb sb measure item question vision agenda q quarter region types precincts`,
);
/** Nouns joined by a hyphen to what counts them: a 20-member team, a 10,000-strong force. */
export const HYPHEN_NOUNS: ReadonlySet<string> = words(
  `member man person people strong seat seater seats vehicle vehicles room bed storey story floor ship boat car truck soldier troop point page
  passenger woman student bedroom nation country unit seat-majority aircraft tank barrel megawatt acre house home strength magnitude`,
);
/** Before a pair like 52-35 it is a result of play, and nobody counts it as a claim. */
export const PLAY: ReadonlySet<string> = words(
  `won win wins winning beat beats beating beaten lost lose losing loses defeat defeated defeats defeating victory draw drew score scored lead leads led trailed trail
  record series match game final set sets tie tied win-loss edged thrashed crushed routed downed season home away goal goals quarter-final semi-final league cup`,
);
/** Names of streets after a house number. */
export const STREETS: ReadonlySet<string> = words(
  'street avenue road lane drive boulevard square place st ave rd blvd terrace crescent plaza highway way court',
);
export const ORDINAL_ENDINGS: ReadonlySet<string> = words('st nd rd th');
export const MONTH_SHORT: ReadonlySet<string> = words('jan feb mar apr jun jul aug sept sep oct nov dec');
/** Before four digits these make a year of them. */
export const BEFORE_YEAR: ReadonlySet<string> = words(
  `in since by until till during from late early mid before after fall spring summer autumn winter year around circa of the for to through between and
  january february march april may june july august september october november december fiscal q1 q2 q3 q4 campaign olympic class ' ’`,
);
/** What ends a noun phrase. */
export const NOT_IN_PHRASE: ReadonlySet<string> = words(
  `of in on at to from by with for and or but nor as than that which who whom whose when where while if after before since until into over under about
  against between among during through without within across along near the a an this these those his her its their our my your is are was were be
  been being has have had do does did will would can could may might must shall should not also he she it they we you i there here per via out off up
  down back away each every so because although though despite however now today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
  said says say told including more less fewer plus minus amid around outside inside towards toward onto upon both all any some no
  last next earlier later ago still just only even reportedly allegedly`,
);
