import { STATES } from '../../../model/states.ts';
import { set } from './lists.ts';

/** Pairs "key: words words" of a table, a line each; every word to its key. Underscores stand for spaces. */
const byWord = (table: string): ReadonlyMap<string, string> =>
  new Map(
    table
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [key, words] = line.trim().split(': ') as [string, string];
        return words.split(' ').map((word) => [word.replaceAll('_', ' '), key.replaceAll('_', ' ')] as const);
      }),
  );

/** Forms that are ambiguous, familiar or irregular, and serve here alone. */
const MORE_DEMONYMS = byWord(`
AU: aussie
FR: frenchmen
IE: irishmen
KR: korean
LK: sinhalese
NL: dutchmen
NZ: kiwi
PR: puerto_rican
`);

/** Those of a part of a state, and words that are more often something else. */
const NO_DEMONYMS = set('english scottish welsh pole lao');

/** Adjectives and names of people to the ISO 3166-1 alpha-2 code of their state, singular, lower-cased. */
export const STATE_DEMONYMS: ReadonlyMap<string, string> = new Map([
  ...STATES.flatMap(({ alpha2, demonyms }) =>
    demonyms
      .map((word) => word.toLowerCase().replaceAll('-', ' '))
      .filter((word) => !NO_DEMONYMS.has(word))
      .map((word) => [word, alpha2] as const),
  ),
  ...MORE_DEMONYMS,
]);

/** The same for regions, units and cities, by their names in the gazetteer. */
export const PLACE_DEMONYMS = byWord(`
Africa: african
Asia: asian
Europe: european
North_America: north_american
South_America: south_american
Latin_America: latin_american
Central_America: central_american
Middle_East: middle_eastern mideastern
Southeast_Asia: southeast_asian
Scandinavia: scandinavian nordic
Balkans: balkan
Caucasus: caucasian
Siberia: siberian
Chechnya: chechen
Crimea: crimean
Dagestan: dagestani
Abkhazia: abkhaz abkhazian
South_Ossetia: south_ossetian ossetian ossete
North_Ossetia: north_ossetian
Northern_Cyprus: turkish_cypriot
Republika_Srpska: bosnian_serb
Kashmir: kashmiri
Tibet: tibetan
Darfur: darfuri
Punjab: punjabi
Catalonia: catalan
Bavaria: bavarian
Sicily: sicilian
Corsica: corsican
Basque_Country: basque
Scotland: scottish scots scot
England: english englishman englishmen
Wales: welsh welshman
Northern_Ireland: northern_irish
Quebec: quebecois quebecer
Texas: texan
California: californian
Florida: floridian
Hawaii: hawaiian
Alaska: alaskan
Virginia: virginian
Pennsylvania: pennsylvanian
Ohio: ohioan
Iowa: iowan
Kentucky: kentuckian
Minnesota: minnesotan
Michigan: michigander
Oregon: oregonian
Nebraska: nebraskan
Kansas: kansan
Arizona: arizonan
Colorado: coloradan
North_Carolina: north_carolinian
South_Carolina: south_carolinian
West_Virginia: west_virginian
Tennessee: tennessean
Alabama: alabamian
New_York: new_yorker
London: londoner
Paris: parisian
Moscow: muscovite
Berlin: berliner
Chicago: chicagoan
Los_Angeles: angeleno
Hong_Kong: hong_konger
Queensland: queenslander`);

/** Names of people that are no adjectives' plural: "the Dutch" and "the French" take no s. */
export const UNCOUNTED = set('british french dutch irish spanish swiss japanese chinese scots english welsh');

/** A demonym before one of these names a language, a food or an animal: "speaks Russian", "English-language". */
export const LANGUAGE_AFTER = set('language languages language-learner shepherd bulldog fries toast literature');
export const LANGUAGE_BEFORE = set('speak speaks speaking spoke learn learning learned translated fluent into in');

/** Abbreviated states and provinces, as the Associated Press writes them, by their names in the gazetteer. */
export const UNIT_ABBREVIATIONS = byWord(`
Alabama: ala
Arizona: ariz
Arkansas: ark
California: calif
Colorado: colo
Connecticut: conn
Delaware: del
District_of_Columbia: d.c
Florida: fla
Georgia: ga
Illinois: ill
Indiana: ind
Kansas: kan kans
Kentucky: ky
Louisiana: la
Maryland: md
Massachusetts: mass
Michigan: mich
Minnesota: minn
Mississippi: miss
Missouri: mo
Montana: mont
Nebraska: neb nebr
Nevada: nev
New_Hampshire: n.h
New_Jersey: n.j
New_Mexico: n.m
New_York: n.y
North_Carolina: n.c
North_Dakota: n.d
Oklahoma: okla
Oregon: ore
Pennsylvania: pa penn
Rhode_Island: r.i
South_Carolina: s.c
South_Dakota: s.d
Tennessee: tenn
Texas: tex
Vermont: vt
Virginia: va
Washington: wash
West_Virginia: w.va
Wisconsin: wis wisc
Wyoming: wyo
Alberta: alta
British_Columbia: b.c
Manitoba: man
New_Brunswick: n.b
Nova_Scotia: n.s
Ontario: ont
Quebec: que
Saskatchewan: sask
Prince_Edward_Island: p.e.i`);

/** Postal codes of states and provinces: read only after a town and a comma, "Austin, TX". */
export const POSTAL_CODES = byWord(`
Alabama: al
Alaska: ak
Arizona: az
Arkansas: ar
California: ca
Colorado: co
Connecticut: ct
Delaware: de
District_of_Columbia: dc
Florida: fl
Georgia: ga
Hawaii: hi
Idaho: id
Illinois: il
Indiana: in
Iowa: ia
Kansas: ks
Kentucky: ky
Louisiana: la
Maine: me
Maryland: md
Massachusetts: ma
Michigan: mi
Minnesota: mn
Mississippi: ms
Missouri: mo
Montana: mt
Nebraska: ne
Nevada: nv
New_Hampshire: nh
New_Jersey: nj
New_Mexico: nm
New_York: ny
North_Carolina: nc
North_Dakota: nd
Ohio: oh
Oklahoma: ok
Oregon: or
Pennsylvania: pa
Rhode_Island: ri
South_Carolina: sc
South_Dakota: sd
Tennessee: tn
Texas: tx
Utah: ut
Vermont: vt
Virginia: va
Washington: wa
West_Virginia: wv
Wisconsin: wi
Wyoming: wy
Ontario: on
Quebec: qc
British_Columbia: bc
Alberta: ab
Manitoba: mb
Saskatchewan: sk
Nova_Scotia: ns
New_Brunswick: nb`);

/** Capitals that name a place by letters alone. */
export const INITIALS = set('us usa uk uae drc nsw ussr dprk prc act nwt pei dmz ksa');

/** Words between the words of a name that are written small: "Stratford upon Avon", "Rio de Janeiro". */
export const INNER_SMALL = set(
  'of the upon on au in under by and de del della di da do dos das du des la le les las los el al am an der den im sur sous aux y e ez es as ash at ad ar az ed',
);

/** What stands after the name of a first- or second-level unit. */
export const UNIT_HEADS = set(
  'oblast region province county parish governorate prefecture district krai raion state department canton municipality borough territory republic voivodeship regency',
);
/** What a name with one of these at its end is: nature or a settlement, written with capitals. */
export const FEATURE_HEADS = set(
  'river creek lake lakes valley island islands mountain mountains bay beach hills forest canyon peninsula desert sea ocean gulf strait basin reservoir falls springs heights harbor harbour township county parish oblast province governorate prefecture krai raion',
);
/** Heads that are written short, with a full stop that belongs to them. */
export const SHORT_HEADS = set('st ave rd dr blvd ln hwy pkwy twp co mt ft');
/** And at its beginning: "Lake Lanier", "Mount Vernon", "Camp Lejeune". */
export const FEATURE_OPENERS = set('lake mount mt fort ft port cape camp river gulf bay isle');
/** Roads, in full and in short. */
export const ROAD_HEADS = set(
  'street road avenue drive boulevard lane highway parkway turnpike expressway freeway st rd ave dr blvd ln hwy pkwy trail',
);
/** Compass words and the like that open a place: "southern Lebanon", "downtown Athens", "Upper Egypt". */
export const DIRECTIONS = set(
  'north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern southwestern upper lower inner outer greater mid downtown uptown upstate rural coastal nearby neighboring neighbouring suburban metropolitan metro occupied war-torn mainland',
);

/** Words that take a place after them. */
export const LOCATIVES = set(
  'in near outside throughout across around inside toward towards into at within between via above beyond along off',
);
/** Words that take places and others after them. */
export const LOOSE_LOCATIVES = set(
  'from to of for through over visit visited visiting leave left leaving reach reached entered invaded cover',
);

/** What follows the name of a place that modifies it: "Moscow police", "a Dallas suburb". */
export const PLACE_FOLLOWERS = set(
  `area region suburb suburbs resident residents native man woman couple teen teenager police mayor officials authorities city
  council border airport neighborhood neighbourhood district office offices headquarters metropolitan school schools
  hospital hotel home house apartment street streets business businesses firefighters sheriff county company firm
  government embassy community communities village town store bar restaurant church newspaper campus lawmakers legislature
  governor senator congressman voters family families mother father women men people citizens coast river port prison jail
  court courthouse attorney lawyer based bound area's resident's headquartered summit talks conference`,
);
/** Capitalised words after a place that make it part of an institution's name; the place is a place still. */
export const INSTITUTION_FOLLOWERS = set(
  `police sheriff sheriff's city department state mayor fire high community public district board council town president
  attorney superior regional senior volunteer circuit international army road jail court foreign coroner chamber medical
  detention democratic area central house health gov governor university municipal middle senate association
  metropolitan division interior defense defence ministry minister government parliament airport school schools
  elementary junior college hospital township county parish supreme general national federal sen sens rep reps republican
  democrat electric water parks commissioners crimestoppers committee commission party prime premier embassy navy air
  guard legislature assembly stadium university's zoo museum library institute society`,
);

/** Titles and forms of address that open a person's name, written with a capital. */
export const PERSON_OPENERS = set(
  `mr mrs ms miss dr sir lord lady dame rev reverend sen rep gov gen col capt lt sgt maj cpl pvt judge justice senator
  representative congressman congresswoman councilman councilwoman councilor councillor professor prof coach officer deputy
  detective pastor bishop father sister brother pope king queen prince princess president sheriff chief mayor commissioner
  chairman chairwoman superintendent secretary general colonel captain lieutenant sergeant major ambassador trooper
  supervisor principal premier chancellor emperor empress sheikh imam rabbi cardinal archbishop uncle aunt`,
);

/** Names of places that people bear as first names; before another name they are taken for persons. */
export const GIVEN_NAMES = set(
  `paris sydney austin madison jackson lincoln dallas chad jordan georgia virginia carolina dakota brooklyn chelsea florence
  charlotte victoria alexandria savannah troy tyler logan houston orlando kingston santiago diego lourdes
  sofia valencia verona vienna siena milan kent devon chester lancaster montana cheyenne bristol london phoenix aurora
  adelaide regina hamilton marion clinton warren harrison wayne clay dale glen eugene gary francisco antonio jose juan luis
  carlos miguel maria martin henry george william james john charles robert thomas david joseph edward
  frank louis peter paul mark luke ryan scott keith kelly kevin brian bruce craig curtis daniel dean denis donald douglas
  duncan earl eric ernest evan felix floyd frederick gilbert gordon grant harold harvey herman howard hugh irving ivan jack
  jason jay jerome jesse joel julian justin karl kenneth kirk kyle lance larry lawrence lee leon leonard leroy leslie lester
  lewis lloyd lyle malcolm marshall marvin matthew maurice max melvin michael milton mitchell morgan morris nathan neil nelson
  nicholas noel norman oliver oscar otis owen patrick percy perry philip phillip pierre preston quentin ralph ramon randall
  raymond reginald rex reynolds richard rodney roger roland roman ross roy russell salem samson samuel sean seth seymour
  shannon shawn sherman sidney simon solomon spencer stanley stephen sterling steven stewart stuart sylvester taylor terry
  theodore tracy trent trevor vernon victor vincent virgil wade wallace walter wendell wesley wilbur willard willis wilson
  winston woodrow alice amanda amelia amy ana andrea angela anita ann anna anne april arlene barbara beatrice belle bertha
  beth betty beverly bonnie carla carmen carol caroline catherine cecilia celeste christina clara claudia constance coral
  crystal cynthia daisy dana dawn delia della diana dolores dora doris dorothy edith edna elaine eleanor elena elizabeth
  ella ellen elsa elsie emily emma erica erin esther ethel eva evelyn faith fay flora frances gail genevieve geneva gladys
  gloria grace hannah harriet hazel heather helen helena hope ida inez irene iris isabel ivy jacqueline jane janet janice
  jean jennifer jenny jessica joan josephine joy joyce juanita judith julia june karen kate katherine laura lauren leah lena
  leona lillian linda lisa lois lola loretta lorraine louise lucia lucille lucy lydia mabel mae marcella margaret marguerite
  marianne marie marilyn marina marjorie marlene martha mary maxine may melissa mercedes mildred minnie miriam molly monica
  myra nadine nancy naomi natalie nina nora norma olga olive olivia opal pamela patricia paula pauline pearl penelope peggy
  petra phyllis priscilla rachel ramona rebecca renee rita roberta robin rosa rose rosemary ruby ruth sabina sally samantha
  sandra sara sarah selma sharon sheila shelby sherry shirley sonia sophia stella stephanie susan sylvia teresa thelma
  theresa tiffany tina ursula valerie vanessa vera veronica viola violet vivian wanda wendy willa wilma winifred yolanda
  yvonne abraham adam adrian alan albert alberto alec alex alexander alfonso alfred allan allen alvin ambrose amos andre
  andrew anthony archie arnold arthur barack barry bart ben benjamin bernard bernie bert bill billy bob bobby boris brad
  bradley brandon brendan brent brett bryan bryant byron calvin cameron carl cary cecil chris christian christopher clarence
  claude clayton clifford clyde cody colin conrad corey cory craig dan danny darren darryl dave del dennis derek derrick dick
  dominic don doug drew dustin dwight earl ed eddie edgar edmund edwin eli elias elliot ellis elmer emmett enrique
  ethan eugene everett ezra fernando francis fred freddie gabriel garrett gene geoffrey gerald gerard glenn greg gregory guy
  harry hector herbert homer horace hubert hugo ian ignacio ike ira irvin isaac isaiah ismael jacob jake jamal jamie jared
  jeff jeffrey jeremy jerry jim jimmy joe joey johnny jon jonathan jonah jorge josh joshua judd jules kareem ken kent kenny
  kim kurt lamar leland leo levi lionel lonnie lou luther lynn mack manuel marc marco marcus mario marlon mason mathew matt
  mel micah mickey mike mohamed mohammed muhammad murray ned nick noah orville pablo pat pedro pete phil rafael randy raul ray
  reed rene ricardo rich rick ricky rob rocky rod rodrigo ron ronald ronnie roosevelt ruben rudolph rudy rufus rupert sam
  sammy scotty sergio shane sherwood silas stan steve ted terence tim timothy toby todd tom tommy tony travis tristan vance
  vladimir volodymyr sergei dmitry mikhail nikolai oleksandr ahmed ali hassan hussein ibrahim khalid mahmoud mustafa omar
  yusuf abdul benjamin yitzhak ariel ehud shimon wei xi li kim barack hillary ronald angelina denzel michelle`,
);

/** Common words that are names of places too; taken for places only where a container, a head or a locative says so. */
export const COMMON_WORDS = set(
  `of mobile reading nice march may august bath sandwich police best along why truth normal commerce independence liberty
  union central enterprise defiance hope battle rugby hull deal eye wells ware barking staines cheddar ham hook looe rye
  sale stone street ash beer bean bell black blue bond boulder branch bridge brook brown bush canton canyon center centre
  church city clay coal college comfort corner cross crown day dale date delta dish earth east eden energy fair
  falls field fire flag flat flower ford forest fountain fox friend gap gem general gold golden grand gray green grove gulf
  hand harbor hill home house ideal iron island jet king lady lake lamb lance landing law liberal light little long major
  mall mark market marion marine mason mercury miller mission moon moose mountain navy new north oak ocean old opportunity
  orange park path peace pearl pine place plain plains point pool port post power pride progress prospect protection public
  purple queen radio ray red reform republic rest rice ridge river road rock rose royal rule salt sand school senate
  sharp shoals silver snow south spa spring springs star start state stop story success sugar summit sun superior surprise
  temple the time town trade tree trinity university upper valley victor victory village volcano wall water weed welcome west
  white winter wood wolf young zion media tours split bar essen worms man
  male mali us in on as at is it to so no an or my me hell heaven along many most much such other same our your his her
  western eastern northern southern metro vice justice health duma obama toyota honda ford mart van mary loop section patrol
  congress hamas hezbollah ramadan tour taliban fatah isis houthi houthis they this that these those then than with without over under after before about against among during since until while
  because both each every some any all more less few several former latter back down out off up again further here there
  when where how what who which whom whose if though although but yet nor not only own very can will just should now
  monday tuesday wednesday thursday friday saturday sunday january february april june july september october november december
  god jesus christ bible easter christmas internet web senior junior award awards museum theater theatre club bank
  group service services act bill court federal national international american america's family community council
  company association society student students officer officers chief sheriff judge attorney county board director
  president secretary minister governor mayor senator department ministry office army air force guard baptist methodist
  catholic lutheran presbyterian christian muslim jewish democrat republican democrats republicans committee commission`,
);

/** Nouns after a state's or capital's possessive that only a government has: "Kyiv's offer". */
export const GOVERNMENT_NOUNS = set(
  `offer proposal proposals demand demands decision refusal claim claims position response request stance policy policies
  ambitions intentions ally allies foe foes sanctions statement accusation accusations denial plan plans reply rejection
  acceptance interests concerns commitment invasion offensive withdrawal aggression war troops forces army military
  government negotiators delegation envoy rivals warning warnings promise threat threats veto move`,
);
/** What is done with governments, before their names: "talks with Moscow", "accused Russia". */
export const GOVERNMENT_VERBS = set(
  `accused accuse accuses accusing blamed blame blames blaming urged urge urges urging told tell tells warned warn warns
  warning asked asks pressed pressured persuaded sanctioned condemned condemn criticised criticized thanked denounced`,
);
export const GOVERNMENT_DEALINGS = set(
  `talks negotiations ties relations deal agreement treaty ceasefire truce sanctions pressure war dialogue alliance
  cooperation tensions contacts`,
);
/** What a government does besides saying; the verb follows the name. */
export const GOVERNMENT_ACTS = set(
  `launched annexed invaded agreed refused rejected accepted offered demanded wants wanted seeks sought insists insisted
  denies denied claims claimed recognises recognizes recognised recognized vowed pledged signed ratified imposed
  give gives gave seeking asking trying pushing demanding negotiating considering
  insisting hoping told informed consulted notified unmoved willing threatened proposed withdrew withdraws hopes hoped intends fears plans planned expects considers sees backs supports
  opposes condemned accuses accused blames blamed warned warns believes suspended expelled summoned retaliated`,
);

/** A place before one of these is part of a newspaper's or broadcaster's name: "the Washington Post". */
export const OUTLET_FOLLOWERS = set(
  `times post daily herald journal star register tribune gazette globe chronicle observer telegraph mirror sun news
  sentinel courier dispatch inquirer examiner mail review bulletin today radio television tv`,
);
/** A place before one of these names a disease, its strain or a cup. */
export const DISEASE_FOLLOWERS = set('virus flu fever ebolavirus strain syndrome encephalitis');
/** "Bank of America", "Voice of America", "Council of Europe" are no places; "University of Ohio" and "City of Paris" hold one. */
export const NAMED_OF = set(
  'corp corporation bank council voice times journal society association league daughters sons boys',
);
/** What is said to be of a place: "the village of Pandi". The place need not be known. */
export const SETTLEMENTS = set(
  `village villages town towns city cities district districts province provinces community communities suburb suburbs
  municipality municipalities county counties port island islands region regions hamlet hamlets outskirts settlement
  settlements township townships neighborhood neighborhoods neighbourhood neighbourhoods parish governorate oblast`,
);
/** What follows a place that need not be known: "the Gondra district", "Dadaab camps". */
export const SETTLED_FOLLOWERS = set(
  `district districts province village villages suburb county counties governorate oblast prefecture parish neighborhood
  neighbourhood slum slums peninsula refugee state states oblasts provinces townships regions island`,
);
/** Parties before a member's place: "D-Charleston". */
export const PARTY_LETTERS = set('d r i dfl gop');
/** Abbreviations of units that are words or titles too; read only after a comma. */
export const DOUBTFUL_ABBREVIATIONS = set('miss mass wash ill man ore del la pa ark vic penn que ont');

/** Words of institutions and ways of writing by which an article shows its home, by ISO 3166-1 alpha-2 code. */
export const HOME_WORDS = byWord(`
US: sheriff deputies downtown sophomore freshman congressman congresswoman gop republican republicans democrat democrats superintendent felony misdemeanor arraigned neighborhood neighbors labor program programs center color interstate township highschool pastor varsity semester realtor councilman councilwoman commissioners
GB: councillor councillors constabulary mp mps labour tory tories pensioner pensioners programme centre neighbours neighbourhood lorry pub magistrates a-level solicitor sgt lib dems
CA: rcmp premier constable hydro
AU: premier nsw suburb mate footy aussie
IE: garda gardai taoiseach dail
NZ: maori kiwi
IN: crore lakh`);

/** Words that open a sentence or a headline before a name and are no part of it: "Former Arkansas governor". */
export const OPENING_ADJECTIVES = set(
  `former acting new missing historic small large big old older another two three four five six seven eight nine ten
  several many most senior photo rare fellow late longtime embattled ailing visiting ex all across miss rodeo
  nazi communist soviet imperial fascist ancient modern`,
);
/** Institutions that are named after people as often as after places; the place is to be named elsewhere too. */
export const NAMED_INSTITUTIONS = set(
  `university university's college school schools elementary middle high junior museum library institute hospital medical
  stadium zoo state court general house international association`,
);

/** Names that keep their article at the opening of a sentence, where others only have one before them. */
export const ARTICLED: ReadonlySet<string> = new Set([
  'the hague',
  'the bronx',
  'the gambia',
  'the bahamas',
  'the woodlands',
  'the dalles',
  'the villages',
]);
