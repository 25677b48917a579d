#!/usr/bin/env python3
"""Extracts every page of a folder and compares its links with the gold beside it.

usage: check_pages.py IBID FOLDER

NAME.tsv has one line a link of NAME.html, in order, as somebody reading the page says it is:

class, part  as in docs/article.schema.json
kind         several that are as good with '|' between them
note         label of the note that the link is in or leads to
counterpart  'yes', 'no', or how the source begins there: of the note's first mark, or of the mark's note
href         without the address of the page or its site
anchor
sentence     all of it, or its beginning and end with ' … ' between them; without the marks of notes

'-' is not looked at, save for a note: there it is none.  Of a link whose class is '-' only href and anchor are.  A
page's address is the canonical one that it gives.
"""
import json
import re
import subprocess
import sys
from pathlib import Path

URL = "https://levee.example/lock"
NOTE_MARKS = re.compile(r"\[\d+\]|(?<=[.!?。])\d+$")
FIELDS = ("class", "part", "kind", "note", "counterpart", "href", "anchor", "sentence")


def address(source):
    given = re.search(rb'<link rel="canonical" href="([^"]+)"', source)
    return given.group(1).decode() if given else URL


def without_site(href, url):
    site = "/".join(url.split("/")[:3])
    return href.removeprefix(url).removeprefix(site) or "/"


def links(program, page):
    source = page.read_bytes()
    url = address(source)
    said = subprocess.run([program, "extract", str(page), "--url", url, "-q"], check=True, capture_output=True)
    for link in json.loads(said.stdout)["references"]:
        if link["class"] == "mention":  # no link
            continue
        at = link["counterpart"]
        there = None if at is None else " ".join(source[at:at + 400].decode(errors="replace").split())
        yield {**link, "note": link["note"] or "-", "counterpart": there, "href": without_site(link["url"], url),
               "anchor": link["anchor"] or "", "sentence": " ".join((link["sentence"] or "").split())}


def is_right(field, wanted, got):
    if wanted == "-" and field != "note":
        return True
    if field == "kind":
        return got in wanted.split("|")
    if field == "counterpart" and wanted in ("yes", "no"):
        return (got is not None) == (wanted == "yes")
    if field == "counterpart":
        return got is not None and got.startswith(wanted)
    if field == "sentence":
        start, _, end = wanted.rpartition(" … ")
        got = NOTE_MARKS.sub("", got)
        return got.startswith(start) and got.endswith(end) if start else got == end
    return got == wanted


def differences(program, page):
    gold = [line.split("\t") for line in page.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()[1:]]
    found = list(links(program, page))
    if len(gold) != len(found):
        yield f"{len(found)} links, not {len(gold)}"
    for number, (wanted, got) in enumerate(zip(gold, found), 1):
        for field, value in zip(FIELDS, wanted, strict=True):
            looked_at = wanted[0] != "-" or field in ("href", "anchor")
            if looked_at and not is_right(field, value, got[field]):
                yield f"{number} {got['anchor']!r} ({got['rule']}): {field} {got[field]!r}, not {value!r}"


def main():
    program, folder = sys.argv[1], Path(sys.argv[2])
    pages = sorted(folder.glob("*.html"))
    wrong = {page.name: found for page in pages if (found := list(differences(program, page)))}
    for name, found in wrong.items():
        print(name, *found, sep="\n    ")
    print(f"{len(pages) - len(wrong)} of {len(pages)} pages right")
    sys.exit(1 if wrong or not pages else 0)


if __name__ == "__main__":
    main()
