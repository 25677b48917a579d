// On paper: nothing cut off, no control, and every word dark enough on white, whatever the screen's colours are.
import { join } from 'node:path';
import { open } from './browser.mjs';
import { check, folder, none, run } from './check.mjs';
import { parts } from './contract.mjs';

// Within margins of 10 mm, in CSS pixels.
const PAPERS = { A4: 718, Letter: 740 };
const LEAST_CONTRAST = 4.5;

async function paper(browser, size, name, dark) {
  const opened = await open(browser, join(folder, size), { width: PAPERS[name], dark });
  await opened.page.emulateMedia({ media: 'print', colorScheme: dark ? 'dark' : 'light' });
  return opened;
}

for (const size of ['1', '40', '500', 'hostile'])
  for (const name of Object.keys(PAPERS))
    check(`${size} on ${name}: nothing is cut off, and no control shows`, async (browser) => {
      const { page, close } = await paper(browser, size, name, false);
      none(await page.evaluate((selectors) => {
        const found = [];
        for (const element of document.body.querySelectorAll('*')) {
          if (!element.checkVisibility())
            continue;
          const style = getComputedStyle(element), right = element.getBoundingClientRect().right;
          if (right > innerWidth + 1 && !element.closest('svg'))
            found.push(`${element.tagName} ${element.dataset.table ?? element.className} ends at ${Math.round(right)}`);
          if (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 && !element.closest('svg'))
            found.push(`${element.tagName} ${element.className} hides ${element.scrollWidth - element.clientWidth} px`);
          if (style.overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1 && !element.closest('svg'))
            found.push(`${element.tagName} ${element.className} hides ${element.scrollHeight - element.clientHeight} px below`);
          if (element.matches(`button:not(:is(${selectors.pieceButtons})):not(th button), input, select, textarea, nav, ${selectors.drawer}`))
            found.push(`${element.tagName} shows: ${element.textContent.slice(0, 40)}`);
        }
        return found;
      }, parts), 'faults');
      await close();
    });

for (const dark of [false, true])
  check(`40 printed from a ${dark ? 'dark' : 'light'} screen: words are legible on white`, async (browser) => {
    const { page, close } = await paper(browser, '40', 'A4', dark);
    none(await page.evaluate((least) => {
      const linear = (c) => c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4;
      const contrast = (color) => {
        const [r, g, b, a = 1] = color.match(/[\d.]+/g).map(Number);
        const [R, G, B] = [r, g, b].map((c) => linear(c * a + 255 * (1 - a)));
        return 1.05 / (0.2126 * R + 0.7152 * G + 0.0722 * B + 0.05);
      };
      const found = new Set();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (node.data.trim() === '' || element.closest('script, style') || !element.checkVisibility())
          continue;
        const style = getComputedStyle(element), color = element.closest('svg') ? style.fill : style.color;
        // What is white in a figure stands on a bar, which is printed as it is.
        if (contrast(color) < (element.closest('svg') && contrast(color) < 1.1 ? 1 : least))
          found.add(`${element.tagName}.${element.className.baseVal ?? element.className} ${color}: ${node.data.trim().slice(0, 30)}`);
      }
      return [...found];
    }, LEAST_CONTRAST), 'pale words');
    await close();
  });

check('500: prints as pages', async (browser) => {
  const { page, close } = await open(browser, join(folder, '500'));
  const pdf = await page.pdf({ format: 'A4' });
  if (pdf.subarray(0, 5).toString() !== '%PDF-')
    throw new Error('no PDF');
  await close();
});

await run();
