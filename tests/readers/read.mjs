// Reads exports with the libraries of their formats' own communities, and prints a line of JSON a file: the form that
// tests/check_readers.py reads.  usage: node read.mjs NODE-FOLDER FOLDER...    (packages in NODE-FOLDER/node_modules)
import fs from 'node:fs';
import { createRequire } from 'node:module';

const [home, ...folders] = process.argv.slice(2);
const require = createRequire(`${fs.realpathSync(home)}/`);
const Graph = require('graphology');
const gexf = require('graphology-gexf');
const graphml = require('graphology-graphml');
const cytoscape = require('cytoscape');
const jsonld = require('jsonld');
const yaml = require('yaml');
const markdown = require('markdown-it')('commonmark');
const viz = await require('@viz-js/viz').instance();
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');
require('@citation-js/plugin-csl');
global.DOMParser = require('@xmldom/xmldom').DOMParser;

const read = (folder, name) => fs.readFileSync(`${folder}/${name}`, 'utf8');
const ascii = text => text.replace(/[^ -~]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

function print(folder, reader, format, nodes, edges, notes = '') {
  console.log(ascii(JSON.stringify({ folder, reader, format, notes, nodes: Object.fromEntries(nodes), edges })));
}

function graphology(folder, reader, format, graph) {
  print(folder, reader, format, graph.mapNodes((key, data) => [key, data]),
        graph.mapEdges((_, data, source, target) => [source, target, data]));
}

function cytoscapeJs(folder) {
  const cy = cytoscape({ headless: true, ...JSON.parse(read(folder, 'cytoscape.0')) });
  print(folder, 'cytoscape.js', 'cytoscape', cy.nodes().map(node => [node.id(), { ...node.data(), ...node.position() }]),
        cy.edges().map(edge => [edge.data('source'), edge.data('target'), edge.data()]));
}

// Graphviz itself, which lays out and draws what it read.
function graphviz(folder) {
  const drawn = viz.renderJSON(read(folder, 'dot.0'));
  const svg = viz.renderString(read(folder, 'dot.0'), { format: 'svg', engine: 'neato' });
  const names = (drawn.objects ?? []).map(node => node.name);
  const count = kind => svg.split(`class="${kind}"`).length - 1;
  if (count('node') !== names.length || count('edge') !== (drawn.edges ?? []).length)
    throw new Error('not all vertices and edges are drawn');
  print(folder, 'Graphviz', 'dot', (drawn.objects ?? []).map(node => [node.name, node]),
        (drawn.edges ?? []).map(edge => [names[edge.tail], names[edge.head], edge]), 'laid out and drawn');
}

const forms = { bibtex: '@biblatex/text', ris: '@ris/file', 'csl-json': '@csl/list+object' };

function citationJs(folder) {
  for (const [format, form] of Object.entries(forms)) {
    const text = read(folder, `${format}.0`);
    const data = format === 'csl-json' ? JSON.parse(text) : text;
    const items = data.length ? new Cite(data, { forceType: form, generateGraph: false }).data : [];
    print(folder, 'citation.js', format, items.map(item => [item['citation-key'] ?? item.id, item]), []);
  }
}

// The context names a vocabulary only; whatever would be loaded is an error.
async function linkedData(folder) {
  const refuse = async url => { throw new Error(`loads ${url}`); };
  const options = { base: 'https://base.example/', documentLoader: refuse };
  const data = JSON.parse(read(folder, 'jsonld.0'));
  const items = await jsonld.expand(data, options);
  const quads = await jsonld.toRDF(data, { ...options, format: 'application/n-quads' });
    const works = items.flatMap(item => item['@graph'] ?? [item]);
  const key = id => id.slice('https://base.example/#'.length);
  print(folder, 'jsonld', 'jsonld', works.map(item => [key(item['@id']), item]),
        works.flatMap(item => (item['https://schema.org/citation'] ?? []).map(cited => [key(item['@id']), key(cited['@id']), {}])),
        quads.trim() ? 'as RDF, too' : '');
}

// What a page says: its properties; where the links of its two lists lead; how much of it is HTML.
function page(folder, file) {
  const [, head, body] = read(folder, file).match(/^---\n([^]*?)\n---\n([^]*)$/);
  const lists = { Cites: [], 'Cited by': [] };
  let list, html = 0, depth = 0, heading = false;
  for (const token of markdown.parse(body, {})) {
    html += token.type.startsWith('html') + (token.children ?? []).filter(child => child.type.startsWith('html')).length;
    depth += token.type === 'bullet_list_open' ? 1 : token.type === 'bullet_list_close' ? -1 : 0;
    if (token.type === 'inline' && heading)
      list = lists[token.content];
    heading = token.type === 'heading_open';
    const link = (token.children ?? []).find(child => child.type === 'link_open')?.attrGet('href');
    if (list && token.type === 'inline' && depth === 1 && link?.startsWith('./'))
      list.push(decodeURIComponent(link.slice(2)));
  }
  return { ...yaml.parse(head), html, lists };
}

function backlinks(folder) {
  const files = fs.readdirSync(`${folder}/backlinks`);
  const pages = new Map(files.map(file => [file, page(`${folder}/backlinks`, file)]));
  const pieces = [...pages].filter(([, { id }]) => id);
  const ids = new Map(pieces.map(([file, { id }]) => [file, id]));
  const edges = list => pieces.flatMap(([, { id, lists }]) => lists[list].map(file => [id, ids.get(file) ?? file, {}]));
  const back = new Set(edges('Cited by').map(([cited, citing]) => `${citing} ${cited}`));
  print(folder, 'markdown-it', 'backlinks', pieces.map(([, { lists, ...properties }]) => [properties.id, properties]),
        edges('Cites').map(([citing, cited]) => [citing, cited, { back: back.has(`${citing} ${cited}`) }]));
}

for (const folder of folders) {
  graphology(folder, 'graphology', 'graphology', Graph.from(JSON.parse(read(folder, 'graphology.0'))));
  graphology(folder, 'graphology-gexf', 'gexf', gexf.parse(Graph, read(folder, 'gexf.0')));
  graphology(folder, 'graphology-graphml', 'graphml', graphml.parse(Graph, read(folder, 'graphml.0')));
  cytoscapeJs(folder);
  graphviz(folder);
  citationJs(folder);
  await linkedData(folder);
  backlinks(folder);
}
