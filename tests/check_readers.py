#!/usr/bin/python3
"""Fails unless each program that reads ibid's exports finds in them what the JSON export holds.

usage: check_readers.py HOME PROGRAM FOLDER

HOME is where scripts/install-readers put the programs; PROGRAM --write FOLDER writes the graphs. Prints a row a format and
reader with what came through, and which readers are skipped and why. Exit status 77: none is installed.
"""
import datetime
import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

from check_formats import Expected, dot_texts, first_day, html, lines, rename_self, some, typed, works

HERE = Path(__file__).resolve().parent
LOOK = {"x", "y", "size", "r", "g", "b"}


def java(home, libraries, program):
    """Compiles a reader; returns what runs it."""
    classes = home / "classes" / program
    subprocess.run(["javac", "-cp", f"{home}/{libraries}/*", "-d", classes, HERE / "readers/Dump.java",
                    HERE / f"readers/{program}.java"], check=True)
    return ["java", "-cp", f"{home}/{libraries}/*:{classes}", program]


# What runs each set of readers, given where it is and folders.
COMMANDS = {"java": lambda home: [java(home, "gephi", "Gephi"), java(home, "graphs", "Graphs")],
            "node": lambda home: [["node", HERE / "readers/read.mjs", home]],
            "python": lambda home: [[home / "bin/python", "-W", "ignore", HERE / "readers/read.py"],
                                    [home / "bin/python", HERE / "check_formats.py"]]}


def without(records, names):
    return {key: {name: value for name, value in record.items() if name not in names} for key, record in records.items()}


def coloured(nodes):
    """Colours as three numbers, however they are written."""
    for node in nodes.values():
        colour = node.pop("color")
        rgb = bytes.fromhex(colour[1:]) if colour[0] == "#" else map(int, re.findall(r"\d+", colour))
        node |= dict(zip("rgb", rgb))
    return nodes


def unescaped(records):
    """Character references of GML, which only networkx decodes all."""
    return {key: {name: html.unescape(value) if isinstance(value, str) else value for name, value in record.items()}
            for key, record in records.items()}


def renamed(nodes, edges, name):
    """By what the nodes have under `name`, where a reader has keys of its own."""
    key = {node: record.pop(name) for node, record in nodes.items()}
    return ({key[node]: record for node, record in nodes.items()},
            {(key[a], key[b]): record for (a, b), record in edges.items()})


def exact(nodes, edges, expected):
    return (nodes, edges), (expected.nodes, expected.edges)


def jgrapht(nodes, edges, expected):
    assert all(node.pop("ID") == key for key, node in nodes.items())
    return exact(nodes, edges, expected)


def graphology(nodes, edges, expected):
    return exact(coloured(nodes), edges, expected)


def graphology_gexf(nodes, edges, expected):
    for edge in edges.values():
        rename_self(edge)
    return exact(coloured(without(nodes, {"z"})), edges, expected)


def cytoscape(nodes, edges, expected):
    for key, node in nodes.items():
        assert node.pop("id") == node.pop("value") == key and node.pop("name") == node["label"]
        node["y"] = 0.0 - node["y"]
    return exact(coloured(nodes), without(edges, {"id", "source", "target"}), expected)


def start_of(start):
    """The day on which Gephi has an element appear: "<[MILLISECONDS, Infinity]>"."""
    return start and int(float(re.fullmatch(r"<\[([\d.E-]+), Infinity\]>", start)[1])) // 86_400_000


def day_number(node):
    return (datetime.date.fromisoformat(first_day(node)) - datetime.date(1970, 1, 1)).days


def gephi_graphml(nodes, edges, expected):
    """It takes the word for nothing."""
    return (nodes, edges), ({key: {name: value for name, value in node.items() if value != "null"}
                             for key, node in expected.nodes.items()}, expected.edges)


def gephi_gexf(nodes, edges, expected):
    starts = {key: start_of(node.pop("start", None)) for key, node in nodes.items()}
    assert starts == {key: day_number(node) if "date" in node else None for key, node in expected.nodes.items()}
    for (a, b), edge in edges.items():
        rename_self(edge)
        assert start_of(edge.pop("start", None)) == max((starts[end] for end in (a, b) if starts[end] is not None), default=None)
    return gephi_graphml(nodes, edges, expected)


def gephi_gml(nodes, edges, expected):
    nodes, edges = renamed(without(nodes, {"type"}), edges, "label")
    return gml(nodes, edges, expected)


def gml(nodes, edges, expected):
    for edge in edges.values():
        rename_self(edge)
        edge |= {name: bool(edge[name]) for name in ("self", "main_path") if name in edge}
    for node in nodes.values():
        node["label"] = node.pop("caption")
    return exact(unescaped(nodes), unescaped(edges), expected)


def igraph_gml(nodes, edges, expected):
    for key, node in nodes.items():
        assert node.pop("label") == key
    found, wanted = gml(without(nodes, {"id"}), edges, expected)
    return found, (without(wanted[0], LOOK), wanted[1])  # it leaves out what is nested


def igraph_graphml(nodes, edges, expected):
    for ends, edge in edges.items():  # which has no third value
        for name in ("self", "main_path"):
            if name not in expected.edges[ends]:
                assert edge.pop(name) is False
    return exact(without(nodes, {"id"}), edges, expected)


def pajek(nodes, edges, expected):
    """Ids, places and weights; what else there is, check_formats.py looks at."""
    for node in nodes.values():
        node |= {"x": (node["x"] - 0.1) / 0.8 * 1000, "y": (0.9 - node["y"]) / 0.8 * 1000}
    hold = expected.only({"x", "y"}, edges={"weight", "anchor"})
    for key, node in hold[0].items():  # four digits there, of 0 to 1
        for name in ("x", "y"):
            assert abs(node[name] - nodes[key][name]) < 0.1, (key, name)
            nodes[key][name] = node[name]
    for edge in edges.values():
        edge["anchor"] = edge.pop("label", None)
        if edge["anchor"] is None:
            del edge["anchor"]
    return (without(nodes, set().union(*nodes.values()) - {"x", "y"}), unescaped(edges)), hold


def gephi_pajek(nodes, edges, expected):
    nodes, edges = renamed(nodes, edges, "label")
    found, wanted = pajek(nodes, edges, expected)
    return (found[0], without(found[1], {"anchor"})), (wanted[0], without(wanted[1], {"anchor"}))  # it reads no labels


def dot(nodes, edges, expected):
    """Everything but places, which Graphviz finds for itself; the label as it was drawn."""
    def values(record, wanted):
        return {name: typed(record[name], wanted[name]) for name in wanted if name in record}
    for node in nodes.values():
        drawn = [text["text"].replace(r"\\", "\\") for text in node["_ldraw_"] if text["op"] == "T"]
        node |= {"label": "".join(drawn), "color": node["fillcolor"]}
    nodes = coloured(nodes)
    kept = expected.only(set().union(*expected.nodes.values()) - {"x", "y", "size"})
    wanted = tuple(dot_texts(lines(records)) for records in kept)
    return ({key: values(node, wanted[0].get(key, {})) | {name: node[name] for name in "rgb"} for key, node in nodes.items()},
            {ends: values(edge, wanted[1].get(ends, {})) for ends, edge in edges.items()}), wanted


def names_of(people):
    return ";".join(person.get("literal") or " ".join(filter(None, (person.get("given"), person.get("family"))))
                    for person in people)


def bibliography(nodes, edges, expected):
    """Works; and what they cite, where a reader keeps a field for it."""
    found = {key: {"label": item["title"]} | some(
        authors=names_of(item.get("author", [])), outlet=item.get("container-title"), url=item.get("URL"),
        year=item.get("issued", {"date-parts": [[None]]})["date-parts"][0][0]) for key, item in nodes.items()}
    cited = {(key, end): {} for key, item in nodes.items()
             for end in item.get("custom", {}).get("cites", []) + item.get("note", "").removeprefix("Cites: ").split()}
    return (found, cited), works(expected, dated=("year",))


def in_order(name):
    """A name's two parts, which bibliographies may have the other way."""
    family, comma, given = name.partition(", ")
    return f"{given} {family}" if comma else name


def ris(nodes, edges, expected):
    """Spaces are folded, and what a comma parts is a family's name and a given one."""
    found, wanted = bibliography(nodes, edges, expected)
    for node in wanted[0].values():
        node |= {name: re.sub(" +", " ", value) for name, value in node.items() if isinstance(value, str)}
        if "authors" in node:
            node["authors"] = ";".join(map(in_order, node["authors"].split(";")))
    return found, wanted


def bibtex(nodes, edges, expected):
    found, wanted = ris(nodes, edges, expected)
    for node in wanted[0].values():
        if "url" in node:
            node["url"] = quote(node["url"], safe=":/?#[]@!$&'()*+,;=%")
    return found, (wanted[0], {})


def jsonld(nodes, edges, expected):
    def value(item, name):
        return next((one.get("@value") for one in item.get(f"https://schema.org/{name}", [])), None)
    found = {key: {"label": value(item, "name")} | some(
        authors=";".join(value(person, "name") for person in item.get("https://schema.org/author", [])),
        outlet=next((value(one, "name") for one in item.get("https://schema.org/isPartOf", [])), None),
        url=value(item, "url"), year=int((value(item, "datePublished") or "0")[:4])) for key, item in nodes.items()}
    return (found, edges), works(expected, dated=("year",))


def tables(nodes, edges, expected):
    wanted = tuple(map(lines, (without(expected.nodes, LOOK), without(expected.edges, {"kind"}))))
    for key in [key for key, node in wanted[0].items() if node["kind"] == "date"]:
        del wanted[0][key]
    for key, node in nodes.items():
        first, last = node.pop("first_day", None), node.pop("last_day", None)
        assert first == (first_day(node) if "date" in node else None) and (first or "") <= (last or ""), (key, node)
    return (nodes, edges), (wanted[0], {ends: edge for ends, edge in wanted[1].items() if ends[1] in wanted[0]})


def backlinks(nodes, edges, expected):
    """Pages of pieces, and links both ways."""
    pieces = {key: node for key, node in expected.nodes.items() if node["kind"] == "piece"}
    inner = {ends: {"back": True} for ends in expected.edges if ends[0] in pieces and ends[1] in pieces}
    names = {"label", "date", "date_precision", "authors", "outlet", "url", "path", "cluster", "lcs", "references"}
    found = {}
    for key, node in nodes.items():
        assert node["html"] == 0, f"{key} has HTML"
        assert node.get("aliases", [node["title"]]) == [node["title"]]
        found[key] = some(label=node["title"], authors=";".join(node.get("authors", [])), url=node.get("address"),
                          **{name: node.get(name) for name in ("date", "date_precision", "outlet", "path")})
        found[key] |= {"cluster": node["cluster"], "lcs": node["cited_by"], "references": node["cites"]}
    return (found, edges), (lines({key: {name: node[name] for name in names & node.keys()} for key, node in pieces.items()}), inner)


ADAPTERS = {("Gephi", "gexf"): gephi_gexf, ("Gephi", "graphml"): gephi_graphml, ("Gephi", "gml"): gephi_gml,
            ("Gephi", "pajek"): gephi_pajek, ("JGraphT", "graphml"): jgrapht, ("TinkerPop", "graphml"): exact,
            ("graphology", "graphology"): graphology, ("graphology-gexf", "gexf"): graphology_gexf,
            ("graphology-graphml", "graphml"): graphology, ("cytoscape.js", "cytoscape"): cytoscape,
            ("Graphviz", "dot"): dot, ("citation.js", "bibtex"): bibtex, ("citation.js", "ris"): ris,
            ("citation.js", "csl-json"): bibliography, ("jsonld", "jsonld"): jsonld,
            ("markdown-it", "backlinks"): backlinks, ("igraph", "graphml"): igraph_graphml, ("igraph", "gml"): igraph_gml,
            ("igraph", "pajek"): pajek, ("pyarrow", "tables"): tables, ("pandas", "tables"): tables,
            ("DuckDB", "tables"): tables}


def is_same(found, wanted):
    """Readers have one kind of number, or several; truth values are none."""
    return found == wanted and isinstance(found, bool) == isinstance(wanted, bool)


def differences(read, expected):
    """Yields one line for each vertex, edge or attribute that differs."""
    for what, found, wanted in zip(("node", "edge"), read, expected):
        for key in sorted(wanted.keys() ^ found.keys()):
            yield f"{what} {key}: only {'expected' if key in wanted else 'found'}"
        for key in sorted(wanted.keys() & found.keys()):
            for name in sorted(wanted[key].keys() | found[key].keys()):
                a, b = wanted[key].get(name), found[key].get(name)
                if not is_same(b, a):
                    yield f"{what} {key}: {name} is {a!r} in JSON, {b!r} here"


def compare(dump):
    """How much came through, and lines that say what did not."""
    folder, edges = Path(dump["folder"]), {(a, b): values for a, b, values in dump["edges"]}
    found, hold = ADAPTERS[dump["reader"], dump["format"]](dump["nodes"], edges, Expected(folder / "json.0"))
    wrong = list(differences(found, hold)) + ["an edge comes twice"] * (len(edges) != len(dump["edges"]))
    values = [sum(map(len, records.values())) for records in found]
    return [len(found[0]), values[0], len(found[1]), values[1]], [f"{folder.name}: {text}" for text in wrong]


ROW = re.compile(r"(\S+) +(\S+) +(\S.*?) +(\d+) vertices +(\d+) values +(\d+) edges +(\d+) values(  WRONG)?")


class Table:
    """What came through, a row a format and reader, of all graphs together."""

    def __init__(self):
        self.rows, self.wrong, self.notes = {}, [], {}

    def add(self, kind, reader, counts, wrong, notes=""):
        before = self.rows.get((kind, reader), [0] * 4)
        self.rows[kind, reader] = [a + b for a, b in zip(before, counts)]
        self.wrong += [f"{kind}, {reader}: {text}" for text in wrong]
        self.notes.setdefault((kind, reader), []).extend([notes] if notes else [])

    def read(self, text):
        """A line of a reader's output: a dump, or a row of check_formats.py."""
        if text.startswith("{"):
            dump = json.loads(text)
            return self.add(dump["format"], dump["reader"], *compare(dump), dump["notes"])
        row = ROW.fullmatch(text)
        if row is None:
            self.wrong.append(text)
        else:
            self.add(row[2], row[3], list(map(int, row.group(4, 5, 6, 7))), [f"{row[1]}: as follows"] * bool(row[8]))

    def print(self):
        for (kind, reader), counts in sorted(self.rows.items()):
            print(f"{kind:14} {reader:18} {counts[0]:5} vertices {counts[1]:6} values {counts[2]:5} edges {counts[3]:5} values",
                  *dict.fromkeys(self.notes[kind, reader]), sep="  ")
        print(*self.wrong[:40], sep="\n", end="\n" if self.wrong else "")


def main(home, program, folder):
    home, folder, table = Path(home).resolve(), Path(folder), Table()
    subprocess.run([program, "--write", folder], check=True)
    folders = sorted(folder.iterdir())
    for name, readers in COMMANDS.items():
        if not (home / name / "ready").exists():
            reason = home / f"{name}.skipped"
            print("skipped:", reason.read_text().strip() if reason.exists() else f"{name} (see scripts/install-readers)")
            continue
        for command in readers(home / name):
            done = subprocess.run([*command, *folders], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            for text in done.stdout.splitlines():
                table.read(text)
            if done.returncode != 0:
                table.wrong += [f"{name}: {command[-1]} failed", *done.stderr.splitlines()[-20:]]
    table.print()
    return 77 if not table.rows and not table.wrong else min(1, len(table.wrong))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
