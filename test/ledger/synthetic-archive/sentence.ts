import type {
  Act,
  CueStance,
  Figure,
  Voice as Manner,
  Modality,
  Polarity,
  Position,
  Time,
} from '../../../src/model/index.ts';
import type { Spot, Voice } from './world.ts';

/** Some words of a sentence, with what they are. Parts stand next to each other: blanks are theirs. */
export interface Part {
  readonly words: string;
  readonly of?: 'source' | 'cue' | 'content';
  readonly voice?: Voice;
  readonly spot?: Spot;
  readonly figure?: Omit<Figure, 'id' | 'span' | 'statement' | 'by'>;
  readonly time?: Omit<Time, 'id' | 'span' | 'statement' | 'by'>;
  /** Whether it is what a position is about. */
  readonly terms?: boolean;
}

/** What a statement is besides its words. */
export interface Telling {
  readonly manner: Manner;
  readonly speaker?: Voice;
  readonly via?: Voice;
  readonly act: Act;
  readonly stance?: CueStance;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly position?: { readonly move: Position['move']; readonly by: Voice; readonly to?: Voice };
}

export interface Sentence {
  readonly parts: readonly Part[];
  readonly telling: Telling;
}

/** A story before it is a text. What is done to it (cut, reordered, told again) is done here, so that no span can go astray. */
export interface Story {
  readonly number: number;
  readonly headline: string;
  readonly outlet: string;
  readonly url: string;
  readonly published?: string;
  readonly paragraphs: readonly (readonly Sentence[])[];
}
