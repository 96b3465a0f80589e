import { set } from './lists.ts';

/** Pasts and participles of what happens at a time and a place: what a checker would ask about. */
export const HAPPENED: ReadonlySet<string> = set(
  `killed wounded injured displaced evacuated captured destroyed damaged attacked shelled bombed struck hit fired
   launched shot arrested detained seized stormed raided invaded crossed advanced retreated withdrew withdrawn fled died
   sank sunk collapsed exploded crashed burned burnt flooded rescued abducted kidnapped executed ambushed downed
   intercepted released freed exchanged occupied besieged blockaded deployed landed stopped repelled liberated looted
   robbed murdered tortured beaten drowned starved poisoned infected stabbed buried found missing signed met resigned
   elected closed opened cut sabotaged stole stolen broke broken`,
);

/** What is counted in talk and in the world by nobody: "two sides of one road", "three answers". */
export const TALKED_OF: ReadonlySet<string> = set(
  `side answer account question reason way point word telling version thing condition view reading argument motive paper
   story lesson opinion explanation theory time sort kind option choice aim goal idea`,
);
