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
          .map((element) => `${element.tagName} ${element.className.baseVal ?? element.className} of ` +
            `${element.closest('section, figure, dialog')?.id} ends at ` +
            `${Math.round(element.getBoundingClientRect().right)}: ${element.textContent.slice(0, 40)}`);
      }), 'elements');
      await close();
    });

// An SVG's visible labels: their corners on the screen, which may be turned, and the size of their letters there.
const labelsOf = (selectors) => [...document.querySelectorAll(selectors.figures)].map((svg, number) => ({
  name: svg.closest('figure')?.className || `svg ${number}`,
  labels: [...svg.querySelectorAll(selectors.labels)].filter((text) => text.textContent.trim() !== '' &&
    text.getBoundingClientRect().width > 0 && text.checkVisibility({ opacityProperty: true, visibilityProperty: true })).map((text) => {
    const { x, y, width, height } = text.getBBox(), matrix = text.getScreenCTM();
    // Boxes are as high as the line, letters are not.
    const top = y + 0.2 * height, bottom = y + 0.85 * height;
    return { text: text.textContent, pixels: parseFloat(getComputedStyle(text).fontSize) * Math.hypot(matrix.a, matrix.b),
      corners: [[x, top], [x + width, top], [x + width, bottom], [x, bottom]].map(([px, py]) => {
        const point = new DOMPoint(px, py).matrixTransform(matrix);
        return [point.x, point.y];
      }) };
  }),
}));

// By how much two rectangles overlap, at least: the least of how much their shadows on the sides of both do.
function overlap(a, b) {
  let least = Infinity;
  for (const [p, q, , s] of [a, b])
    for (const [from, to] of [[p, q], [p, s]]) {
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
      const [shadowA, shadowB] = [a, b].map((corners) => corners.map(([x, y]) =>
        ((to[0] - from[0]) * x + (to[1] - from[1]) * y) / length));
      least = Math.min(least, Math.min(Math.max(...shadowA), Math.max(...shadowB)) - Math.max(Math.min(...shadowA), Math.min(...shadowB)));
    }
  return least;
}

function collisions({ name, labels }) {
  const found = [];
  const boxes = labels.map((label) => ({ ...label, left: Math.min(...label.corners.map(([x]) => x)),
    right: Math.max(...label.corners.map(([x]) => x)) })).sort((a, b) => a.left - b.left);
  boxes.forEach((label, i) => {
    for (let j = i + 1; j < boxes.length && boxes[j].left < label.right; j++)
      if (overlap(label.corners, boxes[j].corners) > 1)
        found.push(`${name}: “${label.text}” and “${boxes[j].text}”`);
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

check('hostile: every article can be pointed at, whatever its title is', async (browser) => {
  const { page, close } = await open(browser, join(folder, 'hostile'));
  none(await page.locator(`${parts.articles} tbody button`).evaluateAll((buttons) => buttons.filter((button) =>
    button.getBoundingClientRect().width < 8).map((button) => button.closest('tr').textContent)), 'articles');
  await close();
});

await run();
