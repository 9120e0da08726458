import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { iotSmm12 } from '../../model/iot-smm-1.2.ts';
import type { Outcome } from '../../outcome.ts';
import { arbitraryProfile } from '../../profile/arbitrary-profile.ts';
import { statementsOf } from '../../profile/cells.ts';
import { arbitraryEvidence } from '../arbitrary-evidence.ts';
import { sampleEvidence, sampleProfile } from '../sample-evidence.ts';
import { traceFinding, traceSource, traceStatement } from './trace.ts';

function value<T>(outcome: Outcome<T>): T {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}

const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.code);
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test('E9 a statement leads to its findings, their passages and sources', () => {
  const trace = value(traceStatement(sampleProfile, sampleEvidence, 'psc-1'));
  assert.equal(trace.statement.address, 'product-supply-chain-risk-management/1/considerations/psc-1');
  assert.deepEqual(
    trace.findings.map(({ finding, passages, weight }) => [finding.id, passages.map(({ passage, source }) => `${passage.id} ${source?.title}`), weight]),
    [['f1', ['p1 Survey of 2026', 'p2 Survey of 2026'], { respondents: 2, sources: 1, passages: 2 }]],
  );
  assert.deepEqual(value(traceStatement(sampleProfile, sampleEvidence, 'pm-1')).missing, ['f9']);
});

test('E9 a finding leads both ways', () => {
  const trace = value(traceFinding(sampleProfile, sampleEvidence, 'f1'));
  assert.deepEqual(
    [ids(trace.sources), trace.statements.map(({ address }) => address)],
    [['survey'], ['product-supply-chain-risk-management/1/considerations/psc-1']],
  );
  assert.deepEqual(ids(value(traceFinding(sampleProfile, sampleEvidence, 'f3')).notes), ['n2']);
  assert.deepEqual(ids(value(traceFinding(sampleProfile, sampleEvidence, 'f2')).sources), ['survey', 'report']);
});

test('E9 a source leads to what became of it', () => {
  const trace = value(traceSource(sampleProfile, sampleEvidence, 'survey'));
  assert.deepEqual(
    trace.passages.map(({ passage, findings }) => `${passage.id} ${ids(findings)}`),
    ['p1 f1,f4', 'p2 f1', 'p3 f2'],
  );
  assert.deepEqual([ids(trace.findings), trace.statements.map(({ statement }) => statement.id)], [['f1', 'f2', 'f4'], ['psc-1']]);
});

test('what is not there is refused', () => {
  assert.deepEqual(
    [
      code(traceStatement(sampleProfile, sampleEvidence, 'x')),
      code(traceFinding(sampleProfile, sampleEvidence, 'x')),
      code(traceSource(sampleProfile, sampleEvidence, 'x')),
    ],
    ['no-such-statement', 'no-such-finding', 'no-such-source'],
  );
});

test('a note made into a statement is found from it', () => {
  const evidence = { ...sampleEvidence, notes: [{ ...sampleEvidence.notes[0]!, promotedTo: ['psc-2'] }] };
  assert.deepEqual(ids(value(traceStatement(sampleProfile, evidence, 'psc-2')).notes), ['n1']);
});

test('E9 tracing down and tracing up find the same links', () => {
  fc.assert(
    fc.property(arbitraryEvidence(iotSmm12), arbitraryProfile, (evidence, profile) => {
      const findings = evidence.findings.map(({ id }) => value(traceFinding(profile, evidence, id)));
      const sources = evidence.sources.map(({ id }) => value(traceSource(profile, evidence, id)));
      const down: string[] = [];
      for (const { statement } of statementsOf(profile)) {
        const trace = value(traceStatement(profile, evidence, statement.id));
        for (const { finding, passages } of trace.findings) {
          down.push(`${statement.id} ${finding.id}`);
          for (const { passage, source } of passages) down.push(`${finding.id} ${passage.id} ${source!.id} ${statement.id}`);
        }
        assert.deepEqual(new Set([...ids(trace.findings.map(({ finding }) => finding)), ...trace.missing]), new Set(statement.origins));
      }
      const up: string[] = findings.flatMap(({ finding, statements }) => statements.map(({ statement }) => `${statement.id} ${finding.id}`));
      for (const { source, passages, statements } of sources)
        for (const { passage, findings: resting } of passages)
          for (const finding of resting)
            for (const { statement } of statements)
              if (statement.origins.includes(finding.id)) up.push(`${finding.id} ${passage.id} ${source.id} ${statement.id}`);
      assert.deepEqual(up.toSorted(), down.toSorted());
      for (const { finding, sources: of } of findings)
        assert.deepEqual(new Set(ids(of)), new Set(ids(sources.filter((trace) => trace.findings.includes(finding)).map(({ source }) => source))));
    }),
    { numRuns: 60 },
  );
});
