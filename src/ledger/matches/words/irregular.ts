/** Forms of English verbs and nouns that no ending shows, each with the form it is compared by. */
const TABLE = `
told tell|took take|taken take|held hold|lost lose|losing lose|fell fall|fallen fall|gave give|given give|went go|gone go|goes go
won win|winning win|struck strike|stricken strike|shot shoot|fought fight|sent send|left leave|leaving leave|met meet|kept keep|paid pay
sold sell|bought buy|brought bring|caught catch|broke break|broken break|began begin|begun begin|knew know|known know|thought think
saw see|seen see|found find|built build|burned burn|burnt burn|drove drive|driven drive|flew fly|flown fly|led lead|meant mean
ran run|rose rise|risen rise|sank sink|sunk sink|stole steal|stolen steal|withdrew withdraw|withdrawn withdraw|hidden hide|hid hide
wounded wound|died die|dying die|dead die|killing kill|killings kill|forces soldier|children child
grew grow|grown grow|cities city|countries country|men man|women woman|stood stand|shook shake|forgave forgive|forbade forbid|forbidden forbid
overthrew overthrow|chose choose|chosen choose|wrote write|written write|swore swear|sworn swear|threw throw|thrown throw|wore wear
better good|best good|worse bad|worst bad|lied lie|lies lie|lying lie|hit hit|cut cut|quit quit|beat beat|beaten beat|bore bear|born bear
dealt deal|lent lend|spent spend|taught teach|slept sleep|woke wake|woken wake|ate eat|eaten eat|sought seek|retook retake|retaken retake|shut shut
talks talk|offered offer|suffered suffer|entered enter|ordered order|answered answer|considered consider|covered cover|discovered discover|delivered deliver|recovered recover|opened open|happened happen|threatened threaten|visited visit|limited limit|edited edit|targeted target|developed develop|reopened reopen|surrendered surrender|gathered gather|remembered remember|numbered number|weakened weaken|strengthened strengthen|benefited benefit|abandoned abandon|imprisoned imprison|poisoned poison|questioned question|mentioned mention|positioned position|stationed station|sanctioned sanction|evened even|widened widen|tightened tighten`;

export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split(/[|\n]/u)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);
