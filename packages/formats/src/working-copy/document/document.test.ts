import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { iotSmm12 as model } from '@smm/core/model';
import { applyEdit, Profile } from '@smm/core/profile';
import { applyChanges } from '../change-edits.ts';
import { makeWorkingCopy } from '../make-copy.ts';
import { readWorkingCopy } from '../read-copy.ts';

const profile = Profile.parse({
  schemaVersion: 1,
  id: 'trams',
  model: { id: 'iot-smm', edition: '1.2' },
  metadata: { title: 'Trams' },
  practices: {
    'threat-modeling': {
      introduction: 'Doors matter most.',
      review: { decision: 'extended', reason: 'Private reason.' },
      threads: [{ id: 'who', title: 'Who looks' }],
      levels: {
        1: {
          actions: {
            statements: [
              { id: 'tm-01', text: 'Crews list the doors.', thread: 'who' },
              { id: 'tm-02', text: 'Drivers report faults.' },
              { id: 'tm-03', text: 'A clerk keeps the list.' },
            ],
          },
        },
      },
    },
  },
});
let copy: Uint8Array;

before(async () => {
  const made = await makeWorkingCopy(profile, { format: 'docx', model, made: '2026-11-23' });
  assert.ok(made.ok);
  copy = made.value;
});

function withXml(change: (xml: string) => string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = unzipSync(copy);
  const before = strFromU8(parts['word/document.xml']!);
  const after = change(before);
  assert.notEqual(after, before);
  return zipSync({ ...parts, 'word/document.xml': strToU8(after), ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])) });
}

async function compare(bytes: Uint8Array, onto = profile) {
  const read = await readWorkingCopy(bytes, { fileName: 'copy.docx', profile: onto, model });
  assert.ok(read.ok && read.value !== undefined, JSON.stringify(read));
  return read.value;
}

/** The whole paragraph of a statement. */
function paragraphOf(xml: string, text: string): string {
  const at = xml.indexOf(text);
  return xml.slice(xml.lastIndexOf('<w:p>', at), xml.indexOf('</w:p>', at) + 6);
}

const short = (changes: readonly { kind: string; address: string; after?: string }[]) =>
  changes.map(({ kind, address, after }) => `${kind} ${address}${after === undefined ? '' : ` = ${after}`}`);

test('F189 statements of a Word document are found by their id where they stand now; introductions come back', async () => {
  const { changes, problems } = await compare(
    withXml((xml) => {
      const moved = paragraphOf(xml, 'Drivers report faults.');
      const gone = paragraphOf(xml, 'A clerk keeps the list.');
      return xml
        .replace(moved, '')
        .replace(gone, '<w:p><w:r><w:t>Somebody writes a new one.</w:t></w:r></w:p>')
        .replace(paragraphOf(xml, 'Crews list the doors.'), (paragraph) => moved + paragraph.replace('the doors', 'all doors'))
        .replace('Doors matter most.', 'Doors and ramps matter most.');
    }),
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(short(changes), [
    'changed threat-modeling/introduction = Doors and ramps matter most.',
    'changed threat-modeling/1/actions/tm-01/text = Crews list all doors.',
    'removed threat-modeling/1/actions/tm-03',
    'moved threat-modeling/1/actions/tm-01 = threat-modeling/1/actions',
    'added threat-modeling/1/actions/tm-04 = Somebody writes a new one.',
  ]);
  const applied = applyChanges(profile, changes);
  assert.ok(applied.ok);
  assert.deepEqual(
    applied.value.practices['threat-modeling']!.levels['1']!.actions.statements.map(({ id }) => id),
    ['tm-02', 'tm-01', 'tm-04'],
  );
  assert.equal(applied.value.practices['threat-modeling']!.review.reason, 'Private reason.');
});

test('F189 the id is found where content controls and bookmarks are lost, and the copy where it no longer says what it is', async () => {
  const bare = (xml: string) =>
    xml
      .replace(/<w:sdtPr>.*?<\/w:sdtPr>/gs, '')
      .replace(/<\/?w:sdt(?:Content)?>/g, '')
      .replace(/<w:bookmark(?:Start|End)[^>]*>/g, '');
  const { changes } = await compare(withXml((xml) => bare(xml).replace('Crews list the doors.', 'Teams draw maps of gates.')));
  assert.deepEqual(short(changes), ['changed threat-modeling/1/actions/tm-01/text = Teams draw maps of gates.']);
  const parts = unzipSync(copy);
  const kept = Object.fromEntries(Object.entries(parts).filter(([name]) => !name.startsWith('customXml/')));
  const lost = await compare(zipSync(kept));
  assert.deepEqual(lost.changes, []);
  assert.match(lost.problems[0]!.message, /no longer says/);
});

test('F190 tracked changes are read as accepted and told; comments are told with their statement', async () => {
  const parts = unzipSync(copy);
  const relations = strFromU8(parts['word/_rels/document.xml.rels']!);
  const comments =
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="Ada"><w:p><w:r><w:t>Which list?</w:t></w:r></w:p></w:comment></w:comments>';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  const returned = await compare(
    withXml(
      (xml) =>
        xml
          .replace(
            'Drivers report faults.',
            'Drivers report </w:t></w:r><w:del w:id="90"><w:r><w:delText>all </w:delText></w:r></w:del><w:ins w:id="91"><w:r><w:t xml:space="preserve">most </w:t></w:r></w:ins><w:r><w:t>faults.',
          )
          .replace('A clerk keeps the list.', 'A clerk keeps the list.</w:t></w:r><w:r><w:commentReference w:id="7"/></w:r><w:r><w:t>'),
      {
        'word/comments.xml': comments,
        'word/_rels/document.xml.rels': relations
          .replace(/<Relationship [^>]*comments[^>]*\/>/, '')
          .replace('</Relationships>', `<Relationship Id="rIdC" Type="${type}" Target="comments.xml"/></Relationships>`),
      },
    ),
  );
  assert.deepEqual(short(returned.changes), ['changed threat-modeling/1/actions/tm-02/text = Drivers report most faults.']);
  assert.match(returned.problems[0]!.message, /2 tracked changes/);
  assert.deepEqual(returned.comments, [{ by: 'Ada', text: 'Which list?', statement: 'tm-03' }]);
});

test('F190 a Word document holds nothing unseen but what it shows, and knows what the profile changed meanwhile', async () => {
  assert.doesNotMatch(
    Object.values(unzipSync(copy))
      .map((part) => strFromU8(part))
      .join('\n'),
    /Private reason/,
  );
  const daily = applyEdit(profile, { op: 'set', address: 'threat-modeling/1/actions/tm-01/text', value: 'Crews list the doors daily.' });
  assert.ok(daily.ok);
  assert.deepEqual((await compare(copy, daily.value.profile)).changes, []);
  const both = await compare(
    withXml((xml) => xml.replace('Crews list the doors.', 'Crews list all doors.')),
    daily.value.profile,
  );
  assert.deepEqual(
    both.changes.map(({ before: was, after, conflict }) => [was, after, conflict?.was]),
    [['Crews list the doors daily.', 'Crews list all doors.', 'Crews list the doors.']],
  );
});

test('F189 a new paragraph gets an id that the profile has not given meanwhile, and is not offered again once taken over', async () => {
  const bytes = withXml((xml) =>
    xml.replace(paragraphOf(xml, 'A clerk keeps the list.'), (paragraph) => `${paragraph}<w:p><w:r><w:t>Somebody writes a new one.</w:t></w:r></w:p>`),
  );
  const other = { id: 'tm-04', text: 'Written at home.', deviceGroups: [], trust: [], citations: [], origins: [] };
  const meanwhile = applyEdit(profile, { op: 'insert-statement', cell: 'threat-modeling/1/actions', index: 9, statement: other });
  assert.ok(meanwhile.ok);
  const { changes } = await compare(bytes, meanwhile.value.profile);
  assert.deepEqual(short(changes), ['added threat-modeling/1/actions/tm-05 = Somebody writes a new one.']);
  const applied = applyChanges(meanwhile.value.profile, changes);
  assert.ok(applied.ok);
  assert.deepEqual((await compare(bytes, applied.value)).changes, []);
});
