/* The map of clusters.  Dots tell what they are; where there are more than SVG bears, the page has
   their places as data (columns piece, cluster, x, y, radius), and sigma draws them. */
const MAP_COLOURS = 7;
/* More lines would be a grey haze, and slow: then there are only those of the piece that is pointed at. */
const MAP_LINES = 20000;

function mapColours() {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(name).trim();
  return {
    clusters: Array.from({length: MAP_COLOURS}, (_, i) => colour(`--c${i}`)),
    line: colour('--line'), ink: colour('--ink'), dim: colour('--grid'),
  };
}

function mapGraph(places, data, colours) {
  const graph = new graphology.DirectedGraph();
  places.piece.forEach((piece, i) => graph.addNode(piece, {
    x: places.x[i], y: -places.y[i], size: places.radius[i], cluster: places.cluster[i],
    label: data.label[piece], color: colours.clusters[places.cluster[i] % MAP_COLOURS],
  }));
  return graph;
}

/* Citations of which both ends are on the map. */
function mapCitations(places, data) {
  const placed = new Set(places.piece), found = [];
  data.citing.forEach((citing, citation) => {
    if (placed.has(citing) && placed.has(data.cited[citation])) found.push(citation);
  });
  return found;
}

function mapDrawLines(graph, data, colours, citations) {
  for (const citation of citations)
    graph.mergeEdge(data.citing[citation], data.cited[citation], {size: .4, color: colours.line});
}

/* Names of clusters, which stay where they belong while the map moves; that of a smaller cluster gives
   way where there is no room for both. */
function mapNames(svg, stage, renderer) {
  const names = [...svg.querySelectorAll('g[class^="c"]')].map(group => {
    const disc = group.querySelector('.disc');
    const name = document.createElement('span');
    name.textContent = [...group.querySelectorAll('text')].map(text => text.textContent).join('\n');
    stage.append(name);
    return {
      name, width: name.offsetWidth, height: name.offsetHeight,
      x: Number(disc.getAttribute('cx')), y: -Number(disc.getAttribute('cy')) - Number(disc.getAttribute('r')),
    };
  });
  const place = () => {
    const taken = [];
    for (const {name, width, height, x, y} of names) {
      const at = renderer.graphToViewport({x, y});
      const box = {left: at.x - width / 2, right: at.x + width / 2, top: at.y, bottom: at.y + height};
      const fits = taken.every(other => box.right < other.left || box.left > other.right
        || box.bottom < other.top || box.top > other.bottom);
      name.hidden = !fits;
      if (fits)
        taken.push(box);
      name.style.transform = `translate(${at.x}px, ${at.y}px) translate(-50%, 4px)`;
    }
  };
  renderer.on('afterRender', place);
  place();
}

/* The piece that is pointed at with what it cites and what cites it; all others step back. */
function mapPointing(graph, renderer, data, colours, citations) {
  const isWhole = citations.length <= MAP_LINES;
  let near = null;
  let pointed = null;
  renderer.setSetting('nodeReducer', (node, shown) =>
    near === null || near.has(node) ? {...shown, forceLabel: node === pointed}
      : {...shown, color: colours.dim, label: ''});
  renderer.setSetting('edgeReducer', (edge, shown) => {
    if (near === null)
      return shown;
    return graph.extremities(edge).includes(pointed) ? {...shown, color: colours.ink, size: 1}
      : {...shown, hidden: true};
  });
  renderer.on('enterNode', ({node}) => {
    pointed = node;
    if (!isWhole) {
      graph.clearEdges();
      const {out, in: into} = network(data), isPlaced = k => graph.hasNode(data.citing[k]) && graph.hasNode(data.cited[k]);
      mapDrawLines(graph, data, colours, [...out.of(Number(node)), ...into.of(Number(node))].filter(isPlaced));
    }
    near = new Set([node, ...graph.neighbors(node)]);
    renderer.refresh();
  });
  renderer.on('leaveNode', () => {
    near = null;
    if (!isWhole) graph.clearEdges();
    renderer.refresh();
  });
}

function mapTools(figure, renderer) {
  const tools = document.createElement('div');
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const options = {duration: still ? 0 : 250};
  const camera = renderer.getCamera();
  tools.className = 'tools';
  for (const [words, act] of [
    ['Zoom in', () => camera.animatedZoom(options)],
    ['Zoom out', () => camera.animatedUnzoom(options)],
    ['Whole map', () => camera.animatedReset(options)],
  ])
    tools.append(button(words, {}, act));
  figure.prepend(tools);
}

/* The wheel is the page's until somebody takes hold of the map. */
function mapWheel(stage, renderer) {
  const zoom = may => renderer.setSetting('enableCameraZooming', may);
  stage.addEventListener('pointerdown', () => zoom(true));
  document.addEventListener('pointerdown', event => stage.contains(event.target) || zoom(false));
}

function drawMap(figure, svg, places, data) {
  const colours = mapColours();
  const graph = mapGraph(places, data, colours), citations = mapCitations(places, data);
  if (citations.length <= MAP_LINES) mapDrawLines(graph, data, colours, citations);
  const stage = document.createElement('div');
  stage.className = 'stage';
  stage.setAttribute('role', 'img');
  stage.setAttribute('aria-label', svg.getAttribute('aria-label'));
  svg.before(stage);
  const renderer = new Sigma(graph, stage, {
    itemSizesReference: 'positions', zoomToSizeRatioFunction: ratio => ratio,
    enableCameraZooming: false, enableCameraRotation: false, labelDensity: .5,
    labelRenderedSizeThreshold: 9, labelColor: {color: colours.ink}, minEdgeThickness: .3,
    labelFont: getComputedStyle(stage).fontFamily, zIndex: true,
  });
  figure.classList.add('staged');
  mapNames(svg, stage, renderer);
  mapPointing(graph, renderer, data, colours, citations);
  mapTools(figure, renderer);
  mapWheel(stage, renderer);
  renderer.on('clickNode', ({node}) => tell('ibid:piece', Number(node)));
}

/* Many dots take their time: when the reader comes near them. */
function whenNear(figure, act) {
  const observer = new IntersectionObserver(entries => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    observer.disconnect();
    act();
  }, {rootMargin: '100%'});
  observer.observe(figure);
}

/* Without WebGL the drawing stays, discs for all their pieces. */
function tryMap(figure, svg, places, data) {
  try {
    drawMap(figure, svg, JSON.parse(places.textContent), data);
  } catch (error) {
    figure.classList.remove('staged');
    figure.querySelectorAll('.stage, .tools').forEach(part => part.remove());
  }
}

function nameDot(dot, data) {
  if (dot.firstChild)
    return;
  const title = document.createElementNS(dot.namespaceURI, 'title');
  const piece = Number(dot.dataset.piece);
  title.textContent = data.date[piece] ? `${data.label[piece]} (${data.date[piece]})` : data.label[piece];
  dot.append(title);
}

function startMap(data) {
  const figure = document.querySelector('figure.map');
  const svg = figure && figure.querySelector('svg');
  const places = document.getElementById('places');
  if (!svg)
    return;
  const dotOf = event => event.target.closest('[data-piece]');
  svg.addEventListener('pointerover', event => dotOf(event) && nameDot(dotOf(event), data));
  svg.addEventListener('click', event => dotOf(event) && tell('ibid:piece', Number(dotOf(event).dataset.piece)));
  if (places)
    whenNear(figure, () => tryMap(figure, svg, places, data));
}
