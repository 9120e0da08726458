import { strFromU8, unzipSync, unzlibSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';

/**
 * All text that can be got out of a file in any way: its bytes as they are, the parts of an Office file with their
 * names, the streams of a PDF unpacked and its text, details and bookmarks. For asking whether a word is in it at all.
 */
export async function everythingIn(extension: string, bytes: Uint8Array): Promise<string> {
  const parts = [strFromU8(bytes), utf16(bytes)];
  if (extension === 'docx' || extension === 'xlsx') for (const [name, part] of Object.entries(unzipSync(bytes))) parts.push(name, strFromU8(part));
  if (extension === 'pdf') parts.push(...streamsOf(bytes), ...(await wordsOfPdf(bytes)));
  return parts.join('\n');
}

/** Strings of a PDF's details may be written with two bytes a letter. */
function utf16(bytes: Uint8Array): string {
  return strFromU8(bytes.filter((byte) => byte !== 0));
}

/** The unpacked streams of a PDF. */
function streamsOf(bytes: Uint8Array): string[] {
  const text = strFromU8(bytes, true);
  return [...text.matchAll(/\/Length (\d+)[^]{0,400}?>>\s*stream\r?\n/g)].map((match) => {
    const start = match.index + match[0].length;
    const stream = bytes.subarray(start, start + Number(match[1]));
    try {
      const unpacked = unzlibSync(stream);
      return `${strFromU8(unpacked)}\n${utf16(unpacked)}`;
    } catch {
      return strFromU8(stream);
    }
  });
}

async function wordsOfPdf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(bytes.slice());
  const found: string[] = [JSON.stringify(await document.getMetadata()), JSON.stringify((await document.getOutline()) ?? [])];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    found.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return found;
}
