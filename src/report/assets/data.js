/* What the page carries of pieces, citations and their evidence, and how parts of the page speak of them.

   The data, columns by number:
     of pieces      label, date (YYYY[-MM[-DD]]), precision, day (days from year 1), authors, outlet, path, url; lcs,
                    lcs_noself, references (things cited), median_lag (days), cluster (from 1); wanted (1 or 0) only where
                    the report is about some; null where nothing is known
     others         kind ('stub' or 'external'), label, date, precision, day, path, url of what else is cited; they
                    are numbered after the pieces. left_out says how many more there are
     of citations   citing, cited (numbers of pieces), self (1 where they share an author), mentions, classes (set)
     outer          the same of citations of others; they are numbered after those between pieces
   The evidence, read when it is asked for:
     of citations   n: how many references are shown (left_out says of how many citations none are)
     of references  file, heading, class, kind, rule, resolution, cited_date, offset, length, score, runner_up (number of
                    a piece), runner_up_score, in order of citations; texts: sentence, anchor and cited title of each,
                    one after the other; longest: bytes of a sentence beyond which it was cut

   Texts that repeat are stored as {texts, of}, addresses, paths and labels as one column of names, and a file only
   where it is not the path of the citing piece; all that is unfolded here. Long data are packed (data-packed).

   Events on document, by which any part asks another:
     ibid:piece     detail: number of a piece or other; shows it in the drawer
     ibid:citation  detail: {citing, cited}; shows it in the drawer
     ibid:light     detail: {pieces: [number], citations: [[citing, cited]]}; lights them up in the historiograph
   In the markup data-piece="17" names a piece; an element with data-light="17 18 19" is a chain, oldest first, each
   citing the one before it, or with data-citations="18-17 19-17" whatever citations are named. */
const CLASSES = ['body', 'appendix', 'footnote', 'mention', 'comment', 'boilerplate'];

function unfold(value) {
  if (Array.isArray(value) || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value.texts) && Array.isArray(value.of))
    return value.of.map((number) => (number === null ? null : value.texts[number]));
  return Object.fromEntries(Object.entries(value).map(([name, column]) => [name, unfold(column)]));
}

/* Columns of addresses, paths and labels, where null stands for what one before it says. */
function unfoldNames(columns) {
  const { names } = columns, n = names.length / 3, column = (read) => Array.from({ length: n }, (_, i) => read(3 * i));
  delete columns.names;
  columns.url = column((i) => names[i]);
  columns.path = column((i) => names[i + 1] ?? names[i]);
  columns.label = column((i) => names[i + 2] ?? names[i] ?? names[i + 1]);
}

async function unpack(text) {
  const read = atob(text), bytes = new Uint8Array(read.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = read.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(stream).text();
}

/* The data of an element; null where there is none, or the browser is too old to unpack them. */
async function readElement(id) {
  const element = document.getElementById(id);
  if (!element || (element.dataset.packed && !globalThis.DecompressionStream)) return null;
  const text = element.dataset.packed ? await unpack(element.textContent) : element.textContent;
  return unfold(JSON.parse(text));
}

async function readData() {
  const data = await readElement('data');
  if (data) [data, data.others].forEach(unfoldNames);
  return data;
}
let evidence; /* a promise, once somebody asked */
const readEvidence = () => (evidence ??= readElement('evidence').then(indexEvidence));

/* Adds the first reference of each citation. */
function indexEvidence(read) {
  if (!read) return null;
  read.first = [0];
  for (const n of read.n) read.first.push(read.first[read.first.length - 1] + n);
  return read;
}

const countPieces = (data) => data.label.length;

/* What is known of a piece, or of what else is cited, by its number. */
function thing(data, number) {
  const isPiece = number < countPieces(data), from = isPiece ? data : data.others, at = isPiece ? number : number - countPieces(data);
  return {
    number, isPiece, kind: isPiece ? 'piece' : from.kind[at], label: from.label[at], date: from.date[at], day: from.day[at],
    precision: from.precision[at], path: from.path[at], url: from.url[at], authors: isPiece ? from.authors[at] : null,
    outlet: isPiece ? from.outlet[at] : null,
  };
}

/* Which citations leave each number, and which enter it, as numbers of citations: [first[v], first[v + 1]) of list. */
function group(ends, n) {
  const first = new Uint32Array(n + 1), list = new Uint32Array(ends.length);
  for (const end of ends) first[end + 1]++;
  for (let v = 0; v < n; v++) first[v + 1] += first[v];
  const next = first.slice();
  ends.forEach((end, citation) => { list[next[end]++] = citation; });
  return { first, list, of: (v) => list.subarray(first[v], first[v + 1]) };
}

/* All citations, by number, with what leaves and enters each piece and other; made when first asked for. */
function network(data) {
  if (!data.network) {
    const all = (name) => data[name].concat(data.outer[name]), citing = all('citing'), cited = all('cited');
    const n = countPieces(data) + data.others.label.length;
    data.network = {
      n, citing, cited, self: all('self'), mentions: all('mentions'), classes: all('classes'),
      out: group(citing, n), in: group(cited, n),
    };
  }
  return data.network;
}

/* The number of a citation; -1 where there is none. */
function findCitation(data, citing, cited) {
  const { out, cited: ends } = network(data);
  return out.of(citing).find((citation) => ends[citation] === cited) ?? -1;
}

/* Days from one date to a later one; null where one is not known. */
function lagOf(data, later, earlier) {
  const from = thing(data, earlier).day, to = thing(data, later).day;
  return from === null || to === null ? null : to - from;
}

const counted = (n, one, many) => `${n === 0 ? 'no' : withThousands(n)} ${n === 1 ? one : many}`;

const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

/* An element; what stands in it is text, whatever it holds, or elements. */
function make(tag, attributes = {}, ...contents) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  element.append(...contents.filter((content) => content !== null && content !== undefined && content !== ''));
  return element;
}

function button(text, attributes, act) {
  const element = make('button', { type: 'button', ...attributes }, text);
  element.addEventListener('click', act);
  return element;
}

/* A chain or a piece where the historiograph shows it. */
const hasHistoriograph = () => document.querySelector('figure.historiograph') !== null;
function showInHistoriograph(pieces, citations) {
  tell('ibid:light', { pieces, citations });
  const figure = document.querySelector('figure.historiograph'), { top, bottom } = figure.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) figure.scrollIntoView({ behavior: 'instant' });
}
