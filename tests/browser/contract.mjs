// What the checks know of the page's markup: all selectors stand here.
export const parts = {
  contents: 'nav[aria-label="Contents"]',
  sections: 'main > section',
  tables: 'table[data-table]',
  pieces: 'table[data-table="pieces"]',
  namesPiece: '[data-piece]',
  figures: 'main svg',
  labels: 'text',
  drawer: 'dialog, aside[role="dialog"], #drawer',
  data: '#data',
};
