#!/usr/bin/python3
"""Fails unless each file format brings through the graph that the JSON export holds.

usage: check_formats.py FOLDER                      (FOLDER/NAME.0 and its siblings, as test_formats writes them)
       check_formats.py --made-by PROGRAM FOLDER    (runs PROGRAM --write FOLDER; looks into each folder there)

Prints what came through.  Exit status 77: networkx is not installed, nothing was checked.
"""
import html
import json
import subprocess
import sys
from pathlib import Path

try:
    import networkx
except ImportError:
    sys.exit(77)

# Releases before 3.4 know the format, but not the namespace of version 1.3.
networkx.readwrite.gexf.GEXF.versions.setdefault("1.3", {
    "NS_GEXF": "http://gexf.net/1.3", "NS_VIZ": "http://gexf.net/1.3/viz",
    "NS_XSI": "http://w3.org/2001/XMLSchema-instance", "SCHEMALOCATION": "", "VERSION": "1.3"})


def first_day(node):
    """The first day of a date, as dates.h has it."""
    year, _, rest = node["date"].partition("-")
    month, _, day = rest.partition("-")
    first = {"21": "03", "22": "06", "23": "09", "24": "12",
             "33": "01", "34": "04", "35": "07", "36": "10"}.get(month, month or "01")
    return f"{year}-{first}-{day or '01'}"


class Expected:
    """The graph as the JSON export has it: nodes by id, edges by ends."""

    def __init__(self, path):
        data = json.loads(path.read_text(encoding="ascii"))
        self.nodes = {node.pop("id"): node for node in data["nodes"]}
        self.edges = {(edge.pop("source"), edge.pop("target")): edge for edge in data["edges"]}

    def only(self, keeps, *, edges=None):
        """What a format holds that knows only some attributes."""
        def some(records, names):
            return {key: {name: value for name, value in record.items() if names is None or name in names}
                    for key, record in records.items()}
        return some(self.nodes, keeps), some(self.edges, edges)


def graph_of(graph):
    return dict(graph.nodes(data=True)), {(a, b): data for a, b, data in graph.edges(data=True)}


def rename_self(edge, kind):
    """networkx cannot take an attribute "self" of edges from GEXF and GML; see records.h."""
    if "self_citation" in edge:
        edge["self"] = kind(edge.pop("self_citation"))


def graphml(folder, expected):
    graph = networkx.read_graphml(folder / "graphml.0")
    return graph_of(graph), (expected.nodes, expected.edges)


def gexf(folder, expected):
    nodes, edges = graph_of(networkx.read_gexf(folder / "gexf.0", version="1.3"))
    starts = {}
    for key, node in nodes.items():
        viz = node.pop("viz")
        node |= viz["color"] | {"size": viz["size"]} | viz["position"]
        del node["a"], node["z"]
        starts[key] = node.pop("start", None)
        date = expected.nodes[key].get("date")
        assert starts[key] == (first_day(expected.nodes[key]) if date else None), (key, starts[key])
    for (a, b), edge in edges.items():
        del edge["id"]
        edge["weight"] = int(edge["weight"])
        rename_self(edge, bool)
        given = [start for start in (starts[a], starts[b]) if start]
        start = edge.pop("start", None)
        assert start in (given or [None]) and all(start >= other for other in given), (a, b, start)
    return (nodes, edges), (expected.nodes, expected.edges)


def gml(folder, expected):
    nodes, edges = graph_of(networkx.read_gml(folder / "gml.0"))
    for node in nodes.values():
        graphics = node.pop("graphics")
        colour = bytes.fromhex(graphics["fill"][1:])
        node |= {"label": node.pop("caption"), "x": graphics["x"], "y": graphics["y"],
                 "size": graphics["w"], "r": colour[0], "g": colour[1], "b": colour[2]}
    for edge in edges.values():
        rename_self(edge, bool)
    return (nodes, edges), (expected.nodes, expected.edges)


def numbers(path):
    head, *lines = path.read_text(encoding="ascii").splitlines()
    assert head == f"*Vertices {len(lines)}", head
    return lines


def pajek(folder, expected):
    nodes, edges = graph_of(networkx.read_pajek(folder / "pajek.0"))
    clusters, scores, labels = (numbers(folder / f"pajek.{ending}") for ending in ("clu", "vec", "nam"))
    assert len(clusters) == len(scores) == len(labels) == len(nodes)
    for node, cluster, score, label in zip(nodes.values(), clusters, scores, labels):
        number = int(node.pop("id"))
        assert label.startswith(f'{number} "') and label.endswith('"'), label
        node["label"] = html.unescape(label.partition(" ")[2][1:-1])
        node |= {name: round((node[name] - 0.1) / 0.8 * 1000) for name in ("x", "y")}
        node["size"] = round(float(node.pop("x_fact")) * 10, 1)
        if cluster != "0":
            node |= {"cluster": int(cluster), "lcs": int(score)}
        del node["shape"], node["y_fact"], node["ic"]
        node.pop("url", None)
    for edge in edges.values():
        edge["weight"] = int(edge["weight"])
        if "l" in edge:
            edge["anchor"] = html.unescape(edge.pop("l"))
    hold = expected.only({"label", "x", "y", "size", "cluster", "lcs"}, edges={"weight", "anchor"})
    for node in hold[0].values():
        node |= {"x": round(node["x"]), "y": round(node["y"])}
    return (nodes, edges), hold


READERS = {"networkx": [graphml, gexf, gml, pajek]}


def differences(read, expected):
    """Yields one line for each vertex, edge or attribute that differs in value or type."""
    for what, found, wanted in zip(("node", "edge"), read, expected):
        for name in sorted(wanted.keys() ^ found.keys()):
            yield f"{what} {name}: only {'expected' if name in wanted else 'found'}"
        for name in sorted(wanted.keys() & found.keys()):
            for key in sorted(wanted[name].keys() | found[name].keys()):
                a, b = wanted[name].get(key), found[name].get(key)
                if (type(a), a) != (type(b), b):
                    yield f"{what} {name}: {key} is {a!r} in JSON, {b!r} here"


def check(folder):
    """Prints a row a format; returns how many do not bring the graph through."""
    expected, failed = folder / "json.0", 0
    for reader, formats in READERS.items():
        for read in formats:
            found, hold = read(folder, Expected(expected))
            wrong = list(differences(found, hold))
            n_vertex, n_edge = (sum(map(len, records.values())) for records in found)
            print(f"{folder.name:8} {read.__name__:14} {reader:10} {len(found[0]):5} vertices {n_vertex:5} values  "
                  f"{len(found[1]):5} edges {n_edge:5} values{'  WRONG' if wrong else ''}")
            print(*wrong[:20], sep="\n", end="\n" if wrong else "")
            failed += bool(wrong)
    return failed


def main(arguments):
    if arguments[0] != "--made-by":
        return min(1, check(Path(arguments[0])))
    subprocess.run([arguments[1], "--write", arguments[2]], check=True)
    return min(1, sum(check(folder) for folder in sorted(Path(arguments[2]).iterdir())))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
