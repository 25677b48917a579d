// The functions of the page's scripts, on the data that ibid writes: what they read, find and show as text.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ibid = process.argv[2], assets = join(dirname(fileURLToPath(import.meta.url)), '../../src/report/assets');
const folder = mkdtempSync(join(tmpdir(), 'ibid-'));
process.on('exit', () => rmSync(folder, { recursive: true }));

/* The scripts as the page has them, with a document that holds no more than its elements of data. */
function scriptsOf(html) {
  const document = {
    getElementById(id) {
      const found = new RegExp(`<script type="application/json" id="${id}"(?: data-packed="(\\w+)")?>([^<]*)</script>`).exec(html);
      return found && { dataset: found[1] ? { packed: found[1] } : {}, textContent: found[2] };
    },
    querySelector: () => null,
  };
  const names = ['readData', 'readEvidence', 'network', 'findCitation', 'thing', 'readView', 'writeView', 'suggest', 'shortestChain', 'describeChain',
    'readColumns', 'splitAt', 'whyCommand', 'isWebAddress', 'dateWords', 'lagWords', 'readLight', 'byteOrder'];
  const text = ['data.js', 'tables.js', 'drawer.js', 'search.js'].map((name) => readFileSync(join(assets, name), 'utf8')).join('\n');
  return new Function('document', `'use strict';\n${text}\nreturn { ${names.join(', ')} };`)(document);
}

const run = (...words) => execFileSync(ibid, words, { encoding: 'utf8', maxBuffer: 1 << 28 });

/* Numbers that look random, the same each time. */
let state = 7;
const random = (n) => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor((state / 2147483648) * n);
};

function pageOf(name, edges) {
  writeFileSync(join(folder, name), edges.map((edge) => `${edge.join('\t')}\n`).join(''));
  return run('timeline', '--edges', join(folder, name), '--format', 'html');
}

const checks = {
  /* Two scripts that call two things by one name would be none. */
  'the script of a page can be read'() {
    const html = pageOf('two.tsv', [['a', 'b']]);
    new Function(/<script>([^]*)<\/script>\s*<\/body>/.exec(html)[1]);
  },

  async 'data are read as they are and packed'() {
    for (const n of [3, 9000]) {
      const edges = Array.from({ length: n }, (_, i) => [`p${i}`, i % 2 ? `p${i + 1}` : 'Ω 😀 "</script>"']);
      const html = pageOf('many.tsv', edges), scripts = scriptsOf(html);
      const data = await scripts.readData();
      assert.equal(/id="data" data-packed/.test(html), n > 1000);
      assert.equal(data.citing.length, n);
      const named = new Set(data.citing.map((citing, i) => `${data.path[citing]} ${data.path[data.cited[i]]}`));
      assert.ok(edges.every((edge) => named.has(edge.join(' '))));
      assert.equal(await scripts.readEvidence(), null);
      const hub = data.path.indexOf('Ω 😀 "</script>"');
      assert.equal(scripts.network(data).in.of(hub).length, data.lcs[hub]);
    }
  },

  /* The evidence of the sample corpus is that of ibid why. */
  async 'evidence is what ibid why says'() {
    run('run', '-q', join(assets, '../../../tests/corpus'), '-o', join(folder, 'out'));
    const scripts = scriptsOf(run('report', join(folder, 'out'), '--format', 'html'));
    const data = await scripts.readData(), evidence = await scripts.readEvidence();
    assert.ok(data.citing.length > 10);
    data.citing.forEach((citing, citation) => {
      if (citation % 5 !== 0) return; /* a run of the program each */
      const why = JSON.parse(run('why', join(folder, 'out'), data.path[citing], data.path[data.cited[citation]], '--json'));
      const rows = why.tables.references.filter((row) => ['body', 'appendix', 'footnote'].includes(row.class));
      const shown = Array.from({ length: evidence.n[citation] }, (_, i) => {
        const r = evidence.first[citation] + i;
        return { file: evidence.file[r] ?? data.path[citing], offset: evidence.offset[r], length: evidence.length[r], class: evidence.class[r], kind: evidence.kind[r],
          rule: evidence.rule[r], sentence: evidence.texts[3 * r], anchor: evidence.texts[3 * r + 1], resolution: evidence.resolution[r] };
      });
      assert.deepEqual(shown, rows.map((row) => Object.fromEntries(Object.keys(shown[0]).map((key) => [key, row[key]]))));
    });
  },

  /* Keys that UTF-16 orders otherwise than UTF-8 among them. */
  async 'the shortest chain is that of ibid path'() {
    const keys = Array.from({ length: 60 }, (_, i) => `${['a', 'ﬀ', '😀', 'Z', 'é'][i % 5]}${i}`);
    const edges = Array.from({ length: 110 }, () => [keys[random(60)], keys[random(60)]]);
    const scripts = scriptsOf(pageOf('random.tsv', edges)), data = await scripts.readData();
    let found = 0, several = 0;
    for (let i = 0; i < 60; i++) {
      const [from, to] = [random(data.label.length), random(data.label.length)];
      if (from === to) continue;
      const path = JSON.parse(run('path', '--edges', join(folder, 'random.tsv'), data.path[from], data.path[to], '--json'));
      const listed = (path.tables.shortest_chains ?? []).filter((row) => row.chain === 1).map((row) => row.path);
      const { pieces } = scripts.describeChain(data, from, to);
      assert.deepEqual((pieces ?? []).map((piece) => data.path[piece]), listed);
      const chain = pieces && scripts.shortestChain(data, pieces[0], pieces.at(-1));
      if (chain) assert.equal(String(chain.n), path.tables.path_totals[0].chains);
      found += pieces ? 1 : 0;
      several += chain && chain.n > 1n ? 1 : 0;
    }
    assert.ok(found > 10 && several > 3, `${found} chains, ${several} of several`);
  },

  'only what was asked for is searched and followed'() {
    const { suggest, shortestChain } = scriptsOf('');
    const data = {
      label: ['The Ferry', 'A Ferry', 'Of Ferrymen', 'Café Ferry'], authors: [null, 'Ann', 'Ann', null], date: ['2020', null, null, null],
      outlet: [null, null, null, null], path: ['a', 'b', 'c', 'd'], lcs: [0, 5, 1, null],
      citing: [0, 1, 0, 3], cited: [1, 2, 3, 2], self: [0, 0, 0, 0], mentions: [1, 1, 1, 1], classes: [1, 1, 1, 1],
      others: { label: [] }, outer: { citing: [], cited: [], self: [], mentions: [], classes: [] },
    };
    assert.deepEqual(suggest(data, 'ferry'), [1, 2, 0, 3]);
    assert.deepEqual(suggest(data, 'the FERRY'), [0]);
    assert.deepEqual(suggest(data, 'ferry ann'), [1, 2]);
    assert.deepEqual(suggest(data, 'cafe'), [3]);
    assert.deepEqual(suggest(data, 'ferry 2020'), [0]);
    assert.deepEqual(suggest(data, '  '), []);
    assert.deepEqual(suggest(data, 'ferry', 2), [1, 2]);
    assert.deepEqual(shortestChain(data, 0, 2), { pieces: [0, 1, 2], n: 2n });
    assert.equal(shortestChain(data, 2, 0), null);
    data.wanted = [1, 0, 1, 1];
    assert.deepEqual(suggest(data, 'ferry'), [2, 0, 3]);
    assert.deepEqual(shortestChain(data, 0, 2), { pieces: [0, 3, 2], n: 1n });
  },

  /* The table of a plain network has no column of dates, authors or outlets. */
  async 'columns that a table does not show are known to its filters'() {
    const scripts = scriptsOf(pageOf('undated.tsv', [['a', 'b']])), data = await scripts.readData();
    const row = (piece) => ({ cells: [{ dataset: { piece: String(piece) } }] });
    const table = {
      closest: () => ({ parentNode: { querySelector: () => ({ textContent: '[0]' }) } }),
      tBodies: [{ rows: [row(1)] }], tHead: { rows: [{ cells: [{ dataset: { key: 'title' } }, { dataset: { key: 'lcs' } }] }] },
    };
    const columns = scripts.readColumns(table, data);
    assert.deepEqual(columns.piece, [1, 0]);
    assert.deepEqual(columns.title, [data.label[1], data.label[0]]);
    for (const name of ['date', 'authors', 'outlet']) assert.deepEqual(columns[name], [null, null]);
  },

  async 'addresses of views lead back to them'() {
    const scripts = scriptsOf(pageOf('three.tsv', [['a', 'b'], ['b', 'c']])), data = await scripts.readData();
    for (const view of [{ piece: 2 }, { citation: 1 }])
      assert.deepEqual(scripts.readView(data, scripts.writeView(data, view)), view);
    for (const hash of ['', '#s3', '#piece-3', '#piece--1', '#piece-1x', '#citation-0-0', '#citation-9-0', '#constructor'])
      assert.equal(scripts.readView(data, hash), null, hash);
  },

  'words are text, and commands one argument each'() {
    const { splitAt, whyCommand, isWebAddress, dateWords, lagWords, readLight, byteOrder } = scriptsOf('');
    assert.deepEqual(splitAt('It <b>said</b> so', '<b>said</b>'), ['It ', '<b>said</b>', ' so']);
    assert.deepEqual(splitAt('It said so', 'nothing'), ['It said so', '', '']);
    assert.equal(whyCommand('in/a.html', "it's $(rm) `x`"), "ibid why CORPUS in/a.html 'it'\\''s $(rm) `x`'");
    assert.equal(whyCommand('-v', 'b'), 'ibid why -- CORPUS -v b');
    assert.deepEqual(['https://a.example/', 'HTTP://a', 'javascript:alert(1)', ' javascript:x', 'data:text/html,x', '//a', null].map(isWebAddress),
      [true, true, false, false, false, false, false]);
    assert.deepEqual([['2019-22', 'season'], ['2019-34', 'quarter'], ['2019-05', 'month'], [null, null]].map(([date, precision]) => dateWords(date, precision)),
      ['summer 2019', 'Q2 2019', '2019-05', 'no date']);
    assert.deepEqual([0, 1, -1234, null].map(lagWords), ['the same day', '1 day earlier', '1,234 days later', null]);
    assert.deepEqual(readLight({ dataset: { light: '3 5 9' } }).citations, [[9, 5], [5, 3]]);
    assert.deepEqual(readLight({ dataset: { light: '3 5 9', citations: '9-3' } }).citations, [[9, 3]]);
    assert.ok(byteOrder('ﬀ', '😀') < 0 && byteOrder('a', 'ab') < 0 && byteOrder('x', 'x') === 0);
  },
};

let failed = 0;
for (const [name, check] of Object.entries(checks))
  try {
    await check();
    console.log(`ok ${name}`);
  } catch (error) {
    failed++;
    console.log(`not ok ${name}\n${error.stack}`);
  }
process.exitCode = failed > 0 ? 1 : 0;
