"""Made titles, sentences and dates, and the scanning errors that are put on them."""
import re

from made.lexicon import LANGUAGES

ENGLISH_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                  "November", "December"]
SCANNED = [("rn", "m"), ("l", "1"), ("I", "l"), ("O", "0"), ("e", "c"), ("S", "5"), ("B", "8"), ("h", "b"), ("i", "l"),
           ("m", "rn"), ("cl", "d"), ("g", "q"), ("u", "n"), (",", "."), ("0", "O"), ("1", "l"), ("а", "а́"), ("ш", "щ")]


def fill(random, language, mould):
    thing, other = random.sample(language.things, 2)
    place, far = random.sample(language.places, 2)
    return mould.format(n=thing, m=other, p=place, q=far, v=random.choice(language.doings),
                        w=random.choice(language.whens))


def capital(text):
    return text[:1].upper() + text[1:]


def headline(random, language):
    made = fill(random, language, random.choice(language.titles))
    if language.code == "en":
        made = " ".join(word if word in ("a", "of", "in", "by", "to", "on", "and") else capital(word)
                        for word in made.split())
    return capital(made)


def title(random, code, taken):
    """A title that no other article of the corpus bears."""
    while True:
        made = headline(random, LANGUAGES[code])
        if made not in taken:
            taken.add(made)
            return made


def sentence(random, code):
    language = LANGUAGES[code]
    return capital(fill(random, language, random.choice(language.sentences)))


def paragraph(random, code, n):
    return LANGUAGES[code].joint.join(sentence(random, code) for _ in range(n))


def date_words(date, form, code="en"):
    """A date as a text writes it: `form` is long, month-first, dots, slashes, month-slashes, iso or native."""
    months = LANGUAGES[code].months or ENGLISH_MONTHS
    day, month, year, name = date.day, date.month, date.year, months[date.month - 1]
    if form == "native":
        form = {"zh": "cjk", "ja": "cjk", "de": "german", "es": "spanish", "ru": "russian", "pl": "polish"}.get(code, "long")
    return {"long": f"{day} {name} {year}", "month-first": f"{name} {day}, {year}", "cjk": f"{year}年{month}月{day}日",
            "german": f"{day}. {name} {year}", "spanish": f"{day} de {name} de {year}",
            "russian": f"{day} {name} {year} г.", "polish": f"{day} {name} {year} r.",
            "dots": f"{day:02}.{month:02}.{year}", "slashes": f"{day:02}/{month:02}/{year}",
            "month-slashes": f"{month}/{day}/{year}", "abbreviated": f"{name[:3]}. {day}, {year}",
            "iso": date.isoformat()}[form]


def scanned(random, text, rate):
    """`text` as a scanner misreads it: about `rate` of its letters; lines and addresses stay."""
    if rate == 0:
        return text
    out, i = [], 0
    while i < len(text):
        address = re.compile(r"https?://\S+|</?u>").match(text, i)
        if address:
            out.append(address[0])
            i = address.end()
            continue
        rows = [row for row in SCANNED if text.startswith(row[0], i)]
        if rows and random.random() < rate * 2:
            wrong = random.choice(rows)
            out.append(wrong[1])
            i += len(wrong[0])
            continue
        if text[i] != " " or random.random() > rate / 4:
            out.append(text[i])
        i += 1
    return "".join(out)
