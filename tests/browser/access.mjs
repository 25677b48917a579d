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
  return found.violations.filter(({ impact }) => ['serious', 'critical'].includes(impact)).flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 140)} ${node.any[0]?.message ?? node.failureSummary}`));
}

for (const size of ['1', '40', 'hostile'])
  for (const width of [1440, 768, 390])
    for (const dark of [false, true])
      check(`${size}: ${width} px, ${dark ? 'dark' : 'light'}`, async (browser) => {
        const { page, close } = await open(browser, join(folder, size), { width, dark, phone: width < 500 });
        none(await violations(page), 'violations');
        if (await openEvidence(page, 1))
          none(await violations(page), 'violations with the drawer open');
        await close();
      });

await run();
