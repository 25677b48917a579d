/* Tables that sort by a click on a heading; the table of articles is filtered, too, and gets the rows
   that do not stand in the page. */

/* How many rows of the table of articles are shown at a time. */
const ROWS_AT_A_TIME = 100;
/* Names of columns of the page's data, where a table calls them otherwise. */
const COLUMN_OF_DATA = {title: 'label', median_lag_days: 'median_lag'};
/* What articles are filtered by, though the table has no such column where none of its rows in the page
   knows any. */
const FILTERED = ['authors', 'outlet', 'date', 'cluster'];
/* What a reader sees something of. */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;
const wordOrder = new Intl.Collator('en', {numeric: true, sensitivity: 'base'});

/* A button that opens what is known of a piece. */
function pieceButton(words, piece) {
  return button(words, {class: 'piece'}, () => tell('ibid:piece', piece));
}

function linkPieces(part) {
  for (const cell of part.querySelectorAll('[data-piece]')) {
    const opener = pieceButton('', Number(cell.dataset.piece));
    opener.append(...cell.childNodes);
    cell.append(opener);
  }
}

/* A number as it is written for people, or a share: "1,200", "3/12 (25 %)", "<1 %". */
const FIGURE = /^[<>]?(-?[\d,]+(?:\.\d+)?)(?:$|\s%$|\/([\d,]+)(?: \(|$))/;

/* What a cell says: its figure or its words; null where nothing is known. */
function valueOf(cell) {
  const text = cell.dataset.value ?? cell.textContent.trim();
  if (text === '' || cell.classList.contains('missing')) return null;
  const [, number, of] = FIGURE.exec(text) || [];
  const read = (digits) => Number(digits.replaceAll(',', ''));
  if (number === undefined) return text;
  return of === undefined ? read(number) : read(of) ? read(number) / read(of) : null;
}

/* What cells are sorted by: figures where all are, else words. */
function valuesOf(cells) {
  const values = cells.map(valueOf);
  if (values.every(value => typeof value !== 'string')) return values;
  return cells.map((cell, i) => values[i] === null ? null : cell.textContent.trim());
}

function compare(a, b) {
  return typeof a === 'number' && typeof b === 'number' ? a - b : wordOrder.compare(a, b);
}

/* Numbers of rows in the order of their values; what is not known comes last either way. */
function sorted(order, values, descending) {
  const sign = descending ? -1 : 1;
  return [...order].sort((a, b) => {
    if (values[a] === null || values[b] === null)
      return (values[a] === null) - (values[b] === null) || a - b;
    return sign * compare(values[a], values[b]) || a - b;
  });
}

/* Makes the headings of `table` buttons.  `sort` gets the number of a column and -1, 0 or 1: a third
   click brings the first order back. */
function makeSortable(table, sort) {
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    const startsHigh = /^(number|rate|bar)$/.test(heading.className);
    const sorter = make('button', {type: 'button'}, heading.textContent);
    heading.replaceChildren(sorter);
    sorter.addEventListener('click', () => {
      const first = startsHigh ? 'descending' : 'ascending';
      const second = startsHigh ? 'ascending' : 'descending';
      const before = heading.getAttribute('aria-sort');
      const next = before === first ? second : before === second ? null : first;
      headings.forEach(other => other.removeAttribute('aria-sort'));
      if (next) heading.setAttribute('aria-sort', next);
      sort(column, next === null ? 0 : next === 'ascending' ? 1 : -1);
    });
  });
}

function sortStanding(table) {
  const body = table.tBodies[0], rows = [...body.rows];
  if (rows.length < 3) return;
  makeSortable(table, (column, direction) => {
    const values = valuesOf(rows.map(row => row.cells[column]));
    const order = direction === 0 ? rows.keys() : sorted(rows.keys(), values, direction < 0);
    body.append(...[...order].map(number => rows[number]));
  });
}

/* What fits its box needs no scrolling, so that headings stay in sight; what does not is scrolled by
   keys, too. */
function watchWidth(box) {
  const fit = () => {
    const fits = box.scrollWidth <= box.clientWidth + 1;
    box.classList.toggle('fits', fits);
    if (fits) box.removeAttribute('tabindex');
    else box.tabIndex = 0;
  };
  new ResizeObserver(fit).observe(box);
}

/* The columns of the table of articles, by their keys, of all pieces that it lists: those of the rows
   in the page, then the others. */
function readColumns(table, data) {
  const rest = table.closest('.scroll').parentNode.querySelector('script.rows');
  const piece = [...table.tBodies[0].rows].map(row => Number(row.cells[0].dataset.piece));
  for (const number of rest ? JSON.parse(rest.textContent) : []) piece.push(number);
  const columns = {piece};
  for (const key of [...[...table.tHead.rows[0].cells].map(heading => heading.dataset.key), ...FILTERED]) {
    const column = data[COLUMN_OF_DATA[key] || key];
    columns[key] ??= piece.map(number => column[number]);
  }
  return columns;
}

function withThousands(number) {
  const [whole, part] = String(number).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : '.' + part);
}

/* A choice of all values that rows have, in the order that `compareValues` makes of their counts; null
   where there is no choice.  A row may have several. */
function choice(name, values, compareValues) {
  const counts = new Map();
  for (const value of values.flat())
    if (value !== null) counts.set(value, (counts.get(value) || 0) + 1);
  if (counts.size < 2) return null;
  const select = make('select', {}, make('option', {value: ''}, 'all'));
  for (const value of [...counts.keys()].sort(compareValues(counts)))
    select.append(make('option', {value}, `${value} (${withThousands(counts.get(value))})`));
  return make('label', {}, name, select);
}

/* The table of articles: what is left by the filters, in the order that was asked for, a page of it. */
function startArticles(table, data) {
  const columns = readColumns(table, data), n = columns.piece.length;
  const headings = [...table.tHead.rows[0].cells];
  const keys = headings.map(heading => heading.dataset.key);
  const years = columns.date.map(date => date === null ? null : date.slice(0, 4));
  const authors = columns.authors.map(names => names && names.split('; '));
  let texts; /* of each row what words are looked for in, once somebody does */
  const byName = () => wordOrder.compare;
  const byCount = counts => (a, b) => counts.get(b) - counts.get(a) || wordOrder.compare(a, b);
  const words = make('input', {type: 'search', autocomplete: 'off', spellcheck: 'false'});
  const choices = [
    ['Author', authors, byCount], ['Outlet', columns.outlet, byCount],
    ['Year', years, byName], ['Cluster', columns.cluster, byName],
  ].map(([name, values, order]) => ({values, label: choice(name, values, order)})).filter(it => it.label);
  const left = make('p', {class: 'left'});
  const previous = button('Previous', {}, () => turn(-ROWS_AT_A_TIME));
  const next = button('Next', {}, () => turn(ROWS_AT_A_TIME));
  const pager = make('div', {class: 'pager'}, previous, next);
  let order = [...Array(n).keys()], shown = order, first = 0;

  function cellOf(key, i) {
    const value = columns[key][i], isNumber = typeof value === 'number';
    const cell = make(key === keys[0] ? 'th' : 'td');
    const heading = headings[keys.indexOf(key)];
    if (heading.className) cell.className = heading.className;
    if (key === keys[0]) {
      cell.scope = 'row';
      cell.append(pieceButton(SEEN.test(value || '') ? value : '(no title)', columns.piece[i]));
    } else if (value === null && key === 'date') {
      cell.className = 'missing';
      cell.append('undated');
    } else if (value !== null) {
      cell.append(isNumber && key !== 'cluster'
        ? withThousands(value % 1 ? value.toFixed(1) : value) : String(value));
    }
    return cell;
  }

  function show() {
    const end = Math.min(first + ROWS_AT_A_TIME, shown.length);
    table.tBodies[0].replaceChildren(...shown.slice(first, end).map(i =>
      make('tr', {}, ...keys.map(key => cellOf(key, i)))));
    left.textContent = shown.length === 0 ? 'No article is left.'
      : (end - first < shown.length ? `${withThousands(first + 1)} to ${withThousands(end)} of ` : '') +
        `${withThousands(shown.length)} ${shown.length === 1 ? 'article' : 'articles'}` +
        (shown.length < n ? ` of all ${withThousands(n)}` : '');
    pager.hidden = shown.length <= ROWS_AT_A_TIME;
    previous.disabled = first === 0;
    next.disabled = end === shown.length;
  }

  function filter() {
    const wanted = folded(words.value).split(/\s+/).filter(Boolean);
    const exact = choices.map(it => [it.values, it.label.querySelector('select').value])
      .filter(([, value]) => value !== '');
    if (wanted.length > 0)
      texts ??= columns.piece.map((piece, i) =>
        folded([columns.title[i], columns.authors[i], columns.outlet[i], data.path[piece]].filter(Boolean).join('\n')));
    shown = order.filter(i => wanted.every(word => texts[i].includes(word)) &&
      exact.every(([values, value]) => [values[i]].flat().some(one => String(one) === value)));
    first = 0;
    show();
  }

  function turn(by) {
    first += by;
    show();
    table.closest('.scroll').scrollIntoView({block: 'start'});
  }

  left.setAttribute('role', 'status');
  makeSortable(table, (column, direction) => {
    const all = [...Array(n).keys()], key = keys[column];
    /* Pieces are numbered by their dates, seasons and quarters where they belong. */
    const values = key === 'date' ? all.map(i => columns.date[i] === null ? null : columns.piece[i]) : columns[key];
    order = direction === 0 ? all : sorted(all, values, direction < 0);
    filter();
  });
  words.addEventListener('input', filter);
  choices.forEach(it => it.label.addEventListener('change', filter));
  table.closest('.scroll').before(
    make('div', {class: 'filters'},
      make('label', {class: 'words'}, 'Words of title, author, outlet or path', words),
      ...choices.map(it => it.label)),
    left);
  table.closest('.scroll').after(pager);
  const more = table.closest('section').querySelector('.more');
  if (more && more.previousElementSibling === pager) more.remove();
  show();
}

/* A button that copies the lines below it. */
function offerCopy(lines) {
  const copier = button('Copy these lines', {class: 'copy'}, async () => {
    try {
      await navigator.clipboard.writeText(lines.textContent);
      copier.textContent = 'Copied';
    } catch {
      getSelection().selectAllChildren(lines);
      copier.textContent = document.execCommand('copy') ? 'Copied' : 'Selected: copy them with a key';
    }
  });
  lines.before(copier);
}

function startTables(data) {
  for (const table of document.querySelectorAll('table[data-table]')) {
    if (data && table.dataset.table === 'articles') {
      startArticles(table, data);
    } else {
      sortStanding(table);
      if (data) linkPieces(table.tBodies[0]);
    }
  }
  document.querySelectorAll('.scroll, figure').forEach(watchWidth);
  document.querySelectorAll('pre.lines').forEach(offerCopy);
}
