/** A state by the words that English news has for it. */
export interface State {
  /** ISO 3166-1 alpha-3 and alpha-2. */
  readonly alpha3: string;
  readonly alpha2: string;
  /** Names, the usual one first. */
  readonly names: readonly string[];
  /** Adjectives, which are also its people's names: "Ukrainian", "Dutch". */
  readonly demonyms: readonly string[];
  /** Capital and seats of government whose names stand for the state's government: "Moscow", "the Kremlin". */
  readonly seats: readonly string[];
}

/**
 * alpha-3 alpha-2 | names | demonyms | capital, seats. Codes and names after ISO 3166-1, demonyms and capitals after the
 * CIA World Factbook (public domain), seats of government as newspapers use them; as of November 2026. Kosovo and Palestine
 * have the codes that ISO reserves or assigns; a row says that news speak of it, nothing of who recognises it.
 */
const TABLE = `
AFG AF | Afghanistan | Afghan | Kabul
ALB AL | Albania | Albanian | Tirana
DZA DZ | Algeria | Algerian | Algiers
AND AD | Andorra | Andorran | Andorra la Vella
AGO AO | Angola | Angolan | Luanda
ARG AR | Argentina | Argentine, Argentinian, Argentinean | Buenos Aires, Casa Rosada
ARM AM | Armenia | Armenian | Yerevan
AUS AU | Australia | Australian | Canberra
AUT AT | Austria | Austrian | Vienna
AZE AZ | Azerbaijan | Azerbaijani, Azeri | Baku
BHS BS | Bahamas | Bahamian | Nassau
BHR BH | Bahrain | Bahraini | Manama
BGD BD | Bangladesh | Bangladeshi | Dhaka
BRB BB | Barbados | Barbadian, Bajan | Bridgetown
BLR BY | Belarus | Belarusian, Belarussian | Minsk
BEL BE | Belgium | Belgian |
BLZ BZ | Belize | Belizean | Belmopan
BEN BJ | Benin | Beninese | Porto-Novo
BTN BT | Bhutan | Bhutanese | Thimphu
BOL BO | Bolivia | Bolivian | La Paz, Sucre
BIH BA | Bosnia and Herzegovina, Bosnia, Bosnia-Herzegovina | Bosnian, Herzegovinian | Sarajevo
BWA BW | Botswana | Botswanan, Motswana | Gaborone
BRA BR | Brazil | Brazilian | Brasilia, Brasília
BRN BN | Brunei | Bruneian | Bandar Seri Begawan
BGR BG | Bulgaria | Bulgarian | Sofia
BFA BF | Burkina Faso | Burkinabe | Ouagadougou
BDI BI | Burundi | Burundian | Gitega, Bujumbura
KHM KH | Cambodia | Cambodian | Phnom Penh
CMR CM | Cameroon | Cameroonian | Yaounde, Yaoundé
CAN CA | Canada | Canadian | Ottawa
CPV CV | Cape Verde | Cape Verdean | Praia
CAF CF | Central African Republic | Central African | Bangui
TCD TD | Chad | Chadian | N'Djamena
CHL CL | Chile | Chilean | Santiago
CHN CN | China, People's Republic of China | Chinese | Beijing, Peking, Zhongnanhai
COL CO | Colombia | Colombian | Bogota, Bogotá
COM KM | Comoros | Comoran, Comorian | Moroni
COD CD | Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, DRC, Congo, Zaire | Congolese, Zairean | Kinshasa
COG CG | Republic of the Congo, Congo-Brazzaville | | Brazzaville
CRI CR | Costa Rica | Costa Rican | San Jose, San José
CIV CI | Ivory Coast, Côte d'Ivoire, Cote d'Ivoire | Ivorian | Yamoussoukro, Abidjan
HRV HR | Croatia | Croatian, Croat | Zagreb
CUB CU | Cuba | Cuban | Havana
CYP CY | Cyprus | Cypriot, Greek Cypriot, Greek-Cypriot | Nicosia
CZE CZ | Czech Republic, Czechia | Czech | Prague
DNK DK | Denmark | Danish, Dane | Copenhagen
DJI DJ | Djibouti | Djiboutian |
DMA DM | Dominica | | Roseau
DOM DO | Dominican Republic | Dominican | Santo Domingo
ECU EC | Ecuador | Ecuadorian, Ecuadorean | Quito
EGY EG | Egypt | Egyptian | Cairo
SLV SV | El Salvador | Salvadoran, Salvadorean, Salvadorian | San Salvador
GNQ GQ | Equatorial Guinea | Equatorial Guinean | Malabo
ERI ER | Eritrea | Eritrean | Asmara
EST EE | Estonia | Estonian | Tallinn
SWZ SZ | Eswatini, Swaziland | Swazi | Mbabane
ETH ET | Ethiopia | Ethiopian | Addis Ababa
FJI FJ | Fiji | Fijian | Suva
FIN FI | Finland | Finnish, Finn | Helsinki
FRA FR | France | French, Frenchman, Frenchwoman | Paris, Elysee, Élysée, Quai d'Orsay
GAB GA | Gabon | Gabonese | Libreville
GMB GM | Gambia | Gambian | Banjul
GEO GE | Georgia | Georgian | Tbilisi
DEU DE | Germany, Federal Republic of Germany | German | Berlin, Bonn
GHA GH | Ghana | Ghanaian | Accra
GRC GR | Greece | Greek | Athens
GRD GD | Grenada | Grenadian | St. George's
GTM GT | Guatemala | Guatemalan | Guatemala City
GIN GN | Guinea | Guinean | Conakry
GNB GW | Guinea-Bissau | | Bissau
GUY GY | Guyana | Guyanese | Georgetown
HTI HT | Haiti | Haitian | Port-au-Prince
HND HN | Honduras | Honduran | Tegucigalpa
HUN HU | Hungary | Hungarian | Budapest
ISL IS | Iceland | Icelandic, Icelander | Reykjavik, Reykjavík
IND IN | India | Indian | New Delhi, Delhi
IDN ID | Indonesia | Indonesian | Jakarta
IRN IR | Iran, Islamic Republic of Iran | Iranian | Tehran, Teheran
IRQ IQ | Iraq | Iraqi | Baghdad
IRL IE | Ireland, Republic of Ireland | Irish, Irishman | Dublin
ISR IL | Israel | Israeli | Jerusalem
ITA IT | Italy | Italian | Rome, Palazzo Chigi
JAM JM | Jamaica | Jamaican | Kingston
JPN JP | Japan | Japanese | Tokyo
JOR JO | Jordan | Jordanian | Amman
KAZ KZ | Kazakhstan | Kazakh, Kazakhstani | Astana
KEN KE | Kenya | Kenyan | Nairobi
PRK KP | North Korea, DPRK, Democratic People's Republic of Korea | North Korean | Pyongyang
KOR KR | South Korea, Republic of Korea | South Korean | Seoul, Blue House
XKX XK | Kosovo | Kosovar, Kosovan | Pristina
KWT KW | Kuwait | Kuwaiti | Kuwait City
KGZ KG | Kyrgyzstan | Kyrgyz | Bishkek
LAO LA | Laos | Laotian, Lao | Vientiane
LVA LV | Latvia | Latvian | Riga
LBN LB | Lebanon | Lebanese | Beirut
LSO LS | Lesotho | Basotho | Maseru
LBR LR | Liberia | Liberian | Monrovia
LBY LY | Libya | Libyan | Tripoli
LIE LI | Liechtenstein | Liechtensteiner | Vaduz
LTU LT | Lithuania | Lithuanian | Vilnius
LUX LU | Luxembourg | Luxembourgish, Luxembourger |
MDG MG | Madagascar | Malagasy | Antananarivo
MWI MW | Malawi | Malawian | Lilongwe
MYS MY | Malaysia | Malaysian | Kuala Lumpur, Putrajaya
MDV MV | Maldives | Maldivian | Male
MLI ML | Mali | Malian | Bamako
MLT MT | Malta | Maltese | Valletta
MHL MH | Marshall Islands | Marshallese | Majuro
MRT MR | Mauritania | Mauritanian | Nouakchott
MUS MU | Mauritius | Mauritian | Port Louis
MEX MX | Mexico | Mexican | Mexico City
FSM FM | Micronesia | Micronesian | Palikir
MDA MD | Moldova | Moldovan | Chisinau, Chișinău
MCO MC | Monaco | Monegasque |
MNG MN | Mongolia | Mongolian | Ulaanbaatar, Ulan Bator
MNE ME | Montenegro | Montenegrin | Podgorica
MAR MA | Morocco | Moroccan | Rabat
MOZ MZ | Mozambique | Mozambican | Maputo
MMR MM | Myanmar, Burma | Burmese | Naypyidaw, Naypyitaw
NAM NA | Namibia | Namibian | Windhoek
NPL NP | Nepal | Nepali, Nepalese | Kathmandu
NLD NL | Netherlands, Holland | Dutch, Dutchman | The Hague, Amsterdam
NZL NZ | New Zealand | New Zealander | Wellington
NIC NI | Nicaragua | Nicaraguan | Managua
NER NE | Niger | Nigerien | Niamey
NGA NG | Nigeria | Nigerian | Abuja
MKD MK | North Macedonia, Macedonia | Macedonian | Skopje
NOR NO | Norway | Norwegian | Oslo
OMN OM | Oman | Omani | Muscat
PAK PK | Pakistan | Pakistani | Islamabad
PSE PS | Palestine, Palestinian territories, State of Palestine | Palestinian | Ramallah
PAN PA | Panama | Panamanian | Panama City
PNG PG | Papua New Guinea | Papua New Guinean | Port Moresby
PRY PY | Paraguay | Paraguayan | Asuncion, Asunción
PER PE | Peru | Peruvian | Lima
PHL PH | Philippines | Filipino, Filipina, Philippine | Manila, Malacañang, Malacanang
POL PL | Poland | Polish, Pole | Warsaw
PRT PT | Portugal | Portuguese | Lisbon
QAT QA | Qatar | Qatari | Doha
ROU RO | Romania | Romanian | Bucharest
RUS RU | Russia, Russian Federation | Russian | Moscow, Kremlin
RWA RW | Rwanda | Rwandan | Kigali
WSM WS | Samoa | Samoan | Apia
SAU SA | Saudi Arabia | Saudi, Saudi Arabian | Riyadh
SEN SN | Senegal | Senegalese | Dakar
SRB RS | Serbia | Serbian, Serb | Belgrade
SYC SC | Seychelles | Seychellois | Victoria
SLE SL | Sierra Leone | Sierra Leonean | Freetown
SGP SG | Singapore | Singaporean |
SVK SK | Slovakia | Slovak, Slovakian | Bratislava
SVN SI | Slovenia | Slovenian, Slovene | Ljubljana
SLB SB | Solomon Islands | Solomon Islander | Honiara
SOM SO | Somalia | Somali, Somalian | Mogadishu
ZAF ZA | South Africa | South African | Pretoria
SSD SS | South Sudan | South Sudanese | Juba
ESP ES | Spain | Spanish, Spaniard | Madrid, Moncloa
LKA LK | Sri Lanka | Sri Lankan | Colombo
SDN SD | Sudan | Sudanese | Khartoum
SUR SR | Suriname | Surinamese | Paramaribo
SWE SE | Sweden | Swedish, Swede | Stockholm
CHE CH | Switzerland | Swiss | Bern, Berne
SYR SY | Syria | Syrian | Damascus
TWN TW | Taiwan | Taiwanese | Taipei
TJK TJ | Tajikistan | Tajik, Tajikistani | Dushanbe
TZA TZ | Tanzania | Tanzanian | Dodoma, Dar es Salaam
THA TH | Thailand | Thai | Bangkok
TLS TL | East Timor, Timor-Leste | East Timorese, Timorese | Dili
TGO TG | Togo | Togolese | Lome, Lomé
TON TO | Tonga | Tongan | Nuku'alofa
TTO TT | Trinidad and Tobago | Trinidadian | Port of Spain
TUN TN | Tunisia | Tunisian | Tunis
TUR TR | Turkey, Türkiye | Turkish, Turk | Ankara
TKM TM | Turkmenistan | Turkmen | Ashgabat
UGA UG | Uganda | Ugandan | Kampala
UKR UA | Ukraine | Ukrainian | Kyiv, Kiev, Bankova
ARE AE | United Arab Emirates, UAE, U.A.E. | Emirati | Abu Dhabi
GBR GB | United Kingdom, UK, U.K., Britain, Great Britain | British, Briton, Brit, English, Scottish, Welsh | London, Downing Street, Whitehall, Westminster
USA US | United States, United States of America, US, U.S., USA, U.S.A. | American | Washington, White House, Pentagon, Capitol Hill
URY UY | Uruguay | Uruguayan | Montevideo
UZB UZ | Uzbekistan | Uzbek | Tashkent
VUT VU | Vanuatu | Vanuatuan | Port Vila
VAT VA | Vatican, Holy See, Vatican City | | Vatican
VEN VE | Venezuela | Venezuelan | Caracas, Miraflores
VNM VN | Vietnam | Vietnamese | Hanoi
YEM YE | Yemen | Yemeni | Sanaa, Sana'a
ZMB ZM | Zambia | Zambian | Lusaka
ZWE ZW | Zimbabwe | Zimbabwean | Harare
HKG HK | Hong Kong | Hong Konger |
GRL GL | Greenland | Greenlandic, Greenlander | Nuuk
`;

const words = (list: string | undefined): readonly string[] =>
  (list ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

/** All states that news speak of, by name in the order of the English alphabet. */
export const STATES: readonly State[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [codes, names, demonyms, seats] = line.split('|');
    const [alpha3, alpha2] = codes!.trim().split(' ');
    return {
      alpha3: alpha3!,
      alpha2: alpha2!,
      names: words(names),
      demonyms: words(demonyms),
      seats: words(seats),
    };
  });
