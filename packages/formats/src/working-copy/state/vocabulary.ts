import {
  practiceById,
  practicesOf,
  recognisePractice,
  rowLabel,
  ROWS,
  suggestPractice,
  tableLevels,
  type MaturityModel,
  type RowId,
  type ScopeKind,
} from '@smm/core/model';
import { COMMON } from '@smm/core/profile';
import { levelIn, rowIn } from '../../importing/labels.ts';
import { partsOfList, type CopyState, type Fields, type RecordKind } from './copy-state.ts';
import { Names } from './names.ts';

/** What a cell means: a value, or what is wrong with it and what to do. */
export type Meaning = { readonly value: string } | { readonly problem: string; readonly remedy: string };

/** What the texts of a working copy refer to: the model, and the label of its first row. */
export type Wordbook = { readonly model: MaturityModel; readonly kind: ScopeKind; readonly considerationsLabel: string };

const COMMON_NAME = 'Common table (all practices)';
/** Fields that hold one of a few words. */
const CHOSEN: Readonly<Record<string, readonly string[]>> = {
  decision: ['not-reviewed', 'base-is-enough', 'clarified', 'extended'],
  importance: ['low', 'medium', 'high', 'critical'],
  trust: ['safety', 'reliability', 'resilience', 'privacy'],
};

/** Turns the values of fields into what people read in cells, and back. States later in the list only help to understand. */
export class Vocabulary {
  readonly #wordbook: Wordbook;
  readonly #tables: Names;
  readonly #groups: readonly Names[];
  readonly #references: readonly Names[];
  readonly #threads: readonly ((table: string) => Names)[];

  constructor(wordbook: Wordbook, states: readonly CopyState[]) {
    const { model } = wordbook;
    this.#wordbook = wordbook;
    const tables = [...new Set([...practicesOf(model).map(({ practice }) => practice.id), ...states.flatMap((state) => [...state.table.keys()])])];
    this.#tables = new Names(tables.map((id) => [id, id === COMMON ? COMMON_NAME : (practiceById(model, id)?.name ?? id)]));
    this.#groups = states.map((state) => new Names([...state['device-group']].map(([id, { name = '' }]) => [id, name])));
    this.#references = states.map((state) => new Names([...state.reference.keys()].map((id) => [id, ''])));
    this.#threads = states.map((state) => threadNames(state));
  }

  /** The choices of a field, as shown; none for free text. */
  choices(field: string): readonly string[] {
    const { model } = this.#wordbook;
    if (field === 'table') return [COMMON, ...practicesOf(model).map(({ practice }) => practice.id)].map((id) => this.#tables.show(id));
    if (field === 'level') return tableLevels(model).map(({ level }) => this.#level(String(level)));
    if (field === 'row') return ROWS.map((row) => this.#row(row));
    return (CHOSEN[field] ?? []).map(worded);
  }

  /** What the cell of a field says. */
  show(field: string, fields: Fields): string {
    const value = fields[field] ?? '';
    switch (field) {
      case 'table':
        return this.#tables.show(value);
      case 'level':
        return this.#level(value);
      case 'row':
        return this.#row(value);
      case 'thread':
        return value === '' ? '' : (this.#threads[0]?.(fields['table'] ?? '').show(value) ?? value);
      case 'deviceGroups':
        return eachPart(value, (id) => this.#groups[0]?.show(id) ?? id);
      case 'trust':
        return eachPart(value, worded);
      case 'decision':
      case 'importance':
        return worded(value);
      default:
        return value;
    }
  }

  /** What a changed cell means. `fields` are those of the row as far as they are known, `was` the value it had. */
  read(kind: RecordKind, field: string, text: string, { fields, was }: { readonly fields: Fields; readonly was: string }): Meaning {
    switch (field) {
      case 'table':
        return this.#readTable(text);
      case 'level':
        return text === '' && kind === 'note' ? { value: '' } : this.#readLevel(text);
      case 'row':
        return text === '' && kind === 'note' ? { value: '' } : this.#readRow(text);
      case 'thread':
        return this.#readThread(text, fields['table'] ?? '');
      case 'deviceGroups':
        return readList(text, was, this.#groups, (part, near) => ({
          problem: `There is no device group “${part}”.${near}`,
          remedy: 'Write names of the sheet Device groups, or add it there.',
        }));
      case 'citations':
        return readList(text, was, this.#references, (part, near) => ({
          problem: `There is no reference with the key “${part}”.${near}`,
          remedy: 'Write keys of the sheet References, or add it there.',
        }));
      case 'trust':
        return readList(text, was, [chosen('trust')], (part) => ({
          problem: `“${part}” is not known here.`,
          remedy: `Write one or more of: ${CHOSEN['trust']!.map(worded).join(', ')}.`,
        }));
      case 'decision':
      case 'importance':
        return readChosen(field, text);
      case 'date':
        return readDay(text);
      default:
        return { value: text };
    }
  }

  #level(value: string): string {
    const level = tableLevels(this.#wordbook.model).find((one) => String(one.level) === value);
    return level === undefined ? value : `${level.level} ${level.name}`;
  }

  #row(value: string): string {
    const { model, kind, considerationsLabel } = this.#wordbook;
    const label = ROWS.includes(value as RowId) ? rowLabel(model, value as RowId, kind, considerationsLabel) : value;
    return rowIn(label) === value ? label : value;
  }

  #readTable(text: string): Meaning {
    const found = this.#tables.find(text) ?? (/^common\b/i.test(text) ? COMMON : undefined);
    if (found !== undefined) return { value: found };
    const { model } = this.#wordbook;
    const recognised = recognisePractice(model, text);
    if (recognised?.confidence === 1) return { value: recognised.practice.id };
    const near = recognised === undefined ? suggestPractice(model, text).slice(0, 1) : [recognised.practice.name];
    const hint = near.length === 0 ? '' : ` Did you mean “${near[0]}”?`;
    return { problem: text === '' ? 'No practice is named.' : `“${text}” is no practice.${hint}`, remedy: 'Choose one from the list.' };
  }

  #readLevel(text: string): Meaning {
    const { model } = this.#wordbook;
    const level = levelIn(model, text);
    if (level !== undefined) return { value: String(level) };
    const known = tableLevels(model).map((one) => one.level);
    return {
      problem: text === '' ? 'No level is named.' : `“${text}” is no comprehensiveness level.`,
      remedy: `Write a number from ${known[0]} to ${known.at(-1)}, or choose from the list.`,
    };
  }

  #readRow(text: string): Meaning {
    const row = ROWS.find((id) => this.#row(id).toLowerCase() === text.toLowerCase()) ?? rowIn(text);
    if (row !== undefined) return { value: row };
    return {
      problem: text === '' ? 'No row is named.' : `“${text}” is no row of a practice table.`,
      remedy: `Choose from the list: ${this.choices('row').join(' · ')}.`,
    };
  }

  #readThread(text: string, table: string): Meaning {
    if (text === '') return { value: '' };
    const names = this.#threads.map((threads) => threads(table));
    const found = names.map((one) => one.find(text)).find((id) => id !== undefined);
    const where = table === '' ? 'this practice' : this.#tables.show(table);
    return found === undefined
      ? { problem: `${where} has no thread “${text}”.${nearest(names, text)}`, remedy: 'Write a title of the sheet Threads, or add it there.' }
      : { value: found };
  }
}

function threadNames(state: CopyState): (table: string) => Names {
  const byTable = new Map<string, Names>();
  return (table) => {
    let names = byTable.get(table);
    if (names === undefined) {
      const entries = [...state.thread].filter(([id]) => id.startsWith(`${table}/`));
      names = new Names(entries.map(([id, { title = '' }]) => [id.slice(table.length + 1), title]));
      byTable.set(table, names);
    }
    return names;
  };
}

/** `base-is-enough` as people write it: `Base is enough`. */
function worded(value: string): string {
  return value === '' ? '' : `${value[0]!.toUpperCase()}${value.slice(1).replaceAll('-', ' ')}`;
}

function chosen(field: string): Names {
  return new Names((CHOSEN[field] ?? []).map((id) => [id, id.replaceAll('-', ' ')]));
}

function readChosen(field: string, text: string): Meaning {
  if (text === '' && field === 'importance') return { value: '' };
  const found = chosen(field).find(text);
  const choices = (CHOSEN[field] ?? []).map(worded).join(', ');
  return found === undefined
    ? { problem: text === '' ? 'This cell is empty.' : `“${text}” is not known here.`, remedy: `Write one of: ${choices}.` }
    : { value: found };
}

function readDay(text: string): Meaning {
  const day = text.slice(0, 10);
  const isDay =
    /^\d{4}-\d{2}-\d{2}(?:[T ].*)?$/.test(text) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  return text === '' || isDay ? { value: text === '' ? '' : day } : { problem: `“${text}” is no day.`, remedy: 'Write it as YYYY-MM-DD.' };
}

function eachPart(value: string, change: (part: string) => string): string {
  return value === '' ? '' : value.split('; ').map(change).join('; ');
}

/** Parts that were there before are known, whatever they are; commas divide where both sides are known. */
function readList(text: string, was: string, known: readonly Names[], problem: (part: string, near: string) => Meaning): Meaning {
  const before = new Set(partsOfList(was));
  const idOf = (part: string) => known.map((names) => names.find(part)).find((found) => found !== undefined) ?? (before.has(part) ? part : undefined);
  const ids: string[] = [];
  for (const part of partsOfList(text)) {
    const pieces = part.split(',').map((piece) => idOf(piece.trim()));
    const id = idOf(part);
    if (id === undefined && pieces.includes(undefined)) return problem(part, nearest(known, part));
    ids.push(...(id === undefined ? pieces.filter((piece) => piece !== undefined) : [id]));
  }
  return { value: [...new Set(ids)].join('; ') };
}

function nearest(known: readonly Names[], text: string): string {
  return known.map((names) => names.near(text)).find(Boolean) ?? '';
}
