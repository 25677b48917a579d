// What a reader does with the page.
import { parts } from './contract.mjs';

export const drawerIsOpen = (page) => page.locator(`${parts.drawer}[open]`).waitFor();
export const drawerIsClosed = (page) => page.waitForFunction((selector) => !document.querySelector(selector).open, parts.drawer);

// Opens the drawer for up to `most` articles of the table, and the first evidence that each has, and leaves it open at
// the last; says how many it opened.
export async function openEvidence(page, most) {
  const buttons = (await page.locator(`${parts.articles} tbody button`).all()).slice(0, most);
  for (const button of buttons) {
    await button.evaluate((element) => element.click());
    await drawerIsOpen(page);
    const evidence = page.locator(parts.evidenceButtons).first();
    if (await evidence.count() > 0) {
      await evidence.evaluate((element) => element.click());
      await page.locator(parts.references).first().waitFor();
    }
  }
  return buttons.length;
}
