import { record } from '../../access/record.ts';
import type { Services } from '../../ports.ts';
import type { AuditEntry } from '../../store/audit.ts';
import type { Serve } from '../serve.ts';
import * as contract from './contract.ts';

const EXPORTED_AT_ONCE = 500;

/** The audit log: read for an organisation or the whole server, exported, checked. */
export function auditRoutes(serve: Serve, services: Services): void {
  const { store } = services;
  const page = async ({ limit, before }: { limit: number; before?: number | undefined }, organisations?: readonly string[]) => {
    const rows = await store.audit.list({
      limit: limit + 1,
      ...(before === undefined ? {} : { before }),
      ...(organisations === undefined ? {} : { organisations }),
    });
    const entries = rows.slice(0, limit).map(shown);
    const last = entries.at(-1);
    return { entries, ...(rows.length > limit && last !== undefined ? { next: last.seq } : {}) };
  };

  serve(contract.listOrganisationAudit, async (c) => c.json(await page(c.req.valid('query'), [c.get('organisation')]), 200));
  serve(contract.listAudit, async (c) => c.json(await page(c.req.valid('query')), 200));
  serve(contract.verifyAudit, async (c) => {
    const { entries, head, breaks } = await store.audit.verify();
    return c.json({ entries, head, breaks: [...breaks] }, 200);
  });
  serve(contract.exportAudit, async (c) => {
    const lines: string[] = [];
    let before: number | undefined;
    for (;;) {
      const rows = await store.audit.list({ limit: EXPORTED_AT_ONCE, ...(before === undefined ? {} : { before }) });
      lines.push(...rows.map((row) => JSON.stringify(shown(row))));
      before = rows.at(-1)?.seq;
      if (rows.length < EXPORTED_AT_ONCE) break;
    }
    await record(c, services, { action: 'audit.export', subject: 'audit', detail: { entries: lines.length } });
    const text = lines
      .toReversed()
      .map((line) => `${line}\n`)
      .join('');
    return c.body(text, 200, { 'Content-Type': 'application/x-ndjson', 'Content-Disposition': 'attachment; filename="audit.ndjson"' }) as never;
  });
}

function shown({ detail, ...entry }: AuditEntry) {
  return { ...entry, detail: JSON.parse(detail) as Record<string, number | string | null> };
}
