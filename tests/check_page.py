#!/usr/bin/env python3
"""Checks the pages that ibid writes: check_page.py IBID.

What a reader and a browser rely on, and no change of style breaks: landmarks, headings without gaps, ids, the content
security policy against what stands in the page, nothing that leads elsewhere, and words of articles that stay words.
"""
import base64
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from html.parser import HTMLParser

SECTIONS = ["corpus", "historiograph", "articles", "self-citation", "ages", "chains", "grounding", "clusters", "outlets-and-authors",
            "review"]
VOID = {"meta", "br", "hr", "input", "wbr"}
# Whatever fetches, embeds, submits or changes what addresses mean.
BANNED = {"link", "img", "iframe", "object", "embed", "base", "form", "audio", "video", "source", "image", "foreignObject"}
EVIL_TITLES = ["</script><script>alert(1)</script>", "<img src=x onerror=alert(2)>", "\"><b onclick='alert(3)'>bold",
               "</style><style>*{display:none}</style>", "<!-- never closed", "&lt;i&gt; &amp;amp; ]]>"]


class Page(HTMLParser):
    """Elements with their attributes and texts, in order; complains of what is not closed."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self.open, self.wrong = [], [], []
        self.feed(text)
        self.close()
        self.wrong += [f"<{it['name']}> is not closed" for it in self.open]

    def handle_starttag(self, name, attributes):
        it = {"name": name, "attributes": dict(attributes), "text": "", "inside": [o["name"] for o in self.open]}
        if len(it["attributes"]) != len(attributes):
            self.wrong.append(f"an attribute twice in <{name}>")
        self.elements.append(it)
        if name not in VOID:
            self.open.append(it)

    def handle_startendtag(self, name, attributes):
        self.handle_starttag(name, attributes)
        if name not in VOID:
            self.open.pop()

    def handle_endtag(self, name):
        if not self.open or self.open[-1]["name"] != name:
            self.wrong.append(f"</{name}> closes {self.open[-1]['name'] if self.open else 'nothing'}")
        else:
            self.open.pop()

    def handle_data(self, data):
        for it in self.open:
            it["text"] += data

    def handle_comment(self, data):
        self.wrong.append(f"a comment: {data[:40]!r}")

    def named(self, *names):
        return [it for it in self.elements if it["name"] in names]


def check_landmarks(page):
    for name in ("html", "head", "body", "header", "main", "footer", "h1", "title"):
        n = sum("svg" not in it["inside"] for it in page.named(name))
        if n != 1:
            yield f"{n} <{name}>"
    if page.named("html")[0]["attributes"].get("lang") != "en":
        yield "no language"
    level = 0
    for it in page.named("h1", "h2", "h3", "h4", "h5", "h6"):
        if int(it["name"][1]) > level + 1:
            yield f"<{it['name']}> below <h{level}>: {it['text']!r}"
        level = int(it["name"][1])
        if not it["text"].strip():
            yield "an empty heading"
    for it in page.named("nav", "svg"):
        if "aria-hidden" not in it["attributes"] and "aria-label" not in it["attributes"]:
            yield f"<{it['name']}> without a name"


def check_ids(page):
    ids = [it["attributes"]["id"] for it in page.elements if "id" in it["attributes"]]
    for it in {it for it in ids if ids.count(it) > 1}:
        yield f"id {it!r} twice"
    for it in page.named("a"):
        address = it["attributes"].get("href", "")
        if address.startswith("#") and address[1:] not in ids:
            yield f"{address} leads nowhere"


def hash_of(text):
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def check_policy(page):
    policies = [it["attributes"]["content"] for it in page.named("meta")
                if it["attributes"].get("http-equiv") == "Content-Security-Policy"]
    if len(policies) != 1:
        yield f"{len(policies)} policies"
        return
    policy = dict(part.strip().split(" ", 1) for part in policies[0].split(";"))
    data = [it for it in page.named("script") if it["attributes"].get("type") == "application/json"]
    code = [it for it in page.named("script") if it not in data]
    for name, value in (("default-src", "'none'"), ("base-uri", "'none'"), ("form-action", "'none'")):
        if policy.pop(name, None) != value:
            yield f"{name} is not {value}"
    for name, elements in (("script-src", code), ("style-src", page.named("style"))):
        if sorted(policy.pop(name, "").split()) != sorted(hash_of(it["text"]) for it in elements):
            yield f"{name} does not say what stands in the page"
    if policy:
        yield f"more is allowed: {policy}"
    for it in code + page.named("style"):
        if set(it["attributes"]):
            yield f"<{it['name']}> with {set(it['attributes'])}"
    for it in data:
        json.loads(it["text"])


def check_inert(page):
    for it in page.elements:
        if it["name"] in BANNED:
            yield f"<{it['name']}>"
        for name, value in it["attributes"].items():
            if name == "style" or name.startswith("on"):
                yield f"{name}= in <{it['name']}>"
            if name in ("href", "src", "xlink:href", "srcset", "action", "data") and not (
                    value.startswith("#") or it["name"] == "a" and re.match(r"https?://", value)):
                yield f"<{it['name']} {name}={value!r}>"


def check_tables(page):
    widths = []  # of the rows of a table, the headings first
    for it in page.named("table", "tr", "th", "td"):
        if it["name"] == "table":
            widths = []
        elif it["name"] == "tr":
            widths.append(0)
        else:
            widths[-1] += 1
            if widths[-1] > widths[0]:
                yield f"a row is longer than its headings: {it['text']!r}"
        if it["name"] == "th" and it["attributes"].get("scope") not in ("col", "row"):
            yield "a heading of a table without its scope"


CHECKS = (check_landmarks, check_ids, check_policy, check_inert, check_tables)


def complaints_of(text):
    page = Page(text)
    for complaint in page.wrong:
        yield complaint
    for check in CHECKS:
        yield from check(page)


def headings_of(markdown):
    """Of Markdown: level and words, without escapes."""
    fence = None
    for line in markdown.splitlines():
        if line.startswith("```"):
            fence = None if fence else line
        elif not fence and (found := re.match(r"(#+) (.*)", line)):
            yield len(found[1]), re.sub(r"\\(.)", r"\1", found[2])


def write_corpus(folder):
    """Articles that cite each other, some with titles that would be markup, one undated, one cited in doubt."""
    os.makedirs(folder)
    for i, title in enumerate(EVIL_TITLES):
        escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
        links = "".join(f'<p>As I said <a href="https://a.example/{j}">{escaped}</a> before, and at '
                        f'<a href="https://b.example/?q=%3Cscript%3E&quot;{i}">length</a>.</p>' for j in range(i))
        with open(f"{folder}/{i}.html", "w", encoding="utf-8") as file:
            file.write(f'<html><head><title>{escaped}</title><link rel="canonical" href="https://a.example/{i}">'
                       f'<meta name="author" content="{escaped}"><meta property="article:published_time" '
                       f'content="2021-0{i + 1}-03"></head><body><article><h1>{escaped}</h1>{links}'
                       f'<p>Some words of article {i}, so that it is one; {"and more of them, " * 9}</p></article></body></html>')
    for name, month in (("one", "March"), ("two", "April")):
        with open(f"{folder}/{name}.txt", "w", encoding="utf-8") as file:
            file.write(f"The Same Old Harbour Wall\n\nBy Ann Author Some Outlet, {month} 5, 2022\n\n"
                       f"This is about walls of {name} kind, told by {name}, with {name} reason.\n")
    with open(f"{folder}/doubt.txt", "w", encoding="utf-8") as file:
        file.write("Looking Back\n\nI once wrote <u>The Same Old Harbour Wall</u>, and stand by it.\n")


def main():
    ibid = os.path.realpath(sys.argv[1])
    wrong = []

    def say(*arguments):
        done = subprocess.run([ibid, *arguments], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            wrong.append(f"ibid {' '.join(arguments)}: {done.returncode} {done.stderr}")
        return done.stdout

    def check(name, text):
        wrong.extend(f"{name}: {complaint}" for complaint in complaints_of(text))

    with tempfile.TemporaryDirectory() as scratch:
        os.chdir(scratch)
        write_corpus("in")
        say("run", "in", "-o", "out")
        whole = say("report", "out", "--format", "html")
        check("report", whole)
        page = Page(whole)
        sections = [it["attributes"].get("id") for it in page.named("section")]
        if [it for it in sections if it in SECTIONS] != SECTIONS:
            wrong.append(f"sections are {sections}")
        headings = [(int(it["name"][1]), " ".join(it["text"].split())) for it in page.named("h1", "h2", "h3", "h4")]
        headings.remove((2, "Historiograph"))  # a drawing, for pages only
        if headings != list(headings_of(say("report", "out", "--format", "md"))):
            wrong.append("the page has other headings than Markdown")
        for title in EVIL_TITLES:
            if not any(it["text"] == title for it in page.named("th", "td")):
                wrong.append(f"{title!r} is not in a table as it is")
        lines = "".join(it["text"] for it in page.named("pre"))
        if "#same-as\tin/doubt.txt@" not in lines or "\tin/one.txt\t" not in lines or "\tin/two.txt\t" not in lines:
            wrong.append(f"no lines for overrides: {lines!r}")
        if "ibid report out --format html" not in whole:
            wrong.append("the command is not told")
        for name in ("top", "clusters", "chains", "timeline", "self", "ages", "grounding", "structure"):
            check(name, say(name, "out", "--format", "html"))
        os.mkdir("lone")
        os.rename("in/0.html", "lone/0.html")
        say("run", "lone", "-o", "one")
        with open("one/report.html", encoding="utf-8") as file:
            lone = file.read()
        check("one article", lone)
        if not any(it["attributes"].get("data-piece") == "0" and EVIL_TITLES[0] in it["text"] for it in Page(lone).named("li")):
            wrong.append("one article does not lead to what is known of it")
        with open("edges", "w", encoding="utf-8") as file:
            file.write("b\ta\nc\ta\nc\tb\n<i>d\tc\n")
        network = say("report", "--edges", "edges", "--format", "html")
        check("network", network)
        if 'id="review"' in network:
            wrong.append("a network without a corpus has something to review")
    for complaint in wrong:
        print("FAILED:", complaint, file=sys.stderr)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
