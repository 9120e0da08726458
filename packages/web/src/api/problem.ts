/** What the server says when it refuses (RFC 9457). */
export type ProblemBody = {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly address?: string;
  readonly problems?: readonly { readonly address: string; readonly message: string }[];
};
