import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startServer, type RunningServer } from '@smm/server';
import { launchBrowser } from './browser.ts';
import { barriers } from './open-studio.ts';
import { builtStudio } from './studio-build.ts';

const PROFILE = `schemaVersion: 1
id: quarry
model: {id: iot-smm, edition: "1.2"}
metadata: {title: Quarry Haulage}
practices:
  threat-modeling:
    levels:
      1:
        considerations:
          statements:
            - id: a
              text: Each truck is looked at alone.
`;
const WORDS = { ada: 'lamp quarry orbit sleeve', ben: 'anchor violin meadow crate' };
const REVOKED_WITHIN = 2000;

let folder: string;
let server: RunningServer;
let browser: Browser;
/** The owner's browser, and those of a second person and of somebody outside. */
let ada: Page;
let ben: Page;
let profile: string;
const complaints: string[] = [];

/** A browser of its own, in which nobody is signed in. */
async function person(): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(8000);
  context.on('weberror', (error) => complaints.push(error.error().message));
  const page = await context.newPage();
  // A refused sign-in is an answer as well, and a socket that the server ends is what is tried here.
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d|WebSocket/u.test(message.text())) complaints.push(message.text());
  });
  return page;
}

before(async () => {
  const [studio, place, opened] = await Promise.all([builtStudio(), mkdtemp(join(tmpdir(), 'smm-accounts-')), launchBrowser()]);
  [folder, browser] = [place, opened];
  const started = await startServer(
    { mode: 'team', host: 'localhost', port: 0, place: { folder }, publicUrl: undefined, secret: undefined, redisUrl: undefined, studio, welcome: [] },
    { now: () => new Date().toISOString(), newId: randomUUID, log: () => undefined },
  );
  assert.ok(started.ok);
  server = started.value;
  [ada, ben] = [await person(), await person()];
});
after(async () => {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
  assert.deepEqual(complaints, []);
});

/** What keeps people out of a page, in both themes, wide and narrow; and that it does not scroll sideways. */
async function isOpenToAll(page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const)
    for (const width of [1280, 390]) {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height: 900 });
      assert.deepEqual(await barriers(page), [], `${page.url()} ${theme} ${width}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${page.url()} scrolls sideways at ${width}`);
    }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** The secret that a page shows once under a name. */
async function shownOnce(page: Page, name: RegExp | string): Promise<string> {
  return page.getByRole('textbox', { name }).inputValue();
}

test('W91 the first account is made with the link of the server; who signs out is out, and comes back to where they were going', async () => {
  await ada.goto(server.link!);
  await ada.getByRole('heading', { name: 'The first account' }).waitFor();
  await isOpenToAll(ada);
  await ada.getByLabel('Your name').fill('Ada');
  await ada.getByLabel('E-mail address').fill('ada@sample.example');
  await ada.getByLabel('Password').fill(WORDS.ada);
  await ada.getByLabel('Organisation').fill('Quarry Group');
  await ada.getByRole('button', { name: 'Make the account' }).click();
  await ada.getByRole('button', { name: 'Account of Ada' }).click();
  await ada.getByRole('menuitem', { name: 'Sign out' }).click();
  await ada.getByRole('heading', { name: 'Sign in' }).waitFor();
  await ada.goto(`${server.url}/settings`);
  await ada.getByRole('heading', { name: 'Sign in' }).waitFor();
  await isOpenToAll(ada);
  await signIn(ada, 'ada@sample.example', WORDS.ada);
  await ada.waitForURL(`${server.url}/settings`);
  await ada.getByText('Here, now').waitFor();
});

test('W92 a refused sign-in says the same whether there is such an account', async () => {
  await ben.goto(`${server.url}/sign-in`);
  const told: (string | null)[] = [];
  for (const email of ['ada@sample.example', 'nobody@sample.example']) {
    await signIn(ben, email, 'not the right password');
    await ben.getByRole('alert').waitFor();
    told.push(await ben.getByRole('alert').textContent());
    await ben.reload();
  }
  assert.equal(told[0], told[1]);
});

test('W94 an invited person makes an account by a link; both write in one profile; a role that is taken away counts at once', async () => {
  await ada.goto(`${server.url}/settings/organisation`);
  await ada.getByLabel('Whom to invite').fill('ben@sample.example');
  await ada.getByRole('button', { name: 'Invite' }).click();
  await ben.goto(await shownOnce(ada, /Link for/u));
  await ben.getByRole('heading', { name: 'Join Quarry Group' }).waitFor();
  await isOpenToAll(ben);
  await ben.getByLabel('Your name').fill('Ben');
  await ben.getByLabel('Password').fill(WORDS.ben);
  await ben.getByRole('button', { name: 'Make the account and join' }).click();
  await ben.getByRole('button', { name: 'Account of Ben' }).waitFor();
  const added = await ada.request.post(`${server.url}/api/profiles`, {
    data: PROFILE,
    headers: { 'content-type': 'application/yaml', origin: server.url },
  });
  profile = ((await added.json()) as { id: string }).id;
  const table = `${server.url}/profiles/${profile}/tables/threat-modeling`;
  await Promise.all([ada.goto(table), ben.goto(table)]);
  await write(ada, 'actions', 'Ada was here.');
  await write(ben, 'considerations', 'So was Ben.');
  await ben.getByText('Ada was here.').waitFor();
  await ada.getByText('So was Ben.').waitFor();
  const other = await ada.context().newPage();
  await other.goto(`${server.url}/settings/organisation`);
  await other.getByRole('button', { name: /Role of Ben/u }).click();
  await other.getByRole('option', { name: 'Viewer' }).click();
  const from = Date.now();
  await ben.getByText('You may read this, not change it').waitFor();
  assert.ok(Date.now() - from < REVOKED_WITHIN, `${Date.now() - from} ms`);
  await ben.locator('[data-cell="threat-modeling/1/actions"]').dblclick();
  assert.equal(await ben.locator('[data-cell="threat-modeling/1/actions"]').getByRole('textbox').count(), 0);
  await isOpenToAll(other);
  await other.close();
});

test('W95 somebody with a review link reads the publication, and neither the live document nor the library; an ended link is closed', async () => {
  await ada.getByRole('button', { name: 'Share' }).click();
  await ada.getByLabel('Whom it is for').fill('Carla');
  await ada.getByRole('button', { name: 'Make a link' }).click();
  await ada.getByRole('textbox', { name: 'The new link' }).waitFor();
  await isOpenToAll(ada);
  const carla = await person();
  const sockets: string[] = [];
  carla.on('websocket', (socket) => sockets.push(socket.url()));
  await carla.goto(await shownOnce(ada, 'The new link'));
  await carla.getByRole('heading', { name: 'Quarry Haulage' }).waitFor();
  await carla.frameLocator('iframe').getByText('Each truck is looked at alone.').first().waitFor();
  assert.deepEqual(sockets, []);
  await isOpenToAll(carla);
  await carla.goto(server.url);
  await carla.getByRole('heading', { name: 'Sign in' }).waitFor();
  await ada.getByRole('button', { name: 'End the link for Carla' }).click();
  await ada.getByText('The link for Carla does not work any more.').waitFor();
  await carla.goto(`${server.url}/profiles/${profile}`);
  await carla.getByRole('heading', { name: 'Sign in' }).waitFor();
});

test('W97 a token is shown once and ended in the settings; the audit log tells what happened and that nobody changed it', async () => {
  await ada.goto(`${server.url}/settings`);
  await ada.getByLabel('What it is for').fill('Nightly copy');
  await ada.getByRole('button', { name: 'Make a token' }).click();
  const token = await shownOnce(ada, 'Your new token');
  const ask = () => fetch(`${server.url}/api/profiles`, { headers: { authorization: `Bearer ${token}` } });
  assert.equal((await ask()).status, 200);
  await isOpenToAll(ada);
  await ada.getByRole('button', { name: 'End the token Nightly copy' }).click();
  await ada.getByText('The token does not work any more.').waitFor();
  assert.equal((await ask()).status, 401);
  await ada.goto(`${server.url}/settings/organisation`);
  await ada.getByRole('button', { name: 'Show the log' }).click();
  await ada.getByRole('cell', { name: 'review-link.remove' }).waitFor();
  await ada.getByRole('button', { name: 'Check that nobody changed it' }).click();
  await ada.getByText(/lines are as written/u).waitFor();
  await isOpenToAll(ada);
});

test('W98 a second factor is set up with recovery codes; one of them lets its owner in once', async () => {
  await ada.goto(`${server.url}/settings`);
  await ada.getByRole('button', { name: 'Set up' }).click();
  await ada.getByLabel('Your password, to be sure that it is you').fill(WORDS.ada);
  await ada.getByRole('button', { name: 'Go on' }).click();
  const codes = (await shownOnce(ada, 'Recovery codes')).split('\n');
  const secret = await shownOnce(ada, 'Key for your authenticator app');
  await ada.getByLabel('Code that the app shows now').fill(await totp(secret, Date.now()));
  await ada.getByRole('button', { name: 'Turn on' }).click();
  await ada.getByText('The second factor is on.').waitFor();
  const elsewhere = await person();
  const enter = async (code: string) => {
    await elsewhere.goto(`${server.url}/sign-in`);
    await signIn(elsewhere, 'ada@sample.example', WORDS.ada);
    await elsewhere.getByRole('button', { name: 'Use a recovery code' }).click();
    await elsewhere.getByLabel('Recovery code').fill(code);
    await elsewhere.getByRole('button', { name: 'Go on' }).click();
  };
  await enter(codes[0]!);
  await elsewhere.getByRole('button', { name: 'Account of Ada' }).waitFor();
  await elsewhere.context().clearCookies();
  await enter(codes[0]!);
  await elsewhere.getByRole('alert').waitFor();
  await isOpenToAll(elsewhere);
});

/** Writes a new statement into a cell of the first level. */
async function write(page: Page, field: string, words: string): Promise<void> {
  const cell = page.locator(`[data-cell="threat-modeling/1/${field}"]`);
  await cell.dblclick();
  await cell.getByRole('textbox').waitFor();
  await page.keyboard.press('Control+End');
  if (field === 'considerations') await page.keyboard.press('Enter');
  await page.keyboard.type(words);
  await page.keyboard.press('Escape');
}

/** The code that an authenticator app shows at a time (RFC 6238). */
async function totp(secret: string, at: number): Promise<string> {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = Uint8Array.from(bits.match(/.{8}/gu) ?? [], (byte) => parseInt(byte, 2));
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(Math.floor(at / 30_000)));
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign']);
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter.buffer));
  return String((mac.getUint32(mac.getUint8(19) % 16) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
