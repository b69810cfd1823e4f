import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The server that `npm run dev` and `npx vite preview` ask for everything but the page. */
const server = process.env.OMRADESPROFILER_SERVER ?? 'http://127.0.0.1:5080';

const proxy = Object.fromEntries(['/api', '/tiles', '/ogc', '/openapi', '/health'].map(prefix => [prefix, server]));

const mapLibreSource = path.resolve(import.meta.dirname, 'node_modules/maplibre-gl/src');

/**
 * Builds MapLibre's worker from the package's source so that it shares its code with the page: 85 kB (Brotli) less than
 * the two shipped bundles. The plain way, should a new version move its files: drop this plugin and the alias, and in
 * src/map/maplibre.ts import from 'maplibre-gl' and 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'.
 */
function mapLibreWorker(): Plugin {
  const id = 'virtual:maplibre-worker';
  return {
    name: 'maplibre-worker',
    resolveId: source => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return undefined;
      const worker = path.join(mapLibreSource, 'source/worker.ts');
      if (this.environment.mode === 'dev') return `export default '/@fs${worker}';`;
      const chunk = this.emitFile({ type: 'chunk', id: worker, name: 'maplibre-worker' });
      return `export default import.meta.ROLLUP_FILE_URL_${chunk};`;
    },
  };
}

export default defineConfig({
  plugins: [mapLibreWorker(), react()],
  resolve: { alias: { 'maplibre-source': mapLibreSource } },
  // MapLibre's subclasses redeclare fields of their parents: defining them anew would reset what the parent has set.
  oxc: { assumptions: { setPublicClassFields: true }, typescript: { removeClassFieldsWithoutInitializer: true } },
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy },
  preview: { proxy },
});
