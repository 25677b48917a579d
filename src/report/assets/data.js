/* What the page carries: columns of pieces (label, date, authors, outlet, path, url), by number, and
   of citations (citing, cited: numbers of pieces; self: 1 where they share an author). */
function readData() {
  const element = document.getElementById('data');
  return element ? JSON.parse(element.textContent) : null;
}
