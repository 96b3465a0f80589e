import { spellingKey } from '../similar.ts';

/** Given names that are one name in the spellings and short forms of news, a line a group. */
const GROUPS = `
oleksandr aleksandr alexander alexandr aleksander alexandre sasha
oleksii oleksiy aleksei alexei aleksey alexey alexi oleksi
volodymyr vladimir wladimir vladymyr
serhii serhiy sergei sergey serguei serge
andrii andriy andrei andrey andrej
mykola nikolai nikolay
mykhailo mikhail mikhailo michail
dmytro dmitry dmitri dmitriy dmitrii
yevhen yevgeny evgeny evgeni yevgeniy yevgeni
kyrylo kirill kiril
viktor victor
valerii valeriy valery valeri
anatolii anatoly anatoli
yurii yuriy yuri yury
ihor igor
oleh oleg
pavlo pavel
denys denis
rustem rustam
olena elena yelena
olha olga
iryna irina
yulia yuliya julia iuliia
mohammed muhammad mohamed mohammad muhammed
ahmed ahmad
yousef yusuf youssef yousuf
joseph joe
robert bob rob
william bill
james jim jimmy
thomas tom
michael mike
anthony tony
edward ed ted
richard dick
donald don
benjamin ben bibi
christopher chris
daniel dan
david dave
gregory greg
jeffrey jeff geoffrey geoff
kenneth ken
lawrence larry
matthew matt
nicholas nick
patrick pat
peter pete
stephen steven steve
timothy tim
katherine catherine kate kathy
elizabeth liz beth
margaret maggie peggy
`;

const LEADERS = new Map(
  GROUPS.trim()
    .split('\n')
    .flatMap((line) => {
      const names = line.split(' ');
      return names.map((name) => [spellingKey(name), names[0]!] as const);
    }),
);

/** One name for all spellings and short forms of a folded given name. */
export const plainGiven = (given: string): string => LEADERS.get(spellingKey(given)) ?? given;
