/* The evidence of a piece or a citation, beside the page. */
function startDrawer(data) {}
