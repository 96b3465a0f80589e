import { fileURLToPath } from 'node:url';

/** The folder the app is built into; the same seen from the sources and from what is built of them. */
export const webRoot = (): string => fileURLToPath(new URL('../../dist/web', import.meta.url));
