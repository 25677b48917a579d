// Nothing sticks out of the page, labels do not collide, and type is large enough to read, also on a phone.
import { join } from 'node:path';
import { open } from './browser.mjs';
import { check, folder, none, run } from './check.mjs';
import { parts } from './contract.mjs';

const LEAST_PIXELS = 11;
const sizes = ['1', '40', '500', 'hostile'];

for (const size of sizes)
  for (const width of [1440, 768, 390, 320])
    check(`${size}: nothing sticks out at ${width} px`, async (browser) => {
      const { page, close } = await open(browser, join(folder, size), { width });
      none(await page.evaluate(() => {
        if (document.scrollingElement.scrollWidth <= innerWidth)
          return [];
        const scrolls = (element) => element && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
        return [...document.body.querySelectorAll('*')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5 && !scrolls(element.parentElement))
          .map((element) => `${element.tagName} ${element.className.baseVal ?? element.className} ends at ` +
            `${Math.round(element.getBoundingClientRect().right)}: ${element.textContent.slice(0, 40)}`);
      }), 'elements');
      await close();
    });

// Boxes of an SVG's visible labels, on the screen.
const labelsOf = (selectors) => [...document.querySelectorAll(selectors.figures)].map((svg, number) => ({
  name: svg.closest('figure')?.className || `svg ${number}`,
  labels: [...svg.querySelectorAll(selectors.labels)].filter((text) => text.textContent.trim() !== '' &&
    text.checkVisibility({ opacityProperty: true, visibilityProperty: true })).map((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect(), matrix = text.getScreenCTM();
    return { text: text.textContent, left, right, top, bottom,
      pixels: parseFloat(getComputedStyle(text).fontSize) * Math.hypot(matrix.a, matrix.b) };
  }),
}));

function collisions({ name, labels }) {
  const found = [];
  labels.sort((a, b) => a.left - b.left);
  labels.forEach((label, i) => {
    for (let j = i + 1; j < labels.length && labels[j].left < label.right - 0.5; j++) {
      const other = labels[j], common = Math.min(label.bottom, other.bottom) - Math.max(label.top, other.top);
      // Boxes are as high as the line, letters are not.
      if (common > 0.3 * Math.min(label.bottom - label.top, other.bottom - other.top))
        found.push(`${name}: “${label.text}” and “${other.text}”`);
    }
  });
  return found;
}

for (const size of sizes)
  for (const width of [1440, 768, 390])
    check(`${size}: labels of figures at ${width} px do not collide, and are ${LEAST_PIXELS} px at least`, async (browser) => {
      const { page, close } = await open(browser, join(folder, size), { width });
      const figures = await page.evaluate(labelsOf, parts);
      if (figures.length === 0 && size !== '1')
        throw new Error('no figure');
      none(figures.flatMap(collisions), 'collisions');
      none(figures.flatMap(({ name, labels }) => labels.filter(({ pixels }) => pixels < LEAST_PIXELS - 0.05)
        .map(({ text, pixels }) => `${name}: “${text}” ${pixels.toFixed(1)} px`)), 'small labels');
      none(await page.evaluate(() => [...document.querySelectorAll('main *')].filter((element) =>
        element.checkVisibility() && !element.closest('svg') && parseFloat(getComputedStyle(element).fontSize) < 11)
        .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`)), 'small words');
      await close();
    });

await run();
