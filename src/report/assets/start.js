const data = readData();
document.documentElement.classList.add('scripted');
startTables(data);
if (data) {
  startDrawer(data);
  startHistoriograph(data);
  startSearch(data);
}
