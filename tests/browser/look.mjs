// Pictures of a page: look.mjs FOLDER writes FOLDER/WIDTH-SCHEME.png, FOLDER/WIDTH-SCHEME-NN-NAME.png of each section,
// and FOLDER/A4.pdf and Letter.pdf. What is very high is cut: Chromium draws 16,384 pixels at most.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, open } from './browser.mjs';
import { parts } from './contract.mjs';

const WIDTHS = [1440, 768, 390];
const MOST_PAGE = 16000, MOST_SECTION = 3600;

const folder = process.argv[2];
const browser = await launch();

async function shoot(page, name, { x, y, width, height }, most) {
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, clip: { x, y, width, height: Math.min(height, most) } });
}

for (const width of WIDTHS)
  for (const dark of [false, true]) {
    const { page, close } = await open(browser, folder, { width, dark });
    const view = `${width}-${dark ? 'dark' : 'light'}`;
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await shoot(page, view, { x: 0, y: 0, width, height }, MOST_PAGE);
    const sections = await page.evaluate((selector) => [...document.querySelectorAll(selector)].map((section) => ({
      y: section.getBoundingClientRect().top + scrollY, height: section.getBoundingClientRect().height,
      name: section.querySelector('h2')?.textContent.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 30) ?? 'x',
    })), parts.sections);
    for (const [number, { y, height: high, name }] of sections.entries())
      await shoot(page, `${view}-${String(number + 1).padStart(2, '0')}-${name}`, { x: 0, y, width, height: high }, MOST_SECTION);
    await close();
  }
const { page, close } = await open(browser, folder);
for (const format of ['A4', 'Letter'])
  writeFileSync(join(folder, `${format}.pdf`),
    await page.pdf({ format, margin: { top: '12mm', bottom: '12mm', left: '10mm', right: '10mm' } }));
await close();
await browser.close();
