// What the page says is what the program says: evidence, order and filters of articles.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from './browser.mjs';
import { check, folder, run } from './check.mjs';
import { parts } from './contract.mjs';
import { drawerIsClosed, drawerIsOpen } from './deeds.mjs';

const ibid = process.argv[3];
const EDGES = ['body', 'appendix', 'footnote'];

export const graphOf = (size) => JSON.parse(readFileSync(join(folder, size, 'graph.json'), 'utf8'));
const ask = (size, ...command) => JSON.parse(execFileSync(ibid, [...command, '--json'], { cwd: join(folder, size), maxBuffer: 1e9 }));

// Words without direction overrides, which pages and texts neutralise, and JSON hands on.
const printable = (words) => words && words.replace(/[\u202a-\u202e\u2066-\u2069]/g, '?');

function same(what, shown, expected) {
  const [a, b] = [shown, expected].map((value) => JSON.stringify(value, null, 1));
  if (a !== b)
    throw new Error(`${what}: shown\n${a}\nexpected\n${b}`);
}

const pieces = (graph) => graph.nodes.filter((node) => node.kind === 'piece');

// Citations between pieces, as pairs of the numbers that the page gives them: the most evident ones and some others.
function someCitations(graph, n) {
  const number = new Map(pieces(graph).map(({ id }, i) => [id, i]));
  const all = graph.edges.filter((edge) => edge.kind === 'cites' && number.has(edge.source) && number.has(edge.target))
    .sort((a, b) => b.weight - a.weight);
  const step = Math.max(1, Math.floor(all.length / n));
  return all.filter((_, i) => i < 3 || i % step === 0).map((edge) => [number.get(edge.source), number.get(edge.target)]);
}

// One reference as the drawer shows it.
const shownReferences = (page) => page.locator(parts.references).evaluateAll((items) => items.map((item) => {
  const facts = Object.fromEntries([...item.querySelectorAll('dl > div')].map((row) =>
    [row.querySelector('dt').textContent, row.querySelector('dd').textContent]));
  return {
    sentence: item.querySelector('blockquote')?.textContent ?? null, heading: facts.Heading ?? null,
    class: facts.Class, file: facts.File,
  };
}));

const thousands = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

function expectedReferences(answer) {
  return answer.tables.references.filter((row) => EDGES.includes(row.class)).map((row) => ({
    sentence: printable(row.sentence), heading: printable(row.heading) || null, class: `${row.class} (${row.kind}), by rule ${row.rule}`,
    file: `${row.file}, byte ${thousands(row.offset)}, ${thousands(row.length)} ${row.length === 1 ? 'byte' : 'bytes'} long`,
  }));
}

for (const size of ['40', '500', 'hostile'])
  check(`${size}: the drawer shows the references that ibid why prints`, async (browser) => {
    const { page, close } = await open(browser, join(folder, size));
    const graph = graphOf(size), list = pieces(graph);
    for (const [citing, cited] of someCitations(graph, 8)) {
      await page.evaluate((hash) => { location.hash = hash; }, `citation-${citing}-${cited}`);
      await drawerIsOpen(page);
      const words = await page.locator(parts.command).textContent();
      if (list[cited].path.match(/^[\w./-]+$/) && words !== `ibid why CORPUS ${list[citing].path} ${list[cited].path}`)
        throw new Error(`the command is ${words}`);
      const answer = ask(size, 'why', 'out', list[citing].path, list[cited].path);
      same(`${list[citing].path} ${list[cited].path}`, await shownReferences(page), expectedReferences(answer));
      await page.keyboard.press('Escape');
      await drawerIsClosed(page);
    }
    await close();
  });

check('500: a reader comes from an article to the evidence of a citation', async (browser) => {
  const { page, close } = await open(browser, join(folder, '500'));
  await page.locator(`${parts.articles} tbody button`).first().click();
  await drawerIsOpen(page);
  await page.locator(parts.evidenceButtons).first().click();
  await page.locator(parts.references).first().waitFor();
  await close();
});

// Types all of a title into a field and takes the suggestion that is this very piece.
async function choose(page, field, number, words) {
  await page.locator(field).fill(words);
  await page.locator(`${field}-list [data-option="${number}"]`).click();
}

check('500: the shortest chain from one article to another is as long as that of ibid path', async (browser) => {
  const { page, close } = await open(browser, join(folder, '500'));
  const list = pieces(graphOf('500')), once = list.map((piece, i) => ({ ...piece, i })).filter(({ title }) =>
    list.filter((other) => other.title.includes(title)).length === 1);
  let found = 0;
  for (let n = 0; n < 40 && found < 5; n++) {
    const citing = once[once.length - 1 - n], cited = once[(7 * n) % 60];
    const answer = ask('500', 'path', 'out', citing.path, cited.path).tables;
    if (!answer.shortest_chains)
      continue;
    found++;
    await choose(page, parts.from, citing.i, citing.title);
    await choose(page, parts.to, cited.i, cited.title);
    const titles = await page.locator(parts.chain).evaluateAll((items) => items.map((item) => item.querySelector('button').textContent));
    same(`from ${citing.title} to ${cited.title}`, titles,
      answer.shortest_chains.filter(({ chain }) => chain === 1).map(({ title }) => title));
    if (!(await page.locator(parts.found).textContent()).includes(`by ${answer.path_totals[0].citations} citation`))
      throw new Error('another length in words');
  }
  if (found < 5)
    throw new Error(`only ${found} chains`);
  await close();
});

const column = (page, key) => page.locator(parts.articles).evaluate((table, wanted) => {
  const at = [...table.tHead.rows[0].cells].findIndex((cell) => cell.dataset.key === wanted);
  return [...table.tBodies[0].rows].map((row) => row.cells[at].textContent);
}, key);

const heading = (page, key) => page.locator(`${parts.articles} thead th[data-key="${key}"] button`);

check('500: a click on a heading sorts all articles, not only those that show', async (browser) => {
  const { page, close } = await open(browser, join(folder, '500'));
  const graph = graphOf('500'), list = pieces(graph), shown = 100;
  const cites = graph.edges.filter(({ kind }) => kind === 'cites');
  const numbers = (key) => list.map((piece) => key === 'references' ? cites.filter(({ source }) => source === piece.id).length : piece[key]);
  await heading(page, 'references').click();
  same('most references first', (await column(page, 'references')).map(Number).slice(0, shown),
    numbers('references').sort((a, b) => b - a).slice(0, shown));
  await heading(page, 'lcs').click();
  await heading(page, 'lcs').click();
  same('least cited first', (await column(page, 'lcs')).map(Number).slice(0, shown), numbers('lcs').sort((a, b) => a - b).slice(0, shown));
  await heading(page, 'date').click();
  same('oldest first', (await column(page, 'date')).slice(0, shown),
    list.map((piece) => piece.date).filter((date) => date).sort((a, b) => (a < b ? -1 : 1)).slice(0, shown));
  await close();
});

check('500: filters leave the right articles', async (browser) => {
  const { page, close } = await open(browser, join(folder, '500'));
  const list = pieces(graphOf('500'));
  const count = async () => Number((await page.locator(parts.left).textContent()).replace(/,/g, '').match(/(\d+) articles?/)?.[1] ?? 0);
  await page.locator(parts.words).fill('orchestra quay');
  const fits = (piece) => ['orchestra', 'quay'].every((word) =>
    [piece.title, piece.authors, piece.outlet, piece.path].join('\n').toLowerCase().includes(word));
  same('words', await count(), list.filter(fits).length);
  same('words, by their rows', (await column(page, 'title')).sort(), list.filter(fits).map(({ title }) => title).sort());
  await page.locator(parts.words).fill('');
  const outlet = page.locator(parts.choices).nth(1);
  const value = await outlet.locator('option').nth(2).getAttribute('value');
  await outlet.selectOption(value);
  same('outlet', await count(), list.filter((piece) => piece.outlet === value).length);
  await page.locator(parts.words).fill('zzzz');
  same('nothing', (await column(page, 'title')).length, 0);
  await close();
});

await run();
