#!/usr/bin/env python3
"""Runs ibid on tests/corpus and compares every edge, class and record with what the corpus was written to hold.

usage: check_corpus.py IBID

corpus.expected.tsv has the edges, corpus.nodes.tsv the documents.
"""
import csv
import subprocess
import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).resolve().parent
CITING = {"body", "appendix", "footnote"}
FIELDS = ["piece", "url", "title", "authors", "date", "outlet"]


def read_tsv(name):
    return {tuple(line.split("\t")) for line in (TESTS / name).read_text(encoding="utf-8").splitlines()
            if line and not line.startswith("#")}


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def target_of(row):
    """The cited document's path; else its address, of which spellings are one; else its title; else nothing."""
    if row["target_kind"] == "stub" and not row["target"]:
        return "title:" + row["cited_title"]
    return row["target"] if row["target_kind"] == "piece" else row["target"].removesuffix(".html")


def found_in(out):
    references, pieces = read_csv(out / "references.csv"), read_csv(out / "pieces.csv")
    edges = {("edge", row["source"], target_of(row), row["class"]) for row in references if row["class"] in CITING}
    nodes = {("node", row["path"], *(row[field] for field in FIELDS)) for row in pieces}
    return {edge for edge in edges if edge[2] not in ("", edge[1])} | nodes


def main():
    ibid = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run([ibid, "run", "corpus", "-o", scratch + "/out", "-q"], cwd=TESTS, check=True)
        found = found_in(Path(scratch, "out"))
    expected = {("edge", *row) for row in read_tsv("corpus.expected.tsv")}
    expected |= {("node", *row) for row in read_tsv("corpus.nodes.tsv")}
    for row in sorted(found - expected):
        print("too much:", *row, sep="\t")
    for row in sorted(expected - found):
        print("missed:", *row, sep="\t")
    print(f"{len(expected & found)} of {len(expected)} right, {len(found - expected)} too many")
    return 1 if found != expected else 0


if __name__ == "__main__":
    sys.exit(main())
