import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** A description of an API (OpenAPI 3.1), as far as a client is made of it. */
export type Description = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly responses: Readonly<Record<string, Response>> };
};
type Parameter = { readonly name: string; readonly in: 'header' | 'path' | 'query'; readonly required?: boolean; readonly schema: object };
type Response = { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema: object }>> };
type Operation = {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, object>> };
  readonly responses: Readonly<Record<string, Response | { readonly $ref: string }>>;
};

/** What an operation is given: parameters by name, and a body of a declared media type. */
export type Asked = { readonly [parameter: string]: unknown; readonly body?: { readonly type: string; readonly content: unknown } };
/** What came back, once it was found to be what the description declares. */
export type Answered = { readonly status: number; readonly headers: Headers; readonly data: unknown; readonly bytes: Uint8Array };
/** A function for each operation, by its name. */
export type GeneratedClient = Readonly<Record<string, (asked?: Asked) => Promise<Answered>>>;

/**
 * A client made of nothing but the description. It sends what the description declares and nothing else, and throws when an
 * answer has a status, a media type or a shape that is not declared.
 */
export function generatedClient(description: Description, url: string, headers: Readonly<Record<string, string>>): GeneratedClient {
  const ajv = new Ajv2020({ strict: false, allErrors: true }).addSchema(description, 'api');
  addFormats.default(ajv);
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const call = async (asked: Asked = {}): Promise<Answered> => {
        const answer = await fetch(url + addressOf(path, operation, asked), {
          method: method.toUpperCase(),
          redirect: 'manual',
          ...sent(operation, asked, headers),
        });
        return checked(description, ajv, path, method, operation, answer);
      };
      return [operation.operationId, call] as const;
    }),
  );
  return Object.fromEntries(operations);
}

function addressOf(path: string, { parameters = [], operationId }: Operation, asked: Asked): string {
  const unknown = Object.keys(asked).find((name) => name !== 'body' && !parameters.some((parameter) => parameter.name === name));
  if (unknown !== undefined) throw new Error(`${operationId} has no parameter “${unknown}”.`);
  const missing = parameters.find(({ name, required }) => required === true && asked[name] === undefined);
  if (missing !== undefined) throw new Error(`${operationId} needs “${missing.name}”.`);
  const query = new URLSearchParams(parameters.filter((p) => p.in === 'query' && asked[p.name] !== undefined).map(({ name }) => [name, String(asked[name])]));
  return `${path.replaceAll(/\{(\w+)\}/gu, (_whole, name: string) => encodeURIComponent(String(asked[name])))}${query.size === 0 ? '' : `?${query}`}`;
}

function sent({ parameters = [], requestBody, operationId }: Operation, { body, ...asked }: Asked, headers: Readonly<Record<string, string>>): RequestInit {
  const own = parameters.filter((parameter) => parameter.in === 'header' && asked[parameter.name] !== undefined).map(({ name }) => [name, String(asked[name])]);
  const all = { ...headers, ...Object.fromEntries(own) } as Record<string, string>;
  if (body === undefined) return { headers: all };
  if (requestBody?.content[body.type] === undefined) throw new Error(`${operationId} takes no ${body.type}.`);
  return { headers: { ...all, 'content-type': body.type }, body: (body.type === 'application/json' ? JSON.stringify(body.content) : body.content) as BodyInit };
}

async function checked(
  description: Description,
  ajv: Ajv2020,
  path: string,
  method: string,
  operation: Operation,
  answer: globalThis.Response,
): Promise<Answered> {
  const { operationId, responses } = operation;
  const status = String(answer.status) in responses ? String(answer.status) : 'default';
  const declared = responses[status];
  if (declared === undefined || (status === 'default' && answer.status < 400)) throw new Error(`${operationId} does not declare status ${answer.status}.`);
  const name = '$ref' in declared ? declared.$ref.replace('#/components/responses/', '') : undefined;
  const response = name === undefined ? (declared as Response) : description.components.responses[name]!;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
  const place = name === undefined ? ['paths', path, method, 'responses', status] : ['components', 'responses', name];
  const isJson = /[/+]json$/u.test(type);
  const data: unknown = isJson ? JSON.parse(Buffer.from(bytes).toString('utf8')) : Buffer.from(bytes).toString('utf8');
  if (response.content === undefined) {
    if (bytes.length > 0) throw new Error(`${operationId} declares no content for ${answer.status}.`);
    return { status: answer.status, headers: answer.headers, data: undefined, bytes };
  }
  const media = type in response.content ? type : 'application/octet-stream' in response.content ? 'application/octet-stream' : undefined;
  if (media === undefined) throw new Error(`${operationId} does not declare ${type} for ${answer.status}.`);
  if (isJson && media === type) requireShape(ajv, [...place, 'content', media, 'schema'], data, `${operationId} ${answer.status}`);
  return { status: answer.status, headers: answer.headers, data, bytes };
}

function requireShape(ajv: Ajv2020, place: readonly string[], data: unknown, what: string): void {
  const pointer = place.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  const fits: ValidateFunction = ajv.getSchema(`api#/${pointer}`) ?? ajv.compile({ $ref: `api#/${pointer}` });
  if (!fits(data)) throw new Error(`${what} is not what is declared: ${ajv.errorsText(fits.errors)}`);
}
