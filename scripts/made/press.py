"""A made press of any size, for looking at reports: what a page has to show, and what may spoil it.

Several authors, outlets and beats; citations in text, appendix and notes, own and others', to outside sources and to
pieces that are missing; pieces without a day, references that fit two pieces, loops, citations of the future, reprints.
The hostile press puts markup, addresses of scripts, bidirectional overrides and very long words wherever text can go.
"""
import copy
import datetime
import html
import json
import random as randomness
import urllib.parse

from made import corpus, prose
from made.lexicon import LANGUAGES

OUTLETS = [("The Tidewater Courier", "tidewater.example", "en"), ("Quay and Canal", "quay.example", "en"),
           ("Pier Letters", "letters.pier.example", "en"), ("Abendblatt für Brückenbau", "abendblatt.example", "de"),
           ("Вечер на реке", "vecher.example", "ru"), ("夕方の川", "yugata.example", "ja"),
           ("مساء النهر", "masaa.example", "ar")]
SOURCES = ["https://statistics.example/annual-report", "https://parliament.example/minutes/1911",
           "https://rivers.example/gauges", "https://archive.example/harbour-board/letters?box=7",
           "https://doi.org/10.5555/canals.1998.12", "https://observatory.example/tides"]
SPANS = [(1, 30), (40, 1100), (500, 2900), (5000, 5500), (100000, 7300)]  # up to so many pieces, so many days
REPEATED = "Letter From the Pier"
LONG = ("On the Long and Complicated History of the Swing Bridge Over the Lower Basin, Its Keepers, Its Tolls, Its "
        "Repairs, the Quarrel About Its Paint, and What the Town Council Decided in the End, Together With a List of "
        "All That Had Been Promised Before and an Account of What It Cost Those Who Had to Wait for It in the Rain")
PAYLOAD = "globalThis.ibidHostile=1"
HOSTILE = [f"</script><script>{PAYLOAD}</script>", f"<img src=x onerror={PAYLOAD}>", f"</title><svg onload={PAYLOAD}>",
           f'" onmouseover="{PAYLOAD}" autofocus onfocus="{PAYLOAD}" x="', f"' style='position:fixed;inset:0' onclick='{PAYLOAD}",
           "]]><!--</style><style>*{display:none!important}", "\u202egnp.ecnahc tsal eht\u202c and a title after it",
           "&lt;b&gt;&amp;amp;&quot; &#0; &", "${" + PAYLOAD + "} {{" + PAYLOAD + "}} \\u003cscript\\u003e",
           LONG, "W" * 300, "", "\u200b", "=HYPERLINK(\"https://evil.example\")", "@SUM(1+1)", "\x1b[31mred\x1b[0m",
           "日本の川と橋の長い話", "قصة النهر والجسر القديم", "Баржи на тёмной воде", "नदी और पुल की कहानी",
           "🚢🌊 The Ferry 👩\u200d🚒 Comes 🏴󠁧󠁢󠁳󠁣󠁴󠁿", "Z̸̡͔a̴͎͝l̷̰̈g̶̹͆o̵ at the Lock", "__proto__", "constructor", "-->", "<!--", "<base href=https://evil.example/>",
           f"<iframe srcdoc='<script>parent.{PAYLOAD}</script>'>", f"<a href=javascript:{PAYLOAD}>Click</a>",
           "<meta http-equiv=refresh content='0;url=https://evil.example/'>", "<link rel=stylesheet href=//evil.example/x.css>"]
HOSTILE_ADDRESSES = [f"javascript:{PAYLOAD}", f"data:text/html,<script>{PAYLOAD}</script>", "vbscript:x",
                     f'https://evil.example/"onmouseover="{PAYLOAD}', "https://evil.example/<script>", "//evil.example/a",
                     "https://evil.example/" + "a" * 900, "https://user:secret@evil.example/x", "file:///etc/passwd",
                     f"JaVaScRiPt&colon;{PAYLOAD}", f" javascript:{PAYLOAD}"]
PAGE = """<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>
<link rel="canonical" href="{url}"><meta property="og:site_name" content="{outlet}"><script type="application/ld+json">
{facts}</script></head><body><header><a href="https://{host}/">{outlet}</a></header><article><h1>{title}</h1>
<p class="byline">{author}</p>{body}{list}{notes}</article></body></html>"""


class Piece(corpus.Article):
    """An article with what its page says of its date, beat and host."""
    precision, host, code, beat, anchors = "day", "", "en", 0, ()


def days_of(n):
    return next((days for most, days in SPANS if n <= most), SPANS[-1][1])


def beats_of(n):
    """Vocabularies of which titles are made: four things of the lexicon each, so that clusters have words."""
    things = LANGUAGES["en"].things
    made = []
    for beat in range(min(3 + n // 40, 12)):
        made.append(copy.copy(LANGUAGES["en"]))
        made[-1].things = [things[(beat * 4 + i) % len(things)] for i in range(4 + beat // 6)]
    return made


def title(random, language, number, taken):
    made, second = (prose.headline(random, language) for _ in range(2))
    if made in taken:  # there are so many titles of this kind only
        made = f"{made}: {second}"
    if made in taken:
        made = f"{made}, {number}"
    taken.add(made)
    return made


def make_pieces(random, n):
    beats, taken, pieces = beats_of(n), set(), []
    first, days = datetime.date(2005, 3, 1), days_of(n)
    people = [f"{given} {family}" for given in ("Alma", "Tobias", "Ida", "Owen", "Ruth", "Peter", "Nora", "Idris")
              for family in ("Reyes", "Finch", "Marlowe", "Castle", "Abelson", "Quayle", "Whitlock", "Penhale")]
    people = random.sample(people, min(len(people), 3 + n // 30))
    for number, day in enumerate(sorted(int(days * random.random() ** 0.7) for _ in range(n))):
        author = people[min(int(random.expovariate(4 / len(people))), len(people) - 1)]
        who = people.index(author)  # every sixth writes in another language, where there are as many
        outlet, host, code = OUTLETS[3 + who // 6 % 4 if who % 6 == 5 else (who + (random.random() < 0.2)) % 3]
        beat = (who + int(random.expovariate(1))) % len(beats)
        language = LANGUAGES[code] if code != "en" and random.random() < 0.7 else beats[beat]
        text = [prose.paragraph(random, language.code, 3) for _ in range(3)]
        piece = Piece(number, title(random, language, number, taken), author, first + datetime.timedelta(days=day), text)
        piece.outlet, piece.host, piece.code, piece.beat = outlet, host, language.code, beat
        pieces.append(piece)
    return pieces, people


def spoil(random, pieces, people):
    """Gives some of the pieces no day, two authors, a title that others bear, or one that is very long."""
    for piece in pieces:
        chance = random.random()
        piece.precision = "none" if chance < 0.03 else "month" if chance < 0.07 else "year" if chance < 0.09 else "day"
        if random.random() < 0.05:
            piece.author += " and " + random.choice([name for name in people if name != piece.author])
        if piece.number % 23 == 7:
            piece.title = REPEATED
        elif piece.number % 401 == 33:
            piece.title = LONG
    if len(pieces) == 1:
        pieces[0].precision = "day"


def earlier(random, piece, pieces, by_author, by_beat):
    """A piece that `piece` may cite: its author's own, its beat's, what others cite, or any."""
    chance = random.random()
    among = by_author[piece.author] if chance < 0.3 else by_beat[piece.beat] if chance < 0.65 else pieces[:piece.number]
    if not among:
        return None
    found = among[max(0, len(among) - 1 - int(random.expovariate(1 / (3 + len(among) / 8))))]
    if chance > 0.85 and found.cites:
        found = random.choice(found.cites).target
    return found


def cite(random, pieces):
    by_author, by_beat = {}, {}
    for piece in pieces:
        own, beat = by_author.setdefault(piece.author, []), by_beat.setdefault(piece.beat, [])
        for _ in range(random.choice((0, 1, 1, 2, 2, 3, 4, 6))):
            target = earlier(random, piece, pieces, by_author, by_beat)
            if target and all(target is not c.target for c in piece.cites):
                piece.cites.append(corpus.Citation(target, random.choice(("body", "body", "body", "appendix", "appendix",
                                                                          "footnote"))))
        own.append(piece)
        beat.append(piece)
    for piece in pieces[9::37]:  # loops: an earlier piece was edited and cites one that cites it
        for citation in piece.cites[:1]:
            citation.target.cites.append(corpus.Citation(piece, "body"))
    for piece in pieces[5::61]:  # citations of the future
        later = pieces[min(piece.number + 4, len(pieces) - 1)]
        piece.cites += [corpus.Citation(later, "appendix")] if later is not piece else []


def link(url, words):
    return f'<a href="{html.escape(url)}">{html.escape(words)}</a>'


def date_of(piece):
    return {"day": piece.date.isoformat(), "month": piece.date.isoformat()[:7], "year": str(piece.date.year)}.get(piece.precision)


def facts(piece):
    made = {"@context": "https://schema.org", "@type": "Article", "headline": piece.title, "url": piece.url,
            "author": [{"@type": "Person", "name": name} for name in piece.author.split(" and ")]}
    if date_of(piece):
        made["datePublished"] = date_of(piece)
    return json.dumps(made, ensure_ascii=False).replace("</", "<\\/")


def entry(random, target):
    """An item of a list: with an address and a date, or with no address."""
    day = prose.date_words(target.date, "long")
    if target.title == REPEATED or random.random() < 0.25:
        return f"<li>{html.escape(target.title)}{'' if target.title == REPEATED else ', ' + day}</li>"
    return f"<li>{link(target.url, target.title)}, {day}</li>"


def render(random, piece):
    paragraphs = [html.escape(text, quote=False) for text in piece.paragraphs]
    for citation in piece.cited("body"):
        words = citation.target.title if random.random() < 0.4 else prose.fill(random, LANGUAGES["en"], "the {n} of {p}")
        at = random.randrange(len(paragraphs))
        paragraphs[at] += f" It has been said of {link(citation.target.url, words or 'this')} before."
    for url, words in piece.anchors:
        paragraphs[0] += f" The figures are {link(url, words)}, as always."
    notes = []
    for number, citation in enumerate(piece.cited("footnote"), 1):
        paragraphs[-1] += f'<sup id="r{number}"><a href="#n{number}">{number}</a></sup>'
        notes.append(f'<li id="n{number}">See {link(citation.target.url, citation.target.title)}. <a href="#r{number}">↩</a></li>')
    entries = "".join(entry(random, citation.target) for citation in piece.cited("appendix"))
    return PAGE.format(lang=piece.code, title=html.escape(piece.title), url=html.escape(piece.url), host=piece.host,
                       outlet=html.escape(piece.outlet), author=html.escape(piece.author), facts=facts(piece),
                       body="".join(f"<p>{text}</p>" for text in paragraphs),
                       list=f"<h2>Further reading</h2><ul>{entries}</ul>" if entries else "",
                       notes=f'<section class="footnotes"><ol>{"".join(notes)}</ol></section>' if notes else "")


def place(piece):
    piece.url = f"https://{piece.host}/{corpus.slug(piece)[:50].strip('-')}-{piece.number}"
    piece.path = f"{piece.host}/{piece.number // 1000:02}/{piece.number:05}.html"


def lead_outside(random, pieces):
    """Some pieces link to sources outside, some to pieces of these outlets that are missing."""
    for piece in pieces:
        chance = random.random()
        if chance < 0.25:
            source = SOURCES[min(int(random.expovariate(0.7)), len(SOURCES) - 1)]
            piece.anchors = ((source, "what the office counted"),)
        elif chance < 0.30:
            piece.anchors = ((f"https://{piece.host}/lost-{random.randrange(1 + len(pieces) // 50)}", "a piece now lost"),)


def reprint(pieces):
    """Another outlet prints every 50th piece once more."""
    made = []
    for piece in pieces[20::50]:
        again = copy.copy(piece)
        again.number, again.original = len(pieces) + len(made), piece
        again.outlet, again.host, _ = OUTLETS[1] if piece.host != OUTLETS[1][1] else OUTLETS[0]
        again.date = piece.date + datetime.timedelta(days=2)
        made.append(again)
    return made


def make_hostile(pieces):
    for piece in pieces:
        piece.title = HOSTILE[piece.number % len(HOSTILE)]
        piece.author = HOSTILE[(piece.number // 2) % 9] or "Nobody"
        piece.outlet = HOSTILE[piece.number % 7]
        piece.paragraphs = [HOSTILE[(piece.number + i) % len(HOSTILE)] + ". " + text
                            for i, text in enumerate(piece.paragraphs)]
        piece.anchors = tuple((url, HOSTILE[(piece.number + i) % 9]) for i, url in enumerate(HOSTILE_ADDRESSES)
                              if (piece.number + i) % 4 == 0)


def write(random, docs, pieces):
    for piece in pieces:
        path = docs / piece.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(render(random, piece), encoding="utf-8")


def make(size, folder):
    """Writes the press named `size`: a number of pieces, or hostile."""
    random = randomness.Random(f"press-{size}")
    n = 2 * len(HOSTILE) if size == "hostile" else int(size)
    pieces, people = make_pieces(random, n)
    spoil(random, pieces, people)
    cite(random, pieces)
    for piece in pieces:
        place(piece)
    lead_outside(random, pieces)
    if size == "hostile":
        make_hostile(pieces)
        for piece in pieces[::6]:
            piece.path = f"{piece.host}/" + "<b onclick=x>\"'&%41#?" + f"{piece.number}.html"
            piece.url = f"https://{piece.host}/" + urllib.parse.quote(piece.title[:40]) + f"?n={piece.number}"
    else:
        pieces += [again for again in reprint(pieces) if place(again) is None]
    write(random, folder / "docs", pieces)
