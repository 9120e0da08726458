import type { Gauge } from '../gauge.ts';
import type { OfficePackage } from '../ooxml/office-package.ts';
import { readXmlPart } from '../ooxml/xml-part.ts';

/** What a number in a cell means by its format. */
export type NumberKind = 'date' | 'date and time' | 'number' | 'percent' | 'time';

/** What kind of number the cells of a style hold. */
export type NumberFormats = (style: number) => NumberKind;

const DAY = 86_400_000;
/** The last day that a workbook can hold, 31 December 9999. */
const LAST_DAY = 2_958_465;

/** Reads the formats of cells; without them every number is a number. */
export async function readNumberFormats(office: OfficePackage, part: string | undefined, gauge: Gauge): Promise<NumberFormats> {
  const custom = new Map<number, NumberKind>();
  const styles: number[] = [];
  let isInCells = false;
  if (part !== undefined) {
    await readXmlPart(office, part, gauge, {
      open: (name, attributes) => {
        if (name === 'x:numFmt') custom.set(Number(attributes['numFmtId']), kindOfCode(attributes['formatCode'] ?? ''));
        else if (name === 'x:cellXfs') isInCells = true;
        else if (name === 'x:xf' && isInCells) styles.push(Number(attributes['numFmtId'] ?? 0));
      },
      close: (name) => {
        if (name === 'x:cellXfs') isInCells = false;
      },
    });
  }
  return (style) => {
    const format = styles[style] ?? 0;
    return custom.get(format) ?? builtIn(format);
  };
}

/** Formats that a workbook does not spell out. */
function builtIn(format: number): NumberKind {
  if (format === 9 || format === 10) return 'percent';
  if (format === 22) return 'date and time';
  if ((format >= 14 && format <= 17) || (format >= 27 && format <= 31) || format === 36 || (format >= 50 && format <= 58)) return 'date';
  return (format >= 18 && format <= 21) || (format >= 32 && format <= 35) || (format >= 45 && format <= 47) ? 'time' : 'number';
}

/** The kind of a format code: its letters count, not quoted words, escaped signs, colours or conditions. */
export function kindOfCode(code: string): NumberKind {
  const letters = code
    .slice(0, 255)
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0]!
    .toLowerCase();
  if (letters.includes('%')) return 'percent';
  if (/general|[0#?]/.test(letters) && !/[dyh]/.test(letters)) return 'number';
  const hasDate = /[dy]/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters));
  const hasTime = /[hs]/.test(letters);
  if (hasDate) return hasTime ? 'date and time' : 'date';
  return hasTime ? 'time' : 'number';
}

/** A number as text: plainly, or as its format means it. Dates are `2026-10-15`, times `14:30`. */
export function numberText(value: string, kind: NumberKind, counts1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (kind === 'percent') return `${rounded(number * 100)}%`;
  if (kind === 'number') return rounded(number);
  const serial = counts1904 ? number + 1462 : number;
  if (serial < 0 || serial > LAST_DAY + 1) return rounded(number);
  // The count of days has a day too many: it takes 1900 for a leap year.
  const moment = new Date(Math.round((serial < 60 ? serial - 25_568 : serial - 25_569) * 86_400) * 1000).toISOString();
  const time = moment.slice(17, 19) === '00' ? moment.slice(11, 16) : moment.slice(11, 19);
  if (kind === 'time') return serial < 1 ? time : rounded(number);
  return kind === 'date' && Math.abs((serial * DAY) % DAY) < 1000 ? moment.slice(0, 10) : `${moment.slice(0, 10)} ${time}`;
}

/** A number without the noise of its binary form. */
function rounded(number: number): string {
  return String(Number(number.toPrecision(15)));
}
