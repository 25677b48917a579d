#!/usr/bin/env python3
"""Extracts every page of a folder and compares its links with the gold beside it.

usage: check_pages.py IBID FOLDER

NAME.tsv has one line a link of NAME.html, in order: class, part, note, href and anchor; '-' is not looked at for a
part, and nothing for a note.
"""
import json
import subprocess
import sys
from pathlib import Path

URL = "https://levee.example/lock"


def links(program, page):
    said = subprocess.run([program, "extract", str(page), "--url", URL, "-q"], check=True, capture_output=True, text=True)
    for link in json.loads(said.stdout)["references"]:
        href = link["url"].removeprefix(URL).removeprefix("https://levee.example") or "/"
        yield (link["class"], link["part"], link["note"] or "-", href, link["anchor"] or "")


def differences(program, page):
    gold = [tuple(line.split("\t")) for line in page.with_suffix(".tsv").read_text().splitlines()[1:]]
    found = list(links(program, page))
    if len(gold) != len(found):
        yield f"{len(found)} links, not {len(gold)}"
    for wanted, got in zip(gold, found):
        compared = (got[0], "-" if wanted[1] == "-" else got[1], *got[2:])
        if compared != wanted:
            yield f"wanted {wanted}, got {got}"


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
