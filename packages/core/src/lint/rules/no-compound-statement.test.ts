import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compoundIn } from '../vocabulary/compounds.ts';
import { wordsOf } from '../vocabulary/text-words.ts';

const form = (text: string, isAction = true): string | undefined => compoundIn(wordsOf(text), isAction)?.form;

test('C46 each form is told apart', () => {
  const cases: [string, string][] = [
    ['Do this: a) list the pumps b) list the valves', 'list'],
    ['- List the pumps\n- List the valves', 'list'],
    ['1. List the pumps. 2. List the valves.', 'list'],
    ['List the pumps; list the valves.', 'semicolon'],
    ['Crews do the following: list the pumps; seal the doors; return the keys.', 'semicolon'],
    ['Site managers count the keys; the control room is told about open doors.', 'semicolon'],
    ['Crews list the pumps and also seal the doors.', 'addition'],
    ['Crews list the pumps as well as training new staff.', 'addition'],
    ['Crews list the pumps. In addition, the yearly exercise is led by head office.', 'addition'],
    ['Crews list the pumps. Head office trains operators for storms.', 'sentences'],
    ['Operators review the lists, train the newcomers and report each loss.', 'series'],
  ];
  for (const [text, expected] of cases) assert.equal(form(text), expected, text);
});

test('C46 one thought in several words stays one', () => {
  for (const text of [
    'Operators list, rank and review their pumps; the list is theirs.',
    'The list names owner, place, type and date; it is kept in the control room.',
    'Crews list the pumps. The list names their owners.',
    'Crews list the pumps and valves. This takes place before winter.',
    'Crews list pumps as well as valves and doors.',
    'The list shows pumps and also valves.',
    'Crews keep plans of pumps, records of visits and reports of faults.',
    'A crew that opens the panel, checks the seal and closes the door leaves a note.',
    'Crews seal the door before they leave the site, lock the panel and hand the key back.',
    'Version 1.2 of the list (a) is kept.',
    'Operators know: pumps; valves; doors.',
    'Rights end with the contract – at the latest on its last day – and are not renewed.',
    'List the pumps and seal the doors.',
  ])
    assert.equal(form(text), undefined, text);
});

test('unrelated sentences and series are looked for in actions only', () => {
  assert.equal(form('Crews list the pumps. Head office trains operators for storms.', false), undefined);
  assert.equal(form('A list exists; the minutes are signed.', false), 'semicolon');
});

test('long hostile texts are read in linear steps', () => {
  for (const part of ['(1) ', '; ', 'and also ', 'a, the ', '- ', '. A', 'list the ']) assert.ok(form(part.repeat(5_000 / part.length)) !== null);
});
