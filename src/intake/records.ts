import type { Intake, IntakeFailure } from '../model/index.ts';
import { decode } from './decode.ts';
import { failureOf } from './failure.ts';
import { isJsonlName } from './format.ts';
import type { Given } from './given.ts';
import { intakeOf } from './intake-of.ts';
import { articleOfValue, parseRecord } from './jsonl.ts';

/** A document of records that came in as a whole. */
export interface RecordDocument {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly origin: string;
  readonly given: Given;
}

/** The article of one line of JSONL, or why there is none. `origin` names the line. */
export const takeInLine = (bytes: Uint8Array, origin: string, given: Given): Intake | IntakeFailure => {
  try {
    const { text } = decode(bytes, 'utf-8'); // the charset of a page that a record quotes is not the line's
    return takeInValue(parseRecord(text), { bytes, origin, given });
  } catch (error) {
    return failureOf(origin, error);
  }
};

/** The articles of a document that has an object a line, or is one object, or a list of objects. */
export const takeInRecords = (document: RecordDocument): readonly (Intake | IntakeFailure)[] => {
  const { text, bytes, origin, given } = document;
  if (isLineByLine(text, origin)) return takeInLines(text, origin, given);
  const value = parseRecord(text);
  if (!Array.isArray(value)) return [takeInValue(value, { bytes, origin, given })];
  return value.map((item, at) => {
    const from = `${origin}:${at + 1}`;
    try {
      return takeInValue(item, { bytes: Buffer.from(JSON.stringify(item)), origin: from, given });
    } catch (error) {
      return failureOf(from, error);
    }
  });
};

const takeInLines = (text: string, origin: string, given: Given): readonly (Intake | IntakeFailure)[] =>
  text
    .split('\n')
    .map((line, at) => ({ line: line.trim(), from: `${origin}:${at + 1}` }))
    .filter(({ line }) => line !== '')
    .map(({ line, from }) => takeInLine(Buffer.from(line), from, given));

/** Whether the first line is a whole value; by name, whether it is at least more than an opening bracket. */
const isLineByLine = (text: string, origin: string): boolean => {
  const lines = text.split('\n', 50).filter((line) => line.trim() !== '');
  const first = lines[0] ?? '';
  if (isJsonlName(origin)) return !opensValue(first);
  return lines.length > 1 && !opensValue(first) && lines.slice(0, 5).some(isObject);
};

/** Whether a line is the beginning of a value that goes on over more lines. */
export const opensValue = (line: string): boolean => /^[\ufeff\s]*[[{]\s*$/.test(line);

const isObject = (line: string): boolean => {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && !Array.isArray(value);
  } catch {
    return false;
  }
};

const takeInValue = (value: unknown, from: Omit<RecordDocument, 'text'>): Intake => {
  const { article, name } = articleOfValue(value, from.given);
  const id = name === article.id ? undefined : name;
  return intakeOf(article, { origin: from.origin, format: 'jsonl', bytes: from.bytes, name: id });
};
