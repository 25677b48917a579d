document.documentElement.classList.add('scripted');
startContents();
readData().then((data) => {
  startTables(data);
  if (!data) return;
  startDrawer(data);
  startHistoriograph(data);
  startSearch(data);
  startMap(data);
  startTimeline();
});
