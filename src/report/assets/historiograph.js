/* The historiograph: what a piece builds on and what builds on it, zoom along time, a span of time. Zoom widens time
   only, so that all heights stay in view. Without scripts the drawing is as the page has it. */
const MOST_ZOOM = 60, FIRST_UNIX_DAY = 719162; /* 1 January 1970, in days from year 1 */
const svgElement = (name, attributes = {}) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

/* The middle of a shape as the drawing has it, and its radius. */
function middleOf(shape) {
  if (shape.tagName === 'circle') return ['cx', 'cy', 'r'].map((name) => Number(shape.getAttribute(name)));
  const steps = shape.getAttribute('d').match(/-?[\d.]+/g).map(Number), x = [steps[0]], y = [steps[1]];
  for (let i = 2; i < steps.length; i += 2) {
    x.push(x.at(-1) + steps[i]);
    y.push(y.at(-1) + steps[i + 1]);
  }
  const left = Math.min(...x), right = Math.max(...x), top = Math.min(...y), bottom = Math.max(...y);
  return [(left + right) / 2, (top + bottom) / 2, (right - left) / 2];
}

function readDrawing(svg, data) {
  const field = svg.querySelector('.field'), number = (name) => Number(field.dataset[name]);
  const nodes = new Map();
  for (const shape of svg.querySelectorAll('.nodes [data-piece]')) {
    const piece = Number(shape.dataset.piece), [x, y, r] = middleOf(shape);
    nodes.set(piece, { piece, shape, x, y, r, lcs: data.lcs[piece], day: data.day[piece] });
  }
  return {
    svg, field, nodes, data, all: network(data),
    first: number('first'), end: number('end'), left: number('left'), right: number('right'),
    top: number('top'), bottom: number('bottom'), width: Number(svg.getAttribute('width')),
    byTime: [...nodes.values()].sort((a, b) => a.x - b.x || a.y - b.y),
    view: { zoom: 1, shift: 0 }, edgesFor: 1, span: null, lit: null, focused: null, stop: null,
  };
}

/* As the drawing's own curves, which are drawn to whole pixels: level from the citing piece, then to the cited one, or a
   bow, which zoom does not widen. */
function curve({ view: { zoom } }, from, to) {
  const dx = to.x - from.x, dy = to.y - from.y;
  const bow = Math.min(60, Math.max(0, Math.abs(dy) / 4 - Math.abs(dx * zoom) / 2)) / zoom;
  const middle = [dx / 2 + (Math.min(from.x, to.x) < bow ? bow : -bow), bow > 0 ? dy / 2 : 0];
  return { from, to, middle, dx, dy, d: `M${from.x} ${from.y}q${middle[0]} ${middle[1]} ${dx} ${dy}` };
}

const isShown = (drawing, node) =>
  node && (!drawing.span || (node.day !== null && node.day >= drawing.span[0] && node.day <= drawing.span[1]));

/* Citations among what is shown, by their numbers. */
function* shownCitations(drawing) {
  const { all, nodes } = drawing;
  for (const node of nodes.values()) {
    if (!isShown(drawing, node)) continue;
    for (const citation of all.out.of(node.piece))
      if (isShown(drawing, nodes.get(all.cited[citation]))) yield citation;
  }
}

const opacityOf = (n) => Math.min(0.7, Math.max(0.06, Math.sqrt(150 / Math.max(1, n))));

/* A path for what each piece cites, so that what is dense shows. */
function pathsOf(drawing, citations) {
  const steps = new Map(), { all } = drawing;
  for (const citation of citations) {
    const key = `${edgeClass(all.classes[citation])} ${all.citing[citation]}`;
    steps.set(key, (steps.get(key) ?? '') + curveOf(drawing, citation).d);
  }
  return [...steps].map(([key, d]) => svgElement('path', { class: key.slice(0, 2), d }));
}

function drawEdges(drawing) {
  const citations = [...shownCitations(drawing)];
  drawing.edgesFor = drawing.view.zoom;
  drawing.edges.replaceChildren(...pathsOf(drawing, citations));
  drawing.edges.setAttribute('stroke-opacity', opacityOf(citations.length));
}

const curveOf = (drawing, citation) => curve(drawing, drawing.nodes.get(drawing.all.citing[citation]), drawing.nodes.get(drawing.all.cited[citation]));

/* What stands in the text is more than an entry of an appendix, and that more than a footnote. */
const edgeClass = (classes) => ((classes & ~6) !== 0 ? 'eb' : (classes & 2) !== 0 ? 'ea' : 'ef');

/* The scale */

const dateOfDay = (day) => new Date((day - FIRST_UNIX_DAY) * 864e5);
const isoOfDay = (day) => dateOfDay(day).toISOString().slice(0, 10);
const dayOfIso = (iso) => Date.parse(iso) / 864e5 + FIRST_UNIX_DAY;
const xOfDay = (drawing, day) => drawing.left + (drawing.right - drawing.left) * (day - drawing.first) / (drawing.end - drawing.first);
const dayOfX = (drawing, x) => drawing.first + (drawing.end - drawing.first) * (x - drawing.left) / (drawing.right - drawing.left);
const onScreen = (drawing, x) => drawing.left + (x - drawing.left) * drawing.view.zoom - drawing.view.shift;
const inField = (drawing, x) => drawing.left + (x - drawing.left + drawing.view.shift) / drawing.view.zoom;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SCALE_STEPS = [['day', 1], ['day', 2], ['day', 5], ['day', 10], ['month', 1], ['month', 3], ['month', 6], ['year', 1], ['year', 2], ['year', 5],
  ['year', 10], ['year', 20], ['year', 50], ['year', 100], ['year', 500]];
const UNIT_DAYS = { day: 1, month: 30.4, year: 365.2 };

function* ticksOf(drawing) {
  const from = dayOfX(drawing, inField(drawing, drawing.left)), to = dayOfX(drawing, inField(drawing, drawing.right));
  const room = (drawing.right - drawing.left) / (to - from);
  const [unit, n] = SCALE_STEPS.find(([name, count]) => UNIT_DAYS[name] * count * room >= 46) ?? SCALE_STEPS.at(-1);
  const date = dateOfDay(Math.floor(from));
  let year = date.getUTCFullYear(), month = date.getUTCMonth(), day = date.getUTCDate(), before = null;
  if (unit === 'year') [year, month, day] = [Math.max(1, Math.floor(year / n) * n), 0, 1];
  else if (unit === 'month') [month, day] = [Math.floor(month / n) * n, 1];
  else day = Math.floor((day - 1) / n) * n + 1;
  for (;;) {
    const at = new Date(0);
    at.setUTCFullYear(year, month, day);
    const number = at.getTime() / 864e5 + FIRST_UNIX_DAY;
    if (number > to) return;
    [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
    if (number >= from) {
      const opens = !before || before[0] !== year, turns = opens || before[1] !== month;
      yield { x: onScreen(drawing, xOfDay(drawing, number)),
        words: unit === 'year' ? String(year) : unit === 'month' ? MONTHS[month] + (opens ? ` ${year}` : '') : day + (turns ? ` ${MONTHS[month]}` : '') + (opens ? ` ${year}` : '') };
      before = [year, month];
    }
    if (unit === 'year') year += n - (year === 1 && n > 1 ? 1 : 0);
    else if (unit === 'month') month += n;
    else if (n > 1 && day + n > 30) [month, day] = [month + 1, 1];
    else day += n;
  }
}

function drawScale(drawing) {
  const { scale, bottom, top, left, right } = drawing, isHigh = bottom - top > 600;
  let taken = -Infinity;
  scale.replaceChildren(svgElement('line', { class: 'axis', x1: left, y1: bottom, x2: right, y2: bottom }));
  for (const { x, words } of ticksOf(drawing)) {
    const at = Math.min(right - 18, Math.max(left + 18, x)), half = drawing.measure(words, Infinity).width / 2;
    scale.append(svgElement('line', { class: 'axis', x1: x, y1: bottom, x2: x, y2: bottom + 4 }));
    if (at - half < taken) continue;
    taken = at + half;
    for (const y of isHigh ? [bottom + 16, top - 12] : [bottom + 16]) {
      const text = svgElement('text', { class: 'tick middle', x: at, y });
      text.textContent = words;
      scale.append(text);
    }
  }
  scale.append(...drawing.laneWords);
}

/* Titles */

const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/* Right, left, above or below its piece, where a title covers no other; the first stands in any case, where it covers the
   least. */
function placeLabel(drawing, node, taken, covered) {
  const x = onScreen(drawing, node.x);
  const text = drawing.measure(drawing.data.label[node.piece], node === drawing.focused ? 420 : 170), away = node.r + 4;
  const sides = [[x + away, node.y - 6, 'start', x + away], [x - away - text.width, node.y - 6, 'end', x - away],
    [x - text.width / 2, node.y - away - 12, 'middle', x], [x - text.width / 2, node.y + away, 'middle', x]];
  let best = Infinity, found = null;
  for (const [left, top, anchor, at] of sides) {
    const box = [left, top, left + text.width, top + 12];
    if (box[0] < 0 || box[2] > drawing.width || box[1] < drawing.top - 6 || box[3] > drawing.bottom || taken.some((other) => overlap(box, other))) continue;
    const cost = covered.reduce((sum, [piece, r]) => sum + (overlap(box, piece) ? r * r : 0), 0);
    if (cost < best) [best, found] = [cost, { box, anchor, at, y: top + 10 }];
  }
  if (!found || (best > 0 && taken.length > 0)) return null;
  taken.push(found.box);
  const label = svgElement('text', { class: `label ${found.anchor}`, x: found.at, y: found.y });
  label.textContent = text.words;
  return label;
}

/* Cuts words to a width as they are drawn. */
function measurer(svg) {
  const context = document.createElement('canvas').getContext('2d');
  context.font = `12px ${getComputedStyle(svg).fontFamily}`;
  return (words, room) => {
    let width = context.measureText(words).width, n = [...words].length;
    const letters = [...words];
    while (width > room && n > 1) {
      n = Math.min(n - 1, Math.ceil(n * room / width));
      width = context.measureText(`${letters.slice(0, n).join('')}…`).width;
    }
    return { words: n < letters.length ? `${letters.slice(0, n).join('')}…` : words, width };
  };
}

function drawLabels(drawing) {
  const isWanted = (node) => isShown(drawing, node) && (!drawing.lit || drawing.lit.pieces.has(node.piece)) &&
    onScreen(drawing, node.x) >= 0 && onScreen(drawing, node.x) <= drawing.right + 1;
  const wanted = drawing.byTime.filter(isWanted).sort((a, b) => b.lcs - a.lcs || a.piece - b.piece);
  const most = Math.min(60, Math.max(12, drawing.width * (drawing.bottom - drawing.top) / 14000)), taken = [];
  const first = [drawing.focused, drawing.nodes.get(drawing.lit?.piece)].filter((node) => node && isWanted(node));
  const labels = [...new Set([...first, ...wanted.slice(0, 4 * most)])];
  const covered = wanted.map((node) => [[onScreen(drawing, node.x) - node.r, node.y - node.r, onScreen(drawing, node.x) + node.r, node.y + node.r], node.r]);
  drawing.titles.replaceChildren();
  for (const node of labels) {
    if (taken.length >= most) break;
    const label = placeLabel(drawing, node, taken, covered);
    if (label) drawing.titles.append(label);
  }
}

/* The view */

function draw(drawing) {
  const { view, left, field } = drawing;
  field.setAttribute('transform', `translate(${left - left * view.zoom - view.shift} 0) scale(${view.zoom} 1)`);
  drawing.svg.style.setProperty('--narrow', String(1 / view.zoom));
  drawing.svg.classList.toggle('zoomed', view.zoom > 1);
  drawing.out.disabled = drawing.whole.disabled = view.zoom === 1;
  drawing.in.disabled = view.zoom >= MOST_ZOOM;
  if (drawing.frame) return;
  drawing.frame = requestAnimationFrame(() => {
    drawing.frame = null;
    if (drawing.edgesFor !== view.zoom) {
      drawEdges(drawing);
      drawLitCurves(drawing);
    }
    if (drawing.end > drawing.first) drawScale(drawing);
    drawLabels(drawing);
  });
}

/* Zooms so that what is at `x` on the screen stays there. */
function zoomTo(drawing, zoom, x = (drawing.left + drawing.right) / 2) {
  const { view, left } = drawing, at = inField(drawing, x);
  view.zoom = Math.min(MOST_ZOOM, Math.max(1, zoom));
  view.shift = (at - left) * view.zoom - (x - left);
  pan(drawing, 0);
}

/* As far as the last day, and to the lane of what is undated. */
function pan(drawing, by) {
  const { view, left, right } = drawing;
  view.shift = Math.min((right - left) * (view.zoom - 1), Math.max((12 - left) * (view.zoom - 1), view.shift + by));
  draw(drawing);
}

/* Widens time so that what is between two places fills it. */
function zoomOn(drawing, from, to) {
  const room = drawing.right - drawing.left;
  drawing.view.zoom = Math.min(MOST_ZOOM, Math.max(1, 0.9 * room / Math.max(to - from, room / 30)));
  drawing.view.shift = ((from + to) / 2 - drawing.left) * drawing.view.zoom - room / 2;
  pan(drawing, 0);
}
