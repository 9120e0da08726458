import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import { readProfileFile, writeProfileYaml } from '@smm/formats/yaml';

/** The file of an export that says what is in it. */
export const MANIFEST = 'manifest.json';

const Count = z.int().nonnegative();

/** What an export says of itself: how much of what it holds, and the hash of every file. */
const Manifest = z.strictObject({
  format: z.literal(1),
  at: z.string(),
  profiles: Count,
  files: Count,
  auditEntries: Count,
  contents: z.array(z.strictObject({ path: z.string(), bytes: Count, sha256: z.string().length(64) })),
});
export type Manifest = z.infer<typeof Manifest>;

/** One file of an export: where it is below the folder, and its content. */
export type ExportedFile = { readonly path: string; readonly text: string };

/** A file as a manifest lists it. */
export function listed({ path, text }: ExportedFile): Manifest['contents'][number] {
  return { path, bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') };
}

/**
 * Reads an export back: every file is there with the bytes that were written, every profile reads as a profile, the audit
 * log has its lines. Refused: `export-unreadable`; `export-damaged`, naming the file.
 */
export function readExport(folder: string): Outcome<Manifest> {
  try {
    const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')));
    const seen = { profiles: 0, files: 0, auditEntries: 0 };
    for (const { path, bytes, sha256 } of manifest.contents) {
      const text = readFileSync(join(folder, path), 'utf8');
      const found = listed({ path, text });
      if (found.bytes !== bytes || found.sha256 !== sha256) return damaged(path, 'it is not what was written');
      if (path === AUDIT_LOG) seen.auditEntries = text.split('\n').length - 1;
      if (/^profiles\/[^/]+\/[^/]+\/[^/]+$/u.test(path)) seen.files += 1;
      if (!path.endsWith('.smm-profile.yaml')) continue;
      const read = readProfileFile(Buffer.from(text));
      if (!read.ok || writeProfileYaml(read.profile) !== text) return damaged(path, 'it does not read back as the profile that was written');
      seen.profiles += 1;
    }
    const wrong = (['profiles', 'files', 'auditEntries'] as const).find((kind) => manifest[kind] !== seen[kind]);
    return wrong === undefined ? ok(manifest) : damaged(MANIFEST, `it speaks of ${manifest[wrong]} ${wrong}, and there are ${seen[wrong]}`);
  } catch (error) {
    return refused('export-unreadable', `${folder} cannot be read as an export: ${(error as Error).message}.`);
  }
}

/** The audit log of an export, a line an entry. */
export const AUDIT_LOG = 'audit-log.ndjson';

function damaged(path: string, reason: string): Outcome<Manifest> {
  return refused('export-damaged', `The export is damaged: ${path}: ${reason}. Export again into a new folder.`);
}
