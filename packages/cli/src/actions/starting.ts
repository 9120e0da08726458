import { resolve, dirname, join } from 'node:path';
import { findModel, practicesOf, type MaturityModel, type ScopeKind } from '@smm/core/model';
import { newProfile } from '@smm/core/profile';
import { refused } from '@smm/core/outcome';
import { writeProfileJson, writeProfileYaml } from '@smm/formats/yaml';
import type { NewOptions } from '../commands/new.ts';
import { EXIT, orStop, Stop, usage, type ExitCode } from '../exit.ts';
import { exists, writeBytes, type Io } from '../io.ts';
import { loadModel } from '../load.ts';
import { schemaText } from './schemas.ts';

const SCHEMA_FILE = 'smm-profile.schema.json';

type Answers = { readonly title: string; readonly domain: string; readonly kind: ScopeKind };

/** Writes a new profile and, beside it, the JSON Schema that editors use. Never overwrites. */
export async function runNew(io: Io, named: string | undefined, options: NewOptions): Promise<ExitCode> {
  const model = options.model === undefined ? orStop(findModel('iot-smm')) : loadModel(io, options.model);
  const answers = await ask(io, options);
  const id = options.id ?? slug(answers.title);
  if (id === '') usage(`No id can be made from “${answers.title}”. Give one: --id tram-depots.`);
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(id)) usage(`“${id}” cannot be an id. Use letters, digits and hyphens, at most 64: --id tram-depots.`);
  const path = resolve(io.cwd, named ?? `${id}.smm-profile.yaml`);
  if (exists(path)) throw new Stop(refused('exists', `${path} is already there. Choose another name, or remove it first.`));
  const profile = newProfile(model, { id, title: answers.title, domainName: answers.domain, kind: answers.kind, language: options.language, date: io.today() });
  const isJson = path.endsWith('.json');
  const schemaPath = join(dirname(path), SCHEMA_FILE);
  const text = isJson
    ? writeProfileJson(profile)
    : writeProfileYaml(profile, { ...(options.schema ? { schema: `./${SCHEMA_FILE}` } : {}), comments: comments(model) });
  orStop(writeBytes(path, text));
  if (options.schema) orStop(writeBytes(schemaPath, schemaText('profile')));
  if (options.json === true) io.out(`${JSON.stringify({ file: path, ...(options.schema ? { schema: schemaPath } : {}), profile: id }, null, 2)}\n`);
  else io.out(`${io.paint('green', '✔')} ${path}\n\n${nextSteps(model, options.model)}`);
  return EXIT.clean;
}

function nextSteps(model: MaturityModel, file: string | undefined): string {
  const own = file === undefined ? '' : ` --model ${file}`;
  const example = practicesOf(model)[0]?.practice.abbreviation ?? '';
  return `Next: say in it what the profile covers (scope, boundary, devices), then try one or two practice tables.
“smm model ${example}${own}” gives the questions to ask, “smm check${own} --preset publication” what is still open.\n`;
}

async function ask(io: Io, options: NewOptions): Promise<Answers> {
  const known = { title: options.title?.trim(), domain: options.domain?.trim(), kind: options.kind };
  if (known.title !== undefined && known.title !== '' && known.kind !== undefined)
    return { title: known.title, domain: known.domain ?? known.title, kind: known.kind };
  if (!io.interactive)
    return usage('Say what the profile is for: smm new --title "Tram Depot Operation" --domain "Tram Depots" --kind industry. In a terminal, “smm new” asks.');
  const prompts = await import('@clack/prompts');
  const answer = async <T>(question: Promise<T>): Promise<Exclude<T, symbol>> => {
    const value = await question;
    if (typeof value === 'symbol') throw new Stop(refused('cancelled', 'Cancelled. Nothing was written.'));
    return value as Exclude<T, symbol>;
  };
  prompts.intro('A new profile');
  const filled = (value: string | undefined) => (value === undefined || value.trim() === '' ? 'Write a few words.' : undefined);
  const title = known.title ?? (await answer(prompts.text({ message: 'Title of the profile', placeholder: 'Tram Depot Operation', validate: filled })));
  const domain =
    known.domain ??
    (await answer(prompts.text({ message: 'The domain as it stands in headings (“… Security Considerations”)', placeholder: title, defaultValue: title })));
  const kind =
    known.kind ??
    (await answer(
      prompts.select<ScopeKind>({
        message: 'What is it written for?',
        options: [
          { value: 'industry', label: 'An industry', hint: 'mining, retail, water' },
          { value: 'system', label: 'A system', hint: 'a technology or component, such as digital twins' },
          { value: 'both', label: 'Both' },
        ],
      }),
    ));
  return { title: title.trim(), domain: domain.trim(), kind };
}

function comments(model: MaturityModel): Record<string, string> {
  return {
    scope: ' What the profile covers. kind: industry, system or both.',
    practices: ' One table for each practice. Blank cells are normal; write only what is new or clearer for the domain.',
    ...Object.fromEntries(
      practicesOf(model).map(({ practice, number }) => [practice.id, ` ${number}. ${practice.name}: ${practice.objective.replace(/\s+/g, ' ')}`]),
    ),
  };
}

function slug(title: string): string {
  const plain = title
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return plain.replace(/-+$/, '');
}
