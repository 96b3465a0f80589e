import { foldText } from '../fold.ts';
import type { Knowing } from './matches-of.ts';
import type { Sketch, Voice } from './sketch.ts';

/** The last word of a name: who shares none is not one voice, and comparing names costs more than comparing claims. */
const lastWord = ({ name }: Voice): string => foldText(name.slice(name.lastIndexOf(' ') + 1));

/** A voice with the last word of its name. */
interface Named {
  readonly voice: Voice;
  readonly last: string;
}

const named = (voice: Voice): Named => ({ voice, last: lastWord(voice) });

/** The side of a voice, where all that are the same voice and have a side have that one. */
const sideFrom = ({ voice, last }: Named, known: readonly Named[], { same }: Knowing): string | undefined => {
  const sides = new Set(
    known.flatMap((other) =>
      other.voice.key === voice.key || (other.last === last && same(voice.key, other.voice.key))
        ? other.voice.side!
        : [],
    ),
  );
  return sides.size === 1 ? [...sides][0] : undefined;
};

/** A speaker whose side this article does not tell has the one that another tells of the same speaker. */
export const sided = (sketches: readonly Sketch[], knowing: Knowing): readonly Sketch[] => {
  const voices = new Map(
    sketches.flatMap(({ voice }) => (voice === undefined ? [] : [[`${voice.key} ${voice.side}`, voice]])),
  );
  const open = [...voices.values()].filter(({ side, unnamed }) => side === undefined && !unnamed);
  if (open.length === 0 || open.length === voices.size) return sketches;
  const known = [...voices.values()].filter(({ side }) => side !== undefined).map(named);
  const sides = new Map(open.map((voice) => [voice.key, sideFrom(named(voice), known, knowing)]));
  return sketches.map((sketch) => {
    const { voice } = sketch;
    const side = voice === undefined || voice.side !== undefined ? undefined : sides.get(voice.key);
    return side === undefined ? sketch : { ...sketch, voice: { ...voice!, side } };
  });
};
