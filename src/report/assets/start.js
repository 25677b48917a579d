const data = readData();
document.documentElement.classList.add('scripted');
startContents();
startTables(data);
if (data) {
  startDrawer(data);
  startHistoriograph(data);
  startSearch(data);
  startMap(data);
}
