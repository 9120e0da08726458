/** A user-caused failure: a stable code, what is wrong and what to do, and where it is when known. */
export type Refusal = {
  readonly ok: false;
  readonly code: string;
  readonly message: string;
  readonly address?: string;
};

/** A value, or the reason why there is none. Users' mistakes are returned, programmers' mistakes are thrown. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;

/** A successful outcome holding `value`. */
export function ok<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A refusal. `message` says what is wrong and what to do instead; `address` names the place. */
export function refused(code: string, message: string, address?: string): Refusal {
  return address === undefined ? { ok: false, code, message } : { ok: false, code, message, address };
}
