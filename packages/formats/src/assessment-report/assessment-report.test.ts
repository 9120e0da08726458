import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { derive, prepareAssessment, WHOLE } from '@smm/core/assessment';
import { COMMON } from '@smm/core/profile';
import { write as writeDocx } from '../docx/write.ts';
import { pageHtml } from '../html/write.ts';
import { write as writeMarkdown } from '../markdown/write.ts';
import { sampleFonts } from '../pdf/sample-fonts.ts';
import { write as writePdf } from '../pdf/write.ts';
import type { Block, Publication } from '../publication/blocks.ts';
import { allBlocks } from '../publication/flatten.ts';
import { textOf } from '../publication/markdown.ts';
import { executiveReport, fullReport } from './index.ts';
import { sampleReport } from './sample-report.ts';

/** All words of blocks, pictures aside. */
function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block): string => {
      switch (block.kind) {
        case 'paragraph':
          return textOf(block.children);
        case 'heading':
          return block.text;
        case 'list':
          return block.items.map(wordsOf).join('\n');
        case 'table':
          return [block.caption, ...block.head, ...block.rows.flatMap((row) => row.map(wordsOf))].join('\n');
        case 'notice':
          return wordsOf(block.blocks);
        case 'figure':
          return block.caption;
        default:
          return '';
      }
    })
    .join('\n');
}

const whole = (publication: Publication) => wordsOf(allBlocks(publication));
const plain = (text: string) => text.replace(/\s+/g, ' ');

test('F123 the executive report has two to four pages, marked on each, and at most 250 words beside the picture on the first', async () => {
  const report = executiveReport(sampleReport());
  const { pdf, text } = await pagesOf(report);
  assert.ok(pdf >= 2 && pdf <= 4, `${pdf} pages`);
  for (const page of text) assert.match(page, /Example, fictional[\s\S]*Example, fictional/);
  const first = [report.titlePage.title, report.titlePage.subtitle, report.titlePage.kindLine, wordsOf(report.body[0]!.blocks)].join(' ');
  assert.ok(first.split(/\s+/).length <= 250);
  const [page] = text;
  for (const words of ['7 lie below target', '15 practices rose', '9 steps are open', 'The five largest gaps', 'Access Control', 'Next decisions'])
    assert.ok(page!.includes(words), words);
  assert.doesNotMatch(page!, /Why these levels/);
});

test('F123 a large system with long reasons fits on four pages as well', async () => {
  const sites = Array.from({ length: 9 }, (_, index) => ({ id: `site-${index}`, name: `Pumping station number ${index}`, description: '' }));
  const input = sampleReport((file) => {
    const last = file.assessments.at(-1)!;
    const results = sites.flatMap(({ id }) => last.results.filter(({ site }) => site === 'estuary').map((result) => ({ ...result, site: id })));
    return {
      ...file,
      sites,
      rounds: file.rounds.map((round) => ({ ...round, agreed: round.agreed.map((target) => ({ ...target, reason: 'A long reason. '.repeat(80) })) })),
      roadmap: {
        ...file.roadmap,
        steps: Array.from({ length: 40 }, (_, index) => ({ ...file.roadmap.steps[index % 9]!, id: `step-${index}`, dependsOn: [] })),
      },
      assessments: [{ ...last, parts: sites.map(({ id }) => ({ site: id })), results }],
    };
  });
  const { pdf, text } = await pagesOf(executiveReport(input));
  assert.ok(pdf >= 2 && pdf <= 4, `${pdf} pages`);
  assert.ok(text.join(' ').includes('steps after these stand in the full report'));
});

async function pagesOf(report: Publication) {
  const document = await getDocumentProxy(await writePdf(report, { assets: { fonts: sampleFonts } }));
  const { text } = await extractText(document, { mergePages: false });
  return { pdf: text.length, text: text.map(plain) };
}

test('F124 a report stands alone: what, by whom, against what, how old the evidence is, the hash, and what the figures do not say', () => {
  for (const report of [executiveReport(sampleReport()), fullReport(sampleReport())]) {
    const text = plain(whole(report));
    for (const words of [
      'Kestrel Valley Water',
      'each by itself: Upland area; Estuary area',
      'Noor Haddadi (Meridian Assessors)',
      'Drinking-Water Distribution Telemetry 1.0 (SHA-256',
      'dated 2 November 2026 to 4 November 2027',
      'f'.repeat(64),
      'SMM Workbench 0.1.0',
      '23 November 2027',
      'carried over from an earlier assessment',
      'never added up or averaged',
      'It is no certificate',
    ])
      assert.ok(text.includes(words), words);
  }
});

test('F125 the full report has every practice with target, reason, indicators, answers, derivation, override and actions', () => {
  const input = sampleReport((file) => ({ ...file, assessments: [file.assessments[0]!] }));
  const text = plain(whole(fullReport(input)));
  const { file, assessment, checklist } = input;
  for (const { reason, practice } of file.rounds[0]!.agreed) assert.ok(text.includes(plain(reason)), practice);
  for (const { text: words, key } of checklist.indicators.values()) assert.ok(text.includes(plain(words).replace(/[*`]/g, '')), key);
  for (const { note } of assessment.answers) assert.ok(text.includes(plain(note).trim()), note);
  for (const { title } of assessment.evidence) assert.ok(text.includes(title), title);
  for (const { title, actions } of file.roadmap.steps)
    for (const words of [title, ...actions.slice(0, 1).map((action) => action.text)]) assert.ok(text.includes(plain(words)), words);
  for (const { reason, practice } of assessment.judgements) assert.ok(text.includes(plain(reason).trim()), practice);
  const [override] = assessment.overrides;
  assert.ok(text.includes(plain(override!.reason)) && text.includes('set by the assessor against the computed level'));
  const derived = derive(checklist, prepareAssessment(assessment), 'patch-management', { part: WHOLE, scope: 3 });
  assert.ok(text.includes(`${derived.answered} of ${derived.asked} indicators are answered`));
  assert.ok([...checklist.indicators.values()].some(({ table }) => table === COMMON));
});

test('F126 Word, PDF, web page and Markdown say the same, with the marking in each, and the same every time', async () => {
  const report = executiveReport(sampleReport());
  assert.deepEqual(executiveReport(sampleReport()), report);
  const docx = unzipSync(await writeDocx(report, { assets: { fonts: [] } }));
  const parts = Object.entries(docx).filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
  assert.ok(parts.length >= 2 && parts.every(([, bytes]) => strFromU8(bytes).includes('Example, fictional')));
  const texts = [
    plain(
      strFromU8(docx['word/document.xml']!)
        .replace(/<w:t [^>]*>|<w:t>/g, '')
        .replace(/<[^>]+>/g, ' '),
    ),
    plain(pageHtml(report).replace(/<[^>]+>/g, ' ')),
    plain(new TextDecoder().decode(await writeMarkdown(report, { assets: { fonts: [] } })).replace(/\\/g, '')),
    (await pagesOf(report)).text.join(' '),
  ];
  for (const text of texts)
    for (const words of ['7 lie below target', 'Services Third-Party', '2 for 3', 'Estuary depot', '2028-09-30', 'It is no certificate'])
      assert.ok(text.includes(words), words);
  assert.ok(texts.slice(1).every((text) => text.includes('Example, fictional')));
});

test('F127 a file with nothing in it gives a report that says so, and words of users are nothing but words', () => {
  const hostile = '<script>alert(1)</script> | # & "x"';
  const input = sampleReport((file) => ({
    ...file,
    confidentiality: hostile,
    system: { ...file.system, name: hostile },
    rounds: [],
    roadmap: { steps: [], note: '' },
    assessments: [{ ...file.assessments[0]!, status: 'open', answers: [], judgements: [], overrides: [], results: [], evidence: [], title: hostile }],
  }));
  for (const report of [executiveReport(input), fullReport(input)]) {
    const text = plain(whole(report));
    for (const words of ['no evidence items', 'none agreed yet', 'first assessment', 'still open']) assert.ok(text.includes(words), words);
    const page = pageHtml(report);
    assert.ok(page.includes('&lt;script&gt;') && !page.includes('<script>'));
  }
});
