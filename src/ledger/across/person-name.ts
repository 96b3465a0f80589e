import { foldText } from '../fold.ts';

/** A person's name in parts, folded. */
export interface PersonName {
  /** Given names and initials before the surname; empty where the surname stands alone. */
  readonly given: readonly string[];
  readonly surname: string;
  /** "jr", "iii". */
  readonly suffix?: string;
}

const SUFFIX = /^(?:jr|junior|sr|senior|ii|iii|iv)$/u;
/** Words that belong to the surname after them: "van der Leyen", "al-Assad". */
const PARTICLE = /^(?:al|el|ben|bin|ibn|abu|da|de|del|della|der|di|dos|du|la|le|ter|van|von|st)$/u;
/** Articles of names that are said or left out: "al-Assad", "Assad". */
const LOOSE = /^(?:al|el) /u;

/** The parts of a name in the order of English news, given names first. */
export const personName = (name: string): PersonName => {
  const all = foldText(name).split(' ');
  const last = all.at(-1)!;
  const suffix =
    all.length > 2 && SUFFIX.test(last) ? { suffix: last.replace('junior', 'jr').replace('senior', 'sr') } : {};
  const words = 'suffix' in suffix ? all.slice(0, -1) : all;
  let start = words.length - 1;
  while (start > 0 && PARTICLE.test(words[start - 1]!) && (start > 1 || words.length === 2)) start -= 1;
  return { given: words.slice(0, start), surname: words.slice(start).join(' ').replace(LOOSE, ''), ...suffix };
};

export const isInitial = (word: string): boolean => word.length === 1;
