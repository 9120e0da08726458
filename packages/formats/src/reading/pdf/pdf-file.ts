import { getDocumentProxy } from 'unpdf';
import { damaged, ReadingRefused } from '../reading-refused.ts';

/** An open PDF, a page of it, what stands on a page, and how the file says that it is structured. */
export type PdfFile = Awaited<ReturnType<typeof getDocumentProxy>>;
/** A page of an opened PDF. */
export type PdfPage = Awaited<ReturnType<PdfFile['getPage']>>;
/** The text of a page with where it stands. */
export type PdfText = Awaited<ReturnType<PdfPage['getTextContent']>>;
/** The structure of a page, when it has one. */
export type PdfTree = NonNullable<Awaited<ReturnType<PdfPage['getStructTree']>>>;

/** Opens a PDF for its text: no script of it runs, no font or picture is drawn, nothing is fetched. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      disableAutoFetch: true,
      disableStream: true,
      enableXfa: false,
      maxImageSize: 0,
      stopAtErrors: false,
      useWasm: false,
    });
  } catch (problem) {
    throw refusalFor(problem);
  }
}

/** What a step of the PDF library gives; where it stumbles the file is damaged. */
export async function fromPdf<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (problem) {
    throw refusalFor(problem);
  }
}

function refusalFor(problem: unknown): ReadingRefused {
  if (problem instanceof ReadingRefused) return problem;
  if (problem instanceof Error && problem.name === 'PasswordException')
    return new ReadingRefused('encrypted', 'it is protected with a password', 'Open it with the password, save or print it as a PDF without one and use that.');
  return damaged('no page can be made out.');
}
