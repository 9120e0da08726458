import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { gapsOf, heatMap, RoadmapStep, rollUps, trendOf, type Gap } from '@smm/core/assessment';
import { iotSmm12, practicesOf } from '@smm/core/model';
import { SaxesParser } from 'saxes';
import { comparisonPicture, heatMapPicture, ladderPicture, radarPicture, timelinePicture, trendPicture, type Picture, type PictureOptions } from './index.ts';

const model = iotSmm12;
const practices = practicesOf(model).map(({ practice }) => practice.id);

/** Gaps of two sites with any levels and targets. */
const arbitraryGaps = fc
  .array(fc.record({ current: fc.integer({ min: 0, max: 4 }), target: fc.integer({ min: 0, max: 4 }), applies: fc.boolean() }), {
    minLength: 2 * practices.length,
    maxLength: 2 * practices.length,
  })
  .map((levels): Gap[] =>
    gapsOf(
      levels.map(({ current }, index) => ({
        practice: practices[index % practices.length]!,
        site: index < practices.length ? 'hill' : 'shore',
        levels: [{ scope: 1, level: current }],
        assessed: true,
        overridden: false,
      })),
      levels.slice(0, practices.length).map(({ target, applies }, index) => ({
        practice: practices[index]!,
        notApplicable: !applies,
        comprehensiveness: target,
        scope: 1,
        reason: 'So it is.',
        risk: { explanation: '' },
        basis: 'own' as const,
      })),
    ),
  );

const HOSTILE = 'A & B <script>alert("1")</script> ]]> \u0000é';
const STEPS = [
  { id: 'a', title: HOSTILE, practice: 'patch-management', from: 0, to: 1, scope: 2, start: '2027-01-10', due: '2027-08-31', effort: 12, status: 'done' },
  { id: 'b', title: 'Second', practice: 'patch-management', from: 1, to: 2, scope: 2, due: '2028-02-29' },
  { id: 'c', title: 'Some day', practice: 'patch-management', from: 2, to: 3, scope: 2 },
].map((step) => RoadmapStep.parse(step));

function allPictures(gaps: readonly Gap[], theme: PictureOptions['theme'] = 'light'): Picture[] {
  const columns = [
    { id: 'one', label: HOSTILE, gaps: gaps.filter(({ site }) => site === 'hill') },
    { id: 'two', label: 'Shore', gaps: gaps.filter(({ site }) => site === 'shore') },
  ];
  const at = (id: string) => ({ id, theme });
  return [
    ladderPicture(model, gaps, at('ladder')),
    radarPicture(model, rollUps(model, gaps), at('radar')),
    radarPicture(model, rollUps(model, gaps), { ...at('radar-2'), of: 'domain' }),
    heatMapPicture(heatMap(model, columns), at('heat')),
    heatMapPicture(heatMap(model, columns, 'scope'), at('heat-2')),
    trendPicture(trendOf(model, columns), at('trend')),
    comparisonPicture(model, trendOf(model, columns), at('systems')),
    timelinePicture(STEPS, at('way')),
  ];
}

/** The texts and ids of a picture; throws where it is not well-formed. */
function read(svg: string) {
  const texts: string[] = [];
  const ids: string[] = [];
  const elements: string[] = [];
  const parser = new SaxesParser({ fragment: false });
  let inText = false;
  parser.on('opentag', ({ name, attributes }) => {
    elements.push(name);
    inText = name === 'text';
    if (attributes['id'] !== undefined) ids.push(String(attributes['id']));
    if (inText) texts.push('');
  });
  parser.on('text', (text) => {
    if (inText) texts[texts.length - 1] += text;
  });
  parser.on('closetag', () => (inText = false));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  return { texts, ids, elements };
}

/** Words of axes and legends: levels by name, quarters. */
const isAxis = (text: string) => model.comprehensiveness.some(({ level, name }) => text === `${level} ${name}`) || /^Q[1-4] \d{4}$/.test(text);

test('F120 every figure in a picture stands in its table', () => {
  fc.assert(
    fc.property(arbitraryGaps, (gaps) => {
      for (const { svg, table } of allPictures(gaps)) {
        const figures = new Set(table.rows.flat().flatMap((cell) => cell.match(/\d+/g) ?? []));
        const heads = new Set(table.headers.flatMap((cell) => cell.match(/\d+/g) ?? []));
        for (const text of read(svg).texts.filter((one) => !isAxis(one)))
          for (const figure of text.match(/\d+/g) ?? []) assert.ok(figures.has(figure) || heads.has(figure), `${text} is not in the table`);
        assert.ok(table.rows.every((row) => row.length === table.headers.length));
      }
    }),
    { numRuns: 8 },
  );
});

test('F121 pictures are well-formed, titled and described, with ids of their own, and the same every time', () => {
  const [gaps] = fc.sample(arbitraryGaps, { numRuns: 1, seed: 7 });
  const made = allPictures(gaps!);
  assert.deepEqual(
    allPictures(gaps!).map(({ svg }) => svg),
    made.map(({ svg }) => svg),
  );
  const every = made.map(({ svg }) => read(svg));
  const ids = every.flatMap((one) => one.ids);
  assert.equal(new Set(ids).size, ids.length);
  for (const [index, { svg, title, description }] of made.entries()) {
    assert.match(svg, /^<svg [^>]*role="img" aria-labelledby="[\w-]+-title [\w-]+-desc"/);
    assert.ok(title !== '' && description !== '');
    assert.deepEqual(every[index]!.elements.slice(0, 3), ['svg', 'title', 'desc']);
    assert.ok(!every[index]!.elements.includes('script'));
    assert.doesNotMatch(svg, / style=| class=|<style/);
  }
});

test('F122 gaps are told by sign and figure as well as by shade, and a page gives its own colours', () => {
  const [gaps] = fc.sample(arbitraryGaps, { numRuns: 1, seed: 11 });
  const [ladder, , , heat] = allPictures(gaps!);
  const signs = (svg: string, pattern: RegExp) => read(svg).texts.filter((text) => pattern.test(text)).length;
  assert.equal(signs(ladder!.svg, /^[▼=▲] \d for \d$|^[–·?=]$/), practices.length);
  assert.equal(signs(heat!.svg, /^[▼=▲] \d for \d$|^[–·?=]$/), 2 * practices.length);
  for (const { svg } of allPictures(gaps!, 'page')) {
    assert.match(svg, /fill="var\(--chart-ink, #1b222b\)"/);
    assert.doesNotMatch(svg, /(?:fill|stroke)="#/);
  }
  const dark = allPictures(gaps!, 'dark').map(({ svg }) => svg);
  assert.ok(dark.every((svg) => !svg.includes('#1b222b') && svg.includes('#eef2f6')));
});
