#!/usr/bin/env python3
"""Checks what ibid reads in the founding example, ../shared/example/article.txt; exits 77 where that is missing.

usage: check_example.py IBID

The article belongs to its publisher, so nothing of it stands here: titles are compared with the file itself.
"""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

EXAMPLE = Path(__file__).resolve().parents[2] / "shared/example/article.txt"
BOILERPLATE = {"byline": 1, "tag": 5, "share": 2, "subscribe": 1, "republication": 1, "copyright": 1}


def main():
    if not EXAMPLE.exists():
        print("skipped: ../shared/example is not there")
        return 77
    ibid = Path(sys.argv[1]).resolve()
    article = json.loads(subprocess.run([ibid, "extract", EXAMPLE], check=True, capture_output=True, text=True).stdout)
    plain = " ".join(re.sub("</?u>", "", EXAMPLE.read_text()).split())
    of_class = {}
    for reference in article["references"]:
        of_class.setdefault(reference["class"], []).append(reference)

    assert plain.startswith(article["title"] + " By " + article["authors"][0]), article["title"]
    assert (len(article["authors"]), article["outlet"]) == (1, "Global Research"), article["outlet"]
    assert (article["date"], article["date_precision"]) == ("2024-11-26", "day"), article["date"]
    assert article["first_outlet"] == article["authors"][0] + "'s Newsletter", article["first_outlet"]
    assert {name: len(references) for name, references in of_class.items()} == \
        {"body": 6, "appendix": 13, "boilerplate": sum(BOILERPLATE.values())}
    assert [len(r["anchor"]) for r in of_class["body"] if "perhaps-two" in r["flags"]] == [57]
    for reference in of_class["appendix"]:
        assert f'"{reference["cited_title"]}"' in plain, reference["cited_title"]
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", reference["cited_date"]), reference["cited_date"]
    assert [r["cited_date"] for r in of_class["appendix"] if "repaired-date" in r["flags"]] == ["2024-08-19"]
    kinds = [r["kind"] for r in of_class["boilerplate"]]
    assert {kind: kinds.count(kind) for kind in kinds} == BOILERPLATE, kinds

    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run([ibid, "run", EXAMPLE, "-o", scratch + "/out", "-q"], check=True)
        report = Path(scratch, "out/report.md").read_text()
    assert "Its graph is a star" in report and "PageRank" not in report and "Modularity" not in report
    print("the founding example is read whole")
    return 0


if __name__ == "__main__":
    sys.exit(main())
