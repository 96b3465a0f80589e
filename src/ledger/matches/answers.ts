import type { Reading, Statement } from '../../model/index.ts';
import { termsOf } from './terms.ts';
import { tokensOf } from './tokens.ts';

/** Words for what somebody else has said. */
const SAID = new Set(
  'claim statement alleg accus report account assert charg suggest accusation allegation assertion that this it them'.split(
    ' ',
  ),
);
/** Who is answered was told so shortly before. */
const NEAR = 700;
const BACK = 6;

const isShort = (words: readonly string[]): boolean => words.length <= 5;

/** Whether a statement says of something told before that it is not so: "that is false", "denied the claim". */
const deniesWhatWasSaid = (text: string, { act, content, voice }: Statement): boolean => {
  const span = { start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 };
  const all = tokensOf(text, span).slice(0, 24);
  // "said that the companies were fake" points to nothing
  const tokens = voice !== 'author' && all[0]?.folded === 'that' ? all.slice(1) : all;
  const stems = tokens.map(({ stem }) => stem);
  const first = tokens.slice(0, 4).some(({ folded, stem }) => SAID.has(folded) || SAID.has(stem));
  if (!first) return false;
  if (act === 'deny' && isShort(stems)) return true;
  const judged = termsOf(tokens, false)
    .slice(0, 6)
    .some(({ sides, negated }) => sides?.includes(negated ? '+true' : '-true'));
  return judged && stems.length <= 14;
};

/** The statement of another's that a denial speaks of: the last before it, no further away than a paragraph or two. */
export const answeredBy = (
  { article: { text } }: Reading,
  before: readonly Statement[],
  own: Statement,
): string | undefined => {
  if (!deniesWhatWasSaid(text, own)) return undefined;
  const at = own.content[0]!.start;
  const target = before
    .slice(-BACK)
    .findLast(
      (other) =>
        other.voice !== 'author' &&
        other.speaker !== undefined &&
        other.speaker !== own.speaker &&
        other.parent !== own.id &&
        at - (other.content[0]?.end ?? 0) < NEAR,
    );
  return target?.id;
};
