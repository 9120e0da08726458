import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { refusedLetters, spelledOut } from './refused-letters.ts';
import { TEMPLATE } from './template.ts';

/** A folder that does not exist: nothing in a document could read a file, even if the template let it try. */
const WORKSPACE = '/no-files';
const STANDARD = 'ua-1';
/** The compiler names many letters at a time; more rounds than this mean that something else is wrong. */
const ROUNDS = 8;

/** The compiler made last, with its fonts: reading the fonts is the slow part of a first document. */
let last: { readonly fonts: readonly Uint8Array[]; readonly compiler: NodeCompiler } | undefined;

/**
 * The PDF of a manuscript given as JSON. Letters that no font has are spelled out as `[U+6F22]`, because PDF/UA-1 forbids empty boxes.
 * Throws what the compiler says when the template is at fault.
 */
export async function compilePdf(manuscript: string, fonts: readonly Uint8Array[]): Promise<Uint8Array> {
  const compiler = compilerWith(fonts);
  let text = manuscript;
  for (let round = 0; round < ROUNDS; round += 1) {
    const made = attempt(compiler, text);
    if (made instanceof Uint8Array) {
      // A compiled document is freed only when the event loop turns: without this, many documents in a row pile up.
      await new Promise((resolve) => setImmediate(resolve));
      return made;
    }
    text = spelledOut(text, made);
  }
  throw new Error('Typst kept refusing letters of the document.');
}

/** The PDF, or the letters that stand in its way. */
function attempt(compiler: NodeCompiler, manuscript: string): Uint8Array | string[] {
  const compiled = compiler.compile({ mainFileContent: TEMPLATE, inputs: { manuscript } });
  const error = compiled.takeError();
  const document = compiled.result;
  if (error !== null || document === null) {
    throw new Error(`Typst refused the document: ${JSON.stringify(error === null ? 'no result' : compiler.fetchDiagnostics(error))}`);
  }
  try {
    return new Uint8Array(compiler.pdf(document, { pdfStandard: STANDARD }));
  } catch (problem) {
    const refused = refusedLetters(problem instanceof Error ? problem.message : String(problem));
    if (refused.length === 0) throw problem;
    return refused;
  }
}

/** A compiler with the given fonts and nothing remembered of an earlier document, so that memory does not grow. */
function compilerWith(fonts: readonly Uint8Array[]): NodeCompiler {
  if (last !== undefined && last.fonts.length === fonts.length && last.fonts.every((font, index) => font === fonts[index])) {
    last.compiler.evictCache(0);
    return last.compiler;
  }
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font.buffer, font.byteOffset, font.byteLength)) }],
  });
  last = { fonts: [...fonts], compiler };
  return compiler;
}
