// Opens pages in Chromium, and notes what a page must not do.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parts } from './contract.mjs';

const packages = createRequire(join(resolve(process.env.IBID_BROWSER), 'package.json'));
const { chromium } = packages('playwright-core');
export const axeSource = readFileSync(packages.resolve('axe-core/axe.min.js'), 'utf8');

export const launch = () => chromium.launch({
  executablePath: process.env.IBID_CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--enable-unsafe-swiftshader', '--font-render-hinting=none',
    '--force-color-profile=srgb'],
});

// A page of `folder`/report.html, in a context of its own that knows no network. `seen` gathers the requests for
// anything but the file, what went to the console as a warning or error, errors of scripts, dialogs and new windows.
export async function open(browser, folder, { width = 1440, height = 900, dark = false, scripts = true, phone = false, patience = 60000 } = {}) {
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', javaScriptEnabled: scripts, offline: true,
    isMobile: phone, hasTouch: phone, reducedMotion: 'reduce', deviceScaleFactor: 1, locale: 'en-GB', timezoneId: 'UTC',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const url = pathToFileURL(join(resolve(folder), 'report.html')).href;
  const seen = [];
  page.on('request', (request) => request.url() !== url && seen.push(`request: ${request.url().slice(0, 200)}`));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && seen.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => { seen.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  context.on('page', (other) => other !== page && seen.push(`window: ${other.url()}`));
  page.on('framenavigated', (frame) => frame.url().split('#')[0] !== url && seen.push(`navigated: ${frame.url()}`));
  if (scripts)
    await page.addInitScript(() => {
      globalThis.violations = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        globalThis.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
    });
  await page.goto(url, { waitUntil: 'load' });
  if (scripts) // they unpack the data first
    await page.waitForFunction((drawer) => !document.getElementById('data') || document.querySelector(drawer), parts.drawer);
  return { page, seen, close: () => context.close() };
}
