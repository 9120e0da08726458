import type { DataFormat, DocumentFormat, Format } from './format.ts';
import { canonicalProfile } from '@smm/core/profile';

export type * from './format.ts';

const docx: DocumentFormat = {
  id: 'docx',
  kind: 'document',
  title: 'Word document',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  load: () => import('./docx/write.ts'),
};

const html: DocumentFormat = {
  id: 'html',
  kind: 'document',
  title: 'Web page in one file',
  extension: 'html',
  mediaType: 'text/html',
  load: () => import('./html/write.ts'),
};

const json: DataFormat = {
  id: 'json',
  kind: 'data',
  title: 'Profile as JSON',
  extension: 'json',
  mediaType: 'application/json',
  load: async () => ({ write: async (profile) => new TextEncoder().encode(`${JSON.stringify(canonicalProfile(profile), null, 2)}\n`) }),
};

const markdown: DocumentFormat = {
  id: 'md',
  kind: 'document',
  title: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  load: () => import('./markdown/write.ts'),
};

const pdf: DocumentFormat = {
  id: 'pdf',
  kind: 'document',
  title: 'PDF, tagged',
  extension: 'pdf',
  mediaType: 'application/pdf',
  load: () => import('./pdf/write.ts'),
};

const xlsx: DocumentFormat = {
  id: 'xlsx',
  kind: 'document',
  title: 'Excel workbook',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  load: () => import('./xlsx/write.ts'),
};

const yaml: DataFormat = {
  id: 'yaml',
  kind: 'data',
  title: 'Profile as YAML',
  extension: 'yaml',
  mediaType: 'application/yaml',
  load: async () => {
    const { writeProfileYaml } = await import('./yaml/write.ts');
    return { write: async (profile) => new TextEncoder().encode(writeProfileYaml(profile)) };
  },
};

/** Every format, alphabetically by id. */
export const formats: readonly Format[] = [docx, html, json, markdown, pdf, xlsx, yaml];

/** The format with this id, or undefined. */
export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
