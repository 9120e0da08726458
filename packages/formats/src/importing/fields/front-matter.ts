import type { Person } from '@smm/core/profile';
import { strings } from '../../publication/strings.ts';
import type { ReadBlock } from '../../reading/source-document.ts';
import { bare, markdownOf, paragraphsOf } from '../words.ts';
import type { OutlinePart } from '../outline.ts';
import type { Draft, FieldContext } from './field-context.ts';
import { nameOf } from './field-text.ts';

type Metadata = NonNullable<Draft['metadata']>;

/** A day in any usual wording as `YYYY-MM-DD`, or undefined. */
export function dayOf(text: string): string | undefined {
  const words = bare(text).toLowerCase();
  const plain = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(words);
  const named = /\b(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]+),? (\d{4})\b/.exec(words) ?? undefined;
  const american = /\b([a-z]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/.exec(words) ?? undefined;
  const month = (name: string | undefined): number =>
    strings.months.findIndex((one) => name !== undefined && name.length > 2 && one.toLowerCase().startsWith(name)) + 1;
  const parts =
    plain !== null
      ? [plain[1], plain[2], plain[3]].map(Number)
      : named !== undefined
        ? [Number(named[3]), month(named[2]), Number(named[1])]
        : american !== undefined
          ? [Number(american[3]), month(american[1]), Number(american[2])]
          : [];
  const [year = 0, monthOfYear = 0, day = 0] = parts;
  const isDay = monthOfYear >= 1 && monthOfYear <= 12 && day >= 1 && day <= DAYS[monthOfYear - 1]! - (monthOfYear === 2 && !isLeap(year) ? 1 : 0);
  return isDay && year > 0 ? [String(year).padStart(4, '0'), pad(monthOfYear), pad(day)].join('-') : undefined;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const pad = (number: number): string => String(number).padStart(2, '0');

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** People in a printed list: “Name (affiliation); Name”, or “Name, affiliation” one a line. */
function peopleIn(text: string): Person[] {
  return bare(text)
    .replace(/\.$/, '')
    .split(/;\s*/)
    .flatMap((one): Person[] => {
      const [, name = '', affiliation = ''] = /^([^(]+?)\s*\((.+)\)$/.exec(one) ?? /^([^,]+?)\s*[,–]\s+(.+)$/.exec(one) ?? [undefined, one];
      return name.trim() === '' ? [] : [{ name: name.trim().slice(0, 500), affiliation: affiliation.trim().slice(0, 500) }];
    });
}

/** Labels before lists of people and words, with where they go. */
const CREDITS: readonly (readonly [RegExp, (metadata: Metadata, words: string, label: string) => void])[] = [
  [/^authors?$|^written by$/i, (metadata, words) => void (metadata.authors ??= []).push(...peopleIn(words))],
  [/^(?:contributors?|reviewers?|with contributions? (?:of|from|by))$/i, (metadata, words) => void (metadata.contributors ??= []).push(...peopleIn(words))],
  [/^(?:technical )?editors?$/i, (metadata, words) => void (metadata.technicalEditors ??= []).push(...peopleIn(words))],
  [
    /^chairs?(?:, .+)?$|^working group chairs?$/i,
    (metadata, words, label) => {
      const group = (metadata.workingGroup ??= {});
      (group.chairs ??= []).push(...peopleIn(words));
      group.name ||= label.replace(/^[^,]*,?\s*/, '').slice(0, 500);
    },
  ],
  [
    /^keywords?$/i,
    (metadata, words) =>
      void (metadata.keywords ??= []).push(
        ...bare(words)
          .replace(/\.$/, '')
          .split(/[,;]\s*/)
          .filter(Boolean)
          .map((word) => word.slice(0, 500)),
      ),
  ],
];

/** The credits: people and keywords by their labels; what is left is the acknowledgements. */
export function addCredits({ draft, report }: FieldContext, part: OutlinePart, blocks: readonly ReadBlock[]): void {
  const metadata = (draft.metadata ??= {});
  const ofHeading = CREDITS.find(([label]) => label.test(part.heading));
  const rest: string[] = [];
  for (const { text } of paragraphsOf(blocks)) {
    const run = /^\**([^:*]{3,200}?):\**\s*(.+)$/s.exec(text);
    const taker = run === null ? undefined : CREDITS.find(([label]) => label.test(bare(run[1]!)));
    if (taker !== undefined) taker[1](metadata, run![2]!, bare(run![1]!));
    else if (ofHeading !== undefined && text.length < 200) ofHeading[1](metadata, text, '');
    else rest.push(text);
  }
  if (rest.length > 0) metadata.acknowledgements = [metadata.acknowledgements ?? '', ...rest].filter(Boolean).join('\n\n');
  report.understood.push({ what: part.heading, address: 'metadata', place: part.place });
}

/** Details of the title page by their labels. */
const DETAILS: readonly (readonly [string, (metadata: Metadata, value: string) => void])[] = [
  [strings.version, (metadata, value) => void (metadata.version = value)],
  [strings.date, (metadata, value) => void Object.assign(metadata, dayOf(value) === undefined ? {} : { date: dayOf(value) })],
  [
    strings.status,
    (metadata, value) => {
      const status = (Object.keys(strings.statusNames) as (keyof typeof strings.statusNames)[]).find(
        (one) => strings.statusNames[one].toLowerCase() === value.toLowerCase(),
      );
      if (status !== undefined) metadata.status = status;
    },
  ],
  [strings.documentNumber, (metadata, value) => void (metadata.documentNumber = value)],
  ['Document number', (metadata, value) => void (metadata.documentNumber = value)],
  [strings.baseModel, () => undefined],
  [strings.workingGroup, (metadata, value) => void ((metadata.workingGroup ??= {}).name = value)],
  [strings.coProducers, (metadata, value) => void (metadata.coProducers = value.split(/[,;]\s+/))],
];

/**
 * The title page: details by their labels, subtitle, authors. Returns the lines that say something else.
 * Labels stand before their value in one line, or in a line of their own above it.
 */
export function addTitlePage({ draft, later, model, report }: FieldContext, part: OutlinePart, blocks: readonly ReadBlock[]): string[] {
  const metadata = (draft.metadata ??= {});
  const lines = blocks.flatMap(titleLines);
  const rest: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    const detail = DETAILS.find(
      ([label]) => bare(line).toLowerCase().startsWith(label.toLowerCase()) && /^(?:\s*[:\t|]|$)/.test(line.replaceAll('*', '').slice(label.length)),
    );
    if (detail !== undefined) {
      const same = bare(
        line
          .replaceAll('*', '')
          .slice(detail[0].length)
          .replace(/^\s*[:\t|]\s*/, ''),
      );
      detail[1](metadata, (same || bare(lines[(index += 1)] ?? '')).slice(0, 500));
    } else if (bare(line) !== metadata.title && !bare(line).startsWith(`${model.name}: `)) rest.push(line);
  }
  const people = rest.filter((line) => /^[^()]{3,80} \([^()]+\)$/.test(bare(line)));
  const others = rest.filter((line) => !people.includes(line));
  // The credits say it better, where there are any.
  if (people.length > 0) later.push(() => void (metadata.authors ??= people.flatMap(peopleIn)));
  const subtitle = lines.length > rest.length && others[0] !== undefined && others[0].length < 200 && !isLegal(others[0]) ? others.shift()! : '';
  if (subtitle !== '') metadata.subtitle ??= nameOf(subtitle);
  if (lines.length > others.length) report.understood.push({ what: 'title page', address: 'metadata', place: part.place });
  return others;
}

/** The lines of a title page: rows of a table are “label | value”. */
function titleLines(block: ReadBlock): string[] {
  if (block.kind !== 'table') return paragraphsOf([block]).flatMap(({ text }) => text.split(/\\?\n/).map((line) => line.trim()));
  const end = block.rows.findIndex((row) => row.length > 2 && /^statements$/i.test(bare(markdownOf(row[0]!.blocks))));
  return block.rows
    .slice(0, end < 0 ? undefined : end)
    .map((row) =>
      row
        .map((cell) => markdownOf(cell.blocks).trim())
        .filter(Boolean)
        .join(' | '),
    )
    .filter(Boolean);
}

function isLegal(text: string): boolean {
  return /^\W*(?:©|\(c\)|copyright\b)/i.test(text);
}

/** Takes a copyright line into the metadata; returns what is left. */
export function takeLegal(metadata: Metadata, lines: readonly string[]): string[] {
  const legal = lines.filter(isLegal);
  if (legal.length > 0) metadata.copyright = [metadata.copyright ?? '', ...legal].filter(Boolean).join('\n\n');
  return lines.filter((line) => !isLegal(line));
}
