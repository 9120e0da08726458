import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { App } from '../app.ts';

const A_YEAR = 'public, max-age=31536000, immutable';

/** What stands at the address of the studio when it was not built. */
const WITHOUT =
  '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>SMM Workbench</title><h1>SMM Workbench answers</h1><p>The studio was not built here: run “npm start” once. Programs find what they can ask for in the <a href="/api/openapi.json">description of the API</a>.</p></html>';

/**
 * Serves the built studio in `folder`: its files by their names, and its one page at every other address, with the number
 * that lets the page's own styles in. Add it after all other routes.
 */
export function addStudio(app: App, folder: string | undefined): void {
  const file = folder === undefined ? undefined : join(folder, 'index.html');
  const page = file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (folder !== undefined && page !== undefined) {
    const files = serveStatic({ root: folder, onFound: (path, c) => c.header('Cache-Control', path.includes('/assets/') ? A_YEAR : 'no-cache') });
    app.get('/assets/*', files);
    for (const name of ['/icon.svg', '/manifest.webmanifest', '/service-worker.js']) app.get(name, files);
  }
  app.get('*', async (c, next) => {
    if (c.req.path.startsWith('/api/') || c.req.path.startsWith('/assets/') || !(c.req.header('accept') ?? '').includes('text/html')) return next();
    const nonce = c.get('secureHeadersNonce') ?? '';
    return c.html(page?.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`) ?? WITHOUT, 200, { 'Cache-Control': 'no-cache' });
  });
}
