#!/usr/bin/env python3
"""Extracts every text of a folder, compares its references with the gold beside it, and checks their evidence.

usage: check_texts.py IBID FOLDER

NAME.tsv has one line a reference of NAME.txt, in order: class, part, note, date and anchor, '-' for none; and then one
a page number or running head: "edge", its kind, '-', '-' and its text.

The bytes [offset, offset + length) of the file, without tags and with white space folded, must be the anchor; of a
reference that goes on over the end of a page (flag "over-page"), without the lines of its edges.

A text that is printed on two pages, wherever the first may end, must have the references that it had.
"""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

PAGE_BREAKS = ["\n\n\f\n", "\n\f", "\n\n12\n\f\n", "\n\nPage 3 of 9\n\n", "\n\n12\n\f\nTHE FAR POST   13\n\n"]


def run(program, *arguments):
    return subprocess.run([program, "extract", *arguments, "-q"], check=True, capture_output=True, text=True).stdout


def edges(program, text):
    said = run(program, "--explain", str(text))
    return re.findall(r"^\[site boilerplate/(page-number|running-head) by text-page-edge\] (.*)$", said, flags=re.M)


def as_read(written, left_out):
    lines = [" ".join(line.replace("\f", " ").split()) for line in written.split("\n")]
    kept = " ".join(line for line in lines if line not in left_out)
    return " ".join(re.sub(r"</?u>", "", kept, flags=re.I).split())


def wrong_evidence(text, references, found_edges):
    data = text.read_bytes()
    for reference in references:
        written = data[reference["offset"]:reference["offset"] + reference["length"]].decode()
        left_out = [edge for _, edge in found_edges] if "over-page" in reference["flags"] else []
        if as_read(written, left_out) != reference["anchor"]:
            yield f"{written!r} is not {reference['anchor']!r}"


def rows(references, found_edges):
    for r in references:
        yield "\t".join((r["class"], r["part"], r["note"] or "-", r["cited_date"] or "-", r["anchor"]))
    for kind, words in found_edges:
        yield "\t".join(("edge", kind, "-", "-", words))


def differences(program, text):
    references, found_edges = json.loads(run(program, str(text)))["references"], edges(program, text)
    gold = text.with_suffix(".tsv").read_text().splitlines()[1:]
    found = list(rows(references, found_edges))
    yield from (f"missing: {line}" for line in gold if line not in found)
    yield from (f"not in the gold: {line}" for line in found if line not in gold)
    if sorted(gold) == sorted(found) and gold != found:
        yield "in another order"
    yield from wrong_evidence(text, references, found_edges)


def without_places(article):
    return [(r["class"], r["part"], r["note"], r["cited_date"], r["cited_title"], r["anchor"], r["url"])
            for r in article["references"]]


def print_on_pages(text, folder):
    """Writes the text into a folder once for every line that a page may end with."""
    lines = text.read_text().split("\n")
    for i in range(2, len(lines) - 1):
        if "\f" not in lines[i - 1] + lines[i]:
            between = PAGE_BREAKS[i % len(PAGE_BREAKS)]
            (folder / f"{text.stem}.{i}.txt").write_text("\n".join(lines[:i]) + between + "\n".join(lines[i:]))


def wrong_on_pages(program, texts):
    with tempfile.TemporaryDirectory() as folder:
        for text in texts:
            print_on_pages(text, Path(folder))
        articles = [json.loads(line) for line in run(program, folder).splitlines()]
    whole = {text.stem: without_places(json.loads(run(program, str(text)))) for text in texts}
    for article in articles:
        name, line, _ = Path(article["id"]).name.rsplit(".", 2)
        if without_places(article) != whole[name]:
            yield f"{name}: other references when a page ends with line {line}"
    if not articles:
        yield "no pages"


def main():
    program, texts = sys.argv[1], sorted(Path(sys.argv[2]).glob("*.txt"))
    wrong = {text.name: found for text in texts if (found := list(differences(program, text)))}
    for name, found in wrong.items():
        print(name, *found, sep="\n    ")
    print(f"{len(texts) - len(wrong)} of {len(texts)} texts right")
    broken = list(wrong_on_pages(program, texts))
    print(*broken, sep="\n")
    sys.exit(1 if wrong or broken or not texts else 0)


if __name__ == "__main__":
    main()
