/** First letters of the words by which the name of a body says whose it is; a row a state. */
const ROWS = `
AFG afghan
ARG argentin
ARM armenia
AUS australia
AUT austria
AZE azerbaijan azeri
BEL belgi
BGR bulgaria
BLR belarus
BRA brazil
CAN canad
CHE swiss switzerland
CHN chin
COD congo
COL colombia
CUB cuba
CZE czech
DEU german
DNK denmark danish
EGY egypt
ESP spain spanish
EST estonia
ETH ethiopia
FIN finland finnish
FRA france french
GBR britain british uk
GEO georgia
GRC greece greek
HRV croat
HUN hungar
IDN indonesia
IND india
IRL ireland irish
IRN iran
IRQ iraq
ISR israel
ITA ital
JOR jordan
JPN japan
KAZ kazakh
KOR kor
LBN leban
LBY libya
LTU lithuania
LVA latvia
MDA moldova
MEX mexic
MMR myanmar
MYS malaysia
NGA nigeria
NLD dutch netherlands
NOR norw
NZL nzl
PAK pakistan
PER peru
PHL philippin
POL poland polish
PRK prk dprk
PRT portug
QAT qatar
ROU romania
RUS russia
SAU saudi
SDN sudan
SRB serbia
SWE swed
SYR syria
THA thai
TUN tunisia
TUR turk
TWN taiwan
UKR ukrain
USA us usa america
VEN venezuela
VNM vietnam
YEM yemen
ZAF zaf
`;

const STEMS = new Map(
  ROWS.trim()
    .split('\n')
    .map((row) => row.split(' '))
    .map(([state, ...stems]) => [state!, stems] as const),
);

/** Whether a word of a body's name only says that it is this state's: "Russian", "Russia". */
export const saysState = (word: string, state: string): boolean =>
  (STEMS.get(state) ?? []).some((stem) => (stem.length < 4 ? word === stem : word.startsWith(stem)));
