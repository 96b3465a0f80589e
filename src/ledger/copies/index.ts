export { type Copy, type CopyKind, copiesAmong, findCopies, type Lookup, type SharedPassage } from './find-copies.ts';
export { originalOf } from './original-of.ts';
export { packWords, unpackWords } from './packed-words.ts';
export { type KeyedSignature, keysOf, type Signature, signatureOf } from './signature.ts';
