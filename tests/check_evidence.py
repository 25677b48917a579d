#!/usr/bin/env python3
"""Checks that the evidence of every link leads back to its bytes.

usage: check_evidence.py IBID FOLDER...

The bytes [offset, offset + length) of the file, decoded, without tags, character references resolved and white space
folded, must be the anchor; of a mention, which has no element of its own, hold it.  NAME.CHARSET.html is in that charset, others in UTF-8.
"""
import html
import json
import re
import subprocess
import sys
from pathlib import Path


def charset_of(path):
    parts = path.name.split(".")
    return parts[1] if len(parts) > 2 else "utf-8"


def as_read(text):
    text = re.sub(r"<!--.*?-->|<script\b.*?</script\s*>|<style\b.*?</style\s*>", "", text, flags=re.S | re.I)
    text = re.sub(r"<[^>\"']*(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>", "", text)
    return " ".join(html.unescape(text).split())


def wrong_evidence(program, path):
    said = subprocess.run([program, "extract", str(path), "-q"], check=True, capture_output=True, text=True).stdout
    data, charset = path.read_bytes(), charset_of(path)
    references = json.loads(said)["references"]
    for reference in references:
        start, end = reference["offset"], reference["offset"] + reference["length"]
        written = data[start:end].decode(charset)
        anchor = " ".join(reference["anchor"].split())
        is_mention = reference["class"] == "mention"
        if anchor not in as_read(written) if is_mention else (not written.lower().startswith("<a") or
                                                              as_read(written) != anchor):
            yield f"{path}: {start}+{end - start}: {written!r} is not {reference['anchor']!r}"
    if not references:
        yield f"{path}: no links"


def main():
    program, folders = sys.argv[1], sys.argv[2:]
    pages = [page for folder in folders for page in sorted(Path(folder).rglob("*.html"))]
    wrong = [line for page in pages for line in wrong_evidence(program, page)]
    print(*wrong, f"{len(pages)} pages", sep="\n")
    sys.exit(1 if wrong or not pages else 0)


if __name__ == "__main__":
    main()
