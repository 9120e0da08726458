/** Why a file is refused. */
export type RefusalCode =
  | 'damaged'
  | 'empty'
  | 'encrypted'
  | 'macro-file'
  | 'not-text'
  | 'old-format'
  | 'too-deep'
  | 'too-large'
  | 'too-many'
  | 'too-slow'
  | 'truncated'
  | 'unknown-format'
  | 'unsafe';

/**
 * A file that is not read: a stable code, the reason as the end of a sentence that begins with the file (“it is …”), and
 * what to do as a sentence. Thrown inside the readers, so that reading stops at once; turned into an Outcome at the door.
 */
export class ReadingRefused extends Error {
  override readonly name = 'ReadingRefused';
  readonly code: RefusalCode;
  readonly remedy: string;

  constructor(code: RefusalCode, reason: string, remedy: string) {
    super(reason);
    this.code = code;
    this.remedy = remedy;
  }
}

/** A refusal for a file whose inside is not as its format says. `where` names the part. */
export function damaged(where: string): ReadingRefused {
  return new ReadingRefused('damaged', `it is damaged: ${where}`, 'Open it in the program that made it, save it again and use the new file.');
}
