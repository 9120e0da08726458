import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** How the studio is built: into `dist`, which the server serves. In development it asks the server on its usual port. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: { target: 'es2023', sourcemap: false, chunkSizeWarningLimit: 900 },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:4170', '/enter': 'http://127.0.0.1:4170', '/live': { target: 'ws://127.0.0.1:4170', ws: true } } },
});
