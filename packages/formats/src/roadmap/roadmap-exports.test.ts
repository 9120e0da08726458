import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AssessmentFile, orderSteps } from '@smm/core/assessment';
import { iotSmm12 } from '@smm/core/model';
import { parse } from 'csv-parse/sync';
import { roadmapCalendar, roadmapCsv, stepIssues } from './index.ts';

const file = AssessmentFile.parse({
  schemaVersion: 1,
  kind: 'assessment',
  id: 'north',
  model: { id: 'iot-smm', edition: '1.2' },
  system: { name: 'North depot' },
  sites: [{ id: 'yard', name: 'Yard' }],
  roadmap: {
    steps: [
      {
        id: 'pm-2',
        title: 'Patch Management to level 2 (Ad Hoc)',
        practice: 'patch-management',
        site: 'yard',
        from: 1,
        to: 2,
        scope: 2,
        actions: [
          { text: '=HYPERLINK("http://x") is <b>not</b> a formula; it is said, at length, by somebody who writes long sentences.' },
          { text: 'Two\nlines', done: true },
        ],
        dependsOn: ['va-1'],
        due: '2027-03-01',
        effort: 3,
        owner: '@everybody',
      },
      { id: 'va-1', title: 'Vulnerability Assessment to level 1 (Minimum)', practice: 'vulnerability-assessment', from: 0, to: 1, scope: 1, due: '2026-12-31' },
      { id: 'dropped', title: 'No', practice: 'risk-attitude', from: 0, to: 1, scope: 1, status: 'dropped', due: '2026-12-31' },
    ],
  },
});
const about = { file, model: iotSmm12, steps: orderSteps(file.roadmap.steps, []).steps };

test('F115 a roadmap as CSV has a row for every step in order, and nothing in it is a formula', () => {
  const rows: string[][] = parse(roadmapCsv(about).slice(1));
  assert.deepEqual(
    rows.slice(1).map((row) => [row[0], row[1], row[3], row[4], row[9]]),
    [
      ['1', 'va-1', 'Vulnerability Assessment', 'whole system', ''],
      ['2', 'pm-2', 'Patch Management', 'Yard', 'va-1'],
    ],
  );
  for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@]/);
});

test('F116 the due days of a roadmap are an iCalendar file with whole days, lasting ids and folded lines', () => {
  const text = roadmapCalendar(about, new Date('2026-11-23T12:00:00Z'));
  assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 2);
  assert.match(text, /UID:north\.va-1@smm-roadmap\r\n/);
  assert.match(text, /DTSTART;VALUE=DATE:20261231\r\n/);
  assert.match(text, /DTSTAMP:20261123T120000Z\r\n/);
  for (const line of text.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
  assert.equal(roadmapCalendar(about, new Date('2026-11-23T12:00:00Z')), text);
});

test('F117 every step is an issue in Markdown with a list to tick off, what comes before, and no marks from its words', () => {
  const [first, second] = stepIssues(about);
  assert.equal(first!.name, '001-va-1.md');
  assert.match(second!.text, /^# Patch Management to level 2 \(Ad Hoc\)\n\n- Practice: Patch Management\n- Where: Yard\n/);
  assert.match(second!.text, /- \[ \] \\=HYPERLINK.*\n- \[x\] Two lines\n/);
  assert.doesNotMatch(second!.text, /(?<!\\)<b>/);
  assert.match(second!.text, /## Comes after\n\n- Vulnerability Assessment to level 1 \(Minimum\)\n/);
});
