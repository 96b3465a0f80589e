/** A unit of UCUM with what it is worth: value × factor + offset in its SI unit. */
export interface Unit {
  readonly code: string;
  readonly si: string;
  readonly factor: number;
  readonly offset?: number;
}

const unit = (code: string, si: string, factor: number, forms: string): readonly (readonly [string, Unit])[] =>
  forms.split(',').map((form) => [form.trim(), { code, si, factor }]);

const MILE = 1609.344;
const FOOT = 0.3048;
const POUND = 0.453_592_37;

/**
 * Words for units, as pieces joined by spaces. Factors are exact by the international yard and pound agreement of 1959
 * and the SI brochure; US gallon, barrel, bushel and short ton as in UCUM.
 */
export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...unit('km', 'm', 1000, 'km, kms, kilometer, kilometers, kilometre, kilometres'),
  ...unit('m', 'm', 1, 'meter, meters, metre, metres, mtrs'),
  ...unit('cm', 'm', 0.01, 'cm, cms, centimeter, centimeters, centimetre, centimetres'),
  ...unit('mm', 'm', 0.001, 'mm, millimeter, millimeters, millimetre, millimetres'),
  ...unit('[mi_i]', 'm', MILE, 'mile, miles, mi'),
  ...unit('[nmi_i]', 'm', 1852, 'nautical mile, nautical miles, nmi, sea miles'),
  ...unit('[ft_i]', 'm', FOOT, 'foot, feet, ft, ft .'),
  ...unit('[in_i]', 'm', 0.0254, 'inch, inches'),
  ...unit('[yd_i]', 'm', 0.9144, 'yard, yards, yd, yds'),
  ...unit(
    'km2',
    'm2',
    1e6,
    `square kilometer, square kilometers, square kilometre, square kilometres, sq km, sq kms, sq . km, km2, km², kms2, sq kilometers, sq kilometres,
    square km, square kms, sq . kilometers, sq . kilometres, sqkm`,
  ),
  ...unit(
    'm2',
    'm2',
    1,
    'square meter, square meters, square metre, square metres, sq m, sq . m, m2, m², sq meters, sq metres, square m, sqm, sq . meters, sq . metres',
  ),
  ...unit('[mi_i]2', 'm2', MILE ** 2, 'square mile, square miles, sq mi, sq . mi, sq mile, sq miles, sq . miles, mi²'),
  ...unit(
    '[ft_i]2',
    'm2',
    FOOT ** 2,
    'square foot, square feet, sq ft, sq . ft, sq . ft ., sq feet, sqft, square ft, ft²',
  ),
  ...unit('[yd_i]2', 'm2', 0.9144 ** 2, 'square yard, square yards'),
  ...unit('har', 'm2', 10_000, 'hectare, hectares, ha'),
  ...unit('[acr_us]', 'm2', 4046.872_609_874_252, 'acre, acres'),
  ...unit('m3', 'm3', 1, 'cubic meter, cubic meters, cubic metre, cubic metres, m3, m³, cu m'),
  ...unit('[ft_i]3', 'm3', FOOT ** 3, 'cubic foot, cubic feet, cu ft'),
  ...unit('[yd_i]3', 'm3', 0.9144 ** 3, 'cubic yard, cubic yards'),
  ...unit('km3', 'm3', 1e9, 'cubic kilometer, cubic kilometers, cubic kilometre, cubic kilometres, km³'),
  ...unit('L', 'm3', 0.001, 'liter, liters, litre, litres'),
  ...unit('mL', 'm3', 1e-6, 'milliliter, milliliters, millilitre, millilitres, ml'),
  ...unit('[gal_us]', 'm3', 0.003_785_411_784, 'gallon, gallons'),
  ...unit('[bbl_us]', 'm3', 0.158_987_294_928, 'barrel, barrels, bbl, bbls'),
  ...unit('[bu_us]', 'm3', 0.035_239_070_166_88, 'bushel, bushels'),
  ...unit('kg', 'kg', 1, 'kg, kgs, kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos'),
  ...unit('g', 'kg', 0.001, 'gram, grams, gramme, grammes'),
  ...unit('mg', 'kg', 1e-6, 'mg, milligram, milligrams'),
  ...unit('t', 'kg', 1000, 'tonne, tonnes, metric ton, metric tons, metric tonne, metric tonnes'),
  ...unit('kt', 'kg', 1e6, 'kiloton, kilotons, kilotonne, kilotonnes'),
  ...unit('Mt', 'kg', 1e9, 'megaton, megatons, megatonne, megatonnes'),
  ...unit('[ston_av]', 'kg', 2000 * POUND, 'short ton, short tons'),
  ...unit('[lton_av]', 'kg', 2240 * POUND, 'long ton, long tons'),
  ...unit('[lb_av]', 'kg', POUND, 'lb, lbs, lb ., lbs .'),
  ...unit('[oz_av]', 'kg', POUND / 16, 'ounce, ounces, oz'),
  ...unit(
    'km/h',
    'm/s',
    1 / 3.6,
    `km/h, kmh, kph, kmph, km/hr, km per hour, kilometers per hour, kilometres per hour, kilometers an hour, kilometres an hour, km an hour,
    kilometer per hour, kilometer an hour, kilometre an hour, kilometre per hour`,
  ),
  ...unit(
    '[mi_i]/h',
    'm/s',
    MILE / 3600,
    'mph, miles per hour, miles an hour, mile per hour, mile an hour, mi/h, miles/hour, m . p . h, m.p.h.',
  ),
  ...unit(
    'm/s',
    'm/s',
    1,
    'm/s, meters per second, metres per second, meters a second, metres a second, meter per second',
  ),
  ...unit('[kn_i]', 'm/s', 1852 / 3600, 'knot, knots'),
  ...unit('W', 'W', 1, 'watt, watts'),
  ...unit('kW', 'W', 1e3, 'kw, kilowatt, kilowatts'),
  ...unit('MW', 'W', 1e6, 'mw, megawatt, megawatts'),
  ...unit('GW', 'W', 1e9, 'gw, gigawatt, gigawatts'),
  ...unit(
    'kW.h',
    'J',
    3.6e6,
    'kwh, kilowatt hour, kilowatt hours, kilowatt - hour, kilowatt - hours, kilowatt-hour, kilowatt-hours',
  ),
  ...unit(
    'MW.h',
    'J',
    3.6e9,
    'mwh, megawatt hour, megawatt hours, megawatt - hour, megawatt - hours, megawatt-hour, megawatt-hours',
  ),
  ...unit('GW.h', 'J', 3.6e12, 'gwh, gigawatt hour, gigawatt hours, gigawatt-hour, gigawatt-hours'),
  ...unit('TW.h', 'J', 3.6e15, 'twh, terawatt hour, terawatt hours, terawatt-hour, terawatt-hours'),
  ...unit('V', 'V', 1, 'volt, volts'),
  ...unit('kBy', 'By', 1e3, 'kb, kilobyte, kilobytes'),
  ...unit('MBy', 'By', 1e6, 'mb, megabyte, megabytes'),
  ...unit('GBy', 'By', 1e9, 'gb, gigabyte, gigabytes'),
  ...unit('TBy', 'By', 1e12, 'tb, terabyte, terabytes'),
  ...unit('Mbit/s', 'bit/s', 1e6, 'mbps, megabits per second, mbit/s'),
  ...unit('Gbit/s', 'bit/s', 1e9, 'gbps, gigabits per second, gbit/s'),
  ...unit('Hz', 'Hz', 1, 'hz, hertz'),
  ...unit('MHz', 'Hz', 1e6, 'mhz, megahertz'),
  ...unit('GHz', 'Hz', 1e9, 'ghz, gigahertz'),
  ...unit('dB', 'dB', 1, 'db, decibel, decibels'),
  ...unit('Cel', 'K', 1, 'celsius, degrees celsius, degree celsius, degrees centigrade, degrees c, ° c, °c, ℃').map(
    ([form, celsius]) => [form, { ...celsius, offset: 273.15 }] as const,
  ),
  ...unit('[degF]', 'K', 5 / 9, 'fahrenheit, degrees fahrenheit, degree fahrenheit, degrees f, ° f, °f, ℉').map(
    ([form, fahrenheit]) => [form, { ...fahrenheit, offset: 459.67 * (5 / 9) }] as const,
  ),
]);

/** Units by their code. */
export const UNIT_OF_CODE: ReadonlyMap<string, Unit> = new Map([...UNITS.values()].map((entry) => [entry.code, entry]));

/** Short, long and metric tons are "tons" alike, a tenth apart: the code is the metric one, without a value in SI. */
export const TONS: ReadonlySet<string> = new Set(['ton', 'tons']);

/** Letters that are units only when they touch digits: 20C, 70F, 5g, 12t. */
export const UNIT_LETTERS: ReadonlyMap<string, string> = new Map([
  ['C', 'Cel'],
  ['F', '[degF]'],
  ['g', 'g'],
  ['t', 't'],
  ['W', 'W'],
  ['V', 'V'],
]);

/** What stands after "m" where it means metres: a 100m race, 20m tall. */
export const AFTER_METRES: ReadonlySet<string> = new Set(
  `deep high tall long wide thick away from above below underwater race sprint freestyle hurdles relay final breaststroke
  backstroke butterfly steeplechase dash apart across down up off north south east west distance diameter waves wave
  wall fence tower`.split(/\s+/u),
);

/** What is counted in percent. */
export const PERCENT: ReadonlySet<string> = new Set(['%', 'percent', 'per cent', 'pct', 'pct .', '％']);
export const PERCENT_POINTS: ReadonlySet<string> = new Set(
  `percentage point|percentage points|percentage - point|percent point|percent points|per cent points|% points|% point|pp|ppt`.split(
    '|',
  ),
);
/** UCUM has no percentage points: percent with an annotation, so that no share is compared with a change of one. */
export const POINTS_UNIT = '%{point}';
export const BASIS_POINTS: ReadonlySet<string> = new Set(['basis point', 'basis points', 'basis - point']);
export const BASIS_POINTS_UNIT = '{basis_point}';

const money = (list: string): readonly (readonly [string, string])[] =>
  list.split(',').flatMap((entry) => {
    const [code, forms] = entry.split('=');
    return forms!.split('|').map((form) => [form.trim(), code!.trim()] as const);
  });

/** Signs of currencies. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map(
  money(
    'USD=$, EUR=€, GBP=£, JPY=¥|￥, INR=₹, RUB=₽, UAH=₴, KRW=₩, ILS=₪, TRY=₺, NGN=₦, VND=₫, THB=฿, PHP=₱, KZT=₸, GEL=₾',
  ),
);
/** What stands before a dollar sign, lower-cased, and whose dollar it then is. */
export const DOLLAR_OF: ReadonlyMap<string, string> = new Map(
  money(
    'USD=us|u.s.|usd, AUD=a|au|aud|aus, CAD=c|ca|cad|cdn|can, NZD=nz|nzd, HKD=hk|hkd, SGD=s|sg|sgd, TWD=nt|twd, JMD=j|jmd, BRL=r, MXN=mx|mxn, FJD=fj|fjd, ZWL=z|zw, NAD=n',
  ),
);
/** Codes as written in capitals before or after an amount, with usual short forms that are no ISO code. */
export const CURRENCY_CODES: ReadonlyMap<string, string> = new Map([
  ...`USD EUR GBP JPY CNY INR RUB UAH CHF CAD AUD NZD HKD SGD TWD KRW SEK NOK DKK PLN CZK HUF RON BGN TRY ILS AED SAR QAR
  KWD EGP NGN ZAR KES GHS BRL MXN ARS CLP PEN THB MYR IDR VND PHP PKR BDT LKR NPR IRR IQD SYP LBP JOD AFN KZT BYN GEL
  AMD AZN RSD DEM FRF ITL`
    .split(/\s+/u)
    .map((code) => [code.toLowerCase(), code] as const),
  ...money('CNY=rmb, ILS=nis, RUB=rur'),
]);
/** Short forms before an amount that are no code: Rs 500, R26 million, KSh17.3 million. One letter or two must touch. */
export const CURRENCY_PREFIXES: ReadonlyMap<string, string> = new Map(
  money('rupee=rs, ZAR=r, EUR=eur, KES=ksh|kshs, UGX=ush, TZS=tsh, BDT=tk, MYR=rm, AED=dh|dhs'),
);

const DOLLARS = 'dollar|dollars';
const adjectives = (code: string, list: string, nouns: string): readonly (readonly [string, string])[] =>
  list.split('|').flatMap((adjective) => nouns.split('|').map((noun) => [`${adjective} ${noun}`, code] as const));

/** Currency nouns that name one currency. */
export const CURRENCY_NOUNS: ReadonlyMap<string, string> = new Map([
  ...money(
    `USD=dollar|dollars|bucks, EUR=euro|euros, GBP=pound sterling|pounds sterling|sterling|quid, JPY=yen, CNY=yuan|renminbi, RUB=ruble|rubles|rouble|roubles,
    UAH=hryvnia|hryvnias|hryvnya|hryvna, ILS=shekel|shekels, PLN=zloty|zlotys|zlotych, HUF=forint|forints, CZK=koruna|korunas, BGN=leva,
    THB=baht, MYR=ringgit, IDR=rupiah|rupiahs, ZAR=rand, NGN=naira, BRL=reais, KZT=tenge, BDT=taka, AFN=afghani|afghanis, ETB=birr,
    GEL=lari, GHS=cedi|cedis, PEN=soles, PGK=kina|kinas, IEP=punt|punts, ZRN=new zaire|new zaires, SEK=kronor, NLG=guilder|guilders, ESP=peseta|pesetas, PTE=escudo|escudos,
    ATS=schilling|schillings, FIM=markka|markkaa, AZN=manat|manats, AMD=dram|drams, MMK=kyat|kyats, KHR=riel|riels, LAK=kip, MNT=tugrik|tugriks, BWP=pula, GTQ=quetzal|quetzales,
    HNL=lempira|lempiras, NIO=cordoba|cordobas, LTL=litas, LVL=lats, ALL=lek|leks, VND=dong, DEM=deutschmark|deutschmarks|deutschemarks|d-marks, GRD=drachma|drachmas, ITL=lire`,
  ),
  ...adjectives('USD', 'us|u.s.|american|united states', DOLLARS),
  ...adjectives('NZD', 'nz', DOLLARS),
  ...adjectives('HKD', 'hk', DOLLARS),
  ...adjectives('AUD', 'australian', DOLLARS),
  ...adjectives('CAD', 'canadian', DOLLARS),
  ...adjectives('NZD', 'new zealand', DOLLARS),
  ...adjectives('HKD', 'hong kong', DOLLARS),
  ...adjectives('SGD', 'singapore', DOLLARS),
  ...adjectives('TWD', 'taiwan|taiwanese|new taiwan', DOLLARS),
  ...adjectives('ZWL', 'zimbabwe|zimbabwean', DOLLARS),
  ...adjectives('GBP', 'british|uk', 'pound|pounds'),
  ...adjectives('EGP', 'egyptian', 'pound|pounds'),
  ...adjectives('SYP', 'syrian', 'pound|pounds|lira'),
  ...adjectives('LBP', 'lebanese', 'pound|pounds|lira'),
  ...adjectives('SDG', 'sudanese', 'pound|pounds'),
  ...adjectives('SEK', 'swedish', 'krona|kronor|crowns|kronas'),
  ...adjectives('NOK', 'norwegian', 'krone|kroner|crowns'),
  ...adjectives('DKK', 'danish', 'krone|kroner|crowns'),
  ...adjectives('ISK', 'icelandic', 'krona|kronur'),
  ...adjectives('CZK', 'czech', 'crown|crowns|koruna|korunas'),
  ...adjectives('CHF', 'swiss', 'franc|francs'),
  ...adjectives('FRF', 'french', 'franc|francs'),
  ...adjectives('BEF', 'belgian', 'franc|francs'),
  ...adjectives('RWF', 'rwandan', 'franc|francs'),
  ...adjectives('CDF', 'congolese', 'franc|francs'),
  ...adjectives('DEM', 'german|deutsche|deutsch', 'mark|marks'),
  ...adjectives('INR', 'indian', 'rupee|rupees'),
  ...adjectives('PKR', 'pakistani|pakistan', 'rupee|rupees'),
  ...adjectives('LKR', 'sri lankan', 'rupee|rupees'),
  ...adjectives('NPR', 'nepali|nepalese', 'rupee|rupees'),
  ...adjectives('MXN', 'mexican', 'peso|pesos'),
  ...adjectives('PHP', 'philippine', 'peso|pesos'),
  ...adjectives('ARS', 'argentine|argentinian', 'peso|pesos'),
  ...adjectives('CLP', 'chilean', 'peso|pesos'),
  ...adjectives('COP', 'colombian', 'peso|pesos'),
  ...adjectives('CUP', 'cuban', 'peso|pesos'),
  ...adjectives('KRW', 'south korean|korean', 'won'),
  ...adjectives('KPW', 'north korean', 'won'),
  ...adjectives('JPY', 'japanese', 'yen'),
  ...adjectives('CNY', 'chinese', 'yuan'),
  ...adjectives('RUB', 'russian', 'ruble|rubles|rouble|roubles'),
  ...adjectives('BYN', 'belarusian', 'ruble|rubles|rouble|roubles'),
  ...adjectives('TRY', 'turkish', 'lira|liras'),
  ...adjectives('ITL', 'italian', 'lira|lire'),
  ...adjectives('IQD', 'iraqi', 'dinar|dinars'),
  ...adjectives('KWD', 'kuwaiti', 'dinar|dinars'),
  ...adjectives('JOD', 'jordanian', 'dinar|dinars'),
  ...adjectives('RSD', 'serbian', 'dinar|dinars'),
  ...adjectives('DZD', 'algerian', 'dinar|dinars'),
  ...adjectives('TND', 'tunisian', 'dinar|dinars'),
  ...adjectives('LYD', 'libyan', 'dinar|dinars'),
  ...adjectives('IRR', 'iranian', 'rial|rials'),
  ...adjectives('OMR', 'omani', 'rial|rials'),
  ...adjectives('YER', 'yemeni', 'rial|rials'),
  ...adjectives('SAR', 'saudi', 'riyal|riyals'),
  ...adjectives('QAR', 'qatari', 'riyal|riyals'),
  ...adjectives('AED', 'uae|emirati', 'dirham|dirhams'),
  ...adjectives('MAD', 'moroccan', 'dirham|dirhams'),
  ...adjectives('KES', 'kenyan|kenya', 'shilling|shillings'),
  ...adjectives('UGX', 'ugandan', 'shilling|shillings'),
  ...adjectives('TZS', 'tanzanian', 'shilling|shillings'),
  ...adjectives('ZAR', 'south african', 'rand'),
  ...adjectives('BRL', 'brazilian', 'real|reais'),
  ...adjectives('VND', 'vietnamese', 'dong'),
  ...adjectives('RON', 'romanian', 'lei|leu'),
  ...adjectives('XOF', 'west african cfa', 'franc|francs'),
]);

/**
 * Currency nouns that several states share: whose it is, is only known when the text names one of those states and no
 * other. The first is taken without any where it is marked as the usual one.
 */
export const SHARED_CURRENCIES: ReadonlyMap<
  string,
  { readonly usual?: string; readonly of: readonly (readonly [string, RegExp])[] }
> = new Map([
  [
    'rupee',
    {
      usual: 'INR',
      of: [
        ['INR', /\bIndia/u],
        ['PKR', /\bPakistan/u],
        ['LKR', /\bSri Lanka/u],
        ['NPR', /\bNepal/u],
      ],
    },
  ],
  [
    'peso',
    {
      of: [
        ['MXN', /\bMexic/u],
        ['PHP', /\bPhilippine|\bFilipino/u],
        ['ARS', /\bArgentin/u],
        ['CLP', /\bChile/u],
        ['COP', /\bColombia/u],
        ['CUP', /\bCuba/u],
      ],
    },
  ],
  [
    'krona',
    {
      of: [
        ['SEK', /\bSwed/u],
        ['ISK', /\bIceland/u],
      ],
    },
  ],
  [
    'krone',
    {
      of: [
        ['NOK', /\bNorw/u],
        ['DKK', /\bDenmark|\bDanish/u],
      ],
    },
  ],
  [
    'dinar',
    {
      of: [
        ['IQD', /\bIraq/u],
        ['KWD', /\bKuwait/u],
        ['JOD', /\bJordan/u],
        ['RSD', /\bSerbia/u],
        ['DZD', /\bAlgeria/u],
        ['TND', /\bTunisia/u],
        ['LYD', /\bLibya/u],
      ],
    },
  ],
  [
    'rial',
    {
      of: [
        ['IRR', /\bIran/u],
        ['OMR', /\bOman/u],
        ['YER', /\bYemen/u],
      ],
    },
  ],
  [
    'riyal',
    {
      of: [
        ['SAR', /\bSaudi/u],
        ['QAR', /\bQatar/u],
      ],
    },
  ],
  [
    'dirham',
    {
      of: [
        ['AED', /\bEmirates|\bUAE\b|\bDubai/u],
        ['MAD', /\bMorocc/u],
      ],
    },
  ],
  [
    'shilling',
    {
      of: [
        ['KES', /\bKenya/u],
        ['UGX', /\bUganda/u],
        ['TZS', /\bTanzania/u],
        ['SOS', /\bSomalia/u],
      ],
    },
  ],
  [
    'franc',
    {
      of: [
        ['CHF', /\bSwi(?:ss|tzerland)/u],
        ['FRF', /\bFrance|\bFrench/u],
        ['BEF', /\bBelgi/u],
        ['RWF', /\bRwanda/u],
        ['CDF', /\bCongo/u],
      ],
    },
  ],
  [
    'lira',
    {
      of: [
        ['TRY', /\bTurk|\bAnkara|\bIstanbul/u],
        ['SYP', /\bSyria/u],
        ['LBP', /\bLebanon|\bLebanese/u],
        ['ITL', /\bItal/u],
      ],
    },
  ],
]);
export const SHARED_NOUNS: ReadonlyMap<string, string> = new Map(
  money(
    'rupee=rupee|rupees, peso=peso|pesos, krona=krona, krone=krone|kroner, dinar=dinar|dinars, rial=rial|rials, riyal=riyal|riyals, dirham=dirham|dirhams, shilling=shilling|shillings, franc=franc|francs, lira=lira|liras',
  ),
);
/** Hundredths: 26 cents, 50 pence. */
export const MINOR_UNITS: ReadonlyMap<string, string> = new Map(
  money('USD=cent|cents|us cents|u.s. cents, GBP=pence, RUB=kopecks|kopeks'),
);
/** Words for an amount around pounds that are money, and around pounds that weigh. */
export const POUNDS_PAID =
  /^(?:fined?|cost|costs|costing|worth|pay|pays|paid|paying|price|priced|earn|earned|earns|owed|owes|spent|spend|sold|raised|donated|stole|won|lent|borrowed|reward|wage|salary|fee|fees|bill|prize|sterling)$/u;
export const POUNDS_WEIGHED =
  /^(?:weigh|weighs|weighed|weighing|lost|gained|lose|gain|lift|lifted|heavier|lighter|packed|carrying|containing|seized|contained)$/u;
