// Reads exports with the libraries of their formats' own communities, and prints a row a file:
// reader, format, vertices, edges, values of vertices, values of edges.
// usage: node read.mjs NODE-FOLDER FOLDER    (packages in NODE-FOLDER/node_modules, files as test_formats writes them)
import fs from 'node:fs';
import { createRequire } from 'node:module';

const [home, folder] = process.argv.slice(2);
const require = createRequire(`${fs.realpathSync(home)}/`);
const read = name => fs.readFileSync(`${folder}/${name}.0`, 'utf8');
const row = (reader, format, ...counts) => console.log([reader, format, ...counts].join('\t'));
const sizes = records => records.reduce((sum, record) => sum + Object.keys(record).length, 0);

const Graph = require('graphology');
const { DOMParser } = require('@xmldom/xmldom');

function graphology(reader, format, graph) {
  row(reader, format, graph.order, graph.size, sizes(graph.mapNodes((_, data) => data)),
      sizes(graph.mapEdges((_, data) => data)));
}

graphology('graphology', 'graphology', Graph.from(JSON.parse(read('graphology'))));
graphology('graphology-gexf', 'gexf', require('graphology-gexf').parse(Graph, read('gexf')));
global.DOMParser = DOMParser;
graphology('graphology-graphml', 'graphml', require('graphology-graphml').parse(Graph, read('graphml')));

const cy = require('cytoscape')({ headless: true, ...JSON.parse(read('cytoscape')) });
row('cytoscape.js', 'cytoscape', cy.nodes().length, cy.edges().length, sizes(cy.nodes().map(n => n.data())),
    sizes(cy.edges().map(e => e.data())));

// Graphviz itself, which draws what it read.
const viz = await require('@viz-js/viz').instance();
const drawn = viz.renderJSON(read('dot'));
row('Graphviz', 'dot', (drawn.objects ?? []).length, (drawn.edges ?? []).length, sizes(drawn.objects ?? []),
    sizes(drawn.edges ?? []));

const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');
require('@citation-js/plugin-csl');
const forms = { bibtex: '@biblatex/text', ris: '@ris/file', 'csl-json': '@csl/list+object' };
for (const [format, form] of Object.entries(forms)) {
  const data = format === 'csl-json' ? JSON.parse(read(format)) : read(format);
  const items = data.length ? new Cite(data, { forceType: form, generateGraph: false }).data : [];
  row('citation.js', format, items.length, '', sizes(items), '');
}
