import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HearsayError } from '../../../model/index.ts';
import { readVectors, type Vectors } from '../../matches/index.ts';

const SHIPPED = new URL('../../../../models/vectors/', import.meta.url);
const CURE = 'install hearsay again, or in a checkout run "git checkout -- models"';

const bytesOf = (name: string): Uint8Array => {
  const file = new URL(name, SHIPPED);
  try {
    return readFileSync(file);
  } catch (error) {
    throw new HearsayError(
      'model-missing',
      `the file of words ${fileURLToPath(file)} cannot be read: ${error}; ${CURE}`,
    );
  }
};

const read = (): Vectors => {
  const { files } = JSON.parse(new TextDecoder().decode(bytesOf('files.json'))) as {
    files: { 'words.bin': { sha256: string } };
  };
  const bytes = bytesOf('words.bin');
  if (createHash('sha256').update(bytes).digest('hex') !== files['words.bin'].sha256) {
    const path = fileURLToPath(new URL('words.bin', SHIPPED));
    throw new HearsayError('model-changed', `the file of words ${path} is not the one that was made; ${CURE}`);
  }
  return readVectors(bytes);
};

let known: Vectors | undefined;

/** What is known of words, read when it is first asked for: what is derived must not depend on whether a file is there. */
export const knownWords = (): Vectors => {
  known ??= read();
  return known;
};
