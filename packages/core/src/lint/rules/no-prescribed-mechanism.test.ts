import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RowId } from '../../model/schema.ts';
import { withStatements } from '../examples.ts';
import { runExample } from '../run-example.ts';
import { cleanStatements } from '../vocabulary/labelled-statements/clean.ts';
import { prescribingStatements } from '../vocabulary/labelled-statements/prescribing.ts';
import { noPrescribedMechanism, prescriptionsIn } from './no-prescribed-mechanism.ts';

const isFlagged = ([row, text]: readonly [RowId, string]): boolean => prescriptionsIn(text, row).length > 0;

test('C40 on labelled statements at least nine of ten findings are right, and nine of ten prescriptions are found', () => {
  const missed = prescribingStatements.filter((statement) => !isFlagged(statement));
  const wrong = cleanStatements.filter(isFlagged);
  const right = prescribingStatements.length - missed.length;
  const seen = JSON.stringify({ missed, wrong }, null, 1);
  assert.ok(prescribingStatements.length >= 60 && cleanStatements.length >= 60);
  assert.ok(right / (right + wrong.length) >= 0.9, `precision: ${seen}`);
  assert.ok(right / prescribingStatements.length >= 0.9, `recall: ${seen}`);
});

test('no statement is labelled twice', () => {
  const texts = [...prescribingStatements, ...cleanStatements].map(([row, text]) => `${row} ${text}`);
  assert.equal(new Set(texts).size, texts.length);
});

test('the kind and the words are those of the text', () => {
  const cases: [string, [string, string][]][] = [
    [
      'Links use TLS 1.3 and AES-256-GCM.',
      [
        ['protocol', 'TLS 1.3'],
        ['algorithm', 'AES-256-GCM'],
      ],
    ],
    [
      'Images are signed with ECDSA and checked every 30 days.',
      [
        ['algorithm', 'ECDSA'],
        ['parameter', 'every 30 days'],
      ],
    ],
    ['Stations are managed through Cisco equipment behind a firewall.', [['product', 'Cisco']]],
    ['Deploy a firewall at every station.', [['mechanism', 'firewall']]],
    ['Traps are sent by SNMPv3.', [['protocol', 'SNMPv3']]],
    ['Access uses *multi-factor* authentication.', [['mechanism', 'multi-factor* authentication']]],
  ];
  for (const [text, expected] of cases)
    assert.deepEqual(
      prescriptionsIn(text, 'actions').map(({ kind, start, end }) => [kind, text.slice(start, end)]),
      expected,
    );
});

test('one finding names every kind once', () => {
  const profile = withStatements({ 'access-control/3/actions': ['Use RSA-2048, and RSA-2048 again, and change keys every 90 days.'] });
  const [finding, ...more] = runExample(noPrescribedMechanism, { what: '', profile });
  assert.equal(more.length, 0);
  assert.equal(finding?.excerpt, 'RSA-2048');
  assert.match(finding?.message ?? '', /^“RSA-2048” names an algorithm and “every 90 days” sets a numeric parameter, /);
});

test('long hostile texts are read in linear steps', () => {
  for (const part of ['keeps a ', 'within 24 ', 'every ', '[@', 'TLS ', 'no firewall that ', '9.9', '](', 'for two ', '256-'])
    assert.ok(prescriptionsIn(part.repeat(5_000 / part.length), 'actions').length <= 5_000);
});
