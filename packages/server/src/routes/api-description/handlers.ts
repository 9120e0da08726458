import { html } from 'hono/html';
import type { App } from '../../app.ts';
import type { GuardedRoute, Serve } from '../serve.ts';
import * as contract from './contract.ts';
import { apiDescription } from './describe.ts';

const TITLE = 'SMM Workbench';

/** The description of the API, made from the contracts alone. */
export function descriptionRoutes(serve: Serve, app: App, routes: readonly GuardedRoute[]): void {
  let described: object | undefined; // Made once: all routes are there when the first question comes.
  serve(contract.describeApi, async (c) => c.json((described ??= apiDescription(app)) as never, 200));

  serve(contract.showApi, async (c) => {
    const nonce = c.get('secureHeadersNonce');
    const rows = routes.map(
      ({ method, path, summary, access }) =>
        html`<tr><td><code>${method.toUpperCase()}</code></td><td><code>${path}</code></td><td>${summary}</td><td>${whoMay(access)}</td></tr>`,
    );
    return c.html(
      html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${TITLE}: API</title>
<style nonce="${nonce}">:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{padding:.4rem .6rem;border-bottom:1px solid #8886;text-align:start;vertical-align:top}</style></head>
<body><h1>What programs can ask for</h1><p>The whole description, for generators of clients: <a href="/api/openapi.json">openapi.json</a>. Send a token as <code>Authorization: Bearer …</code>; “smm token create” makes one.</p>
<table><thead><tr><th scope="col">Method</th><th scope="col">Address</th><th scope="col">What it does</th><th scope="col">Who may</th></tr></thead><tbody>${rows}</tbody></table></body></html>`,
    );
  });
}

function whoMay(access: GuardedRoute['access']): string {
  switch (access.to) {
    case 'anyone':
      return 'Anyone';
    case 'signed-in':
      return 'Whoever is signed in';
    case 'person':
      return 'People, not tokens';
    case 'administrator':
      return 'Administrators';
    default:
      return `Whoever may ${access.right} the ${access.to}`;
  }
}
