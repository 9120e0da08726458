import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import type { Profile } from '@smm/core/profile';
import { startServer, type ServerConfig } from '@smm/server';
import { launchBrowser } from './browser.ts';
import { builtStudio } from './studio-build.ts';

/** A studio that runs, in a real browser over a server of its own. */
export type OpenStudio = {
  readonly url: string;
  /** The id of the profile that it was opened with. */
  readonly profile: string;
  /** Opens another browser in which the same person is signed in, and nothing else is known. */
  readonly person: () => Promise<{ readonly context: BrowserContext; readonly page: Page }>;
  /** Closes all of them. */
  readonly everybodyLeaves: () => Promise<void>;
  /** The profile as the API gives it, once everything sent was kept. */
  readonly yaml: () => Promise<string>;
  /** What pages complained about so far: errors, and what the content security policy forbade. */
  readonly complaints: readonly string[];
  readonly stop: () => Promise<void>;
};

/** Starts a server with one profile, or with what `more` says besides, and a browser in front of it. */
export async function openStudio(welcome: Profile, more: Partial<ServerConfig> = {}): Promise<OpenStudio> {
  const [studio, folder, browser] = await Promise.all([builtStudio(), mkdtemp(join(tmpdir(), 'smm-studio-data-')), launchBrowser()]);
  const started = await startServer(
    {
      mode: 'solo',
      host: '127.0.0.1',
      port: 0,
      place: { folder },
      publicUrl: undefined,
      secret: undefined,
      redisUrl: undefined,
      studio,
      welcome: [welcome],
      ...more,
    },
    { now: () => new Date().toISOString(), newId: randomUUID, log: () => undefined },
  );
  if (!started.ok) throw new Error(started.message);
  const { url, link, stop } = started.value;
  const complaints: string[] = [];
  const contexts: BrowserContext[] = [];
  const first = await browser.newContext();
  const entering = await first.newPage();
  await entering.goto(link!);
  await entering.waitForURL((address) => address.pathname === '/');
  const state = await first.storageState();
  const listed = (await (await first.request.get(`${url}/api/profiles`)).json()) as { profiles: { id: string; title: string }[] };
  const profile = listed.profiles.find(({ title }) => title === welcome.metadata.title)!.id;
  const person = async () => {
    const context = await browser.newContext({ storageState: state, viewport: { width: 1440, height: 900 } });
    contexts.push(context);
    context.on('weberror', (error) => complaints.push(error.error().message));
    context.setDefaultTimeout(8000);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' && !/ERR_INTERNET_DISCONNECTED|WebSocket connection/.test(message.text())) complaints.push(message.text());
    });
    return { context, page };
  };
  return {
    url,
    profile,
    person,
    everybodyLeaves: async () => {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
    },
    yaml: async () => (await first.request.get(`${url}/api/profiles/${profile}/file`)).text(),
    complaints,
    stop: async () => {
      await browser.close();
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What axe finds on a page that keeps people out, by rule. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  // Colours that are still on their way to others have a contrast that nobody sees: they arrive at once.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
  });
  const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
