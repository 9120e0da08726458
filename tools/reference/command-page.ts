import type { buildProgram } from '../../packages/cli/src/program.ts';
import { inCell, note, table } from './markdown.ts';

type Command = ReturnType<typeof buildProgram> | ReturnType<typeof buildProgram>['commands'][number];

/** What the whole help of a command says, as printed. */
export type HelpOf = (command: Command) => string;

/** The reference page of the command line, from the program as users run it. */
export function commandPage(program: Command, helpOf: HelpOf): string {
  const commands = program.commands.filter((command) => command.name() !== 'help');
  return [
    `# The ${program.name()} command`,
    note('packages/cli/src/commands/'),
    program.description(),
    after(program, helpOf),
    table(
      ['Command', 'What it does'],
      commands.map((command) => [
        `[\`${program.name()} ${command.name()}\`](#${program.name()}-${command.name()})`,
        inCell(command.summary() || command.description()),
      ]),
    ),
    ...commands.flatMap((command) => [
      ...section(command, program.name(), helpOf),
      ...partsOf(command).flatMap((part) => section(part, `${program.name()} ${command.name()}`, helpOf, '###')),
    ]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** The commands of a command that has some, without the help that each has. */
function partsOf(command: Command): readonly Command[] {
  return command.commands.filter((part) => part.name() !== 'help');
}

function section(command: Command, program: string, helpOf: HelpOf, mark = '##'): string[] {
  const argumentRows = command.registeredArguments.map((it) => [
    `\`${it.name()}\`${it.required ? '' : ', optional'}`,
    details(it.description, it.defaultValue, it.argChoices),
  ]);
  const optionRows = command.options.filter(({ hidden }) => !hidden).map((it) => [`\`${it.flags}\``, details(it.description, it.defaultValue, it.argChoices)]);
  return [
    `${mark} ${program} ${command.name()}`,
    command.description(),
    `\`\`\`text\n${program} ${command.name()} ${command.usage()}\n\`\`\``,
    argumentRows.length === 0 ? '' : table(['Argument', ''], argumentRows),
    optionRows.length === 0 ? '' : table(['Option', ''], optionRows),
    partsOf(command).length === 0
      ? ''
      : table(
          ['Command', 'What it does'],
          partsOf(command).map((part) => [
            `[\`${program} ${command.name()} ${part.name()}\`](#${program}-${command.name()}-${part.name()})`,
            inCell(part.summary() || part.description()),
          ]),
        ),
    after(command, helpOf),
  ];
}

function details(description: string, initial: unknown, choices: readonly string[] | undefined): string {
  const added = [
    ...(choices === undefined ? [] : [`one of ${choices.map((choice) => `\`${choice}\``).join(', ')}`]),
    ...(initial === undefined || initial === false ? [] : [`default \`${String(initial)}\``]),
  ];
  return inCell(description + (added.length === 0 ? '' : ` (${added.join('; ')})`));
}

/** What a help text says after the part that the program derives: examples and hints. */
function after(command: Command, helpOf: HelpOf): string {
  const added = helpOf(command).replace(command.helpInformation(), '').trim();
  return added === '' ? '' : `\`\`\`text\n${added}\n\`\`\``;
}
