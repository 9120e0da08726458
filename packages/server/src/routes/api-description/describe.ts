import { OpenAPIHono } from '@hono/zod-openapi';

/** What keeps contracts for a description: every app has one. */
type Registry = OpenAPIHono['openAPIRegistry'];

const TOKEN = { type: 'http', scheme: 'bearer', description: 'An API token: “smm token create”.' } as const;

const HEAD = {
  openapi: '3.1.0',
  info: { title: 'SMM Workbench', version: '1', description: 'Profiles of maturity models: kept, changed, checked and published.' },
  security: [{ token: [] }],
};

/** What any route may answer when something does not go as asked, besides what it names. */
const OTHERWISE = {
  description: 'Changed in the meantime (409, 412), too large (413), not valid (422), a fault (500), or not available now (503).',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The description of an API (OpenAPI 3.1), of the contracts that `app` has. */
export function apiDescription(app: Pick<OpenAPIHono, 'getOpenAPI31Document'> & { readonly openAPIRegistry: Registry }): object {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', TOKEN);
  const document = app.getOpenAPI31Document(HEAD);
  const shared: Record<string, object> = { Problem: OTHERWISE };
  for (const operation of Object.values(document.paths ?? {}).flatMap((path) => Object.values(path) as Operation[])) {
    if (operation['x-access'].to === 'anyone') operation.security = [];
    for (const [status, response] of Object.entries(operation.responses)) operation.responses[status] = saidOnce(`Problem${status}`, response, shared);
    operation.responses['default'] = { $ref: '#/components/responses/Problem' };
  }
  return { ...document, components: { ...document.components, responses: shared } };
}

/** One operation of a description, as far as it is looked at here. */
type Operation = { responses: Record<string, object>; security?: object[]; readonly 'x-access': { readonly to: string } };

/** A reference in the place of a problem that many operations answer in the same words. */
function saidOnce(name: string, response: object, shared: Record<string, object>): object {
  if (!('content' in response) || !Object.hasOwn(response.content as object, 'application/problem+json')) return response;
  shared[name] ??= response;
  return JSON.stringify(shared[name]) === JSON.stringify(response) ? { $ref: `#/components/responses/${name}` } : response;
}

/** The description of everything that servers offer, of the exports of the contracts: without a server, for documents and generators. */
export function describeContracts(contracts: Readonly<Record<string, unknown>>): object {
  const app = new OpenAPIHono();
  for (const contract of Object.values(contracts).flat()) if (isContract(contract)) app.openAPIRegistry.registerPath(contract);
  return apiDescription(app);
}

function isContract(value: unknown): value is Parameters<Registry['registerPath']>[0] {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'responses' in value;
}
