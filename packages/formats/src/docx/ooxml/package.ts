import { Packer, type Document } from 'docx';
import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';

/** The earliest moment that a zip can hold, in local time as zip counts; all entries carry it. */
const ZIP_TIME = new Date(1980, 0, 1);

type Parts = ReadonlyMap<string, string | Uint8Array>;

/**
 * The document's bytes, with nothing in them that differs from run to run: dates in the properties are those given,
 * entries carry one fixed time, and the library's random names are replaced by numbers. `pictures` take the place of
 * the media that hold the key as text.
 */
export function packed(parts: Parts, created: Date, pictures: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, data] of parts) entries[name] = [settled(name, data, created, pictures), { mtime: ZIP_TIME, level: name.endsWith('.png') ? 0 : 6 }];
  return zipSync(entries);
}

/**
 * The parts of a document as the library writes them, not yet zipped. Its packer would zip them with the time of day,
 * and unzipping and zipping again costs as much as all the rest; the compiler behind it is typed private.
 */
export function partsOf(document: Document): Parts {
  return Packer['compiler'].compile(document);
}

function settled(name: string, data: string | Uint8Array, created: Date, pictures: ReadonlyMap<string, Uint8Array>): Uint8Array {
  if (typeof data !== 'string') return name.endsWith('.png') ? (pictures.get(strFromU8(data)) ?? data) : data;
  const day = `${created.toISOString().slice(0, 19)}Z`;
  if (name === 'docProps/core.xml') return strToU8(data.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}`));
  if (/^word\/header\d+\.xml$/.test(name)) return strToU8(data.replace(/PowerPlusWaterMarkObject[\w-]+/g, `PowerPlusWaterMarkObject${/\d+/.exec(name)![0]}`));
  return strToU8(data);
}
