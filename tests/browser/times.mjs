// How long a page takes: times.mjs FOLDER prints a line of JSON: its size, and milliseconds until it is loaded, its scripts
// are ready, the drawer shows an article, all articles are sorted, a word has filtered them, and a piece lights up.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { launch, open } from './browser.mjs';
import { parts } from './contract.mjs';

const folder = process.argv[2];
const browser = await launch();
const { page } = await open(browser, folder, { patience: 600000 });
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');

const figures = await page.evaluate(async (known) => {
  const ready = Math.round(performance.now()), [entry] = performance.getEntriesByType('navigation');
  const find = (selector) => document.querySelector(selector);
  // Until the next picture is drawn in which `holds`; null where there is nothing to do it with.
  const timed = async (element, event, holds = () => true) => {
    if (!element)
      return null;
    const start = performance.now();
    element.dispatchEvent(event);
    do
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    while (!holds());
    return Math.round(performance.now() - start);
  };
  const click = () => new MouseEvent('click', { bubbles: true });
  const figuresOf = { load: Math.round(entry.loadEventEnd), ready, elements: document.querySelectorAll('*').length };
  figuresOf.drawer = await timed(find(`${known.articles} tbody button`), click(), () => find(known.drawer).open);
  figuresOf.sort = await timed(find(`${known.articles} thead th[data-key=date] button`), click());
  if (find(known.words))
    find(known.words).value = 'ferry';
  figuresOf.filter = await timed(find(known.words), new Event('input', { bubbles: true }));
  figuresOf.light = await timed(find(`${known.historiograph} ${known.shapes}`), click());
  return figuresOf;
}, parts);
const { metrics } = await session.send('Performance.getMetrics');
const megabytes = Math.round(metrics.find(({ name }) => name === 'JSHeapUsedSize').value / 1e5) / 10;
console.log(JSON.stringify({ bytes: statSync(join(folder, 'report.html')).size, ...figures, megabytes }));
await browser.close();
