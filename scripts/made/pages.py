"""Made corpora of saved HTML pages: one row a site, with the forms in which its links are written."""
import datetime
import html
import json
import random as randomness
from dataclasses import dataclass

from made import corpus, prose, templates


@dataclass(frozen=True)
class Site:
    name: str
    code: str
    template: str
    host: str
    path: str  # slots {y} {m} {d} {slug} {n}
    heading: str = ""  # of the list at the end; "" where none names it
    item: str = '<li><a href="{u}">{t}</a></li>'
    list_shape: str = "<h2>{h}</h2><ul>{items}</ul>"
    links: tuple = ("plain",)  # forms of addresses, taken at random
    outlet: str = "The Evening Ledger"
    date: str = "native"
    authors: int = 1
    names: tuple = ()  # in place of the language's people
    notes: str = ""  # markup of footnotes: goldmark, substack or ""
    base: bool = False  # pages do not tell their address, the user does
    repeated: str = ""  # a title that every fifth article bears
    series: str = ""  # "Title, Part 3" on every fourth
    reprints: bool = False
    quotes: bool = False  # articles quote long passages of others
    redirects: bool = False
    n: int = 80


SITES = [
    Site("wordpress", "en", templates.WORDPRESS, "www.ledger.example", "{y}/{m:02}/{d:02}/{slug}/", "Further reading",
         links=("plain", "http", "no-www", "no-slash", "tracked", "mobile-tracked", "fragment"), authors=3),
    Site("hugo-notes", "de", templates.HUGO, "abendblatt.example", "posts/{slug}/", "Zum Weiterlesen",
         links=("rooted", "plain"), notes="goldmark", base=True),
    Site("ghost", "en", templates.GHOST, "quiet-river.example", "{slug}/", "Previously", links=("plain", "tracked"),
         list_shape='<hr><p><strong>{h}</strong></p><ul>{items}</ul>', date="abbreviated"),
    Site("blogger", "es", templates.BLOGGER, "elfarito.blogs.example", "{y}/{m:02}/{slug}.html", "Ver también",
         links=("plain", "http", "mobile"), list_shape="<b>{h}</b><br>{items}", item='- <a href="{u}">{t}</a> ({d})<br>'),
    Site("newsletter", "en", templates.NEWSLETTER, "tidemark.letters.example", "p/{slug}", "", notes="substack",
         links=("plain", "tracked", "comments"), names=("@saltmarsh", "Ida Marlowe"), date="abbreviated", authors=2),
    Site("obfuscated", "en", templates.OBFUSCATED, "stories.example", "@writer/{slug}-{n:06x}", "Earlier stories",
         list_shape='<p class="nb"><strong class="iq">{h}</strong></p>{items}', item='<p class="nb"><a class="af" href="{u}">{t}</a></p>',
         links=("plain", "tracked", "source"), date="abbreviated"),
    Site("font", "en", templates.FONT, "www.oldmill.example", "{y}/{slug}.html", "Previous columns:", base=True,
         links=("plain", "relative", "upper-host"), list_shape="<B>{h}</B><BR>{items}", item='<A HREF="{u}">{t}</A>, {d}<BR>',
         date="month-first"),
    Site("soup", "fr", templates.SOUP, "lecourrier.example", "article/{n}/{slug}", "Dossier", date="long", authors=3,
         list_shape="<div>{h}</div>{items}", item='<div>{d} : <a href="{u}">« {t} »</a></div>', links=("plain", "tracked")),
    Site("microdata", "ru", templates.MICRODATA, "vecher.example", "news/{y}/{m:02}/{d:02}/{n}/", "Читайте также",
         links=("plain", "http", "no-slash", "amp-query"), item='<li>{d} <a href="{u}">{t}</a></li>'),
    Site("tables", "ja", templates.TABLE, "yugata.example", "column/{n:04}.html", "過去のコラム", base=True,
         list_shape="<p>■{h}</p>{items}", item='・<a href="{u}">{t}</a>（{d}）<br>', links=("plain", "rooted")),
    Site("portal", "zh", templates.PORTAL, "wanbao.example", "a/{y}{m:02}{d:02}/{n}.html", "延伸阅读",
         links=("plain", "amp", "mobile-host", "tracked"), list_shape="<p><strong>{h}</strong></p>{items}",
         item='<p><a href="{u}">《{t}》</a></p>'),
    Site("bare-pl", "pl", templates.BARE, "kurier.example", "{slug}.html", "Wcześniej pisałem", base=True,
         list_shape="<p>{h}:</p><ol>{items}</ol>", links=("rooted", "plain"), item='<li><a href="{u}">{t}</a>, {d}</li>'),
    Site("bare-ar", "ar", templates.BARE, "masaa.example", "{y}/{n}", "مقالات سابقة", base=True,
         list_shape="<p><b>{h}</b></p><ul>{items}</ul>", links=("rooted", "plain")),
    Site("columns", "en", templates.WORDPRESS, "pier.example", "{y}/{m:02}/{slug}-{n}/", "See also", links=("plain",),
         repeated="Letter From the Pier", series="The Long Canal", quotes=True, authors=4, n=120),
    Site("reprints", "en", templates.GHOST, "ida-marlowe.example", "{slug}/", "Background",
         links=("plain", "tracked"), reprints=True, quotes=True, n=80),
    Site("redirects", "en", templates.HUGO, "lamp.example", "archive/{slug}/", "References", links=("plain", "old"),
         redirects=True, base=True),
]


def address(random, form, site, source, target):
    """The target's address as the source writes it."""
    url, host = target.url, site.host
    bare = host.removeprefix("www.")
    rest = url.split(host, 1)[1]
    other = bare if host.startswith("www.") else "www." + bare
    return {"plain": url, "http": url.replace("https:", "http:"), "no-www": f"https://{other}{rest}",
            "no-slash": url.rstrip("/"), "tracked": f"{url}?utm_source=feed&utm_medium=rss&utm_campaign=w{target.number}",
            "mobile-tracked": f"{url}?fbclid=IwAR{random.randrange(10**9)}", "fragment": f"{url}#comments",
            "rooted": rest, "mobile": f"{url}?m=1", "comments": f"{url}/comments", "source": f"{url}?source=user_profile---2",
            "relative": "../" * (source.path.count("/")) + target.path, "upper-host": url.replace(host, host.upper()),
            "amp-query": f"{url}?amp=1", "amp": url.replace(".html", ".amp.html"),
            "mobile-host": url.replace("//", "//m."), "old": f"https://{host}/old/{1000 + target.number}.html"}[form]


def link(random, site, source, citation, words=None):
    url = address(random, random.choice(site.links), site, source, citation.target)
    return f'<a href="{html.escape(url)}">{html.escape(words or citation.target.title)}</a>'


def list_markup(random, site, article):
    cited = article.cited("appendix")
    items = "".join(site.item.format(
        u=html.escape(address(random, random.choice(site.links), site, article, c.target)), t=html.escape(c.target.title),
        d=prose.date_words(c.target.date, site.date, site.code)) for c in cited)
    return site.list_shape.format(h=site.heading, items=items) if cited else ""


def notes_markup(random, site, article, paragraphs):
    """Footnotes with their marks put into the paragraphs."""
    cited = article.cited("footnote")
    if not cited or not site.notes:
        return ""
    goldmark, items = site.notes == "goldmark", []
    for number, citation in enumerate(cited, 1):
        words = f"{prose.sentence(random, site.code)} {link(random, site, article, citation)}"
        mark, items_form = (
            (f'<sup id="fnref:{number}"><a href="#fn:{number}" class="footnote-ref" role="doc-noteref">{number}</a></sup>',
             f'<li id="fn:{number}"><p>{words}&#160;<a href="#fnref:{number}" class="footnote-backref" '
             f'role="doc-backlink">↩︎</a></p></li>') if goldmark else
            (f'<a class="footnote-anchor" id="footnote-anchor-{number}" href="#footnote-{number}">{number}</a>',
             f'<div class="footnote"><a id="footnote-{number}" href="#footnote-anchor-{number}" class="footnote-number">'
             f'{number}</a><div class="footnote-content"><p>{words}</p></div></div>'))
        paragraphs[number % len(paragraphs)] += mark
        items.append(items_form)
    inner = "".join(items)
    return f'<div class="footnotes" role="doc-endnotes"><hr><ol>{inner}</ol></div>' if goldmark else inner


def body_markup(random, site, article, paragraphs):
    for citation in article.cited("body"):
        phrase = None if random.random() < 0.5 else prose.sentence(random, site.code).split(",")[0].rstrip(".。")[:40]
        where = random.randrange(len(paragraphs))
        paragraphs[where] += " " + link(random, site, article, citation, phrase)
    if site.template is templates.FONT:
        return "<P>".join(paragraphs)
    if site.template in (templates.SOUP, templates.TABLE):
        return "".join(f"<div>{p}</div>" if site.template is templates.SOUP else f"{p}<br><br>" for p in paragraphs)
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


def furniture(random, site, article, articles):
    """Previous, next, related, tags and comments, which are no citations."""
    own = [other for other in articles if site.host in other.url and other is not article]
    at = min(range(len(own)), key=lambda i: abs(own[i].number - article.number))
    around = random.sample(own, min(4, len(own)))
    commented = random.choice(own)
    article.cites.append(corpus.Citation(commented, "comment"))
    escaped = [(html.escape(o.url), html.escape(o.title)) for o in around]
    return {"previous": own[max(at - 1, 0)].url, "next": own[min(at + 1, len(own) - 1)].url,
            "related": "".join(f'<li><a href="{u}">{t}</a></li>' for u, t in escaped),
            "cards": "".join(f'<div class="card"><a href="{u}"><h3>{t}</h3></a></div>' for u, t in escaped),
            "rows": "".join(f'<tr><td><a href="{u}">{t}</a></td></tr>' for u, t in escaped),
            "tags": " ".join(f'<a href="https://{site.host}/tag/{w}/" rel="tag">{w}</a>' for w in ("towns", "work")),
            "comments": f'<li class="comment"><cite>Reader</cite><p>I liked <a href="{commented.url}">this</a>.</p></li>'}


def render(random, site, article, articles):
    paragraphs = [html.escape(p, quote=False) if not p.startswith("<blockquote>") else p for p in article.paragraphs]
    origin = f"This article was originally published at {article.original.url}" if article.original else ""
    notes = notes_markup(random, site, article, paragraphs)
    slots = {"title": html.escape(article.title), "title_json": json.dumps(article.title), "author": article.author,
             "iso": article.date.isoformat(), "date": prose.date_words(article.date, site.date, site.code),
             "url": article.url, "amp": article.url.replace(".html", ".amp.html"), "home": f"https://{site.host}/",
             "outlet": site.outlet, "lang": site.code, "head": '<meta name="viewport" content="width=device-width">',
             "body": body_markup(random, site, article, paragraphs), "list": list_markup(random, site, article),
             "notes": notes, "origin": origin, **furniture(random, site, article, articles)}
    template = templates.REPRINT if article.original else site.template
    if article.original:
        slots.update(outlet="Commons Digest", home="https://digest.example/")
    return template.format(**slots)


def retitle(random, site, articles):
    for article in articles:
        if site.repeated and article.number % 5 == 0:
            article.title = site.repeated
        elif site.series and article.number % 4 == 1:
            article.title = f"{site.series}, Part {article.number // 4 + 1}"


def quote(random, articles):
    """Every third article quotes two whole paragraphs of an older one."""
    for article in articles[2::3]:
        older = random.choice(articles[:article.number])
        long = " ".join(p for p in older.paragraphs[:2] if not p.startswith("<"))
        article.paragraphs.insert(1, f"<blockquote><p>{html.escape(long, quote=False)}</p></blockquote>")
        article.cites.append(corpus.Citation(older, "body"))


def place(site, article):
    made = site.path.format(y=article.date.year, m=article.date.month, d=article.date.day, n=article.number + 100,
                            slug=corpus.slug(article)[:60].strip("-"))
    article.url = f"https://{site.host}/{made}"
    article.path = made + ("index.html" if made.endswith("/") else "" if made.endswith(".html") else ".html")


def make_reprints(random, articles):
    made = []
    for article in articles[::3]:
        url = f"https://digest.example/{corpus.slug(article)}/{5000 + article.number}"
        made.append(corpus.Article(len(articles) + len(made), article.title, article.author,
                                   article.date + datetime.timedelta(days=random.randint(0, 6)),
                                   article.paragraphs, f"digest/{5000 + article.number}.html", url, "Commons Digest",
                                   list(article.cites), article))
    return made


def write_redirects(random, site, docs, articles):
    for article in articles:
        stub = docs / f"old/{1000 + article.number}.html"
        stub.parent.mkdir(exist_ok=True)
        stub.write_text(f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{html.escape(article.title)}</title>'
                        f'<link rel="canonical" href="{article.url}">'
                        f'<meta http-equiv="refresh" content="0; url={article.url}"></head><body></body></html>')


def make(site, folder):
    random = randomness.Random(f"html-{site.name}")
    articles = corpus.make_articles(random, site.code, site.n, site.authors)
    for article in articles:
        article.author = random.choice(site.names) if site.names else article.author
    retitle(random, site, articles)
    if site.quotes:
        quote(random, articles)
    places = {"body": 3, "appendix": 4 if site.heading or site.list_shape == "" else 0, "footnote": 2 if site.notes else 0}
    for article in articles:
        place(site, article)
        corpus.cite(random, articles, article, places)
    if site.reprints:
        articles += make_reprints(random, articles)
    docs = folder / "docs"
    for article in articles:
        path = docs / article.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(render(random, site, article, articles), encoding="utf-8")
    if site.redirects:
        write_redirects(random, site, docs, articles)
    if site.base:
        (folder / "base.txt").write_text(f"https://{site.host}/\n")
    corpus.write_gold(folder, articles)
