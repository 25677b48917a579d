// Nothing leaves the page, nothing in a title runs, and the markup keeps to its content security policy.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from './browser.mjs';
import { check, folder, none, run } from './check.mjs';
import { parts } from './contract.mjs';
import { openEvidence } from './deeds.mjs';

// What scripts of the page may have been led to do, after every cell, heading and piece was used.
async function complaints(page, seen) {
  const violations = await page.evaluate(() => globalThis.violations);
  const ran = await page.evaluate(() => globalThis.ibidHostile);
  return [...seen, ...violations.map((text) => `policy: ${text}`), ...(ran ? ['a payload ran'] : [])];
}

async function useAll(page) {
  for (const button of await page.locator('th button').all())
    if (await button.isVisible())
      await button.click();
  for (const field of await page.locator('input[type=search], input[type=text], input:not([type])').all())
    if (await field.isVisible())
      await field.fill('<img src=x onerror=globalThis.ibidHostile=1>');
  for (const field of await page.locator('input[type=search], input[type=text], input:not([type])').all())
    if (await field.isVisible())
      await field.fill('');
  await openEvidence(page, 40);
}

for (const size of ['1', '40', 'hostile'])
  check(`${size}: no request, no error, nothing hostile runs`, async (browser) => {
    const { page, seen, close } = await open(browser, join(folder, size));
    await useAll(page);
    none(await complaints(page, seen), 'complaints');
    await close();
  });

const inlined = (html, tag) => [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map((match) => match[1]);
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

for (const size of ['1', '500', 'hostile'])
  check(`${size}: the policy allows the page's own script and style by their hashes, and nothing else`, async () => {
    const html = readFileSync(join(folder, size, 'report.html'), 'utf8');
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html);
    if (!policy || policy.index > html.indexOf('<style') || policy.index > html.indexOf('<script'))
      throw new Error('no policy before the first style and script');
    const directives = new Map(policy[1].split(';').map((text) => text.trim().split(/\s+/)).map(([name, ...rest]) => [name, rest]));
    const allowed = [...directives.values()].flat().filter((value) => value !== "'none'");
    const expected = [...inlined(html, 'style'), ...inlined(html, 'script')].map(hash);
    if (directives.get('default-src')?.join(' ') !== "'none'")
      throw new Error(`default-src is ${directives.get('default-src')}`);
    if (allowed.sort().join(' ') !== expected.sort().join(' '))
      throw new Error(`allowed: ${allowed}\nexpected: ${expected}`);
  });

for (const size of ['500', 'hostile'])
  check(`${size}: no style attribute, handler, frame or address of another kind in the markup`, async (browser) => {
    const { page, close } = await open(browser, join(folder, size), { scripts: false });
    none(await page.evaluate(() => {
      const found = [];
      for (const element of document.querySelectorAll('*')) {
        for (const { name, value } of element.attributes)
          if (name === 'style' || name.startsWith('on') || name === 'src' || name === 'srcset' || name === 'srcdoc' ||
              (['href', 'xlink:href', 'action'].includes(name) && !/^(#|https?:\/\/)/.test(value)))
            found.push(`${element.tagName} ${name}=${value.slice(0, 80)}`);
        if (/^(iframe|object|embed|link|base|img|form|foreignobject|animate|set)$/i.test(element.tagName))
          found.push(element.tagName);
      }
      return found;
    }), 'attributes or elements');
    await close();
  });

check('hostile: no control character, and none that turns the direction of what stands around it', async () => {
  const html = readFileSync(join(folder, 'hostile', 'report.html'), 'utf8');
  none([...html.matchAll(/.{0,30}[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069].{0,30}/gu)]
    .map((match) => JSON.stringify(match[0])), 'characters');
});

check('hostile: links lead out with neither opener nor referrer', async (browser) => {
  const { page, close } = await open(browser, join(folder, 'hostile'), { scripts: false });
  none(await page.evaluate(() => [...document.querySelectorAll('a[href^=http]')]
    .filter((link) => !/noreferrer/.test(link.rel) && !document.querySelector('meta[name=referrer][content=no-referrer]'))
    .map((link) => link.outerHTML.slice(0, 120))), 'links');
  await close();
});

await run();
