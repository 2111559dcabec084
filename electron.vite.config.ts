import { resolve } from 'node:path';
import babel from '@rolldown/plugin-babel';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const alias = { '@shared': resolve(import.meta.dirname, 'src/shared') };

/** Electron 33 (Chromium 130, Node 20) is the oldest runtime we start on; see docs/decisions/0001. */
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: 'node20.18',
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          cli: 'src/cli/index.ts',
          'print-host': 'src/main/windows/print-host.ts',
          'archive-worker': 'src/main/archive/worker.ts',
          'search-worker': 'src/main/search/worker.ts',
          'facts-worker': 'src/main/facts/worker.ts',
          'parser-worker': 'src/main/importers/worker.ts',
        },
        // Flat, so that workers are found beside whichever chunk asks for them.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: 'node20.18',
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    resolve: { alias },
    // The compiler remembers what each component drew: a key typed into a long release draws its own words again, and nothing beside them.
    plugins: [react(), babel({ presets: [reactCompilerPreset()] })],
    build: {
      minify: true,
      // The content security policy allows fonts and pictures from files, not from data: URLs.
      assetsInlineLimit: 0,
      target: 'chrome130',
      rolldownOptions: { input: { index: resolve(import.meta.dirname, 'src/renderer/index.html') } },
    },
  },
});
