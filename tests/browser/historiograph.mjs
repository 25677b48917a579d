// The historiograph: what lights up, the span of time, zoom, and the keyboard; and what tells apart without colour.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from './browser.mjs';
import { check, folder, none, run } from './check.mjs';
import { parts } from './contract.mjs';
import { drawerIsClosed, drawerIsOpen } from './deeds.mjs';

// Of each piece, by the number that the page gives it: those it cites, its dates as days at the earliest and latest.
function network(size) {
  const graph = JSON.parse(readFileSync(join(folder, size, 'graph.json'), 'utf8'));
  const pieces = graph.nodes.filter(({ kind }) => kind === 'piece'), number = new Map(pieces.map(({ id }, i) => [id, i]));
  const cites = pieces.map(() => []);
  for (const { kind, source, target } of graph.edges)
    if (kind === 'cites' && number.has(source) && number.has(target))
      cites[number.get(source)].push(number.get(target));
  return { pieces, cites };
}

// The day a date stands for: the 15th of a month, the first of July of a year.
const dayOf = ({ date }) => date && date + ['-07-01', '-15', ''][date.split('-').length - 1];

// A citation of the future leads no chain on: its cited piece has a later date.
const leadsBack = (pieces, citing, cited) =>
  !dayOf(pieces[citing]) || !dayOf(pieces[cited]) || dayOf(pieces[cited]) <= dayOf(pieces[citing]);

// All that can be reached from a piece in `next`, and itself.
function reach(from, next) {
  const seen = new Set([from]);
  for (const at of seen)
    next[at].forEach((other) => seen.add(other));
  return seen;
}

function expectedLights({ pieces, cites }, piece) {
  const older = cites.map((list, citing) => list.filter((cited) => leadsBack(pieces, citing, cited)));
  const newer = pieces.map(() => []);
  older.forEach((list, citing) => list.forEach((cited) => newer[cited].push(citing)));
  return [...new Set([...reach(piece, older), ...reach(piece, newer)])].sort((a, b) => a - b);
}

const litPieces = (page) => page.locator(`${parts.historiograph} ${parts.lit}`).evaluateAll((shapes) =>
  shapes.map((shape) => Number(shape.dataset.piece)).sort((a, b) => a - b));

const drawnPieces = (page) => page.locator(`${parts.historiograph} ${parts.shapes}`).evaluateAll((shapes) =>
  shapes.map((shape) => Number(shape.dataset.piece)));

for (const size of ['40', '500'])
  check(`${size}: a click lights up all that a piece builds on and that builds on it`, async (browser) => {
    const { page, close } = await open(browser, join(folder, size));
    const known = network(size), drawn = new Set(await drawnPieces(page));
    for (const piece of [...drawn].filter((_, i) => i % Math.ceil(drawn.size / 8) === 0)) {
      await page.locator(`${parts.historiograph} ${parts.shapes}[data-piece="${piece}"]`).dispatchEvent('click');
      await drawerIsOpen(page);
      const lit = await litPieces(page), expected = expectedLights(known, piece).filter((other) => drawn.has(other));
      if (lit.join() !== expected.join())
        throw new Error(`${known.pieces[piece].path}: lit ${lit}\nexpected ${expected}`);
    }
    await close();
  });

check('40: the keyboard reaches pieces, goes from one to the next in time, and opens them', async (browser) => {
  const { page, close } = await open(browser, join(folder, '40'));
  const focus = () => page.evaluate(() => document.activeElement.dataset?.piece ?? null);
  await page.locator(parts.historiograph).focus();
  await page.keyboard.press('Tab');
  const first = await focus();
  await page.keyboard.press('ArrowRight');
  const second = await focus();
  if (first === null || second === null || first === second)
    throw new Error(`the focus went from ${first} to ${second}`);
  await page.keyboard.press('Enter');
  await drawerIsOpen(page);
  if (!(await litPieces(page)).includes(Number(second)))
    throw new Error('nothing lights up');
  await page.keyboard.press('Escape');
  await drawerIsClosed(page);
  if (await focus() !== second)
    throw new Error(`the focus returned to ${await focus()}, not ${second}`);
  await close();
});

check('500: a span of time leaves the pieces of these days', async (browser) => {
  const { page, close } = await open(browser, join(folder, '500'));
  const { pieces } = network('500');
  await page.locator(parts.spanFrom).fill('2009-01-01');
  await page.locator(parts.spanFrom).dispatchEvent('change');
  await page.locator(parts.spanTo).fill('2009-12-31');
  await page.locator(parts.spanTo).dispatchEvent('change');
  const shown = await page.locator(`${parts.historiograph} ${parts.shapes}`).evaluateAll((shapes) =>
    shapes.filter((shape) => shape.getBoundingClientRect().width > 0).map((shape) => Number(shape.dataset.piece)));
  none(shown.filter((number) => !pieces[number].date.startsWith('2009')).map((number) => pieces[number].date), 'of other days');
  const missing = pieces.map((piece, i) => [piece, i]).filter(([piece, i]) =>
    piece.date_precision === 'day' && piece.date.startsWith('2009') && !shown.includes(i));
  none(missing.map(([piece]) => piece.date), 'missing');
  const stops = await page.locator(`${parts.historiograph} ${parts.shapes}[tabindex="0"]`).evaluateAll((shapes) =>
    shapes.map((shape) => shape.getBoundingClientRect().width > 0));
  if (String(stops) !== 'true')
    throw new Error(`of the pieces that are left, the tab key reaches: ${stops}`);
  await close();
});

check('500: zoomed in and out again, pieces are where they were', async (browser) => {
  const { page, close } = await open(browser, join(folder, '500'));
  const places = () => page.locator(`${parts.historiograph} ${parts.shapes}`).evaluateAll((shapes) => shapes.map((shape) => {
    const { x, y, width } = shape.getBoundingClientRect();
    return [x, y + scrollY, width].map(Math.round).join();
  }));
  const before = await places();
  for (const name of ['Zoom in', 'Zoom in', 'Zoom out', 'Zoom out'])
    await page.getByRole('button', { name }).first().click();
  await page.waitForTimeout(100);
  if ((await places()).join(' ') !== before.join(' '))
    throw new Error('they are not');
  await close();
});

check('40: classes of citations differ by their dashes, clusters by their shapes', async (browser) => {
  const { page, close } = await open(browser, join(folder, '40'), { scripts: false });
  const dashes = await page.locator(`${parts.historiograph} :is(.eb, .ea, .ef) path`).evaluateAll((paths) =>
    [...new Set(paths.map((path) => `${path.parentNode.getAttribute('class')} ${getComputedStyle(path).strokeDasharray}`))]);
  const patterns = dashes.map((words) => words.slice(3));
  if (dashes.length !== 3 || new Set(patterns).size !== 3)
    throw new Error(`dashes: ${dashes}`);
  const shapes = await page.locator(`${parts.historiograph} .nodes > g`).evaluateAll((groups) => groups.map((group) => {
    const shape = group.querySelector('[data-piece]');
    const steps = (shape?.getAttribute('d') ?? '').split('l').slice(1).join().match(/-?[\d.]+/g) ?? [];
    return shape && `${group.getAttribute('class')} ${shape.tagName} ${steps.map((step) => Math.sign(step))}`;
  }).filter((words) => words));
  const named = shapes.filter((words) => !words.startsWith('cx'));
  if (new Set(named.map((words) => words.slice(3))).size !== named.length)
    throw new Error(`shapes: ${shapes}`);
  await close();
});

const zoom = (page) => page.$eval(`${parts.historiograph} .field`, (field) => Number(/scale\(([\d.]+)/.exec(field.getAttribute('transform'))?.[1] ?? 1));
const settled = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

check('40: chains light up, and Escape puts them out', async (browser) => {
  const { page, close } = await open(browser, join(folder, '40'));
  const pieces = await page.$$eval(`${parts.historiograph} ${parts.shapes}`, (shapes) => shapes.slice(0, 3).map((shape) => Number(shape.dataset.piece)));
  await page.evaluate((detail) => document.dispatchEvent(new CustomEvent('ibid:light', { detail })),
    { pieces, citations: [[pieces[1], pieces[0]], [pieces[2], pieces[1]]] });
  if (await page.locator(`${parts.historiograph} .on`).count() !== 3 || (await page.getAttribute(`${parts.historiograph} .near`, 'd')).split('M').length !== 3)
    throw new Error('they do not');
  await page.locator(parts.historiograph).first().focus();
  await page.keyboard.press('Escape');
  if (await page.locator(`${parts.historiograph} .on`).count() !== 0)
    throw new Error('they are still lit');
  await close();
});

check('40: the wheel is the page’s, unless the drawing has the focus or a key is held', async (browser) => {
  const { page, close } = await open(browser, join(folder, '40'));
  await page.locator(parts.historiograph).first().hover();
  await page.mouse.wheel(0, -200);
  await settled(page);
  if (await zoom(page) !== 1)
    throw new Error('it zooms');
  await page.locator(parts.historiograph).first().focus();
  await page.locator(parts.historiograph).first().hover(); // the page has moved below the hand
  await page.mouse.wheel(0, -300);
  await settled(page);
  if (await zoom(page) <= 1.5)
    throw new Error('it does not zoom');
  await close();
});

check('40: titles never lie on each other, however far time is widened', async (browser) => {
  const { page, close } = await open(browser, join(folder, '40'));
  for (let round = 0; round < 5; round++) {
    await settled(page);
    const boxes = await page.$$eval(`${parts.historiograph} > .labels text`, (texts) => texts.map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return { left, right, top: top + 3, bottom: bottom - 3, words: text.textContent };
    }));
    none(boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.words} / ${b.words}`)), 'titles on others');
    await page.locator('.historiograph-tools button[aria-label="Zoom in"]').click();
  }
  await close();
});

// Shapes have corners, so a pixel of their box may be empty; the first title stands in any case.
check('500: titles never lie on an article, however far time is widened', async (browser) => {
  const { page, close } = await open(browser, join(folder, '500'));
  for (let round = 0; round < 4; round++) {
    await settled(page);
    const [titles, pieces] = await page.evaluate((historiograph) => ['> .labels text', '.nodes [data-piece]'].map((inner) =>
      [...document.querySelectorAll(`${historiograph} ${inner}`)].map((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return { left, right, top, bottom, words: element.textContent };
      })), parts.historiograph);
    if (titles.length < 2)
      throw new Error(`${titles.length} titles`);
    none(titles.slice(1).flatMap((a) => pieces.filter((b) => a.left < b.right - 2 && b.left < a.right - 2 && a.top + 4 < b.bottom - 1 && b.top + 1 < a.bottom - 4)
      .map((b) => `${a.words} / ${b.words}`)), 'titles on articles');
    await page.locator('.historiograph-tools button[aria-label="Zoom in"]').click();
  }
  await close();
});

await run();
