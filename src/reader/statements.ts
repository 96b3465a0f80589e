import type { Act, CueStance, Modality, Polarity, Span, Voice } from '../model/index.ts';
import type { Attribution } from './attribution/attribution.ts';
import { actOf } from './manner/act.ts';
import { hedgeWithin } from './manner/hedge.ts';
import { modalityInAct, modalityOf, polarityOf } from './manner/modality.ts';
import { saidOf } from './manner/said.ts';
import { voiceOf } from './manner/voice.ts';
import type { Structure } from './structure/structure.ts';

/** What the words of a statement say of how it was said and meant. */
export interface Manner {
  readonly voice: Voice;
  readonly act: Act;
  readonly cueStance?: CueStance;
  readonly hedge?: Span;
  readonly polarity: Polarity;
  readonly modality: Modality;
}

/** Voice, act, stance, hedge, polarity and modality of an attribution. */
export const mannerOf = (structure: Structure, attribution: Attribution): Manner => {
  const { cue, content, entry } = attribution;
  const stance = cue.length > 0 ? (entry?.stance ?? 'neutral') : undefined;
  const voice = voiceOf(structure, content);
  const modality = modalityOf(structure, content, voice);
  const hedge = attribution.hedge ?? hedgeWithin(structure, cue);
  const said = saidOf(structure, attribution, { voice, question: modality === 'question' });
  const act = actOf(said);
  return {
    voice,
    act,
    ...(stance ? { cueStance: stance } : {}),
    ...(hedge ? { hedge } : {}),
    polarity: polarityOf(structure, content),
    modality: modalityInAct(modality, act, said.clause),
  };
};

/** Manner of a sentence in the author's own voice. */
export const authorManner = (structure: Structure, content: readonly Span[]): Manner => {
  const hedge = hedgeWithin(structure, content);
  return {
    voice: 'author',
    act: 'assert',
    ...(hedge ? { hedge } : {}),
    polarity: polarityOf(structure, content),
    modality: modalityOf(structure, content, 'author'),
  };
};
