/** Text safe inside SVG and XML: marks are escaped, characters that XML cannot hold are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[mark]!);
}

/** Text broken into lines that fit `width` pixels at `perLetter` pixels a letter; over-long words are cut. */
export function wrap(text: string, width: number, perLetter: number): string[] {
  const most = Math.max(4, Math.floor(width / perLetter));
  const lines: string[] = [];
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((whole) => pieces(whole, most))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function pieces(word: string, most: number): string[] {
  const letters = [...word];
  return Array.from({ length: Math.ceil(letters.length / most) }, (_, index) => letters.slice(index * most, (index + 1) * most).join(''));
}

/** Lines of text from a first baseline downwards. */
export function textLines(
  lines: readonly string[],
  style: { x: number; y: number; size: number; lineHeight: number; fill: string; weight: number; anchor: 'start' | 'middle' },
): string {
  return lines
    .map(
      (text, index) =>
        `<text x="${round(style.x)}" y="${round(style.y + index * style.lineHeight)}" font-size="${style.size}" font-weight="${style.weight}" text-anchor="${style.anchor}" fill="${style.fill}">${escapeXml(text)}</text>`,
    )
    .join('');
}

/** A rectangle with round corners. */
export function box(style: {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
  stroke: string;
  dash: string;
  radius: number;
  strokeWidth: number;
}): string {
  const dash = style.dash === '' ? '' : ` stroke-dasharray="${style.dash}"`;
  return `<rect x="${round(style.x)}" y="${round(style.y)}" width="${round(style.width)}" height="${round(style.height)}" rx="${style.radius}" fill="${style.fill}" stroke="${style.stroke}" stroke-width="${style.strokeWidth}"${dash}/>`;
}

/** A line through points, with soft corners. */
export function polyline(points: readonly { x: number; y: number }[], stroke: string): string {
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  return `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="1.4" stroke-linejoin="round"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
