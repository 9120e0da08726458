import { join, relative, resolve } from 'node:path';
import type { DocumentFormat } from '@smm/formats';
import { formats } from '@smm/formats';
import { executiveReport, fullReport, type ReportInput } from '@smm/formats/assessment-report';
import type { ReportOptions } from '../../commands/report.ts';
import { EXIT, orStop, usage, type ExitCode } from '../../exit.ts';
import { fontBytes } from '../../fonts.ts';
import { readBytes, writeBytes, type Io } from '../../io.ts';
import { nearest } from '../../nearest.ts';
import { version } from '../../version.ts';
import { assessmentIn, openCase, roundIn, sha256 } from '../using/case.ts';

const MOST_TEMPLATE_BYTES = 32 * 1024 * 1024;
/** A workbook of a report would be the assessment workbook without its use. */
const KINDS = ['docx', 'html', 'md', 'pdf'];

/** Makes a report in the chosen formats; each file appears whole or not at all. */
export async function runReport(io: Io, named: string | undefined, options: ReportOptions): Promise<ExitCode> {
  const chosen = formatsNamed(options.to);
  const it = openCase(io, { ...options, ...(named === undefined ? {} : { file: named }) });
  if (options.round !== undefined) roundIn(it, options.round);
  const file = options.marking === undefined ? it.file : { ...it.file, confidentiality: options.marking };
  const input: ReportInput = {
    model: it.model,
    file,
    assessment: assessmentIn(it, options.assessment),
    checklist: it.checklist,
    profiles: it.profiles,
    ...(options.round === undefined ? {} : { round: options.round }),
    hash: sha256(it.text),
    made: io.today(),
    version,
    ...(options.page === undefined ? {} : { pageSize: options.page }),
  };
  const publication = options.kind === 'full' ? fullReport(input) : executiveReport(input);
  const template =
    options.template === undefined ? {} : { template: orStop(readBytes(resolve(io.cwd, options.template), MOST_TEMPLATE_BYTES, options.template)) };
  const made: { format: string; file: string; bytes: number; milliseconds: number }[] = [];
  for (const format of chosen) {
    const start = io.elapsed();
    const bytes = await written(format, publication, template);
    const path = orStop(writeBytes(join(resolve(io.cwd, options.out), `${it.file.id}.${options.kind}-report.${format.extension}`), bytes));
    made.push({ format: format.id, file: relative(io.cwd, path) || path, bytes: bytes.length, milliseconds: Math.round(io.elapsed() - start) });
  }
  if (options.json === true) io.out(`${JSON.stringify({ kind: options.kind, assessment: input.assessment.id, files: made }, null, 2)}\n`);
  else
    for (const { format, file: path, bytes, milliseconds } of made)
      io.out(`${io.paint('green', '✔')} ${format.padEnd(5)} ${path}  ${io.paint('dim', `${Math.ceil(bytes / 1024)} KB, ${milliseconds} ms`)}\n`);
  if (file.confidentiality === '')
    io.err(`${io.paintErr('yellow', '▲')} The report says nowhere how confidential it is. Give --marking, or write “confidentiality” into ${it.name}.\n`);
  return EXIT.clean;
}

async function written(format: DocumentFormat, publication: ReturnType<typeof fullReport>, template: { readonly template?: Uint8Array }): Promise<Uint8Array> {
  const writer = await format.load();
  const fonts = format.id === 'pdf' || format.id === 'docx' ? fontBytes() : [];
  try {
    return await writer.write(publication, { assets: { fonts }, ...template });
  } catch (error) {
    if (error instanceof Error && error.name === 'TemplateRefused') return usage(error.message);
    throw error;
  }
}

function formatsNamed(list: string): DocumentFormat[] {
  const ids = list
    .split(',')
    .map((id) => id.trim().toLowerCase())
    .filter(Boolean);
  if (ids.length === 0) usage(`Name at least one format: ${KINDS.join(', ')}.`);
  return [...new Set(ids)].map((id) => {
    const format = formats.find((one): one is DocumentFormat => one.id === id && one.kind === 'document' && KINDS.includes(one.id));
    return format ?? usage(`There is no report in the format “${id}”.${nearest(id, KINDS)} Reports are made in ${KINDS.join(', ')}.`);
  });
}
