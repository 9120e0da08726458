import { strFromU8, unzipSync } from 'fflate';
import { TemplateRefused } from './template-refused.ts';

/** Most entries in a template, and most bytes in one of its parts once unpacked. */
const MOST_ENTRIES = 2_000;
const LARGEST_PART = 20 * 1024 * 1024;
const LARGEST_FILE = 50 * 1024 * 1024;

const PARTS = ['[Content_Types].xml', 'word/document.xml', 'word/settings.xml', 'word/styles.xml', 'word/theme/theme1.xml'] as const;
const OLD_OR_LOCKED = [0xd0, 0xcf, 0x11, 0xe0];

/** The parts of a template that are looked at, by name; those it lacks are missing. */
export type TemplateParts = Partial<Record<(typeof PARTS)[number], string>>;

/**
 * The parts of a template, unpacked within limits. An entry is given no more room than it declares, and one that
 * declares too much is refused before it is unpacked, so that a file made to swell cannot fill the memory.
 */
export function templateParts(bytes: Uint8Array): TemplateParts {
  if (OLD_OR_LOCKED.every((value, index) => bytes[index] === value))
    throw new TemplateRefused('The template is locked with a password or is an old .doc file. Save it in Word as a .docx without a password.');
  if (bytes.length > LARGEST_FILE)
    throw new TemplateRefused(`The template is larger than ${LARGEST_FILE / 1024 / 1024} MB. Delete its pages and pictures; only its styles are used.`);
  const parts: TemplateParts = {};
  for (const [name, data] of Object.entries(unzipped(bytes))) parts[name as (typeof PARTS)[number]] = strFromU8(data);
  if (/macroEnabled/i.test(parts['[Content_Types].xml'] ?? '')) throw withMacros();
  return parts;
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  let entries = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (entries > MOST_ENTRIES)
          throw new TemplateRefused(`The template holds more than ${MOST_ENTRIES} files. Save a copy of it from Word with nothing but its styles.`);
        if (/vba(?:Project|Data)/i.test(name)) throw withMacros();
        if (!PARTS.some((part) => part === name)) return false;
        if (originalSize > LARGEST_PART)
          throw new TemplateRefused(
            `The part ${name} of the template is larger than ${LARGEST_PART / 1024 / 1024} MB. Save a copy of it from Word with nothing but its styles.`,
          );
        return true;
      },
    });
  } catch (problem) {
    if (problem instanceof TemplateRefused) throw problem;
    throw new TemplateRefused('The template cannot be opened as a Word document: it is not a .docx file, or it is damaged.');
  }
}

function withMacros(): TemplateRefused {
  return new TemplateRefused('The template contains macros. Save it in Word as a .docx or .dotx, which have none.');
}
