/* Articles of lists open what is known of them by their titles, those of the timeline's drawing by their dots. */
function startTimeline() {
  for (const item of document.querySelectorAll('li[data-piece]')) {
    const title = item.querySelector(':scope > bdi'), button = pieceButton('', Number(item.dataset.piece));
    if (!title || title.textContent.trim() === '') continue;
    button.append(...title.childNodes);
    title.append(button);
  }
  for (const drawing of document.querySelectorAll('svg.timeline'))
    drawing.addEventListener('click', ({ target }) => {
      const dot = target.closest('[data-piece]');
      if (dot) tell('ibid:piece', Number(dot.dataset.piece));
    });
}
