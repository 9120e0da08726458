import { Buffer } from 'node:buffer';
import { decodedText, type DecodedText } from './plain/decoded-text.ts';
import type { Gauge } from './gauge.ts';
import { OfficePackage } from './ooxml/office-package.ts';
import { ReadingRefused } from './reading-refused.ts';

/** A file by what is in it, ready for its reader. */
export type KnownFile =
  | { readonly kind: 'docx' | 'xlsx'; readonly office: OfficePackage }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'html' | 'markdown' | 'text'; readonly decoded: DecodedText };

const USE = 'Files that can be read: .docx, .xlsx, .html, .md, .txt and .pdf.';

/** Signatures of files that people mistake for documents, with what they are and what to do. */
const OTHERS: readonly { readonly starts: readonly number[]; readonly what: string; readonly remedy: string }[] = [
  { starts: [0x89, 0x50, 0x4e, 0x47], what: 'it is a picture', remedy: USE },
  { starts: [0xff, 0xd8, 0xff], what: 'it is a picture', remedy: USE },
  { starts: [0x47, 0x49, 0x46, 0x38], what: 'it is a picture', remedy: USE },
  { starts: [0x1f, 0x8b], what: 'it is compressed', remedy: `Unpack it and use the file inside. ${USE}` },
  { starts: [0x37, 0x7a, 0xbc, 0xaf], what: 'it is an archive', remedy: `Unpack it and use the file inside. ${USE}` },
  { starts: [0x52, 0x61, 0x72, 0x21], what: 'it is an archive', remedy: `Unpack it and use the file inside. ${USE}` },
  { starts: [...Buffer.from('{\\rtf')], what: 'it is a Rich Text (.rtf) file', remedy: 'Open it in Word, save it as “Word Document (.docx)” and use that.' },
];

/** Finds out what a file is from its bytes; the name only tells text, Markdown and web pages apart when the text does not. */
export async function kindOfFile(bytes: Uint8Array, fileName: string, gauge: Gauge): Promise<KnownFile> {
  if (bytes.length === 0) throw new ReadingRefused('empty', 'it is empty', 'Copy or download it again.');
  gauge.bytes(bytes.length);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compoundFile(bytes);
  const other = OTHERS.find(({ starts }) => startsWith(bytes, starts));
  if (other !== undefined) throw new ReadingRefused('unknown-format', other.what, other.remedy);
  if (isPdf(bytes)) return { kind: 'pdf' };
  if (startsWith(bytes, [0x50, 0x4b])) return officeFile(await OfficePackage.open(bytes, gauge), gauge);
  const decoded = decodedText(bytes, gauge);
  return { kind: textKind(decoded.text, fileName), decoded };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((value, index) => bytes[index] === value);
}

/** The signature of a PDF may stand a little after the beginning. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-');
}

/** The container of old office programs; newer ones put a document protected with a password into it. */
function compoundFile(bytes: Uint8Array): ReadingRefused {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const holds = (name: string) => file.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage'))
    return new ReadingRefused(
      'encrypted',
      'it is protected with a password',
      'Open it in the program that made it, remove the password (File > Info), save it and use the new file.',
    );
  const old = (program: string, was: string, becomes: string) =>
    new ReadingRefused('old-format', `it is an old ${program} file (${was})`, `Open it in ${program}, save it as ${becomes} and use that.`);
  if (holds('WordDocument')) return old('Word', '.doc', '“Word Document (.docx)”');
  if (holds('Workbook') || holds('Book')) return old('Excel', '.xls', '“Excel Workbook (.xlsx)”');
  return new ReadingRefused('unknown-format', 'it is a file of an old office program', `Open it there and save it in a newer format. ${USE}`);
}

/** What an office package holds. Packages that can carry macros are refused, whether they do or not. */
async function officeFile(office: OfficePackage, gauge: Gauge): Promise<KnownFile> {
  const holds = (pattern: RegExp) => office.names.some((name) => pattern.test(name));
  const types = (await office.text('[Content_Types].xml')) ?? '';
  if (/macroEnabled/i.test(types) || holds(/(?:^|\/)(?:vba(?:Project|Data)[^/]*|(?:macrosheets|dialogsheets|activeX)\/[^/]+)$/i)) {
    const extension = holds(/^xl\//) ? '“Excel Workbook (.xlsx)”' : '“Word Document (.docx)”';
    throw new ReadingRefused('macro-file', 'it contains macros or controls that run code', `Open it, save it as ${extension} and use that.`);
  }
  gauge.elements(1);
  if (/wordprocessingml\.(?:document|template)\.main\+xml/.test(types) || office.has('word/document.xml')) return { kind: 'docx', office };
  if (/spreadsheetml\.(?:sheet|template)\.main\+xml/.test(types) || office.has('xl/workbook.xml')) return { kind: 'xlsx', office };
  throw unusableZip(office, types, holds);
}

function unusableZip(office: OfficePackage, types: string, holds: (pattern: RegExp) => boolean): ReadingRefused {
  const unknown = (what: string, remedy: string) => new ReadingRefused('unknown-format', what, remedy);
  if (office.has('xl/workbook.bin'))
    return unknown('it is an Excel binary (.xlsb) file', 'Open it in Excel, save it as “Excel Workbook (.xlsx)” and use that.');
  if (/presentationml/.test(types) || holds(/^ppt\//)) return unknown('it is a presentation', `Save its text in a document. ${USE}`);
  if (office.has('mimetype') && office.has('content.xml'))
    return unknown('it is an OpenDocument (.odt, .ods) file', 'Open it in LibreOffice, save it as .docx or .xlsx and use that.');
  if (holds(/\.iwa$/)) return unknown('it is a Pages or Numbers file', 'Open it there, export it as Word or Excel and use that.');
  return unknown('it is an archive, not a document', `Unpack it and use the file inside. ${USE}`);
}

const HTML = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^]*?-->\s*){0,5}<(?:!doctype\s+html|html|head|body|title|meta|table|div|h[1-6]|p)[\s>]/i;
/** Lines that a Markdown file has and running text has not. */
const MARKDOWN = [
  /^#{1,6} \S/m,
  /^\|?(?: ?:?-{3,}:? ?\|)+/m,
  /^ {0,3}(?:```|~~~)/m,
  /\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)/,
  /^<a id="[^"]{1,200}"><\/a>/m,
  /(?:^|\s)\*\*[^*\n]{1,200}\*\*(?:\s|$)/m,
];

function textKind(text: string, fileName: string): 'html' | 'markdown' | 'text' {
  const head = text.slice(0, 64 * 1024);
  if (/^\s*<\?xml[^>]*\?>\s*(?:<\?mso-application[^>]*\?>\s*)?<(?:w:wordDocument|pkg:package|Workbook)\b/.test(head))
    throw new ReadingRefused(
      'old-format',
      'it is an office document saved as one XML file',
      'Open it in Word or Excel, save it as .docx or .xlsx and use that.',
    );
  if (/^MIME-Version:|^From: <Saved by/i.test(head))
    throw new ReadingRefused('unknown-format', 'it is a web archive (.mht)', 'Open it in Word, save it as “Word Document (.docx)” and use that.');
  if (HTML.test(head.slice(0, 4096))) return 'html';
  if (/^\s*<(?:\?xml|svg)\b/.test(head)) throw new ReadingRefused('unknown-format', 'it is an XML file of another kind', USE);
  const extension = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase();
  if (extension === 'md' || extension === 'markdown') return 'markdown';
  if (/^html?$|^xhtml$/.test(extension ?? '') && /<[a-z][^>]*>/i.test(head)) return 'html';
  if (extension === 'txt' || head.includes('\f')) return 'text';
  return MARKDOWN.filter((pattern) => pattern.test(head)).length >= 2 || /^# \S/.test(head) ? 'markdown' : 'text';
}
