import type { Browser } from 'playwright-core';
import type { ReadBack } from './read-back.ts';
import { letters, words } from './words.ts';

/** What a web page says to a browser. */
export async function readHtml(browser: Browser, bytes: Uint8Array): Promise<ReadBack> {
  const page = await browser.newPage();
  try {
    await page.setContent(new TextDecoder().decode(bytes));
    const textsOf = async (selector: string) => (await page.locator(selector).allTextContents()).map(words);
    return {
      headings: await textsOf('main :is(h1, h2, h3, h4, h5, h6):has(.number)'),
      captions: await textsOf('main table > caption'),
      statements: await textsOf('main table.levels td > p'),
      references: await textsOf('main .references > li'),
      text: letters((await page.locator('body').textContent()) ?? ''),
    };
  } finally {
    await page.close();
  }
}
