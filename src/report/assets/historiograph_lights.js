/* What lights up in the historiograph, and how it is taken hold of. */

/* What a piece cites later came into it later: chains do not lead on by that. */
const isBack = ({ all, data }, citation) => {
  const citing = data.day[all.citing[citation]], cited = data.day[all.cited[citation]];
  return all.citing[citation] < data.label.length && all.cited[citation] < data.label.length &&
    (citing === null || cited === null || cited <= citing);
};

/* The citations by which pieces are reached from one along `ends` of what `of` lists, the nearest first. */
function reachOf(drawing, piece, of, ends) {
  const reached = new Set([piece]), citations = [];
  for (const at of reached)
    for (const citation of of(at))
      if (isBack(drawing, citation)) {
        citations.push(citation);
        reached.add(ends[citation]);
      }
  return { reached, citations };
}

function drawLitCurves(drawing) {
  const { lit, nodes, lights } = drawing;
  lights.replaceChildren(...(lit === null ? [] : Object.entries(lit.curves).map(([name, pairs]) => {
    const ends = pairs.map((pair) => pair.map((end) => nodes.get(end))).filter((pair) => pair.every((node) => isShown(drawing, node)));
    return svgElement('path', {
      class: name, d: ends.map(([from, to]) => curve(drawing, from, to).d).join(''),
      'stroke-opacity': name === 'near' ? 0.9 : Math.max(0.3, opacityOf(ends.length)),
    });
  })));
}

function drawLights(drawing) {
  const { lit, nodes, svg } = drawing;
  svg.classList.toggle('lit', lit !== null);
  for (const node of nodes.values()) node.shape.classList.toggle('on', lit !== null && lit.pieces.has(node.piece));
  drawLitCurves(drawing);
  drawing.status.textContent = lit === null ? '' : lit.words;
  drawing.clear.disabled = lit === null && drawing.span === null;
  draw(drawing);
}

/* What a piece builds on, and what builds on it. */
function lightPiece(drawing, piece) {
  const { all, nodes, data } = drawing;
  const older = reachOf(drawing, piece, all.out.of, all.cited), newer = reachOf(drawing, piece, all.in.of, all.citing);
  const curves = { older: [], newer: [], near: [] };
  for (const [name, { citations }] of Object.entries({ older, newer }))
    for (const citation of citations) {
      const pair = [all.citing[citation], all.cited[citation]];
      curves[pair.includes(piece) ? 'near' : name].push(pair);
    }
  drawing.lit = { piece, curves, pieces: new Set([...older.reached, ...newer.reached]) };
  const inner = ({ reached }) => [...reached].filter((end) => nodes.has(end)).length - 1;
  drawing.lit.words = `“${data.label[piece]}” builds on ${counted(inner(older), 'article', 'articles')}; ${counted(inner(newer), 'builds', 'build')} on it.`;
  drawLights(drawing);
}

function lightGiven(drawing, { pieces, citations }) {
  const { nodes } = drawing, shown = pieces.filter((piece) => nodes.has(piece));
  drawing.lit = {
    pieces: new Set(pieces), curves: { near: citations },
    words: `${counted(shown.length, 'article lights', 'articles light')} up${shown.length < pieces.length ? `; ${pieces.length - shown.length} of the chain not drawn` : ''}.`,
  };
  if (drawing.span && shown.some((piece) => !isShown(drawing, nodes.get(piece)))) setSpan(drawing, null);
  drawLights(drawing);
  const x = shown.map((piece) => nodes.get(piece).x);
  if (drawing.view.zoom > 1 && x.length > 0) zoomOn(drawing, Math.min(...x), Math.max(...x));
}

function clearLights(drawing) {
  drawing.lit = null;
  drawLights(drawing);
}

/* The span of time */

function drawSpan(drawing) {
  const { span, nodes, field, from, to, byTime } = drawing;
  for (const node of nodes.values()) node.shape.classList.toggle('away', !isShown(drawing, node));
  for (const bar of field.querySelectorAll('.spans [data-of]')) bar.classList.toggle('away', !isShown(drawing, nodes.get(Number(bar.dataset.of))));
  from.value = isoOfDay(span ? span[0] : drawing.first);
  to.value = isoOfDay(span ? span[1] : drawing.end - 1);
  const first = isShown(drawing, drawing.stop) ? null : byTime.find((node) => isShown(drawing, node));
  if (first) stopAt(drawing, first);
}

/* Days, both shown, or null for all of time. */
function setSpan(drawing, span) {
  drawing.span = span;
  drawSpan(drawing);
  drawEdges(drawing);
  drawLights(drawing);
  if (span) zoomOn(drawing, xOfDay(drawing, span[0]), xOfDay(drawing, span[1] + 1));
  else zoomTo(drawing, 1);
  if (span) drawing.status.textContent = `${counted(drawing.byTime.filter((node) => isShown(drawing, node)).length, 'article', 'articles')} from ${isoOfDay(span[0])} to ${isoOfDay(span[1])}.`;
  tell('ibid:span', span && { from: isoOfDay(span[0]), to: isoOfDay(span[1]) });
}

function readSpan(drawing) {
  const [a, b] = [drawing.from, drawing.to].map((input) => dayOfIso(input.value));
  if (Number.isNaN(a) || Number.isNaN(b)) return;
  const from = Math.max(drawing.first, Math.min(a, b)), to = Math.min(drawing.end - 1, Math.max(a, b));
  setSpan(drawing, from <= drawing.first && to >= drawing.end - 1 ? null : [from, to]);
}

/* Hands and keys */

function placeOf(drawing, event) {
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(drawing.svg.getScreenCTM().inverse());
  return [point.x, point.y];
}

/* The citation whose curve passes by a place on the screen; undefined where none does. */
function citationAt(drawing, [x, y], reach = 5) {
  let best = reach, found;
  for (const citation of shownCitations(drawing)) {
    const { from, middle, dx, dy } = curveOf(drawing, citation);
    for (let t = 0; t <= 1; t += 0.04) {
      const u = 2 * t * (1 - t);
      const away = Math.hypot(onScreen(drawing, from.x + u * middle[0] + t * t * dx) - x, from.y + u * middle[1] + t * t * dy - y);
      if (away < best) [best, found] = [away, citation];
    }
  }
  return found;
}

function choose(drawing, event) {
  const shape = event.target.closest('[data-piece]');
  if (shape) {
    lightPiece(drawing, Number(shape.dataset.piece));
    tell('ibid:piece', Number(shape.dataset.piece));
    return;
  }
  const at = placeOf(drawing, event), citation = at[1] < drawing.bottom ? citationAt(drawing, at) : undefined;
  if (citation === undefined) {
    clearLights(drawing);
    return;
  }
  const pair = [drawing.all.citing[citation], drawing.all.cited[citation]];
  lightGiven(drawing, { pieces: pair, citations: [pair] });
  tell('ibid:citation', { citing: pair[0], cited: pair[1] });
}

/* Dragging moves time, below the scale it chooses a span; two fingers zoom. */
function takeHands(drawing) {
  const { svg, brush } = drawing, held = new Map();
  let moved = 0, start = null, brushed = null;
  svg.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    const [x, y] = placeOf(drawing, event);
    held.set(event.pointerId, x);
    moved = 0;
    brushed = y > drawing.bottom && y < drawing.bottom + 22 && drawing.end - drawing.first > 1 ? [x, x] : null;
    start = held.size === 2 ? { apart: Math.abs([...held.values()][0] - [...held.values()][1]), zoom: drawing.view.zoom } : null;
  });
  svg.addEventListener('pointermove', (event) => {
    if (!held.has(event.pointerId)) return;
    const [x] = placeOf(drawing, event), by = x - held.get(event.pointerId);
    moved += Math.abs(by);
    if (moved > 4 && !svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
    held.set(event.pointerId, x);
    if (held.size === 2 && start) {
      const [a, b] = [...held.values()];
      zoomTo(drawing, start.zoom * Math.abs(a - b) / Math.max(10, start.apart), (a + b) / 2);
    } else if (brushed) {
      brushed[1] = Math.min(drawing.right, Math.max(drawing.left, x));
      brush.setAttribute('x', Math.min(...brushed));
      brush.setAttribute('width', Math.abs(brushed[1] - brushed[0]));
    } else if (drawing.view.zoom > 1) {
      pan(drawing, -by);
    }
  });
  const release = (event) => {
    held.delete(event.pointerId);
    if (brushed && moved > 4) setSpan(drawing, [Math.floor(dayOfX(drawing, inField(drawing, Math.min(...brushed)))), Math.floor(dayOfX(drawing, inField(drawing, Math.max(...brushed))) - 1e-6)]);
    brushed = null;
    brush.setAttribute('width', 0);
  };
  svg.addEventListener('pointerup', release);
  svg.addEventListener('pointercancel', release);
  svg.addEventListener('click', (event) => { if (moved <= 4) choose(drawing, event); });
  svg.addEventListener('wheel', (event) => {
    if (!event.ctrlKey && !svg.contains(document.activeElement)) return;
    event.preventDefault();
    zoomTo(drawing, drawing.view.zoom * 2 ** (-event.deltaY / 300), placeOf(drawing, event)[0]);
  }, { passive: false });
}

/* The piece that the tab key reaches; from it arrows lead to the others, in order of time. */
function stopAt(drawing, node) {
  drawing.stop?.shape.setAttribute('tabindex', '-1');
  drawing.stop = node;
  node.shape.setAttribute('tabindex', '0');
}

function focusNode(drawing, node) {
  node.shape.focus({ preventScroll: true });
  const x = onScreen(drawing, node.x);
  if (node.x >= drawing.left && (x < drawing.left || x > drawing.right)) pan(drawing, x - (drawing.left + drawing.right) / 2);
  else draw(drawing);
}

function takeKeys(drawing) {
  const { svg, byTime } = drawing;
  svg.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    const shape = event.target.closest('[data-piece]'), shown = byTime.filter((node) => isShown(drawing, node));
    const at = shape ? shown.findIndex((node) => node.shape === shape) : -1;
    const acts = {
      '+': () => zoomTo(drawing, drawing.view.zoom * 1.5), '=': () => zoomTo(drawing, drawing.view.zoom * 1.5),
      '-': () => zoomTo(drawing, drawing.view.zoom / 1.5), 0: () => zoomTo(drawing, 1),
      Escape: () => clearLights(drawing),
      ArrowLeft: () => (shape ? focusNode(drawing, shown[Math.max(0, at - 1)]) : pan(drawing, -80)),
      ArrowRight: () => (shape ? focusNode(drawing, shown[Math.min(shown.length - 1, at + 1)]) : pan(drawing, 80)),
      Home: () => shape && focusNode(drawing, shown[0]), End: () => shape && focusNode(drawing, shown.at(-1)),
      Enter: () => shape && choose(drawing, event), ' ': () => shape && choose(drawing, event),
    };
    if (!acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  });
  svg.addEventListener('focusin', (event) => {
    const shape = event.target.closest('[data-piece]');
    drawing.focused = shape ? drawing.nodes.get(Number(shape.dataset.piece)) : null;
    if (shape) stopAt(drawing, drawing.focused);
    draw(drawing);
  });
  svg.addEventListener('focusout', () => {
    drawing.focused = null;
    draw(drawing);
  });
}

function addTools(drawing, figure) {
  const bounds = { type: 'date', min: isoOfDay(drawing.first), max: isoOfDay(drawing.end - 1) };
  drawing.out = button('−', { 'aria-label': 'Zoom out' }, () => zoomTo(drawing, drawing.view.zoom / 1.5));
  drawing.in = button('+', { 'aria-label': 'Zoom in' }, () => zoomTo(drawing, drawing.view.zoom * 1.5));
  drawing.whole = button('Whole span', {}, () => zoomTo(drawing, 1));
  drawing.from = make('input', bounds);
  drawing.to = make('input', bounds);
  drawing.clear = button('Show all', {}, () => { drawing.lit = null; setSpan(drawing, null); });
  for (const input of [drawing.from, drawing.to]) input.addEventListener('change', () => readSpan(drawing));
  drawing.status = make('span', { role: 'status' });
  const dates = drawing.end - drawing.first > 1 ? [make('label', {}, 'From ', drawing.from), make('label', {}, 'to ', drawing.to)] : [];
  figure.before(make('div', { class: 'historiograph-tools', role: 'group', 'aria-label': 'Historiograph' },
    drawing.out, drawing.in, drawing.whole, ...dates, drawing.clear, drawing.status));
}

/* The field moves in a pane of its own, so that nothing runs over the scale; what keeps its size stands above it. */
function addPanes(drawing) {
  const { svg, field, width, top, bottom } = drawing, box = { x: 0, y: top - 20, width, height: bottom - top + 20 };
  const pane = svgElement('svg', { ...box, viewBox: `0 ${box.y} ${width} ${box.height}`, class: 'pane' });
  field.before(pane);
  pane.append(field);
  drawing.edges = field.querySelector('.edges');
  drawing.lights = svgElement('g', { class: 'lights' });
  field.querySelector('.nodes').before(drawing.lights);
  drawing.titles = svgElement('g', { class: 'labels' });
  pane.after(drawing.titles);
  drawing.scale = svg.querySelector('.scale');
  drawing.laneWords = [...drawing.scale.querySelectorAll('.lane-words')];
  drawing.brush = svgElement('rect', { class: 'brush', y: bottom, height: 22, width: 0 });
  svg.append(svgElement('rect', { class: 'brush-room', x: drawing.left, y: bottom, width: drawing.right - drawing.left, height: 22 }), drawing.brush);
  svg.classList.add('live');
  svg.setAttribute('role', 'group');
  svg.setAttribute('tabindex', '0');
  for (const { shape, piece, lcs } of drawing.byTime) {
    const title = svgElement('title'), date = drawing.data.date[piece];
    title.textContent = [drawing.data.label[piece], date ?? 'no date', lcs > 0 && `cited ${counted(lcs, 'time', 'times')}`].filter(Boolean).join(', ');
    shape.append(title);
    shape.setAttribute('role', 'button');
    shape.setAttribute('tabindex', '-1');
  }
}

function startHistoriograph(data) {
  const figure = document.querySelector('figure.historiograph'), svg = figure?.querySelector('svg');
  if (!svg) return;
  const drawing = readDrawing(svg, data);
  addTools(drawing, figure);
  addPanes(drawing);
  drawing.measure = measurer(svg);
  drawSpan(drawing);
  drawLights(drawing);
  takeHands(drawing);
  takeKeys(drawing);
  document.addEventListener('ibid:light', (event) => lightGiven(drawing, event.detail));
}
