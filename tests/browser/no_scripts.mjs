// Without scripts all is there to read, and nothing is that would do nothing.
import { join } from 'node:path';
import { open } from './browser.mjs';
import { check, folder, none, run } from './check.mjs';
import { parts } from './contract.mjs';

const CONTROLS = 'button, input, select, textarea, [role=button], [role=slider], [role=tab], [tabindex]:not([tabindex="-1"])';

for (const size of ['1', '40', '500', 'hostile']) {
  check(`${size}: sections, tables and figures are there`, async (browser) => {
    const { page, close } = await open(browser, join(folder, size), { scripts: false });
    none(await page.evaluate(([selectors, expected]) => {
      const shows = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
      const found = [];
      const all = (selector) => [...document.querySelectorAll(selector)];
      const names = all(selectors.sections).map((section) => section.id);
      if (names.join() !== expected.join())
        found.push(`the sections are ${names}`);
      for (const section of all(selectors.sections))
        if (!shows(section) || !section.querySelector('h2'))
          found.push(`section ${section.id}`);
      for (const table of all(selectors.tables))
        if (!table.closest('details') && (!shows(table) || [...table.rows].some((row) => !shows(row))))
          found.push(`table ${table.dataset.table}`);
      for (const svg of all(selectors.figures))
        if (!shows(svg))
          found.push(`figure ${svg.closest('figure')?.className}`);
      return found;
    }, [parts, size === '1' ? ['corpus', 'article', 'review'] : parts.sectionNames]), 'that do not show');
    await close();
  });
  check(`${size}: no control does nothing`, async (browser) => {
    const { page, close } = await open(browser, join(folder, size), { scripts: false });
    // A part that scrolls takes the focus so that keys can scroll it; that needs no script.
    none(await page.evaluate((controls) => [...document.querySelectorAll(controls)].filter((element) =>
      element.checkVisibility() && !(element.tabIndex === 0 && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)))
      .map((element) => element.outerHTML.slice(0, 120)), CONTROLS), 'controls');
    await close();
  });
  check(`${size}: the same rows with scripts and without`, async (browser) => {
    // Scripts turn over the pages of the table of articles.
    const rows = (page) => page.evaluate((selectors) => [...document.querySelectorAll(selectors.tables)]
      .filter((table) => !table.matches(selectors.articles))
      .map((table) => `${table.dataset.table} ${table.tBodies[0].rows.length}`), parts);
    const bare = await open(browser, join(folder, size), { scripts: false });
    const full = await open(browser, join(folder, size));
    const [without, having] = [await rows(bare.page), await rows(full.page)];
    if (without.join() !== having.join())
      throw new Error(`without scripts: ${without}\nwith scripts: ${having}`);
    await bare.close();
    await full.close();
  });
}

await run();
