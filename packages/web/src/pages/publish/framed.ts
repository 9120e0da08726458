const TAG = /<([a-z][a-z0-9]*)((?:\s+[^\s=>/"]+(?:="[^"]*")?)*)(\s*\/?>)/gu;

/**
 * A publication, as our own writer makes it, made fit for a frame of the studio: the frame inherits the rules of the page,
 * which let in only style sheets that carry the page's number. The sheet gets it, styles of single elements move into a
 * sheet of their own, and the data that the file carries is left out.
 */
export function framed(html: string, nonce: string): string {
  const rules: string[] = [];
  const marked = html.replaceAll(/<script\b[^>]*>.*?<\/script>/gsu, '').replaceAll(TAG, (tag, name: string, attributes: string, end: string) => {
    if (name === 'style') return `<style nonce="${nonce}"${attributes}${end}`;
    if (!attributes.includes(' style="')) return tag;
    const moved = attributes.replace(/ style="([^"]*)"/u, (_all, look: string) => {
      rules.push(`[data-look="${rules.length}"]{${look.replaceAll(/[{}<]/gu, '')}}`);
      return ` data-look="${rules.length - 1}"`;
    });
    return `<${name}${moved}${end}`;
  });
  return rules.length === 0 ? marked : marked.replace('</head>', () => `<style nonce="${nonce}">${rules.join('\n')}</style></head>`);
}

/** The number that lets styles of this page in. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
