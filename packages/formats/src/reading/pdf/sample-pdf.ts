/** Words at a place of a page, in points from the lower left corner; letters are 10 points tall unless said otherwise. */
export type Words = { readonly x: number; readonly y: number; readonly text: string; readonly size?: number };

/** A PDF without structure whose pages hold the given words, for tests. `more` are further entries of the trailer. */
export function samplePdf(pages: readonly (readonly Words[])[], more = ''): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>'];
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`, '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>');
  for (const [index, words] of pages.entries()) {
    const content = words.map(({ x, y, text, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`).join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${more} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** Words below one another, the first at `y`, 12 points apart. */
export function linesAt(x: number, y: number, lines: readonly string[], size?: number): Words[] {
  return lines.map((text, index) => ({ x, y: y - index * 12, text, ...(size === undefined ? {} : { size }) }));
}
