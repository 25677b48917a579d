/* The historiograph: ancestors and descendants, zoom, time. */
function startHistoriograph(data) {}
