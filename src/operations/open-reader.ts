import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Article, HearsayError, type Reading } from '../model/index.ts';
import { makeReader, type Reader, type Weights } from '../reader/index.ts';

/** The model that comes with the package. */
const SHIPPED = new URL('../../models/reader-en/', import.meta.url);

const FILES = ['encoder.onnx', 'roles.onnx', 'vocabulary.txt'] as const;
const file = z.object({ sha256: z.string() });
const manifestSchema = z.object({
  name: z.string(),
  calibration: z.array(z.number()),
  files: z.object({ 'encoder.onnx': file, 'roles.onnx': file, 'vocabulary.txt': file }),
});

const CURE = 'install hearsay again, or in a checkout run "git checkout -- models"';

const bytesOf = async (folder: URL, name: string): Promise<Uint8Array> => {
  try {
    return await readFile(new URL(name, folder));
  } catch (error) {
    const path = fileURLToPath(new URL(name, folder));
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is not there' : `cannot be read: ${error}`;
    throw new HearsayError('model-missing', `the reader's model ${path} ${why}; ${CURE}`);
  }
};

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const manifestOf = (bytes: Uint8Array, folder: URL): z.output<typeof manifestSchema> => {
  try {
    return manifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    const path = fileURLToPath(new URL('files.json', folder));
    throw new HearsayError('model-changed', `the reader's model is described by ${path}, which is damaged; ${CURE}`);
  }
};

/**
 * The weights in `folder`, each file checked against the digest in `files.json`. Throws `model-missing` or
 * `model-changed`: nothing else ever reads in the model's place.
 */
export const loadWeights = async (folder: URL = SHIPPED): Promise<Weights> => {
  const described = await bytesOf(folder, 'files.json');
  const manifest = manifestOf(described, folder);
  const contents = await Promise.all(FILES.map((name) => bytesOf(folder, name)));
  FILES.forEach((name, i) => {
    if (digestOf(contents[i]!) === manifest.files[name].sha256) return;
    const path = fileURLToPath(new URL(name, folder));
    throw new HearsayError('model-changed', `the reader's model ${path} is not the one that was trained; ${CURE}`);
  });
  const [encoder, roles, vocabulary] = contents as [Uint8Array, Uint8Array, Uint8Array];
  return {
    graphs: { encoder, roles },
    vocabulary: new TextDecoder().decode(vocabulary),
    model: `${manifest.name} ${digestOf(described).slice(0, 12)}`,
    calibration: manifest.calibration,
  };
};

let opened: Promise<Reader> | undefined;

/** The reader with the model that comes with the package; opened once in a process (a tenth of a second). */
export const openReader = (): Promise<Reader> => {
  opened ??= loadWeights()
    .then(makeReader)
    .catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
  return opened;
};

/** Reads one article with the reader that comes with the package. The same article gives the same reading. */
export const readArticle = async (article: Article): Promise<Reading> => (await openReader()).read(article);
