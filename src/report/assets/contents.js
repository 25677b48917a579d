/* Marks in the contents what is being read. */
function startContents() {
  const links = new Map();
  for (const link of document.querySelectorAll('nav a'))
    links.set(document.getElementById(link.hash.slice(1)), link);
  const observer = new IntersectionObserver(entries => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      links.forEach(link => link.removeAttribute('aria-current'));
      links.get(entry.target).setAttribute('aria-current', 'true');
    }
  }, {rootMargin: '0px 0px -75% 0px'});
  links.forEach((link, section) => observer.observe(section));
}
