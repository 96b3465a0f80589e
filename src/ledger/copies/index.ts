export { creditsAnother, orderDate } from './credited.ts';
export { instantOf } from './earlier.ts';
export { type Copy, copiesAmong, findCopies, type Lookup, type SharedPassage } from './find-copies.ts';
export { type EarlierCopy, type Origins, originOf, originsOf } from './origins.ts';
export { packWords, unpackWords } from './packed-words.ts';
export { type KeyedSignature, keyKindsOf, keysOf, plainSignatureOf, type Signature, signatureOf } from './signature.ts';
