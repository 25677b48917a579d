/* The evidence of a piece or a citation, beside the page. What is open stands in the address: #piece-17 or
   #citation-18-17; so the way back closes it, and it can be linked to. Whatever comes from articles is text. */
const FEW = 30; /* citations that are listed until all are asked for */

/* What an address says is open; null for nothing that is here. */
function readView(data, hash) {
  const [, piece, citing, cited] = /^#(?:piece-(\d+)|citation-(\d+)-(\d+))$/.exec(hash) ?? [];
  if (piece !== undefined) return Number(piece) < network(data).n ? { piece: Number(piece) } : null;
  if (citing === undefined || Number(citing) >= network(data).n) return null;
  const citation = findCitation(data, Number(citing), Number(cited));
  return citation < 0 ? null : { citation };
}

function writeView(data, view) {
  const { citing, cited } = network(data);
  return view.piece !== undefined ? `#piece-${view.piece}` : `#citation-${citing[view.citation]}-${cited[view.citation]}`;
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
function dateWords(date, precision) {
  if (date === null) return 'no date';
  const [year, part] = date.split('-');
  if (precision === 'season') return `${SEASONS[part - 21]} ${year}`;
  return precision === 'quarter' ? `Q${part - 32} ${year}` : date;
}

/* From a piece back to another one. */
function lagWords(days) {
  if (days === null) return null;
  return days === 0 ? 'the same day' : `${counted(Math.abs(days), 'day', 'days')} ${days > 0 ? 'earlier' : 'later'}`;
}

const classWords = (classes) => CLASSES.filter((_, i) => classes & (1 << i)).join(', ');

/* The sentence in up to three parts: before the anchor, the anchor, and what follows it. */
function splitAt(sentence, anchor) {
  const at = anchor ? sentence.indexOf(anchor) : -1;
  return at < 0 ? [sentence, '', ''] : [sentence.slice(0, at), anchor, sentence.slice(at + anchor.length)];
}

/* One argument to a shell. */
const quoted = (word) => (/^[\w./:-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
const whyCommand = (citing, cited) =>
  `ibid why ${[citing, cited].some((path) => path.startsWith('-')) ? '-- ' : ''}CORPUS ${quoted(citing)} ${quoted(cited)}`;

const isWebAddress = (url) => /^https?:\/\//i.test(url ?? '');

function outward(url) {
  return isWebAddress(url) ? make('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, url) : url;
}

const KINDS = { piece: 'Article', stub: 'Missing article', external: 'Outside source' };

function metaLine(...parts) {
  const known = parts.filter((part) => part);
  return make('p', { class: 'meta' }, ...known.flatMap((part, i) => (i > 0 ? [' · ', part] : [part])));
}

const foreign = (text) => (text ? make('bdi', {}, text) : null);

function thingButton(data, number) {
  return button(thing(data, number).label, { class: 'thing', dir: 'auto' }, () => tell('ibid:piece', number));
}

function quotation(sentence, anchor) {
  if (!sentence) return null;
  const [before, mark, after] = splitAt(sentence, anchor);
  return make('blockquote', { dir: 'auto' }, before, mark ? make('mark', {}, mark) : null, after);
}

function facts(rows) {
  const known = rows.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return make('dl', {}, ...known.map(([name, ...value]) => make('div', {}, make('dt', {}, name), make('dd', { dir: 'auto' }, ...value))));
}

/* One of the citations in the list of a piece, with its first sentence. */
function citationItem(data, evidence, citation, other) {
  const all = network(data), it = thing(data, other), one = other === all.cited[citation] ? all.citing[citation] : all.cited[citation];
  const days = lagWords(lagOf(data, one, other));
  const first = evidence && evidence.n[citation] > 0 ? evidence.first[citation] : -1;
  const n = evidence && evidence.n[citation] > 0 ? ` (${evidence.n[citation]})` : '';
  return make('li', {},
    thingButton(data, other),
    metaLine(dateWords(it.date, it.precision), foreign(it.authors), it.isPiece ? null : KINDS[it.kind].toLowerCase(), days,
      all.self[citation] ? 'own' : null, classWords(all.classes[citation])),
    first < 0 ? null : quotation(evidence.texts[3 * first], evidence.texts[3 * first + 1]),
    button(`Evidence${n}`, { class: 'evidence', 'aria-label': `Evidence${n}: ${it.label}` },
      () => tell('ibid:citation', { citing: all.citing[citation], cited: all.cited[citation] })));
}

function citationList(data, evidence, heading, citations, other) {
  if (citations.length === 0) return make('section', {}, make('p', { class: 'note' }, `${heading}: nothing was found.`));
  const list = make('ol', { class: 'citations' });
  const add = (from, to) => {
    for (const citation of citations.slice(from, to)) list.append(citationItem(data, evidence, citation, other(citation)));
  };
  add(0, FEW);
  const more = citations.length > FEW && button(`Show all ${withThousands(citations.length)}`, { class: 'more' }, () => {
    const next = list.children.length;
    add(FEW);
    more.remove();
    list.children[next].querySelector('button').focus();
  });
  return make('section', {}, make('h3', {}, `${heading} (${withThousands(citations.length)})`), list, more || null);
}

function lightButton(pieces, citations) {
  return hasHistoriograph() && pieces.length > 0
    ? button('Show in the historiograph', { class: 'light' }, () => showInHistoriograph(pieces, citations)) : null;
}

function pieceFacts(data, it) {
  const of = (name) => (it.isPiece ? data[name]?.[it.number] : null) ?? null;
  const known = (it.precision === null || it.precision === 'day') ? '' : ` (known to the ${it.precision})`;
  const lcs = of('lcs'), lag = of('median_lag');
  return facts([
    ['Date', dateWords(it.date, it.precision) + known],
    ['Authors', it.authors],
    ['Outlet', it.outlet],
    ['Cited by', lcs === null ? null : `${counted(lcs, 'article', 'articles')}${lcs > 0 ? `, ${withThousands(of('lcs_noself'))} of them by others` : ''}`],
    ['References', of('references') === null ? null : withThousands(of('references'))],
    ['Median age of what it cites', lag === null ? null : counted(lag, 'day', 'days')],
    ['Cluster', of('cluster')],
    ['Address', it.url ? outward(it.url) : null],
    [it.isPiece ? 'File' : 'Key', it.path === it.url || it.path === it.label ? null : make('code', {}, it.path)],
  ]);
}

function viewPiece(data, evidence, number) {
  const all = network(data), it = thing(data, number);
  const out = [...all.out.of(number)], into = [...all.in.of(number)];
  const inner = [...out, ...into].filter((citation) => citation < data.citing.length);
  const near = [...new Set(inner.flatMap((citation) => [all.citing[citation], all.cited[citation]]))];
  const unknown = it.isPiece ? data.references[number] - out.length : 0;
  return {
    kicker: KINDS[it.kind],
    title: [it.label],
    body: [
      pieceFacts(data, it),
      it.isPiece ? lightButton(near.length > 0 ? near : [number], inner.map((citation) => [all.citing[citation], all.cited[citation]])) : null,
      it.isPiece ? citationList(data, evidence, 'Cites', out, (citation) => all.cited[citation]) : null,
      unknown > 0 ? make('p', { class: 'note' }, `It cites ${counted(unknown, 'other thing', 'other things')} outside the corpus; this page knows the ${withThousands(data.others.label.length)} that are cited most.`) : null,
      citationList(data, evidence, 'Cited by', into, (citation) => all.citing[citation]),
    ],
  };
}

const EDGES = { body: 'In the text', appendix: 'In the appendix', footnote: 'In a footnote' };

function referenceItem(data, evidence, r, path) {
  const [sentence, anchor, title] = evidence.texts.slice(3 * r, 3 * r + 3);
  const inSentence = Boolean(sentence && anchor && sentence.includes(anchor)), runnerUp = evidence.runner_up[r];
  return make('li', {},
    make('h3', {}, EDGES[evidence.class[r]] ?? evidence.class[r]),
    quotation(sentence, anchor),
    facts([
      ['Heading', evidence.heading[r]],
      ['Anchor', inSentence ? null : anchor],
      ['Title as cited', title === anchor ? null : title],
      ['Date as cited', evidence.cited_date[r]],
      ['Class', `${evidence.class[r]} (${evidence.kind[r]}), by rule ${evidence.rule[r]}`],
      ['File', make('code', {}, evidence.file[r] ?? path), `, byte ${withThousands(evidence.offset[r])}, ${counted(evidence.length[r], 'byte', 'bytes')} long`],
      ['Resolved', evidence.resolution[r] === null ? null : `by rule ${evidence.resolution[r]}, score ${evidence.score[r].toFixed(2)}`],
      ['Runner-up', ...(runnerUp === null ? [null] : [thingButton(data, runnerUp), ` score ${evidence.runner_up_score[r].toFixed(2)}`])],
    ]));
}

function commandLine(text) {
  const lines = make('pre', { class: 'lines', tabindex: '0', 'aria-label': 'Command' }, text), box = make('div', { class: 'command' }, lines);
  offerCopy(lines);
  return box;
}

function citationEnd(data, role, number) {
  const it = thing(data, number);
  return make('div', {}, make('span', { class: 'meta' }, role), thingButton(data, number),
    metaLine(dateWords(it.date, it.precision), foreign(it.authors), it.isPiece ? null : KINDS[it.kind].toLowerCase()));
}

/* What the page has not got. */
function evidenceNote(data, evidence, citation) {
  if (!document.getElementById('evidence')) return 'The citations were read from a plain list: there is no text behind them.';
  if (!evidence) return 'This browser is too old to unpack the evidence. The command shows it:';
  if (evidence.n[citation] === 0)
    return `The page carries no sentences of this citation, nor of ${withThousands(evidence.left_out - 1)} others whose cited articles are cited less. The command shows them:`;
  return 'The same, for a terminal, with what else was considered (CORPUS stands for the corpus):';
}

function viewCitation(data, evidence, citation) {
  const all = network(data), citing = all.citing[citation], cited = all.cited[citation];
  const first = evidence?.first[citation] ?? 0, n = evidence?.n[citation] ?? 0;
  const pieces = [citing, cited].filter((number) => number < countPieces(data)), days = lagWords(lagOf(data, citing, cited));
  return {
    kicker: 'Citation',
    title: [n > 0 ? counted(n, 'reference', 'references') : 'One cites the other'],
    body: [
      make('div', { class: 'ends' }, citationEnd(data, 'Citing', citing), citationEnd(data, 'Cited', cited)),
      metaLine(days && `The cited one appeared ${days}`, all.self[citation] ? 'they share an author' : null),
      lightButton(pieces, pieces.length === 2 ? [[citing, cited]] : []),
      make('ol', { class: 'references' }, ...Array.from({ length: n }, (_, i) => referenceItem(data, evidence, first + i, thing(data, citing).path))),
      make('p', { class: 'note' }, evidenceNote(data, evidence, citation)),
      document.getElementById('evidence') ? commandLine(whyCommand(thing(data, citing).path, thing(data, cited).path)) : null,
    ],
  };
}

const NO_VIEW = {};

function makeDrawer(close) {
  const kicker = make('p', { class: 'kicker' }), title = make('h2', { id: 'drawer-title', tabindex: '-1', dir: 'auto' });
  const body = make('div', { class: 'contents' });
  const dialog = make('dialog', { class: 'drawer', id: 'drawer', 'aria-labelledby': 'drawer-title' },
    make('header', {}, kicker, button('×', { class: 'close', 'aria-label': 'Close' }, close)),
    make('div', { class: 'scrolled' }, title, body));
  document.body.append(dialog);
  return { dialog, kicker, title, body };
}

function startDrawer(data) {
  const drawer = makeDrawer(close), { dialog } = drawer;
  let opener = null, wanted = NO_VIEW;

  async function show(view) {
    wanted = view;
    const read = await readEvidence();
    if (wanted !== view) return; /* something else was asked for meanwhile */
    const shown = view.piece !== undefined ? viewPiece(data, read, view.piece) : viewCitation(data, read, view.citation);
    drawer.kicker.textContent = shown.kicker;
    drawer.title.replaceChildren(...shown.title);
    drawer.body.replaceChildren(...shown.body.filter((part) => part));
    if (!dialog.open) dialog.show();
    document.documentElement.classList.add('with-drawer');
    dialog.querySelector('.scrolled').scrollTop = 0;
    drawer.title.focus({ preventScroll: true });
  }

  function hide() {
    wanted = NO_VIEW;
    if (!dialog.open) return;
    const hadFocus = dialog.contains(document.activeElement);
    dialog.close();
    document.documentElement.classList.remove('with-drawer');
    history.scrollRestoration = 'auto';
    if (hadFocus && opener?.isConnected) opener.focus({ preventScroll: true });
  }

  function open(view) {
    if (!dialog.open) opener = document.activeElement;
    history.scrollRestoration = 'manual'; /* the page stays where it is when the drawer goes */
    if (location.hash !== writeView(data, view))
      history.pushState({ drawer: (history.state?.drawer ?? 0) + 1 }, '', writeView(data, view));
    show(view);
  }

  function close() {
    const depth = history.state?.drawer ?? 0;
    if (depth > 0) history.go(-depth);
    else history.replaceState(null, '', location.href.split('#')[0]);
    hide();
  }

  function follow() {
    const view = readView(data, location.hash);
    if (view) show(view);
    else hide();
  }

  /* The drawer is the last of the document: from its ends the keyboard goes back to where it was opened. */
  function leave(event) {
    const stops = dialog.querySelectorAll('button, a[href], [tabindex="0"]');
    const isFirst = event.shiftKey && document.activeElement === stops[0];
    const isLast = !event.shiftKey && document.activeElement === stops[stops.length - 1];
    if ((!isFirst && !isLast) || !opener?.isConnected || opener === document.body) return;
    event.preventDefault();
    opener.focus();
  }

  document.addEventListener('ibid:piece', (event) => event.detail < network(data).n && open({ piece: event.detail }));
  document.addEventListener('ibid:citation', ({ detail }) => {
    const citation = findCitation(data, detail.citing, detail.cited);
    if (citation >= 0) open({ citation });
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && dialog.open && !event.defaultPrevented) close();
    else if (event.key === 'Tab' && dialog.contains(document.activeElement)) leave(event);
  });
  addEventListener('popstate', follow);
  document.querySelectorAll('.chain').forEach(linkPieces);
  if (readView(data, location.hash)) follow();
}
