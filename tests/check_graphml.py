#!/usr/bin/python3
"""Fails unless networkx reads the same graph from a GraphML file as the JSON export holds.

usage: check_graphml.py GRAPH.graphml GRAPH.json
       check_graphml.py --made-by PROGRAM FOLDER   (runs PROGRAM --write FOLDER first)

Exit status 77: networkx is not installed, nothing was checked.
"""
import json
import subprocess
import sys
from pathlib import Path

try:
    import networkx
except ImportError:
    sys.exit(77)


def differences(graphml, exported):
    """Yields one line for each vertex, edge or attribute that differs in value or type."""
    graph = networkx.read_graphml(graphml)
    data = json.loads(Path(exported).read_text(encoding="ascii"))
    nodes = {node.pop("id"): node for node in data["nodes"]}
    edges = {(edge.pop("source"), edge.pop("target")): edge for edge in data["edges"]}
    if not graph.is_directed() or graph.is_multigraph():
        yield "not a simple directed graph"
    for what, expected, read in (("node", nodes, dict(graph.nodes(data=True))),
                                 ("edge", edges, {(a, b): d for a, b, d in graph.edges(data=True)})):
        for name in sorted(expected.keys() ^ read.keys()):
            yield f"{what} {name}: only in {'JSON' if name in expected else 'GraphML'}"
        for name in sorted(expected.keys() & read.keys()):
            for key in sorted(expected[name].keys() | read[name].keys()):
                a, b = expected[name].get(key), read[name].get(key)
                if (type(a), a) != (type(b), b):
                    yield f"{what} {name}: {key} is {a!r} in JSON, {b!r} in GraphML"
    yield from (f"no {what}s" for what, found in (("node", nodes), ("edge", edges)) if not found)


def main(arguments):
    if arguments[0] == "--made-by":
        subprocess.run([arguments[1], "--write", arguments[2]], check=True)
        arguments = [f"{arguments[2]}/graph.graphml", f"{arguments[2]}/graph.json"]
    found = list(differences(*arguments))
    print(*found[:20], sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
