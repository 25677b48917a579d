/* Chains: those of the page light up in the historiograph, and the shortest one from an article to another is looked
   for here, as ibid path does it. */
const MOST_SUGGESTIONS = 8;

/* Letters without marks and case, as they are compared. */
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/* Of each piece all that it is known by; made when somebody begins to type. */
function searchTexts(data) {
  data.searchTexts ??= data.label.map((label, i) => folded([label, data.authors[i], data.date[i], data.outlet[i]].filter(Boolean).join('\n')));
  return data.searchTexts;
}

/* How well a text fits, of which the first line is the title: by its beginning, that of a word, or anywhere. */
function fitOf(text, query) {
  const at = text.indexOf(query);
  if (at < 0) return 0;
  if (at === 0) return 3;
  return /[\p{L}\p{N}]/u.test(text[at - 1]) ? 1 : 2;
}

const isWanted = (data, piece) => !data.wanted || data.wanted[piece] === 1;

/* The pieces that bear all words of the query: those that fit best first, then the most cited, then the earlier. */
function suggest(data, query, most = MOST_SUGGESTIONS) {
  const whole = folded(query).trim().replace(/\s+/g, ' '), words = whole.split(' '), best = [];
  if (whole === '') return best;
  const worse = (a, b) => a.fit !== b.fit ? a.fit < b.fit : a.lcs !== b.lcs ? a.lcs < b.lcs : a.piece > b.piece;
  searchTexts(data).forEach((text, piece) => {
    if (!words.every((word) => text.includes(word)) || !isWanted(data, piece)) return;
    const found = { piece, fit: fitOf(text, whole), lcs: data.lcs[piece] ?? 0 };
    let at = best.length;
    while (at > 0 && worse(best[at - 1], found)) at--;
    if (at < most) best.splice(at, 0, found);
    if (best.length > most) best.pop();
  });
  return best.map(({ piece }) => piece);
}

/* As bytes of UTF-8 are ordered, which is how code points are. */
function byteOrder(a, b) {
  const left = [...a], right = [...b];
  for (let i = 0; i < Math.min(left.length, right.length); i++)
    if (left[i] !== right[i]) return left[i].codePointAt(0) - right[i].codePointAt(0);
  return left.length - right.length;
}

/* What a piece cites in the corpus, or what cites it there. */
function neighbours(data, piece, side, ends) {
  const found = [];
  for (const citation of network(data)[side].of(piece)) {
    if (citation >= data.citing.length) break; /* what is outside comes after all pieces */
    const other = data[ends][citation];
    if (isWanted(data, other)) found.push(other);
  }
  return found;
}

/* Citations from each piece to `target`, as far as chains lead; no farther than from `from`. */
function distancesTo(data, target, from) {
  const distance = new Int32Array(countPieces(data)).fill(-1), queue = [target];
  distance[target] = 0;
  for (let i = 0; i < queue.length && distance[from] < 0; i++)
    for (const citing of neighbours(data, queue[i], 'in', 'citing'))
      if (distance[citing] < 0) {
        distance[citing] = distance[queue[i]] + 1;
        queue.push(citing);
      }
  return distance;
}

/* How many shortest chains there are. */
function countChains(data, from, to, distance) {
  let ways = new Map([[from, 1n]]);
  for (let left = distance[from]; left > 0; left--) {
    const next = new Map();
    for (const [piece, n] of ways)
      for (const cited of neighbours(data, piece, 'out', 'cited'))
        if (distance[cited] === left - 1) next.set(cited, (next.get(cited) ?? 0n) + n);
    ways = next;
  }
  return ways.get(to);
}

/* The shortest chain of citations, of several the one whose paths come first; null where there is none. */
function shortestChain(data, from, to) {
  const distance = distancesTo(data, to, from), pieces = [from];
  if (distance[from] < 0) return null;
  while (pieces.at(-1) !== to) {
    const nearer = neighbours(data, pieces.at(-1), 'out', 'cited').filter((cited) => distance[cited] === distance[pieces.at(-1)] - 1);
    pieces.push(nearer.reduce((first, cited) => (byteOrder(data.path[cited], data.path[first]) < 0 ? cited : first)));
  }
  return { pieces, n: countChains(data, from, to, distance) };
}

const pairsOf = (pieces) => pieces.slice(1).map((piece, i) => [pieces[i], piece]);

/* What an element with data-light names. */
function readLight(element) {
  const pieces = element.dataset.light.split(' ').filter(Boolean).map(Number);
  const named = element.dataset.citations;
  return {
    pieces,
    citations: named === undefined ? pairsOf([...pieces].reverse()) : named.split(' ').filter(Boolean).map((pair) => pair.split('-').map(Number)),
  };
}

function lightTools(pieces, citations) {
  return make('div', { class: 'chain-tools' }, button('Show in the historiograph', {}, () => showInHistoriograph(pieces, citations)));
}

/* A field that suggests pieces while somebody types (a combobox as ARIA's authoring practices have it). */
function makeField(data, id, words, changed) {
  const list = make('ul', { role: 'listbox', id: `${id}-list`, 'aria-label': words, hidden: true });
  const input = make('input', {
    id, type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', dir: 'auto', placeholder: 'Title, author or date',
    'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `${id}-list`,
  });
  const field = { input, chosen: null, element: make('div', { class: 'field' }, make('label', { for: id }, words), input, list) };
  let active = -1;

  function point(at) {
    active = at;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    if (at < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', list.children[at].id);
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  }

  function show(pieces) {
    list.replaceChildren(...pieces.map((piece, i) => {
      const it = thing(data, piece);
      const option = make('li', { role: 'option', id: `${id}-${i}`, 'aria-selected': 'false', 'data-option': piece }, foreign(it.label),
        make('span', { class: 'meta' }, [dateWords(it.date, it.precision), it.authors].filter(Boolean).join(' · ')));
      option.addEventListener('pointerdown', (event) => event.preventDefault()); /* the field keeps the focus */
      option.addEventListener('click', () => choose(piece));
      return option;
    }));
    list.hidden = pieces.length === 0;
    input.setAttribute('aria-expanded', String(pieces.length > 0));
    point(-1);
  }

  function choose(piece) {
    field.chosen = piece;
    input.value = data.label[piece];
    show([]);
    changed();
  }

  function press(event) {
    const n = list.children.length;
    if (event.key === 'ArrowDown' && n === 0) show(suggest(data, input.value));
    else if (event.key === 'ArrowDown') point((active + 1) % n);
    else if (event.key === 'ArrowUp' && n > 0) point(active > 0 ? active - 1 : n - 1);
    else if (event.key === 'Enter' && n > 0) choose(Number(list.children[Math.max(active, 0)].dataset.option));
    else if (event.key === 'Escape' && n > 0) show([]);
    else return;
    event.preventDefault();
  }

  input.addEventListener('input', () => {
    field.chosen = null;
    show(suggest(data, input.value));
  });
  input.addEventListener('keydown', press);
  input.addEventListener('blur', () => show([]));
  field.choose = choose;
  return field;
}

function chainLine(data, pieces, i) {
  const it = thing(data, pieces[i]), days = i === 0 ? null : lagWords(lagOf(data, pieces[i - 1], pieces[i]));
  return make('li', {},
    days === null ? null : make('span', { class: 'gap' }, days),
    make('span', { class: 'when' }, dateWords(it.date, it.precision)),
    make('span', { class: 'what', dir: 'auto' }, thingButton(data, pieces[i])),
    it.authors ? make('span', { class: 'who', dir: 'auto' }, it.authors) : null,
    i + 1 < pieces.length ? button('cites the next: evidence', { class: 'evidence thing', 'aria-label': `Evidence that it cites: ${data.label[pieces[i + 1]]}` },
      () => tell('ibid:citation', { citing: pieces[i], cited: pieces[i + 1] })) : null);
}

/* What is found, in words, and the list; the chain is lit up where there is a historiograph. */
function describeChain(data, from, to) {
  if (from === to) return { words: 'Both are the same article.' };
  const forward = shortestChain(data, from, to), chain = forward ?? shortestChain(data, to, from);
  if (!chain) return { words: 'Citations lead neither from the first to the second nor back.' };
  const length = counted(chain.pieces.length - 1, 'citation', 'citations');
  const several = chain.n === 1n ? '' : ` It is one of ${withThousands(chain.n)} as short; of these, the one whose paths come first.`;
  const way = forward ? `The first leads to the second by ${length}; each cites the next.`
    : `No citations lead from the first to the second, but the second leads to the first by ${length}; each cites the next.`;
  return { words: way + several, pieces: chain.pieces };
}

function makeFinder(data) {
  const status = make('p', { role: 'status' }), list = make('div', { class: 'chain' });
  const from = makeField(data, 'chain-from', 'From', find), to = makeField(data, 'chain-to', 'To', find);

  function find() {
    if (from.chosen === null || to.chosen === null) return;
    const { words, pieces } = describeChain(data, from.chosen, to.chosen);
    status.textContent = words;
    list.replaceChildren();
    if (!pieces) return;
    list.append(make('ol', {}, ...pieces.map((_, i) => chainLine(data, pieces, i))));
    if (!hasHistoriograph()) return;
    list.prepend(lightTools(pieces, pairsOf(pieces)));
    tell('ibid:light', { pieces, citations: pairsOf(pieces) });
  }

  const swap = button('Swap', {}, () => {
    const [first, second] = [from.chosen, to.chosen];
    if (first === null || second === null) return;
    from.choose(second);
    to.choose(first);
  });
  return make('div', { class: 'finder part' }, make('h3', {}, 'Shortest chain between two articles'),
    make('div', { class: 'fields', role: 'search', 'aria-label': 'Shortest chain' }, from.element, to.element, swap),
    make('div', { class: 'found' }, status, list));
}

/* The search stands where the page tells of chains. */
function startSearch(data) {
  const section = document.querySelector('figure.chain')?.closest('section');
  if (hasHistoriograph())
    for (const element of document.querySelectorAll('[data-light]')) {
      const { pieces, citations } = readLight(element);
      element.before(lightTools(pieces, citations));
    }
  section?.append(makeFinder(data));
}
