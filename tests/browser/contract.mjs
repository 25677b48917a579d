// What the checks know of the page's markup: all selectors stand here.
export const parts = {
  contents: 'nav[aria-label="Contents"]',
  sections: 'main > section',
  sectionNames: ['corpus', 'historiograph', 'articles', 'self-citation', 'ages', 'chains', 'grounding', 'clusters', 'outlets-and-authors', 'review'],
  tables: 'table[data-table]',
  articles: 'table[data-table="articles"]',
  sortButtons: 'thead th button',
  words: '.filters input[type=search]',
  choices: '.filters select',
  left: '.left', // how many articles the filters left
  pieceButtons: 'button.piece, button.thing',
  figures: 'main svg',
  labels: 'text',
  historiograph: 'figure.historiograph > svg',
  shapes: '.nodes [data-piece]', // in the historiograph
  lit: '.nodes [data-piece].on',
  spanFrom: '.historiograph-tools label:nth-of-type(1) input',
  spanTo: '.historiograph-tools label:nth-of-type(2) input',
  drawer: '#drawer',
  drawerTitle: '#drawer-title',
  drawerClose: '#drawer .close',
  evidenceButtons: '#drawer button.evidence',
  references: '#drawer .references > li',
  command: '#drawer .command pre', // of ibid why
  from: '#chain-from', // the fields of the search for the shortest chain
  to: '#chain-to',
  found: '.finder .found [role=status]',
  chain: '.finder .chain ol > li',
};
