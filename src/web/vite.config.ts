import { fileURLToPath } from 'node:url';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import project from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('.', import.meta.url));
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root,
  plugins: [
    sveltekit({
      adapter: adapter({ pages: at('../../dist/web'), fallback: 'index.html' }),
      outDir: '../../.svelte-kit',
      files: { src: '.', routes: 'routes', assets: 'static', appTemplate: 'app.html' },
      // A fixed name: the same source builds the same files, and the server can hash the one inline script.
      version: { name: project.version },
    }),
  ],
  server: { proxy: { '/api': process.env.HEARSAY_API ?? 'http://127.0.0.1:4174' } },
});
