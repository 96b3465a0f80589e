import { fileURLToPath } from 'node:url';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import project from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('.', import.meta.url));
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Kit hides its page announcer by a style attribute, which the server's policy forbids; app.css hides it instead. */
const withoutInlineStyle = {
  name: 'without-inline-style',
  markup: ({ content, filename }: { content: string; filename?: string }) =>
    filename?.endsWith('kit/src/runtime/components/root.svelte')
      ? { code: content.replace(/\sstyle="position: absolute[^"]*"/, '') }
      : undefined,
};

export default defineConfig({
  root,
  plugins: [
    sveltekit({
      adapter: adapter({ pages: at('../../dist/web'), fallback: 'index.html' }),
      preprocess: [withoutInlineStyle],
      outDir: '../../.svelte-kit',
      files: { src: '.', routes: 'routes', assets: 'static', appTemplate: 'app.html' },
      // A fixed name: the same source builds the same files, and the server can hash the one inline script.
      version: { name: project.version },
    }),
  ],
  server: { proxy: { '/api': process.env.HEARSAY_API ?? 'http://127.0.0.1:4174' } },
});
