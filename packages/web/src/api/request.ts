import type { ProblemBody } from './problem.ts';

/** A request that the server refused, with what it said. */
export class RequestRefused extends Error {
  readonly problem: ProblemBody;

  constructor(problem: ProblemBody) {
    super(problem.detail);
    this.name = 'RequestRefused';
    this.problem = problem;
  }
}

/** The server did not answer at all. */
export class NoAnswer extends Error {
  constructor() {
    super('The server does not answer. Check that it runs and that you are connected.');
    this.name = 'NoAnswer';
  }
}

/** Asks the server. Throws `RequestRefused` or `NoAnswer`. */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(path, { credentials: 'same-origin', ...init });
  } catch {
    throw new NoAnswer();
  }
  if (answer.ok) return answer;
  const problem = answer.headers.get('content-type')?.startsWith('application/problem+json')
    ? ((await answer.json()) as ProblemBody)
    : { status: answer.status, code: 'refused', title: answer.statusText, detail: `The server answered ${answer.status}. Try again.` };
  throw new RequestRefused(problem);
}

/** Asks for JSON. */
export async function requestJson<T>(path: string, init: RequestInit = {}): Promise<T> {
  return (await (await request(path, init)).json()) as T;
}

/** Sends JSON and gives what came back. */
export function sendJson<T>(method: 'PATCH' | 'POST' | 'PUT', path: string, body: unknown): Promise<T> {
  return requestJson<T>(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}
