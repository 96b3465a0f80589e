/** Words that a full stop follows without ending a sentence, lower-cased, without the stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof gen lt col maj capt sgt cpl adm cmdr brig sen rep gov pres hon rev st jr sr messrs supt det insp
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri
  no nos vs v etc inc ltd co corp dept univ assn bros approx est fig vol pp ed eds al cf eg ie
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex
  va vt wash wis wyo ave blvd rd mt ft`
    .split(/\s+/)
    .filter(Boolean),
);

/** Of these the stop may end a sentence all the same, when a new one begins with one of its usual first words. */
export const ENDING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'u.s. u.k. u.n. e.u. d.c. p.m. a.m. inc co corp ltd jr sr etc n.y. n.j. u.a.e.'.split(' '),
);
