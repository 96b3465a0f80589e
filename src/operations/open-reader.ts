import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { z } from 'zod';
import { type Article, HearsayError, type Reading } from '../model/index.ts';
import { makeReader, type Reader, type Weights } from '../reader/index.ts';

/** The model and the gazetteer that come with the package. */
const SHIPPED = new URL('../../models/reader-en/', import.meta.url);
const GAZETTEER = new URL('../../models/gazetteer/', import.meta.url);

const FILES = ['encoder.onnx', 'roles.onnx', 'vocabulary.txt'] as const;
const file = z.object({ sha256: z.string() });
const manifestSchema = z.object({
  name: z.string(),
  calibration: z.array(z.number()),
  files: z.object({ 'encoder.onnx': file, 'roles.onnx': file, 'vocabulary.txt': file }),
});

const gazetteerSchema = z.object({
  files: z.object({ 'places.bin.br': file }),
  inflated: z.object({ bytes: z.number().int().positive() }),
});

const CURE = 'install hearsay again, or in a checkout run "git checkout -- models"';

const missing = (folder: URL, name: string, error: unknown): HearsayError => {
  const path = fileURLToPath(new URL(name, folder));
  const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is not there' : `cannot be read: ${error}`;
  return new HearsayError('model-missing', `the reader's model ${path} ${why}; ${CURE}`);
};

const changed = (folder: URL, name: string): HearsayError => {
  const path = fileURLToPath(new URL(name, folder));
  return new HearsayError('model-changed', `the reader's model ${path} is not the one that was made; ${CURE}`);
};

const bytesOf = async (folder: URL, name: string): Promise<Uint8Array> => {
  try {
    return await readFile(new URL(name, folder));
  } catch (error) {
    throw missing(folder, name, error);
  }
};

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const manifestOf = <Schema extends z.ZodType>(bytes: Uint8Array, folder: URL, schema: Schema): z.output<Schema> => {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    const path = fileURLToPath(new URL('files.json', folder));
    throw new HearsayError('model-changed', `the reader's model is described by ${path}, which is damaged; ${CURE}`);
  }
};

/** The bytes of a file, which must be those that its folder's manifest tells of. */
const checked = async (folder: URL, name: string, sha256: string): Promise<Uint8Array> => {
  const bytes = await bytesOf(folder, name);
  if (digestOf(bytes) !== sha256) throw changed(folder, name);
  return bytes;
};

/** The gazetteer in `folder`, inflated, and its name with its digest. Throws as `loadWeights` does. */
const loadGazetteer = async (folder: URL): Promise<Weights['gazetteer']> => {
  const { files, inflated } = manifestOf(await bytesOf(folder, 'files.json'), folder, gazetteerSchema);
  const { sha256 } = files['places.bin.br'];
  // one piece of the whole size, so that nothing is held twice while it is put together
  const chunkSize = inflated.bytes + 1;
  const packed = await checked(folder, 'places.bin.br', sha256);
  // inflated on another thread while the network is opened
  const bytes = promisify(brotliDecompress)(packed, { chunkSize });
  bytes.catch(() => undefined); // who awaits it is told
  return { name: `gazetteer ${sha256.slice(0, 12)}`, bytes };
};

/**
 * The weights in `folder` and the gazetteer in another, each file checked against the digest in its `files.json`. Throws
 * `model-missing` or `model-changed`: nothing else ever reads in the model's place.
 */
export const loadWeights = async (folder: URL = SHIPPED, gazetteer: URL = GAZETTEER): Promise<Weights> => {
  const described = await bytesOf(folder, 'files.json');
  const manifest = manifestOf(described, folder, manifestSchema);
  const [places, ...contents] = await Promise.all([
    loadGazetteer(gazetteer),
    ...FILES.map((name) => checked(folder, name, manifest.files[name].sha256)),
  ]);
  const [encoder, roles, vocabulary] = contents as [Uint8Array, Uint8Array, Uint8Array];
  return {
    graphs: { encoder, roles },
    vocabulary: new TextDecoder().decode(vocabulary),
    model: `${manifest.name} ${digestOf(described).slice(0, 12)}`,
    calibration: manifest.calibration,
    gazetteer: places,
  };
};

/** The digest of a file, of which no more than a piece is held at a time. */
const digestOfFile = async (folder: URL, name: string): Promise<string> => {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(new URL(name, folder))) hash.update(piece as Uint8Array);
  } catch (error) {
    throw missing(folder, name, error);
  }
  return hash.digest('hex');
};

/** Whether all that the reader needs is there and unchanged. Throws as `loadWeights` does. */
export const checkWeights = async (folder: URL = SHIPPED, gazetteer: URL = GAZETTEER): Promise<void> => {
  const model = manifestOf(await bytesOf(folder, 'files.json'), folder, manifestSchema);
  const places = manifestOf(await bytesOf(gazetteer, 'files.json'), gazetteer, gazetteerSchema);
  for (const [where, files] of [[folder, model.files] as const, [gazetteer, places.files] as const])
    for (const [name, { sha256 }] of Object.entries(files))
      if ((await digestOfFile(where, name)) !== sha256) throw changed(where, name);
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

/** Lets go of the reader's memory, where others read on; the next article opens it again. */
export const closeReader = async (): Promise<void> => {
  const reader = await opened;
  opened = undefined;
  await reader?.close();
};

/** Reads one article with the reader that comes with the package. The same article gives the same reading. */
export const readArticle = async (article: Article): Promise<Reading> => (await openReader()).read(article);
