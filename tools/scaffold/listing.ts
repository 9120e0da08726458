/** An entry of a list: the identifier that stands in the array and the file, without ending, it is imported from. */
export type Entry = { readonly identifier: string; readonly file: string };

const IMPORT = /^import \{ (\w+) \} from '\.\/([^']+)\.ts';$/;

/** The text of a list with one more entry: its import and its line in the array, both in alphabetical order of files. */
export function withEntry(text: string, added: Entry): string {
  const lines = text.split('\n');
  const entries = [...lines.flatMap((line) => entryOf(line)), added].toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const imports = entries.map(({ identifier, file }) => `import { ${identifier} } from './${file}.ts';`);
  const others = lines.filter((line) => entryOf(line).length === 0);
  const lastImport = others.findLastIndex((line) => line.startsWith('import '));
  const joined = others.toSpliced(lastImport + 1, 0, ...imports).join('\n');
  return joined.replace(/(\] = \[)[^\]]*\]/, (_, head: string) => `${head}\n${entries.map(({ identifier }) => `  ${identifier},\n`).join('')}]`);
}

function entryOf(line: string): Entry[] {
  const found = IMPORT.exec(line);
  return found === null ? [] : [{ identifier: found[1]!, file: found[2]! }];
}

/** The text of the list of formats with one more format: its declaration and its name, both in alphabetical order of ids. */
export function withFormat(text: string, id: string, declaration: string): string {
  const declared = [...text.matchAll(/^const (\w+): \w+Format = \{\s*id: '(\w+)'/gm)].map((found) => ({ at: found.index, name: found[1]!, id: found[2]! }));
  const next = declared.find((format) => format.id > id);
  const at = next?.at ?? text.indexOf('/** Every format');
  const names = [...declared, { at, name: id, id }].toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ name }) => name);
  return `${text.slice(0, at)}${declaration}\n\n${text.slice(at)}`.replace(
    /(readonly Format\[\] = )\[[^\]]*\]/,
    (_, head: string) => `${head}[${names.join(', ')}]`,
  );
}
