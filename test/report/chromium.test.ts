/** The HTML report in a real browser, where there is one. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Report } from '../../src/model/report.js';
import { folderWith } from '../cli/premortem.js';
import { plain } from './build.js';
import { reporters } from './formats.js';
import { incident, sources } from './incident.js';
import { NASTY, nastySources, poison } from './nasty.js';

const executable = [process.env['CHROMIUM'] ?? '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

const test = suite<{ browser: Browser; folder: string; remove: () => void }>('html in Chromium');
const it: typeof test = executable === undefined ? Object.assign(test.skip.bind(test), test) : test;
if (executable === undefined) console.log('html in Chromium is skipped: no Chromium in /usr/bin (Debian: apt-get install chromium)');

test.before(async (context) => {
  if (executable === undefined) return;
  Object.assign(context, folderWith({}));
  context.browser = await chromium.launch({
    executablePath: executable,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});
test.after(async ({ browser, remove }) => {
  await browser?.close();
  remove?.();
});

/** Opens a page and gives it with everything that went wrong there: errors, what the policy refused, dialogs, requests beside the page itself. */
async function open(
  context: { browser: Browser; folder: string },
  report: Report,
  from = sources,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; wrong: string[] }> {
  const file = join(context.folder, 'report.html');
  writeFileSync(file, reporters.html(report, from, plain(100)));
  const page = await (await context.browser.newContext({ viewport: { width: 1100, height: 900 }, ...options })).newPage();
  page.setDefaultTimeout(5000);
  const wrong: string[] = [];
  page.on('console', (message) => wrong.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('dialog', (dialog) => {
    wrong.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(file).href) wrong.push(`asks for ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return { page, wrong };
}

const width = async (page: Page, label: string) => Number(await page.locator(`a[aria-label^="${label}"] rect`).getAttribute('width'));

it('zooms, tells what holds at a moment, leads from a bar to its finding, and breaks no rule of its policy', async (context) => {
  const { page, wrong } = await open(context, incident);
  const before = await width(page, 'step 2');
  await page.getByRole('button', { name: 'zoom in' }).click();
  await page.waitForTimeout(50);
  assert.ok(Math.abs((await width(page, 'step 3')) - 2 * (before * 3)) < 40, `${before}`);
  await page.getByRole('button', { name: 'all' }).click();
  assert.is(await width(page, 'step 2'), before);
  const box = (await page.locator('a[aria-label^="cp-b ~15: some"] rect').boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + 2);
  assert.match(
    (await page.locator('output').first().textContent())!,
    /^\d+:\d\d {2}step 3, restart-dns: restart, 9:00 to 18:00; cp-b ~15: deaf[^;]*; cp-b ~15: some lookups fail, 9:00 until restarted$/,
  );
  const details = page.locator('details.warning').first();
  await details.locator('summary').click();
  assert.is(await details.getAttribute('open'), null);
  await page.locator('a[aria-label^="NotReady"]').click();
  assert.is(await details.getAttribute('open'), '');
  assert.equal(wrong, []);
  await page.context().close();
});

it('is readable without scripts, in the dark, and on paper', async (context) => {
  const { page } = await open(context, incident, sources, { javaScriptEnabled: false, colorScheme: 'dark' });
  for (const text of ['DO NOT START AS WRITTEN', 'stops without a FIN: ~15 nodes are deaf from here', 'WHAT HELPS'])
    assert.ok(await page.getByText(text).first().isVisible(), text);
  const bar = (await page.locator('a[aria-label^="cp-b ~15: some"] rect').boundingBox())!;
  assert.ok(bar.width > 100 && bar.height > 5);
  assert.not.ok(await page.getByText('zoom in').isVisible());
  await page.context().close();

  const { page: lit } = await open(context, incident);
  const colours = () => lit.evaluate<string[]>('[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]');
  const light = await colours();
  await lit.emulateMedia({ colorScheme: 'dark' });
  const dark = await colours();
  assert.ok(light[0] !== dark[0] && light[1] !== dark[1]);
  await lit.emulateMedia({ media: 'print' });
  assert.not.ok(await lit.getByText('zoom in').isVisible());
  assert.ok((await lit.pdf()).length > 10_000);
  await lit.context().close();
});

it('runs and loads nothing of hostile text', async (context) => {
  for (const seed of [24, 25, 27, 29].map((n) => n % NASTY.length)) {
    const { page, wrong } = await open(context, poison(incident, { next: seed, seed }), nastySources(seed));
    await page.waitForTimeout(20);
    assert.equal(wrong, []);
    assert.is(await page.locator('figure.live').count(), 1);
    await page.context().close();
  }
});

it('its policy refuses what would slip through the escapes', async (context) => {
  const { page, wrong } = await open(context, incident);
  await page.evaluate(`{
    const script = document.createElement('script');
    script.textContent = 'document.title = "owned"';
    document.body.append(script);
  }`);
  assert.is.not(await page.title(), 'owned');
  assert.match(wrong.join('\n'), /Content Security Policy/);
  await page.context().close();
});

test.run();
