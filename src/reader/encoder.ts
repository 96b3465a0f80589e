import ort from 'onnxruntime-node';
import { type Network, placesOf, type WindowVectors } from './attribution/network.ts';
import type { Window } from './encoding/windows.ts';
import type { Run } from './structure/sentences.ts';

/** The network's two graphs, as bytes of ONNX files. */
export interface Graphs {
  readonly encoder: Uint8Array;
  readonly roles: Uint8Array;
}

/** One thread: readers run side by side, and one window is too little work to share. Numbers too small to matter are zero: they are slow. */
const OPTIONS = {
  executionProviders: ['cpu'],
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  extra: { session: { set_denormal_as_zero: '1' } },
} as const satisfies ort.InferenceSession.SessionOptions;

type Vectors = WindowVectors & { readonly keys: ort.Tensor; readonly query: ort.Tensor };

const row = (values: readonly number[]) => new ort.Tensor('int32', Int32Array.from(values), [1, values.length]);
const line = (values: readonly number[]) => new ort.Tensor('int32', Int32Array.from(values), [values.length]);
const numbers = (tensor: ort.Tensor | undefined): Float32Array => tensor?.data as Float32Array;

/**
 * Opens the network. The only file that names the inference engine. One window at a time, so that what a window gives
 * hangs on nothing but the window. Throws what the engine throws where the bytes are no such graphs.
 */
export const openNetwork = async ({ encoder, roles }: Graphs): Promise<Network> => {
  const first = await ort.InferenceSession.create(encoder, OPTIONS);
  const second = await ort.InferenceSession.create(roles, OPTIONS);
  return {
    vectors: async (window: Window): Promise<Vectors> => {
      const inputs = { ids: row(window.ids), features: row(window.features), first: row(window.first) };
      const { cues, names, keys, query } = await first.run(inputs);
      return { cues: numbers(cues), names: numbers(names), keys: keys!, query: query! };
    },
    roles: async (window: Window, vectors: WindowVectors, cueWords: readonly number[], cues: readonly Run[]) => {
      const { keys, query } = vectors as Vectors;
      const { distance, relation } = placesOf(window, cues);
      const shape = [cues.length, window.first.length];
      const found = await second.run({
        keys,
        query,
        marks: line(window.marks),
        cues: line(cueWords),
        distance: new ort.Tensor('int32', distance, shape),
        relation: new ort.Tensor('int32', relation, shape),
      });
      return { roles: numbers(found.roles), keep: numbers(found.keep) };
    },
    close: async () => {
      await Promise.all([first.release(), second.release()]);
    },
  };
};
