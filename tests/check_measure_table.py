#!/usr/bin/python3
"""Holds the table of measures to what it says: each row is told in full, its function is declared in a
public header, its key is in the answer of `ibid measures`, and each key of that belongs to a row.

usage: check_measure_table.py IBID SOURCE-FOLDER
"""
import json
import re
import subprocess
import sys
from pathlib import Path

# What takes more than a network: titles, or what was cited and not read.
WITHOUT_KEY = {"cluster-words", "missing"}
# Keys beside those that rows name: the same measures summed up, or spelled out for each vertex.
KEY_OF_ROW = {"scores": "pagerank", "cd_top": "disruption", "spc_total_flow": "spc",
              "modularity_directed": "modularity", "main_pairs": "spnp-pairs",
              "SPAD": "spad"}
FIELDS = ("Unit", "Cost", "Function", "Source")


def names_of(ibid):
    """As `ibid describe` lists them."""
    done = subprocess.run([ibid, "describe"], capture_output=True, text=True, check=True)
    return [line.split()[0] for line in done.stdout.splitlines()]


def row_of(ibid, name):
    done = subprocess.run([ibid, "describe", name], capture_output=True, text=True, check=True)
    return dict(re.findall(r"^(Unit|Cost|Function|Source|Key)[^:\n]*: (.+)$", done.stdout, re.M))


def declared(source):
    text = "".join(path.read_text() for path in sorted((source / "include/ibid").glob("*.h")))
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    return set(re.findall(r"\bIBID_API\b[^;]*?\b(ibid_\w+)\(", text))


def has(answer, path):
    """Whether the answer has a key, which may stand in the entries of a list."""
    for part in path.split("."):
        if not isinstance(answer, dict) or part not in answer:
            return False
        answer = answer[part]
    return True


def faults(ibid, source):
    answer = json.loads(subprocess.run(
        [ibid, "measures", "--json",
         *(word for kind in ("edges", "dates", "authors", "partition")
           for word in (f"--{kind}", source / "tests/measures" / f"toy.{kind}"))],
        capture_output=True, text=True, check=True).stdout)
    functions, names = declared(source), names_of(ibid)
    rows = {name: row_of(ibid, name) for name in names}
    if len(rows) != len(names):
        yield f"names are not unique: {sorted(names)}"
    for name, row in rows.items():
        for field in FIELDS:
            if field not in row:
                yield f"{name}: no {field}"
        if row["Function"].rstrip("()") not in functions:
            yield f"{name}: {row['Function']} is in no public header"
        if "Key" not in row and name not in WITHOUT_KEY:
            yield f"{name}: no key"
        if "Key" in row and not has(answer, row["Key"]):
            yield f"{name}: ibid measures has no {row['Key']}"
    of_rows = {row["Key"].split(".")[0] for row in rows.values() if "Key" in row}
    for key in answer:
        if key not in of_rows and KEY_OF_ROW.get(key) not in rows:
            yield f"{key} of ibid measures belongs to no measure"


def main():
    found = list(faults(sys.argv[1], Path(sys.argv[2])))
    print("\n".join(found) or "the table of measures holds")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
