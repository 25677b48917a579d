"""Made corpora of plain-text extracts: one row a shape."""
import datetime
import random as randomness
import re
import textwrap
from dataclasses import dataclass

from made import corpus, prose


@dataclass(frozen=True)
class Shape:
    """Moulds have slots {t} title, {d} date, {a} author, {o} outlet, {n} number, {u} address."""
    name: str
    code: str
    heading: str  # of the list; "" where nothing names it
    entry: str
    date: str  # form of dates in the list
    byline: str = "By {a}\n{d}"
    byline_date: str = "native"
    body: str = "<u>{t}</u>"
    rule: str = ""  # a line before the list
    lead: str = ""  # words before the first entry, in one line with it
    front: bool = False  # the list stands before the text
    foot: str = ""
    pages: bool = False  # page breaks with running heads and numbers
    noise: float = 0.0
    outlet: str = "The Evening Ledger"
    mention: str = ""  # a quoted title in the text with its date, which counts neither way
    addressed: bool = False  # a label gives the text's own address
    n: int = 80
    authors: int = 1
    between: str = "\n"  # entries of the list
    repeated: str = ""  # a title that every sixth text bears
    reprints: bool = False  # every fourth text stands in another outlet as well


SHAPES = [
    Shape("en-earlier-columns", "en", "Earlier columns", "“{t}” ({d})", "long", foot="Copyright © {a}, {y}"),
    Shape("en-previously-tabbed", "en", "Previously", "{d}\t{t}", "month-slashes", byline="{a}\n{d}",
          byline_date="month-first"),
    Shape("en-two-lines", "en", "From the archive", "{t}\n    {o}, {d}", "month-first", byline="By {a}\n\n{o}, {d}"),
    Shape("en-front", "en", "In this dossier:", "* {d}: {t}", "abbreviated", front=True, authors=3),
    Shape("en-unnamed", "en", "", "{t} ({d})", "month-first", rule="* * *", byline="{d}\n\n{a}"),
    Shape("en-bracketed", "en", "Related columns by the author", "[{d}] {t}", "iso", mention="“{t}” of {d}"),
    Shape("en-author-outlet", "en", "Works mentioned", "{n}. {a}, “{t}”, {o}, {d}.", "long", authors=4),
    Shape("en-pages", "en", "Other pieces in this series", "- {d}: \"{t}\"", "long", pages=True, noise=0.02),
    Shape("en-scanned", "en", "Earlier articles", "- {d}: \"{t}\"", "long", pages=True, noise=0.08,
          foot="Copyright © {a}, {y}"),
    Shape("en-addresses", "en", "Links", "{t}: {u}", "long", body="(see {u})", addressed=True),
    Shape("en-plain-titles", "en", "Previously", "{t}", "long"),
    Shape("en-outlet-unquoted", "en", "Earlier articles by the author", "{t}, {o}, {d}", "month-first"),
    Shape("en-in-one-line", "en", "", "“{t}” ({d})", "long", rule="", lead="See also: ", between="; "),
    Shape("en-weekly-reprinted", "en", "Earlier letters", "“{t}” ({d})", "long", repeated="Letter From the Pier",
          reprints=True, foot="Copyright © {a}, {y}", authors=2),
    Shape("de-weiterlesen", "de", "Zum Weiterlesen", "{d}: „{t}“", "dots", byline="Von {a}, {d}"),
    Shape("de-dossier-after", "de", "Frühere Kolumnen", "{t} ({d})", "dots", byline="{a}\n{d}", pages=True),
    Shape("fr-dossier", "fr", "Dossier", "« {t} », {a}, {o}, {d}", "long", byline="Par {a}\n{o}, le {d}", authors=3,
          outlet="Le Courrier du soir"),
    Shape("es-anteriores", "es", "Columnas anteriores", "— {t} ({d})", "slashes", byline="Por {a}\n{d}"),
    Shape("pl-felietony", "pl", "Wcześniejsze felietony", "{n}. „{t}”, {d}", "native", byline="{a}, {d}"),
    Shape("ru-sm-takzhe", "ru", "См. также", "• «{t}» ({d})", "native", byline="Автор: {a}\n{d}"),
    Shape("ru-ranee", "ru", "Ранее по теме:", "{d} — {t}", "dots", byline="{a}\n{d}", noise=0.02),
    Shape("ar-sabiqa", "ar", "مقالات سابقة", "- «{t}» {d}", "native", byline="بقلم {a}\n{d}"),
    Shape("zh-cankao", "zh", "参考", "《{t}》（{d}）", "native", byline="作者：{a}\n{d}", body="《<u>{t}</u>》"),
    Shape("zh-wangqi", "zh", "往期文章", "{n}、{t} {d}", "iso", byline="{a}　{d}"),
    Shape("ja-kako", "ja", "過去のコラム", "・「{t}」{d}", "native", byline="文：{a}\n{d}", body="「<u>{t}</u>」"),
]


def entry(shape, number, target):
    words = {"t": target.title, "a": target.author, "o": target.outlet, "n": number, "u": target.url,
             "d": prose.date_words(target.date, shape.date, shape.code)}
    return shape.entry.format(**words)


def list_lines(shape, article):
    cited = article.cited("appendix")
    if not cited:
        return []
    lines = [shape.rule, ""] if shape.rule else []
    lines += [shape.heading, ""] if shape.heading else []
    entries = shape.lead + shape.between.join(entry(shape, i, c.target) for i, c in enumerate(cited, 1))
    return lines + (wrapped(entries, shape.code) if shape.lead else entries.split("\n")) + [""]


def body_paragraphs(random, shape, article):
    """The paragraphs with what they cite worked in after a sentence."""
    made = list(article.paragraphs)
    joint = "" if shape.code in ("zh", "ja") else " "
    for citation in article.cited("body", "mention"):
        form = shape.mention if citation.where == "mention" else shape.body
        target = citation.target
        words = form.format(t=target.title, u=target.url, d=prose.date_words(target.date, "long", shape.code))
        lead = {"en": "This was said before in", "de": "Darüber schon", "fr": "Voir déjà", "es": "Ya lo decía",
                "pl": "Pisałem o tym:", "ru": "Об этом уже было:", "ar": "كتبت عن ذلك في", "zh": "以前说过：",
                "ja": "前に書いた"}[shape.code]
        where = random.randrange(len(made))
        made[where] += f"{joint}{lead}{joint}{words}" + ("。" if joint == "" else ".")
    return made


def wrapped(paragraph, code):
    if code in ("zh", "ja"):
        letters = re.findall(r"</?u>|https?://\S+|.", paragraph)
        return ["".join(letters[i:i + 40]) for i in range(0, len(letters), 40)]
    return textwrap.wrap(paragraph, 78, break_long_words=False, break_on_hyphens=False)


def paged(lines, head, size=38):
    """The lines on pages, with a running head and a page number between them."""
    out, page = [], 1
    for number, line in enumerate(lines):
        if number and number % size == 0:
            out += ["", str(page), "\f" + head, ""]
            page += 1
        out.append(line)
    return out


def render(random, shape, article):
    listed = list_lines(shape, article)
    head = [article.title, ""]
    head += [f"URL: {article.url}"] if shape.addressed else []
    head += shape.byline.format(a=article.author, o=article.outlet, d=prose.date_words(
        article.date, shape.byline_date, shape.code)).split("\n") + [""]
    body = [line for paragraph in body_paragraphs(random, shape, article) for line in wrapped(paragraph, shape.code) + [""]]
    foot = [shape.foot.format(a=article.author, y=article.date.year)] if shape.foot else []
    lines = head + (listed + body if shape.front else body + listed) + foot
    lines = paged(lines, article.outlet.upper()) if shape.pages else lines
    return prose.scanned(random, "\n".join(lines) + "\n", shape.noise)


def reprint(random, article, number):
    """The text in another outlet, some days later."""
    return corpus.Article(number, article.title, article.author,
                          article.date + datetime.timedelta(days=random.randint(1, 6)), article.paragraphs,
                          f"{number:04}.txt", "", "Commons Digest", list(article.cites), article)


BOILERPLATE = """
This article was originally published in {o}.

Subscribe to our newsletter. The views expressed here are the author's own and do not reflect those of Commons Digest.
Commons Digest is read by people who like to read, and is paid for by them.
"""


def make(shape, folder):
    random = randomness.Random(f"text-{shape.name}")
    articles = corpus.make_articles(random, shape.code, shape.n, shape.authors)
    for article in articles[::6] if shape.repeated else ():
        article.title = shape.repeated
    places = {"body": 2, "appendix": 6, **({"mention": 1} if shape.mention else {})}
    (folder / "docs").mkdir(parents=True)
    for article in articles:
        article.outlet = shape.outlet
        article.path = f"{article.number:04}.txt"
        article.url = f"https://ledger.example/{article.date:%Y/%m}/{corpus.slug(article)}" if shape.addressed else ""
        corpus.cite(random, articles, article, places)
    if shape.reprints:
        articles += [reprint(random, article, 900 + article.number) for article in articles[::4]]
    for article in articles:
        rendered = render(random, shape, article)
        rendered += BOILERPLATE.format(o=article.original.outlet) if article.original else ""
        (folder / "docs" / article.path).write_text(rendered, encoding="utf-8")
    corpus.write_gold(folder, articles)
