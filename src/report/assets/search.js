/* The shortest chain from one piece to another. */
function startSearch(data) {}
