import { EvidenceItem, putEvidence, type AssessmentFile } from '@smm/core/assessment';
import type { Outcome } from '@smm/core/outcome';
import type { CopyProblem } from '../working-copy/returned-copy.ts';
import { problemAt, type CellPlace } from '../working-copy/workbook/sheet-rows.ts';

/** A file while lines are taken over into one of its assessments. */
export class Taking {
  file: AssessmentFile;
  readonly assessment: string;
  readonly problems: CopyProblem[];

  constructor(file: AssessmentFile, assessment: string, problems: CopyProblem[]) {
    this.file = file;
    this.assessment = assessment;
    this.problems = problems;
  }

  /** The assessment as it is by now. */
  get current() {
    return this.file.assessments.find(({ id }) => id === this.assessment)!;
  }

  /** Tells what cannot be taken. */
  report(place: CellPlace, message: string, remedy: string): void {
    this.problems.push(problemAt(place, message, remedy));
  }

  /** Takes a changed assessment over, or tells at the place why it was refused, with the words that were written. */
  take(next: Outcome<AssessmentFile['assessments'][number]>, place: CellPlace, words = ''): boolean {
    if (!next.ok) {
      this.report(
        place,
        `${next.message} The row stays as it was${words === '' ? '' : `, without what was written: ${words.slice(0, 400)}`}.`,
        'Correct the row, and bring the workbook back again.',
      );
      return false;
    }
    this.file = { ...this.file, assessments: this.file.assessments.map((one) => (one.id === this.assessment ? next.value : one)) };
    return true;
  }

  /** The id of somebody named by id or name; a new name joins the people of the file. Undefined for nobody. */
  person(words: string): string | undefined {
    if (words === '') return undefined;
    const plain = words.trim().toLowerCase();
    const known = this.file.people.find(({ id, name }) => id.toLowerCase() === plain || name.trim().toLowerCase() === plain);
    if (known !== undefined) return known.id;
    const id = freshId(
      words,
      this.file.people.map((one) => one.id),
      'person',
    );
    this.file = { ...this.file, people: [...this.file.people, { id, name: id === words ? '' : words.slice(0, 200), affiliation: '', roles: ['assessor'] }] };
    return id;
  }

  /** The day written in a cell; what is none is told, and the one before stays. */
  day(words: string, before: string, place: CellPlace): string | undefined {
    const day = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(words)?.[1];
    const isReal = day !== undefined && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
    if (words !== '' && !isReal) this.report(place, `“${words.slice(0, 60)}” is no day; the one before stays.`, 'Write the day as 2027-11-30.');
    const taken = words === '' ? '' : isReal ? day : before;
    return taken === '' ? undefined : taken;
  }

  /** The evidence items named in a cell: by id, by title, or by an address, which becomes an item. What is none of these is told. */
  evidence(words: string, place: CellPlace, on: string | undefined): string[] {
    const named = words
      .split(/[;\n]/)
      .map((word) => word.trim())
      .filter(Boolean);
    return [...new Set(named.flatMap((word) => this.evidenceItem(word, place, on)))];
  }

  private evidenceItem(word: string, place: CellPlace, on: string | undefined): string[] {
    const items = this.current.evidence;
    const known = items.find(({ id, title, where, kind }) => id === word || title === word || (kind === 'link' && where === word));
    if (known !== undefined) return [known.id];
    if (!/^https?:\/\/\S+$/i.test(word) || word.length > 2_000) {
      this.report(
        place,
        `There is no evidence item “${word.slice(0, 120)}”; the answer was taken without it.`,
        'Add it to the sheet Evidence and name it by its id, or write its address.',
      );
      return [];
    }
    const id = freshId(
      `link-${word.replace(/^https?:\/\//i, '')}`,
      items.map((one) => one.id),
      'link',
    );
    const item = EvidenceItem.parse({ id, kind: 'link', title: word.slice(0, 200), where: word, ...(on === undefined ? {} : { date: on }) });
    return this.take(putEvidence(this.current, item), place) ? [id] : [];
  }
}

/** An id made from words, other than those taken. */
export function freshId(words: string, taken: readonly string[], fallback: string): string {
  const plain =
    words
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50)
      .replace(/-+$/, '') || fallback;
  const wanted = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(words) ? words : plain.toLowerCase();
  let id = wanted;
  for (let count = 2; taken.includes(id); count += 1) id = `${wanted}-${count}`;
  return id;
}
