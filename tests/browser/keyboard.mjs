// With the keyboard alone: what can be reached, and where the focus goes.
import { join } from 'node:path';
import { open } from './browser.mjs';
import { check, folder, none, run } from './check.mjs';
import { parts } from './contract.mjs';
import { drawerIsClosed, drawerIsOpen } from './deeds.mjs';

const focused = (page, selector) => page.evaluate((wanted) => document.activeElement.matches(wanted), selector);

// Goes on with Tab until `selector` has the focus; says after how many, or fails.
async function tabTo(page, selector, most = 400) {
  for (let n = 1; n <= most; n++) {
    await page.keyboard.press('Tab');
    if (await focused(page, selector))
      return n;
  }
  throw new Error(`${most} times Tab did not lead to ${selector}`);
}

check('the first Tab leads to a link past the contents, and Enter follows it', async (browser) => {
  const { page, close } = await open(browser, join(folder, '40'));
  await page.keyboard.press('Tab');
  if (!await focused(page, 'a[href="#content"]'))
    throw new Error('no such link');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.id === 'content');
  await close();
});

check('Tab leads through the contents to filters, headings that sort, and articles', async (browser) => {
  const { page, close } = await open(browser, join(folder, '40'));
  await tabTo(page, `${parts.contents} a`);
  await tabTo(page, parts.words);
  await tabTo(page, parts.choices);
  await tabTo(page, `${parts.articles} ${parts.sortButtons}`);
  await tabTo(page, `${parts.articles} tbody button`);
  await close();
});

check('Enter and Space sort, and say so', async (browser) => {
  const { page, close } = await open(browser, join(folder, '40'));
  for (const key of ['Enter', 'Space']) {
    const heading = page.locator(`${parts.articles} ${parts.sortButtons}`).nth(key === 'Enter' ? 0 : 4);
    await heading.focus();
    await page.keyboard.press(key);
    const sort = await heading.evaluate((button) => button.closest('th').getAttribute('aria-sort'));
    if (!['ascending', 'descending'].includes(sort))
      throw new Error(`aria-sort is ${sort}`);
  }
  await close();
});

for (const width of [1440, 390])
  check(`${width} px: the drawer opens on Enter, holds its own, closes on Escape, and the focus returns`, async (browser) => {
    const { page, close } = await open(browser, join(folder, '40'), { width });
    const button = page.locator(`${parts.articles} tbody button`).nth(3);
    await button.focus();
    await page.keyboard.press('Enter');
    await drawerIsOpen(page);
    await page.waitForFunction((drawer) => document.querySelector(drawer).contains(document.activeElement), parts.drawer);
    await tabTo(page, parts.evidenceButtons, 60);
    await page.keyboard.press('Enter');
    await page.locator(parts.references).first().waitFor();
    await page.keyboard.press('Escape');
    await drawerIsClosed(page);
    if (!await button.evaluate((element) => element === document.activeElement))
      throw new Error(`the focus is on ${await page.evaluate(() => document.activeElement.outerHTML.slice(0, 100))}`);
    await close();
  });

check('what has the focus shows it, and is not hidden behind something', async (browser) => {
  const { page, close } = await open(browser, join(folder, '40'));
  const found = [];
  for (let n = 0; n < 120; n++) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
      if (element === document.body)
        return null;
      const at = document.elementFromPoint(Math.max(0, box.left + box.width / 2), Math.max(0, box.top + box.height / 2));
      const name = element.outerHTML.slice(0, 80);
      // Chromium marks the part of a date that is typed, and shapes have a line of their own.
      const isMarked = element.type === 'date' || (element.closest('svg') && parseFloat(style.strokeWidth) >= 2);
      if (!isMarked && (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 1))
        return `${name} has no outline`;
      return at && !element.contains(at) && !at.contains(element) ? `${name} is behind ${at.outerHTML.slice(0, 80)}` : null;
    });
    if (fault)
      found.push(fault);
  }
  none(found, 'faults');
  await close();
});

check('the way back closes the drawer, the way on opens it again', async (browser) => {
  const { page, close } = await open(browser, join(folder, '40'));
  await page.locator(`${parts.articles} tbody button`).first().click();
  await drawerIsOpen(page);
  await page.goBack();
  await drawerIsClosed(page);
  await page.goForward();
  await drawerIsOpen(page);
  await close();
});

await run();
