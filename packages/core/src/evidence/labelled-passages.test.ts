import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import { practicesOf } from '../model/lookup.ts';
import { stem } from '../wording/thesaurus/stem.ts';
import { words } from '../wording/words.ts';
import { labelledPassages } from './labelled-passages.ts';

const practices = practicesOf(iotSmm12).map(({ practice }) => practice);

test('passages are spread evenly over all practices, 12 to tune with and 9 held out', () => {
  for (const { id } of practices) {
    const own = labelledPassages.filter(({ practice }) => practice === id);
    assert.deepEqual([own.filter(({ set }) => set === 'tune').length, own.filter(({ set }) => set === 'held-out').length], [12, 9], id);
  }
  assert.equal(labelledPassages.length, 378);
});

test('no passage comes twice, and what is right as well is something else', () => {
  assert.equal(new Set(labelledPassages.map(({ text }) => text)).size, labelledPassages.length);
  for (const { practice, also } of labelledPassages) assert.ok(!also.includes(practice) && new Set(also).size === also.length);
  assert.ok(labelledPassages.filter(({ also }) => also.length > 0).length < labelledPassages.length / 4, 'most passages have one right practice');
});

test('at least a third of the passages share few words with the texts of their practice', () => {
  const own = new Map(
    practices.map((practice) => [
      practice.id,
      new Set(contentOf([practice.name, practice.objective, ...practice.levels.map(({ summary }) => summary), ...practice.questions].join(' '))),
    ]),
  );
  const apart = labelledPassages.filter(({ text, practice }) => contentOf(text).filter((word) => own.get(practice)!.has(word)).length <= 2);
  assert.ok(apart.length >= labelledPassages.length / 3, `${apart.length} of ${labelledPassages.length}`);
});

function contentOf(text: string): string[] {
  return [
    ...new Set(
      words(text.toLowerCase())
        .filter((word) => word.length > 3)
        .map(stem),
    ),
  ];
}
