/* Tables that sort by a click on a heading. */
function startTables(data) {}
