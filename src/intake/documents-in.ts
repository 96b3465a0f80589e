import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { HearsayError } from '../model/index.ts';

/** A file to be taken in. `unasked`: found in a folder without an extension, so that it may be anything. */
export interface FilePlace {
  readonly path: string;
  readonly unasked: boolean;
}

const extensions = new Set(['.txt', '.md', '.html', '.htm', '.xhtml', '.json', '.jsonl', '.ndjson', '']);
/** Papers of a project that stand beside its articles. */
const papers =
  /^(?:readme|licen[cs]e|changelog|contributing|copying|notice|authors|makefile|dockerfile|package(?:-lock)?)(?:\.\w+)?$/i;

/** The files that a path, a folder or a glob names, sorted. Throws "no-such-file", "no-articles", "unreadable-file". */
export const documentsIn = async (path: string): Promise<readonly FilePlace[]> => {
  const kind = await kindOf(path);
  if (kind === 'file') return [{ path, unasked: false }];
  if (kind === 'folder') return inFolder(path);
  const all = isDynamicPattern(path) ? await glob([path], { ...walking, absolute: path.startsWith('/') }) : [];
  const found = all.filter((file) => !file.includes('/node_modules/')); // `ignore` holds for relative paths only
  if (found.length === 0) throw new HearsayError('no-such-file', `no such file: "${path}"; check the name`, 2);
  return sorted(found).map((file) => ({ path: file, unasked: false }));
};

const walking = { onlyFiles: true, dot: false, ignore: ['**/node_modules/**'], followSymbolicLinks: false } as const;

const inFolder = async (path: string): Promise<readonly FilePlace[]> => {
  const found = await glob(['**/*'], { ...walking, cwd: path });
  const fitting = sorted(found).filter(
    (file) => extensions.has(extname(file).toLowerCase()) && !papers.test(nameOf(file)),
  );
  if (fitting.length === 0) {
    throw new HearsayError(
      'no-articles',
      `no articles in the folder: "${path}"; it needs .txt, .html or .jsonl files`,
      2,
    );
  }
  return fitting.map((file) => ({ path: join(path, file), unasked: extname(file) === '' }));
};

const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

const sorted = (paths: readonly string[]): readonly string[] => paths.toSorted((a, b) => (a < b ? -1 : 1));

const kindOf = async (path: string): Promise<'file' | 'folder' | undefined> => {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    throw unreadable(path, code);
  }
};

/** A file that is there and may not be read. */
export const unreadable = (path: string, code: string | undefined): HearsayError =>
  new HearsayError('unreadable-file', `cannot be read: "${path}" (${code ?? 'unknown reason'}); check its permissions`);
