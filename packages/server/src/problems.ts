import type { Refusal } from '@smm/core/outcome';
import type { Outcome } from '@smm/core/outcome';

/** The media type of a problem (RFC 9457). */
export const PROBLEM_TYPE = 'application/problem+json';

/** What a caller is told when a request is refused (RFC 9457). */
export type ProblemBody = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The stable code of the refusal. */
  readonly code: string;
  /** Where in the document it is, when it is somewhere. */
  readonly address?: string;
  /** Each place that is wrong, with what to do about it. */
  readonly problems?: readonly { readonly address: string; readonly message: string }[];
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be understood',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Changed in the meantime',
  412: 'Changed in the meantime',
  413: 'Too large',
  415: 'Another kind of content is needed',
  422: 'The content is not valid',
  429: 'Too many requests',
  500: 'The server has a fault',
  503: 'Not available now',
};

/** A refusal on its way to the caller. Thrown by handlers, turned into an answer by the app alone. */
export class Problem extends Error {
  readonly body: ProblemBody;
  /** After how many seconds it is worth trying again. */
  readonly retryAfter: number | undefined;

  constructor(status: number, code: string, detail: string, { retryAfter, ...more }: Pick<ProblemBody, 'address' | 'problems'> & { retryAfter?: number } = {}) {
    super(detail);
    this.name = 'Problem';
    this.retryAfter = retryAfter;
    this.body = { type: `urn:smm:problem:${code}`, title: TITLES[status] ?? 'Refused', status, detail, code, ...more };
  }
}

const STATUS_OF: Readonly<Record<string, number>> = {
  'document-damaged': 503,
  'document-unknown': 404,
  'file-changed': 409,
};

/** The value of an outcome; its refusal becomes a problem with `status`, or the status that its code stands for. */
export function orProblem<T>(outcome: Outcome<T>, status?: number): T {
  if (outcome.ok) return outcome.value;
  const { code, message, address }: Refusal = outcome;
  throw new Problem(status ?? STATUS_OF[code] ?? 422, code, message, address === undefined ? {} : { address });
}

/** What is said of something that is not there, or that the caller may not know of: the two are never told apart. */
export function notFound(what: string): Problem {
  return new Problem(404, 'not-found', `There is no such ${what}, or you were not given access to it.`);
}
