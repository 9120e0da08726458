import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { formatById } from '@smm/formats';
import { samplePublication } from '../packages/formats/src/html/sample-publication.ts';
import { Gauge } from '../packages/formats/src/reading/gauge.ts';
import { pdfDocument } from '../packages/formats/src/reading/pdf/pdf-document.ts';
import { linesAt, samplePdf } from '../packages/formats/src/reading/pdf/sample-pdf.ts';
import { openDocument } from '../packages/formats/src/reading/read-document.ts';
import { ReadingRefused } from '../packages/formats/src/reading/reading-refused.ts';
import { READING_LIMITS } from '../packages/formats/src/reading/source-document.ts';
import { docxParts, p, xlsxParts, zipOf } from '../packages/formats/src/reading/sample-packages.ts';
import { machine, type Result } from './measure.ts';
import { below, mutatedBytes, mutatedLines, mutatedMarkup, pick, randomFrom, type Random } from './mutations.ts';

/** Inputs when run among the measurements; `npm run night` gives a larger number. */
const INPUTS = 2_000;
const SLOWEST = 2_000;
/** After so long without an end an input counts as one that hangs. */
const HANGS = 30_000;
/** Bytes changed anywhere are mostly found by the checksums of a zip; the rest of the inputs are changed inside. */
const RAW = 0.1;
/** XML that is not well-formed is refused at once; most inputs go further. */
const CAREFUL = 0.9;
/** How often each format comes; PDFs take longer than all others together. */
const SHARES = ['docx', 'docx', 'docx', 'docx', 'xlsx', 'xlsx', 'xlsx', 'html', 'html', 'html', 'md', 'md', 'md', 'txt', 'txt', 'pdf'] as const;

type Format = (typeof SHARES)[number];
type Seeds = Readonly<Record<Format, readonly Uint8Array[]>>;
/** What became of one input; `began` is told first, so that one that hangs is known. */
type Told = {
  readonly input: number;
  readonly began?: true;
  readonly format: Format;
  readonly code?: string;
  readonly fault?: string;
  readonly milliseconds?: number;
};

const ELEMENTS: Readonly<Record<'docx' | 'html' | 'xlsx', readonly string[]>> = {
  docx: 'w:p w:r w:t w:tbl w:tr w:tc w:tcPr w:gridSpan w:vMerge w:pPr w:pStyle w:numPr w:numId w:ilvl w:sdt w:sdtPr w:sdtContent w:tag w:alias w:hyperlink w:fldChar w:fldSimple w:instrText w:ins w:del w:moveFrom w:bookmarkStart w:footnoteReference w:txbxContent w:drawing mc:AlternateContent mc:Choice mc:Fallback w:br w:tab w:sym w:outlineLvl w:rPr w:b w:i w:vanish w:lastRenderedPageBreak m:oMath m:t w:footnote w:style w:basedOn w:lvl w:num x y:z'.split(
    ' ',
  ),
  html: 'p div h1 h2 ul ol li table tr td th caption thead tbody a b i em span br pre code svg math template select option form nav details summary dl dt dd section sup figure script style title frameset noscript object textarea'.split(
    ' ',
  ),
  xlsx: 'row c v f is t r rPr b i si rPh mergeCells mergeCell sheetData sheet numFmt cellXfs xf pane x'.split(' '),
};

/** Mutated files of every kind: each must be read or refused, none may stop a reader or keep it busy. */
export async function run(): Promise<Result> {
  const { counts, faults, slowest } = await fuzz(INPUTS, 1);
  return {
    name: `Readers: ${INPUTS} mutated files, ${counts.get('read') ?? 0} of them read`,
    rows: [
      { label: 'faults', value: faults.length === 0 ? '0' : `${faults.length}, ${faults[0]}`, goal: '0', met: faults.length === 0 },
      {
        label: 'slowest input',
        value: `${Math.round(slowest.milliseconds)} ms (${slowest.format})`,
        goal: `at most ${SLOWEST} ms`,
        met: slowest.milliseconds <= SLOWEST,
      },
    ],
  };
}

type Tally = {
  readonly counts: Map<string, number>;
  readonly formats: Map<string, number>;
  readonly faults: string[];
  slowest: { milliseconds: number; format: string; input: number };
};

/** Runs the inputs in a thread that is watched from outside, and goes on after one that hangs. */
async function fuzz(inputs: number, seed: number, say: (text: string) => void = () => undefined): Promise<Tally> {
  const tally: Tally = { counts: new Map(), formats: new Map(), faults: [], slowest: { milliseconds: 0, format: '', input: 0 } };
  for (let next = 0; next < inputs;) next = await watched({ from: next, inputs, seed }, tally, say);
  return tally;
}

function watched(task: { readonly from: number; readonly inputs: number; readonly seed: number }, tally: Tally, say: (text: string) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: task });
    let current: Told | undefined;
    const hang = (): void => {
      tally.faults.push(`input ${current?.input} (${current?.format}) hangs`);
      void worker.terminate().then(() => resolve((current?.input ?? task.from) + 1));
    };
    let watch = setTimeout(hang, HANGS * 2);
    worker.on('message', (told: Told) => {
      clearTimeout(watch);
      watch = setTimeout(hang, HANGS);
      current = told;
      if (told.began) return;
      note(tally, told);
      if ((told.input + 1) % 5_000 === 0) say(`${told.input + 1} inputs, ${tally.faults.length} faults, slowest ${Math.round(tally.slowest.milliseconds)} ms`);
    });
    worker.on('error', (problem) => {
      tally.faults.push(`input ${current?.input} (${current?.format}) stops the thread: ${String(problem)}`);
      clearTimeout(watch);
      if (current === undefined) reject(problem);
      else resolve(current.input + 1);
    });
    worker.on('exit', () => {
      clearTimeout(watch);
      resolve(task.inputs);
    });
  });
}

function note({ counts, formats, faults, slowest }: Tally, { input, format, code = 'fault', fault, milliseconds = 0 }: Told): void {
  counts.set(code, (counts.get(code) ?? 0) + 1);
  formats.set(`${format} ${code === 'read' ? 'read' : 'refused'}`, (formats.get(`${format} ${code === 'read' ? 'read' : 'refused'}`) ?? 0) + 1);
  if (fault !== undefined) faults.push(`input ${input} (${format}): ${fault}`);
  else if (milliseconds > SLOWEST) faults.push(`input ${input} (${format}) takes ${Math.round(milliseconds)} ms`);
  if (milliseconds > slowest.milliseconds) Object.assign(slowest, { milliseconds, format, input });
}

/** The work of the thread: every input from one on, each with its own random numbers, so that it can be run again alone. */
async function work(
  { from, inputs, seed }: { readonly from: number; readonly inputs: number; readonly seed: number },
  tell: (told: Told) => void,
): Promise<void> {
  const seeds = await sampleFiles();
  for (let input = from; input < inputs; input += 1) {
    const random = randomFrom(seed * 1_000_003 + input);
    const format = pick(SHARES, random);
    const bytes = mutated(format, pick(seeds[format], random), random);
    tell({ input, format, began: true });
    const start = performance.now();
    try {
      await read(bytes, format, random);
      tell({ input, format, code: 'read', milliseconds: performance.now() - start });
    } catch (problem) {
      const isRefused = problem instanceof ReadingRefused;
      tell({
        input,
        format,
        code: isRefused ? problem.code : 'fault',
        milliseconds: performance.now() - start,
        ...(isRefused ? {} : { fault: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem) }),
      });
    }
    if (Object.keys(Object.prototype).length > 0) tell({ input, format, fault: 'the prototype of all objects was changed' });
  }
}

/** Errors of the library that takes PDFs apart: it leaves promises with them unhandled, which the thread of PDFs puts up with. */
const OF_LIBRARY =
  /^(?:FormatError|InvalidPDFException|MissingDataException|ParserEOFException|ResponseException|UnknownErrorException|XRefEntryException|XRefParseException)$/;
/** One in so many PDFs is read on a thread of its own, as all are in use. */
const ON_THREAD = 0.02;

/** Reads an input. Most PDFs are read in this thread, for it takes a multiple of their time to start another. */
async function read(bytes: Uint8Array, format: Format, random: Random): Promise<void> {
  const isPdf = format === 'pdf' && Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-') && random() >= ON_THREAD;
  if (isPdf) await pdfDocument(bytes, new Gauge(READING_LIMITS));
  else await openDocument(bytes, { fileName: `x.${format}` });
}

function mutated(format: Format, seed: Uint8Array, random: Random): Uint8Array {
  if (format === 'md' || format === 'txt') return random() < RAW ? mutatedBytes(seed, random) : strToU8(mutatedLines(strFromU8(seed), random));
  if (format === 'pdf' || random() < RAW) return mutatedBytes(seed, random);
  if (format === 'html') return strToU8(mutatedMarkup(strFromU8(seed), { names: ELEMENTS.html, careful: random() < 0.5, random }));
  const parts = unzipSync(seed);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name) && !name.startsWith('['));
  const main = names.filter((name) => /document\.xml$|sheet\d+\.xml$/.test(name));
  const name = random() < 0.7 ? pick(main, random) : pick(names, random);
  parts[name] = strToU8(mutatedMarkup(strFromU8(parts[name]!), { names: ELEMENTS[format], careful: random() < CAREFUL, random }));
  if (random() < 0.05) delete parts[pick(names, random)];
  return zipSync(parts, { level: below(2, random) as 0 | 1 });
}

/** The files that the mutations begin with: our own publication in every format, and small ones with everything odd in them. */
async function sampleFiles(): Promise<Seeds> {
  const written = async (id: string): Promise<Uint8Array> => {
    const format = formatById(id);
    if (format?.kind !== 'document') throw new Error(`no format ${id}`);
    return format.load().then(({ write }) => write(samplePublication, { assets: { fonts: [] } }));
  };
  const [docx, xlsx, html, md, pdf] = await Promise.all(['docx', 'xlsx', 'html', 'md', 'pdf'].map(written));
  const odd = docxParts(
    `${p('1 Title', 'H')}<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('a')}</w:tc><w:tc>${p('b')}<w:tbl><w:tr><w:tc>${p('c')}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl><w:p><w:r><w:footnoteReference w:id="1"/><w:drawing><w:txbxContent>${p('box')}</w:txbxContent></w:drawing></w:r><w:ins w:id="1"><w:r><w:t>in</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>out</w:delText></w:r></w:del></w:p>`,
    {
      styles: '<w:style w:styleId="H"><w:name w:val="heading 1"/></w:style>',
      numbering: '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      footnotes: `<w:footnote w:id="1">${p('note')}</w:footnote>`,
    },
  );
  const sheet = xlsxParts(
    [
      {
        name: 'S',
        data: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46310</v></c></row><row r="2"><c r="C2" t="inlineStr"><is><t>x</t></is></c><c><f>1+1</f><v>2</v></c></row>',
        after: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
      },
    ],
    { strings: '<si><r><rPr><b/></rPr><t>bold</t></r></si>', styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>' },
  );
  const laid =
    'Table 3 Access\n           Level 1        Level 2        Level 3\n Scope     Keys are       Keys are num-  Every entry\n           handed out.    bered.         is recorded.\n\f4.2 Next\nWords that go on\nand on.\n\n• one\n  – two\n1.2 Contents . . . . 4\n';
  const pages = samplePdf([
    [...linesAt(40, 500, ['4.1 Title', 'Words that go on']), ...linesAt(300, 500, ['Second column', 'of words'])],
    linesAt(40, 500, ['Next page.']),
  ]);
  return {
    docx: [slim(docx!), zipOf(odd), zipOf(odd)],
    xlsx: [xlsx!, zipOf(sheet), zipOf(sheet)],
    html: [
      html!,
      strToU8(
        '<h1 id=a>1 T</h1><table><caption>c</caption><tr><th rowspan=2>a<td colspan=2>b<tr><td><p id="s-x">c</table><ul><li>a<ol><li>b</ol></ul><p>w<a href="#_ftn1">1</a><div id=ftn1>n</div>',
      ),
    ],
    md: [
      md!,
      strToU8(
        '---\ntitle: x\n---\n# 1 T\n\n- a\n  - b\n\n| a | b |\n| --- | --- |\n| <a id="s-x"></a>c<br><br>d | e |\n\n> q\n\n[^1]: note\n\nword[^1] [a](http://b) `c`\n',
      ),
    ],
    txt: [strToU8(laid), readFileSync(new URL('../packages/formats/SPEC.md', import.meta.url))],
    pdf: [pdf!, pages, pages, pages],
  };
}

/** A Word document without its pictures, which are not read. */
function slim(docx: Uint8Array): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(unzipSync(docx)).filter(([name]) => !name.includes('media/'))), { level: 1 });
}

if (!isMainThread) {
  // In the thread: the inputs, one after the other.
  process.on('unhandledRejection', (problem) => {
    if (!(problem instanceof Error && OF_LIBRARY.test(problem.name))) throw problem;
  });
  await work(workerData as { from: number; inputs: number; seed: number }, (told) => parentPort!.postMessage(told));
} else if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  // By itself: `fuzz-readers.ts [inputs] [seed]`.
  const inputs = Number(argv[2] ?? INPUTS);
  const seed = Number(argv[3] ?? 1);
  console.log(machine());
  const start = performance.now();
  const { counts, formats, faults, slowest } = await fuzz(inputs, seed, console.log);
  console.log(`\n${inputs} inputs with seed ${seed} in ${Math.round((performance.now() - start) / 1000)} s`);
  for (const [name, count] of [...counts, ...formats].toSorted(([a], [b]) => a.localeCompare(b))) console.log(`  ${name}: ${count}`);
  console.log(`  slowest: ${Math.round(slowest.milliseconds)} ms, input ${slowest.input} (${slowest.format})`);
  console.log(faults.length === 0 ? 'No faults.' : `${faults.length} faults:\n${faults.slice(0, 20).join('\n')}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
