import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lint } from '@smm/core/lint';
import { iotSmm12 } from '@smm/core/model';
import type { Profile } from '@smm/core/profile';
import { formatById } from '@smm/formats';
import { clock, race, ratio, type Result } from './measure.ts';
import { bareNode, root, scratch, smm, water, waterFile, waterPublication } from './workload.ts';

/** `smm check` and `smm --version` as whole processes, against textlint on the same text and against a bare Node. */
export async function run(): Promise<Result> {
  const markdown = join(scratch(), 'water.md');
  const format = formatById('md');
  if (format?.kind !== 'document') throw new Error('no Markdown format');
  writeFileSync(markdown, await (await format.load()).write(waterPublication(), { assets: { fonts: [] } }));
  const times = race(
    {
      node: bareNode,
      version: smm('--version'),
      check: smm('check', waterFile),
      textlint: {
        command: process.execPath,
        args: [join(root, 'node_modules/textlint/bin/textlint.js'), '--rule', 'no-todo', '--rule', 'max-comma', markdown],
        cwd: root,
      },
    },
    15,
  );
  return {
    name: 'check: whole processes on the water profile',
    rows: [
      ratio('textlint with two rules / smm check', times.textlint, times.check, { least: 6 }),
      ratio('smm check / bare node', times.check, times.node, { most: 5 }),
      ratio('smm --version / bare node', times.version, times.node, { most: 1.6 }),
      ...(await growth()),
    ],
  };
}

/** The cost of checking 1, 10 and 50 times the profile in one file, per statement. n log n allows log(50 n) / log(n) times the cost. */
async function growth() {
  const one = water();
  const sizes = [1, 10, 50];
  const each: number[] = [];
  for (const size of sizes) {
    const profile = enlarged(one, size);
    each.push((await clock(() => lint(profile, { model: iotSmm12, preset: 'publication' }), size === 1 ? 9 : 3)) / size);
  }
  const statements = 300;
  const allowed = Math.log(statements * 50) / Math.log(statements);
  const factor = each[2]! / each[0]!;
  return [
    {
      label: 'check of 50 times the profile, per statement, against once the profile',
      value: `${factor.toFixed(2)} (${sizes.map((size, index) => `${size}x: ${each[index]!.toFixed(1)} ms`).join(', ')} per profile)`,
      goal: `at most ${allowed.toFixed(2)} (n log n)`,
      met: factor <= allowed,
    },
  ];
}

/**
 * A profile with `times` as many statements: each copy has its own ids, and words of its own in each statement,
 * as a larger profile would; repeating the same words would measure the reporting of repetition instead.
 */
function enlarged(profile: Profile, times: number): Profile {
  const copies = Array.from({ length: times }, (_, index) => index);
  const mark = (text: string, index: number) =>
    index === 0
      ? text
      : text
          .split(' ')
          .map((word, at) => (at % 3 === 0 && word.length > 4 ? `${word.replace(/[^A-Za-z]/g, '')}${letters(index * 7919 + at)}` : word))
          .join(' ');
  const grow = (table: Profile['practices'][string]) => ({
    ...table,
    levels: Object.fromEntries(
      Object.entries(table.levels).map(([level, cells]) => [
        level,
        Object.fromEntries(
          Object.entries(cells).map(([row, cell]) => [
            row,
            {
              ...cell,
              statements: copies.flatMap((index) =>
                cell.statements.map((statement) => ({
                  ...statement,
                  id: index === 0 ? statement.id : `${statement.id}-${index}`,
                  text: mark(statement.text, index),
                })),
              ),
            },
          ]),
        ),
      ]),
    ),
  });
  return { ...profile, practices: Object.fromEntries(Object.entries(profile.practices).map(([id, table]) => [id, grow(table)])) } as Profile;
}

function letters(number: number): string {
  return number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!);
}
