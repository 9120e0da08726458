/**
 * Starts a new thing in its one obvious place: `npm run new <rule|format|command> <name>`. Files and the line in the list.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KINDS } from './scaffold/kinds.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

const [kindName = '', name = '', ...rest] = process.argv.slice(2);
const kind = KINDS[kindName] ?? refuse(`Say what to start: npm run new <${Object.keys(KINDS).join('|')}> <name>.`);
if (rest.length > 0 || !kind.pattern.test(name)) refuse(`“${[name, ...rest].join(' ')}” cannot be the name of a ${kindName}. ${kind.rule}`);

const files = Object.entries(kind.files(name));
for (const [path] of files) if (existsSync(join(ROOT, path))) refuse(`${path} is there already.`);
const list = join(ROOT, kind.list);
const text = kind.listed(readFileSync(list, 'utf8'), name);
for (const [path, content] of files) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), content, { flag: 'wx' });
  console.log(`written  ${path}`);
}
writeFileSync(list, text);
console.log(`changed  ${kind.list}\n\n${kind.next(name)}`);
