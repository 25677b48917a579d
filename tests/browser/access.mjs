// axe-core finds nothing serious or critical, at three widths, light and dark, with the drawer open as well.
import { join } from 'node:path';
import { axeSource, open } from './browser.mjs';
import { check, folder, none, run } from './check.mjs';
import { openEvidence } from './deeds.mjs';

async function violations(page) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(() => globalThis.axe.run(document, {
    resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  return found.violations.filter(({ impact }) => ['serious', 'critical'].includes(impact)).map(({ id, nodes }) =>
    `${id}, ${nodes.length}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 80)).join(' ')} ` +
    `${nodes[0].any[0]?.message ?? nodes[0].failureSummary}`);
}

for (const size of ['1', '40', 'hostile'])
  for (const width of size === '40' ? [1440, 768, 390] : [390])
    for (const dark of size === 'hostile' ? [true] : [false, true])
      check(`${size}: ${width} px, ${dark ? 'dark' : 'light'}`, async (browser) => {
        const { page, close } = await open(browser, join(folder, size), { width, dark, phone: width < 500 });
        none(await violations(page), 'violations');
        if (await openEvidence(page, 1))
          none(await violations(page), 'violations with the drawer open');
        await close();
      });

await run();
