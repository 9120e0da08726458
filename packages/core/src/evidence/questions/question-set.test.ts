import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iotSmm12 } from '../../model/iot-smm-1.2.ts';
import { practicesOf } from '../../model/lookup.ts';
import { tinyModel } from '../../model/tiny-model.ts';
import { sentences, words } from '../../wording/words.ts';
import { questionSet } from './question-set.ts';

const practices = practicesOf(iotSmm12).map(({ practice }) => practice);
const whole = questionSet(iotSmm12);

test('E40 each of the 18 practices has three to five questions, with codes that count up', () => {
  for (const { id, abbreviation } of practices) {
    const own = whole.questions.filter(({ practice }) => practice === id);
    assert.ok(own.length >= 3 && own.length <= 5, `${id}: ${own.length}`);
    assert.deepEqual(
      own.map(({ code }) => code),
      own.map((_, index) => `${abbreviation}-${index + 1}`),
    );
  }
  assert.equal(new Set(whole.questions.map(({ text }) => text)).size, whole.questions.length);
  assert.deepEqual(
    whole.background.map(({ code }) => code),
    ['BG-1', 'BG-2', 'BG-3'],
  );
});

/** Words of the model and of its trade that nobody outside meets; names of practices are made of them. */
const MODEL_WORDS =
  /\b(?:access control|assessments?|assets?|attack surface|attitude|availability|comprehensiveness|compliance|comply|configurations?|confidentiality|continuity|controls?(?! room)|domains?|event detection|formali[sz]ed|governance|hardening|identit(?:y|ies)|incidents?|indicators?|integrity|IoT|levels?|maturity|mitigat\w*|models?|monitoring|patch\w*|polic(?:y|ies)|posture|practices?|profiles?|programmes?|remediat\w*|resilience|risks?|scope|situation(?:al)? awareness|SMM|stakeholders?|subdomains?|supply chain|targets?|third[- ]part(?:y|ies)|threats?|vulnerabilit(?:y|ies))\b/i;

test('E41 nobody who answers meets a word of the model', () => {
  const texts = [
    whole.title,
    whole.introduction,
    whole.consent,
    ...[...whole.background, ...whole.questions, whole.closing].flatMap(({ text, options }) => [text, ...options]),
  ];
  for (const text of texts) assert.equal(MODEL_WORDS.exec(text)?.[0], undefined, text);
  for (const { name, abbreviation } of practices)
    for (const text of texts) assert.ok(!text.toLowerCase().includes(name.toLowerCase()) && !text.includes(abbreviation), `${name}: ${text}`);
});

test('E42 questions are one open sentence, short enough to be answered in one to three', () => {
  for (const { text, code } of [...whole.questions, whole.closing]) {
    assert.equal(sentences(text).length, 1, code);
    assert.match(text, /\?$/, code);
    assert.ok(words(text).length <= 32, `${code}: ${words(text).length} words`);
    assert.match(text, /\b(?:how|what|when|where|which|who|whom)\b/i, `${code} can be answered by yes or no`);
  }
});

test('E43 a set is limited to practices and to what its readers can answer; codes stay the same', () => {
  const codes = (options: Parameters<typeof questionSet>[1]) => questionSet(iotSmm12, options).questions.map(({ code }) => code);
  assert.deepEqual(codes({ practices: ['patch-management', 'risk-attitude'] }), ['RA-1', 'RA-2', 'RA-3', 'RA-4', 'PM-1', 'PM-2', 'PM-3', 'PM-4', 'PM-5']);
  assert.deepEqual(codes({ practices: ['risk-attitude'], audience: 'technical' }), ['RA-2', 'RA-3']);
  for (const audience of ['management', 'technical'] as const)
    for (const { id } of practices) assert.ok(questionSet(iotSmm12, { audience, practices: [id] }).questions.length > 0, `${id} has nothing for ${audience}`);
});

test('E44 a model without ready questions brings its own', () => {
  assert.deepEqual(
    questionSet(tinyModel).questions.map(({ code, practice }) => `${code} ${practice}`),
    ['HW-1 hand-washing', 'SC-1 surface-cleaning', 'CS-1 cold-storage'],
  );
});
