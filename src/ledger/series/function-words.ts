/** Words that tell nothing of what a text is about. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `the a an and or but nor of to in on at by for with from as is was were are be been being am has have had having it its
  he she they his her hers their theirs him them that this these those not no none which who whom whose what when where why how
  said say says saying told tell tells according report reports reported reportedly will would could may might can cannot must should shall
  than then there here after before also more most less least one two three four five six seven eight nine ten into onto over under
  about around up out off down while all any some such other another others only just even still you your our ours we us i me my mine
  so if do did does done doing because between during since until through across against among within without very own same both each every
  many much few several now new old last first next second third week day days weeks time times year years month months today
  yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june july
  august september october november december people person man men woman women including include includes however though although
  yet ever never again too like make made makes making get got take took taken come came go went gone see seen well back way
  million billion trillion thousand hundred dozen dozens per cent percent am pm gmt edt est cst pst bst updated published posted`.split(
    /\s+/u,
  ),
);
