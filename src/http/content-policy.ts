import { createHash } from 'node:crypto';

/** The directives of a Content-Security-Policy. */
export type ContentPolicy = Readonly<Record<string, string[]>>;

/**
 * What a page may do: load and run what this server gives, and the inline scripts and styles that stand in the built
 * page itself, known by their hashes; nothing else from anywhere.
 */
export const contentPolicy = (page: string): ContentPolicy => ({
  'default-src': ["'none'"],
  'script-src': ["'self'", ...hashesOf(page, SCRIPT)],
  'style-src': ["'self'", ...hashesOf(page, STYLE), ...styleAttributes(page)],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'manifest-src': ["'self'"],
  'connect-src': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
});

const SCRIPT = /<script(?![^>]*\ssrc\s*=)[^>]*>([\s\S]*?)<\/script>/gi;
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/gi;
const STYLE_ATTRIBUTE = /\sstyle="([^"]*)"/gi;

const hashesOf = (page: string, pattern: RegExp): string[] => [
  ...new Set(
    [...page.matchAll(pattern)].map(
      ([, inside = '']) => `'sha256-${createHash('sha256').update(inside).digest('base64')}'`,
    ),
  ),
];

/** Attributes need the word 'unsafe-hashes' beside their hash, and stay bound to these very values. */
const styleAttributes = (page: string): string[] => {
  const hashes = hashesOf(page, STYLE_ATTRIBUTE);
  return hashes.length === 0 ? [] : ["'unsafe-hashes'", ...hashes];
};
