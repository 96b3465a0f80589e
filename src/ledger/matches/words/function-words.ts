/** Words that tell nothing of what a claim is about; what they do to it (negation, who "we" are) is read apart. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the and or but nor so if than then that this these those there here which who whom whose what when where why how
  to of in on at by for with from as into onto over under up out off about around across through between among against toward towards
  is was were are be been being am isn wasn weren aren has have had having hasn haven hadn do does did done doing don didn doesn
  will would shall should can could may might must won wouldn couldn shouldn cannot
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs himself herself itself themselves ourselves
  not no never nobody none nothing neither without n't
  also just only even very too quite rather more most less least much many such same own any some all both each every other others another
  one two first second last next new now today yesterday tomorrow again already yet still ever once soon later ago since until till while during before after
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  aug sept oct nov dec jan feb week weeks day days month months year years time times
  say says said saying told tell tells telling speak spoke spoken according add added adds repeat repeated insist insisted claim claimed
  however though although because whether like well back way get got gets getting make made makes making take takes took taking put come came comes coming
  let lets use used mr mrs ms dr sir per via etc
  square kilometre kilometres kilometer kilometers km sq mile miles metre metres meter meters foot feet per percent`.split(
    /\s+/u,
  ),
);

/** Words after which what follows is said not to be so. */
export const NEGATORS: ReadonlySet<string> = new Set(
  'not no never nobody none nothing neither nor without cannot hardly scarcely'.split(' '),
);

/** "Failed to", "ceased to": what follows did not happen. */
export const NEGATING_VERBS: ReadonlySet<string> = new Set('fail deni refus declin lack'.split(' '));

/** Words that end the reach of a negation. */
export const BREAKS: ReadonlySet<string> = new Set('but although though because while whereas unless'.split(' '));

/** Words of the one who speaks. */
export const OWN: ReadonlySet<string> = new Set('i me my we us our ours mine'.split(' '));

/** Words for what was told before. */
export const POINTING: ReadonlySet<string> = new Set('it they he she this that these those them him'.split(' '));

/** Parts of names that many have: they tell no name from another. */
export const GENERIC: ReadonlySet<string> = new Set(
  `ministry minister defence defense foreign interior general staff president prime national united house office bank court council
  party union university school street river lake sea mount bridge north south east west northern southern eastern western central
  region province district city town village county state republic oblast army navy air force forces guard police hospital airport
  station committee agency commission department authority service group company corporation church front movement league`.split(
    /\s+/u,
  ),
);

/** What is refused so is told neither to be nor not to be so: "declined to say". */
export const RETICENT: ReadonlySet<string> = new Set(
  `say comment confirm provide disclose discuss give identify name reveal elaborate answer speculate talk speak respond describe explain
  predict estimate release specify divulge detail`.split(/\s+/u),
);
