"""A made corpus: its articles, what they cite, and its gold in the form of the scorers in ../shared/corpora."""
import datetime
import re
import unicodedata
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from made import prose
from made.lexicon import LANGUAGES


@dataclass
class Citation:
    target: "Article"
    where: str  # body, appendix or footnote; mention, comment and site are no edges
    anchor: str = ""  # words of the link, where they are not the title


@dataclass
class Article:
    number: int
    title: str
    author: str
    date: datetime.date
    paragraphs: list
    path: str = ""
    url: str = ""
    outlet: str = ""
    cites: list = field(default_factory=list)
    original: "Article" = None
    aliases: list = field(default_factory=list)

    def cited(self, *places):
        return [citation for citation in self.cites if citation.where in places]


def slug(article):
    """An ASCII word for an address; titles without Latin letters give their number."""
    plain = unicodedata.normalize("NFKD", article.title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    return "-".join(words) if sum(map(len, words)) > 5 else f"a{article.number:04}"


def cite(random, articles, article, places):
    """Fills `article.cites` from the articles before it, a few a place."""
    before = [other for other in articles if other.date < article.date and other is not article and not other.original
              and other.title != article.title]
    for place, most in places.items():
        for target in random.sample(before, min(len(before), random.randint(0, most))):
            if all(citation.target is not target for citation in article.cites):
                article.cites.append(Citation(target, place))


def make_articles(random, code, n, n_authors, first=datetime.date(2009, 1, 5), step=9):
    language, taken, articles = LANGUAGES[code], set(), []
    authors, date = language.people[:n_authors], first
    for number in range(n):
        date += datetime.timedelta(days=random.randint(1, 2 * step))
        paragraphs = [prose.paragraph(random, code, random.randint(3, 6)) for _ in range(random.randint(4, 8))]
        articles.append(Article(number, prose.title(random, code, taken), random.choice(authors), date, paragraphs))
    return articles


def normal(url):
    """As the scorer writes addresses in aliases.tsv."""
    parts = urlsplit(url)
    path = re.sub(r"\.html?$", "", re.sub(r"/index\.html?$", "", parts.path.rstrip("/")))
    return ((parts.hostname or "").removeprefix("www.") + path).lower()


def write_rows(path, rows):
    path.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")


def write_gold(folder, articles):
    edges, ignored = {}, {}
    for article in articles:
        for citation in article.cites:
            key = (article.path, citation.target.path)
            if citation.where in ("body", "appendix", "footnote"):
                edges.setdefault(key, []).append(citation.where)
            elif citation.where in ("comment", "mention", "phrase"):
                ignored[key] = citation.where
    write_rows(folder / "gold-nodes.tsv", [("id", "url", "title", "authors", "date")] + [
        (a.path, a.url, a.title, a.author, a.date.isoformat()) for a in articles])
    write_rows(folder / "gold-edges.tsv", [("source", "target", "class")] + [
        (*key, "|".join(sorted(set(places)))) for key, places in edges.items()])
    write_rows(folder / "ignore-edges.tsv", [("source", "target", "why")] + [
        (*key, why) for key, why in ignored.items() if key not in edges])
    write_rows(folder / "aliases.tsv", [("url_norm", "id")] + [
        (normal(url), a.path) for a in articles for url in [a.url, *a.aliases] if url])
    write_rows(folder / "duplicates.tsv", [("duplicate", "original")] + [
        (a.path, a.original.path) for a in articles if a.original])
