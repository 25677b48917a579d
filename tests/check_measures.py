#!/usr/bin/python3
"""Compares `ibid measures --json` with the independent program ../shared/oracle: over its worked
examples, and over random dated graphs with loops, doubles, cycles and missing dates.

usage: check_measures.py IBID ORACLE-FOLDER [N-RANDOM [SEED [N-LARGER]]]

N-LARGER random networks have up to 120 vertices and 600 citations, the others up to 25 and 60.

Every key that ibid prints is compared, those that the oracle does not have with the references in
tests/reference: whole numbers exactly, others to 1e-9.  Lists of the highest
real values are compared by value, since the order of nearly equal ones is nobody's.
Ends with status 77 (skipped) where the oracle or networkx is not at hand.
"""
import argparse
import importlib
import json
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

TOLERANCE = 1e-9
N_LISTED = 20  # of the highest values, as in the examples
MOST_IN_BRUTE = 120  # citations whose chains the oracle also lists one by one
DECAYED = re.compile(r"\.(SPGD|main_spad)\.")  # weights that are real, but told as text
DECAYS = ["0.1", "0.3", "0.25", "1"]  # two of them are no fractions of two, so that doubles round
NOT_OF_LARGE = {"betweenness_top"}  # left out of the oracle's answers on 3,000 vertices and more


def differences(ours, theirs, path=""):
    """Yields where two answers differ."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key, value in ours.items():
            if key not in theirs:
                yield f"{path}.{key}: not in the oracle's answer"
            else:
                yield from differences(value, theirs[key], f"{path}.{key}")
    elif is_ranking(ours) and is_ranking(theirs):
        yield from differences([v for _, v in ours], [v for _, v in theirs], f"{path} values")
    elif isinstance(ours, list) and isinstance(theirs, list):
        if len(ours) != len(theirs):
            yield f"{path}: {len(ours)} entries, not {len(theirs)}"
        for i, (a, b) in enumerate(zip(ours, theirs)):
            yield from differences(a, b, f"{path}[{i}]")
    elif isinstance(ours, str) and isinstance(theirs, str) and DECAYED.search(path) and is_real(ours):
        yield from differences(float(ours), float(theirs), path)
    elif isinstance(ours, float) or isinstance(theirs, float):
        if None in (ours, theirs) or abs(ours - theirs) > TOLERANCE * max(1, abs(theirs)):
            yield f"{path}: {ours}, not {theirs}"
    elif ours != theirs:
        yield f"{path}: {ours}, not {theirs}"


def is_real(text):
    return "." in text or "e+" in text


def is_ranking(answer):
    return (isinstance(answer, list) and answer and
            all(isinstance(r, list) and len(r) == 2 and isinstance(r[1], float) for r in answer))


def measure(ibid, files, *more):
    options = [word for name, path in files.items() for word in (f"--{name}", str(path))]
    done = subprocess.run([ibid, "measures", "--json", "--top", str(N_LISTED), *options, *more],
                          capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{files}: status {done.returncode}: {done.stderr}")
    return json.loads(done.stdout)


def files_of(folders, name):
    """The files of an example, in the first folder that has its edges; {} where none has."""
    for folder in folders:
        paths = {kind: folder / f"{name}.{kind}"
                 for kind in ("edges", "dates", "authors", "partition")}
        if paths["edges"].exists():
            return {kind: path for kind, path in paths.items() if path.exists()}
    return {}


def unpacked(folder):
    """Where the larger graphs are; a folder that need not exist."""
    done = subprocess.run([str(folder.parent / "unpack")], capture_output=True, text=True)
    return Path(done.stdout.strip().split("\n")[-1]) / "graphs"


def random_files(rng, folder, most_vertices=25, most_arcs=60):
    """Writes a random network; returns its files."""
    n = rng.randint(1, most_vertices)
    keys = [f"{rng.choice('abc')}{i}" if rng.random() < 0.5 else str(i) for i in range(n)]
    if rng.random() < 0.5:
        keys = [str(k) for k in rng.sample(range(1, 2000), n)]
    years = {k: rng.randint(2000, 2006) for k in keys}
    edges = []
    for _ in range(rng.randint(1, most_arcs)):
        u, v = rng.choice(keys), rng.choice(keys)
        if years[u] < years[v] and rng.random() < 0.7:
            u, v = v, u
        edges += [f"{u}\t{v}\n"] * (2 if rng.random() < 0.1 else 1)
    dates = []
    for key in keys:
        parts = [f"{years[key]}", f"{rng.randint(1, 12):02}", f"{rng.randint(1, 28):02}"]
        if rng.random() < 0.8:
            dates.append(f"{key}\t{'-'.join(parts[:rng.randint(1, 3)])}\n")
    authors = [f"{k}\t{';'.join(rng.sample('PQRST', rng.randint(1, 3)))}\n"
               for k in keys if rng.random() < 0.8]
    # The oracle divides by the number of citations.
    cites = any(u != v for u, v in (line.split() for line in edges))
    partition = [f"{k}\t{rng.choice('xyz')}\n" for k in keys if cites]
    roles = [f"{k}\t{rng.choice(('outside', 'unresolved', 'own'))}\n" for k in keys if rng.random() < 0.3]
    files = {}
    for kind, lines in (("edges", edges), ("dates", dates), ("authors", authors),
                        ("partition", partition), ("roles", roles)):
        if kind == "edges" or lines and rng.random() < 0.8:
            files[kind] = Path(folder) / f"random.{kind}"
            files[kind].write_text("".join(lines))
    return files


def answer(oracle, files):
    is_small = len(set(files["edges"].read_text().split("\n"))) <= MOST_IN_BRUTE
    arguments = argparse.Namespace(edges=None, dates=None, authors=None, partition=None,
                                   brute=is_small, top=N_LISTED, decay=.5, no_big=False)
    for kind, path in files.items():
        setattr(arguments, kind, str(path))
    return json.loads(json.dumps(oracle.run(arguments)))


def references():
    """The modules of tests/reference, see its network.py."""
    here = Path(__file__).resolve().parent
    sys.path.insert(0, str(here))
    return [importlib.import_module(f"reference.{path.stem}")
            for path in sorted((here / "reference").glob("*.py")) if path.stem != "network"]


def refer(ours, files, modules):
    """What our own references answer of `ours`, and the keys that they do not, of so large a network."""
    from reference.network import Network
    found, unanswered = {}, set()
    network = Network.read(files)
    for module in modules:
        if len(network.graph) > module.MOST_VERTICES:
            unanswered |= set(module.KEYS)
        else:
            found |= json.loads(json.dumps(module.answer(network, ours)))
    return found, unanswered


def levels(ibid, files):
    """Pieces of the longest chain, each loop being one."""
    options = [word for name, path in files.items() for word in (f"--{name}", str(path))]
    done = subprocess.run([ibid, "chains", "--json", "--cycles", "condense", *options],
                          capture_output=True, text=True, check=True)
    return len(json.loads(done.stdout)["tables"]["longest_chain"])


def published(ibid, folder, folders):
    """Compares with the table of six networks that Batagelj published.  His degrees count a citation
    as often as it is listed, those of ibid once."""
    header, *rows = [line.split("\t") for line in (folder / "gold/garfield.tsv").read_text().splitlines()
                     if line and line[0] != "#"]
    agreed = True
    for row in (dict(zip(header, cells)) for cells in rows):
        files = files_of(folders, row["network"])
        if not files:
            continue
        files = {kind: files[kind] for kind in ("edges", "dates")}
        found = measure(ibid, files, "--quick")["counts"]
        more = found["duplicates"] + found["self_loops"]
        ours = [found["nodes"], found["arcs"] + more, found["self_loops"], found["isolates"],
                found["largest_wcc"], found["wcc"] - found["isolates"], levels(ibid, files), True, True]
        theirs = [int(row[key]) for key in ("vertices", "arcs", "loops", "isolates", "largest_weak",
                                            "weak_over_1", "levels")]
        theirs += [found[key] <= int(row[key]) <= found[key] + more for key in ("max_out", "max_in")]
        for line in differences(ours, theirs, f"published {row['network']}"):
            print(line)
            agreed = False
    return agreed


def check(name, ours, theirs, files, modules):
    found, unanswered = refer(ours, files, modules)
    theirs = theirs | found
    ours = {key: value for key, value in ours.items() if key not in unanswered}
    if theirs["counts"]["nodes"] >= 3000:
        ours = {k: v for k, v in ours.items() if k in theirs or k not in NOT_OF_LARGE}
    found = list(differences(ours, theirs))
    for line in found[:5]:
        print(f"{name}{line}")
    return not found


def check_decay(name, ibid, files, decay):
    """Main paths along arithmetic decay, of any decay."""
    from reference.main_spad import main_spad
    from reference.network import Network
    ours = measure(ibid, files, "--decay", decay).get("main_spad")
    theirs = json.loads(json.dumps(main_spad(Network.read(files), decay))).get("main_spad")
    found = list(differences(ours, theirs, ".main_spad"))
    for line in found[:5]:
        print(f"{name} decay {decay}{line}")
    return not found


def main():
    ibid, folder = sys.argv[1], Path(sys.argv[2])
    n_random = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    rng = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 6)
    sys.path.insert(0, str(folder))
    sys.dont_write_bytecode = True
    try:
        import numpy  # noqa: F401, which the oracle imports late
        import oracle
    except ImportError:
        return 77
    folders = [folder / "gold", unpacked(folder)]
    names = [p.stem for p in sorted((folder / "gold").glob("*.json")) if files_of(folders, p.stem)]
    modules = references()
    agreed = 0
    for name in names:
        files = files_of(folders, name)
        gold = json.loads((folder / "gold" / f"{name}.json").read_text())
        agreed += check(name, measure(ibid, files), gold, files, modules)
    n_larger = int(sys.argv[5]) if len(sys.argv) > 5 else 5
    agreed_random = 0
    with tempfile.TemporaryDirectory() as temporary:
        for i in range(n_random + n_larger):
            files = random_files(rng, temporary, *([] if i < n_random else [120, 600]))
            agreed_random += (check(f"random {i}", measure(ibid, files), answer(oracle, files), files,
                                    modules)
                              and (i >= n_random or check_decay(f"random {i}", ibid, files,
                                                                DECAYS[i % len(DECAYS)])))
            for path in files.values():
                path.unlink()
    print(f"{agreed} of {len(names)} examples, {agreed_random} of {n_random + n_larger} random networks agree")
    agreed_published = published(ibid, folder, folders)
    return 0 if agreed == len(names) and agreed_random == n_random + n_larger and agreed_published else 1


if __name__ == "__main__":
    sys.exit(main())
