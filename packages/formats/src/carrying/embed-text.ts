import { strFromU8, strToU8 } from 'fflate';
import type { Embed } from './carry.ts';

/** Carries data in a web page as a data block, which browsers neither run nor show, whatever the policy of the page. */
export const embedInHtml: Embed = (bytes, json) => {
  const page = strFromU8(bytes);
  const end = page.lastIndexOf('</body>');
  return strToU8(`${page.slice(0, end)}<script type="application/json" id="smm-carried">${json}</script>\n${page.slice(end)}`);
};

/** Carries data in a Markdown file as a comment after its end. */
export const embedInMarkdown: Embed = (bytes, json) => strToU8(`${strFromU8(bytes)}\n<!-- smm-carried: ${json} -->\n`);
