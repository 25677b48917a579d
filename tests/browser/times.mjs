// How long a page takes: times.mjs FOLDER prints its size and milliseconds to load, to sort, filter, open and light up.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { launch, open } from './browser.mjs';

const folder = process.argv[2];
const browser = await launch();
const { page } = await open(browser, folder);
const load = await page.evaluate(() => {
  const [entry] = performance.getEntriesByType('navigation');
  return { interactive: entry.domInteractive, load: entry.loadEventEnd, elements: document.querySelectorAll('*').length };
});
const heap = await page.evaluate(() => performance.memory?.usedJSHeapSize / 1e6);
console.log(JSON.stringify({ bytes: statSync(join(folder, 'report.html')).size, ...load, heap }));
await browser.close();
