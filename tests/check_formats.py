#!/usr/bin/python3
"""Fails unless each file format brings through the graph that the JSON export holds.

usage: check_formats.py FOLDER...                   (FOLDER/NAME.0 and its siblings, as test_formats writes them)
       check_formats.py --made-by PROGRAM FOLDER    (runs PROGRAM --write FOLDER; looks into each folder there)

Prints what came through.  Exit status 77: networkx is not installed, nothing was checked.
"""
import csv
import html
import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

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


def rename_self(edge):
    """networkx cannot take an attribute "self" of edges from GEXF and GML; see records.h."""
    if "self_citation" in edge:
        edge["self"] = edge.pop("self_citation")


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
        rename_self(edge)
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
        rename_self(edge)
        edge |= {name: bool(edge[name]) for name in ("self", "main_path") if name in edge}
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
        node |= {"x": (node["x"] - 0.1) / 0.8 * 1000, "y": (0.9 - node["y"]) / 0.8 * 1000}
        node["size"] = round(float(node.pop("x_fact")) * 10, 1)
        if cluster != "0":
            node |= {"cluster": int(cluster), "lcs": int(score)}
        del node["shape"], node["y_fact"], node["ic"]
    for edge in edges.values():
        edge["weight"] = int(edge["weight"])
        if "l" in edge:
            edge["anchor"] = html.unescape(edge.pop("l"))
    hold = expected.only({"label", "x", "y", "size", "cluster", "lcs"}, edges={"weight", "anchor"})
    for key, node in hold[0].items():  # four digits there, of 0 to 1
        for name in ("x", "y"):
            assert abs(node[name] - nodes[key].pop(name)) < 0.1, (key, name)
            del node[name]
    return (nodes, edges), hold


def typed(text, value):
    """A cell or a quoted value as the type that JSON has there."""
    if isinstance(value, bool):
        return {"true": True, "false": False}[text]
    if isinstance(value, (int, float)):
        return type(value)(text)
    return text


def line(text):
    """What formats of one line a record keep of line breaks."""
    return re.sub("[\r\n\t]", " ", text) if isinstance(text, str) else text


def lines(records):
    return {key: {name: line(value) for name, value in record.items()} for key, record in records.items()}


def safe(text):
    """What a spreadsheet may see of words that look like a formula."""
    return "'" + text if isinstance(text, str) and re.match(r"[=+\-@\t\r]", text) else text


DOT = re.compile(r'\s*(?:(n\d+)(?: -> (n\d+))? \[(.*)\];|//.*|digraph citations \{|rankdir=RL;|node \[style=filled\];|\})')
DOT_VALUE = re.compile(r'(\w+)=(?:(\w+)|"((?:[^"\\]|\\.)*)")(?:, |$)')


def dot_text(name, text):
    """A value as Graphviz has it: backslashes are escapes in labels only, and no odd number of them ends a string."""
    if name == "label" or not isinstance(text, str):
        return text
    return re.sub(r'\\+(?="|$)', lambda run: run[0] + "\\" * (len(run[0]) % 2), text)


def dot_texts(records):
    return {key: {name: dot_text(name, value) for name, value in record.items()} for key, record in records.items()}


def dot_value(name, text):
    return re.sub(r'\\(["\\])', lambda escape: escape[1] if name == "label" or escape[1] == '"' else escape[0], text)


def dot(folder, expected):
    nodes, edges = {}, {}
    for text in (folder / "dot.0").read_text(encoding="utf-8").splitlines():
        citing, cited, values = DOT.fullmatch(text).groups()
        if citing is None:
            continue
        assert "".join(match.group() for match in DOT_VALUE.finditer(values)) == values, values
        record = {match[1]: match[2] or dot_value(match[1], match[3]) for match in DOT_VALUE.finditer(values)}
        wanted = expected.edges[citing, cited] if cited else expected.nodes[citing]
        for name in ("shape", "fillcolor", "style"):
            record.pop(name, None)
        if cited is None:
            record["label"] = record["label"].replace("&amp;", "&")
            record["x"], record["y"] = record.pop("pos").split(",")
        record = {name: typed(value, wanted[name]) for name, value in record.items()}
        (edges if cited else nodes)[(citing, cited) if cited else citing] = record
    wanted = expected.only(set().union(*expected.nodes.values()) - {"r", "g", "b"})
    return (nodes, edges), tuple(dot_texts(lines(records)) for records in wanted)


def with_colour(node):
    """Node without its colour, which JSON has as three numbers."""
    colour = bytes.fromhex(node.pop("color")[1:])
    return node | dict(zip("rgb", colour))


def cytoscape(folder, expected):
    data = json.loads((folder / "cytoscape.0").read_text(encoding="ascii"))
    graph = networkx.cytoscape_graph(data)
    assert graph.is_directed()
    nodes, edges = graph_of(graph)
    place = {node["data"]["id"]: node["position"] for node in data["elements"]["nodes"]}
    for key, node in nodes.items():
        assert node.pop("id") == node.pop("value") == key
        assert node.pop("name") == node["label"]
        node |= {"x": place[key]["x"], "y": 0.0 - place[key]["y"]}
    for ends, edge in edges.items():
        assert (edge.pop("source"), edge.pop("target")) == ends
        del edge["id"]
    return ({key: with_colour(node) for key, node in nodes.items()}, edges), (expected.nodes, expected.edges)


def graphology(folder, expected):
    data = json.loads((folder / "graphology.0").read_text(encoding="ascii"))
    assert data["options"] == {"type": "directed", "multi": False, "allowSelfLoops": False}
    nodes = {node["key"]: with_colour(node["attributes"]) for node in data["nodes"]}
    edges = {(edge["source"], edge["target"]): edge["attributes"] for edge in data["edges"]}
    assert len({edge["key"] for edge in data["edges"]}) == len(data["edges"])
    return (nodes, edges), (expected.nodes, expected.edges)


def rows(path, columns):
    """The rows of a table that has these columns, as programs look for them."""
    text = path.read_bytes().decode("utf-8")
    assert text.count("\r\n") == text.count("\n"), "a line break in a cell"
    table = csv.DictReader(text.splitlines())
    assert set(columns) <= set(table.fieldnames) and len(set(table.fieldnames)) == len(table.fieldnames), table.fieldnames
    return list(table)


def cells(records):
    return {key: {name: value if name in ("url", "path") else safe(line(value)) for name, value in record.items()}
            for key, record in records.items()}


def table(row, wanted):
    return {name: typed(text, wanted.get(name, "")) for name, text in row.items() if text}


def gephi(folder, expected):
    nodes, edges = {}, {}
    for row in rows(folder / "gephi.0", ("Id", "Label")):
        row["label"] = row.pop("Label")
        key = row.pop("Id")
        nodes[key] = table(row, expected.nodes[key])
    for row in rows(folder / "gephi-edges.0", ("Source", "Target", "Type", "Weight")):
        ends = row.pop("Source"), row.pop("Target")
        assert row.pop("Type") == "Directed"
        row["weight"] = row.pop("Weight")
        edges[ends] = table(row, expected.edges[ends])
    return (nodes, edges), (cells(expected.nodes), cells(expected.edges))


def neo4j(folder, expected):
    nodes, edges = {}, {}
    for path, records, wanted in (("neo4j.0", nodes, expected.nodes), ("neo4j-edges.0", edges, expected.edges)):
        for row in rows(folder / path, ("id:ID", ":LABEL") if records is nodes else (":START_ID", ":END_ID", ":TYPE")):
            kind = row.pop(":TYPE", None) or row.pop(":LABEL")
            key = row.pop("id:ID") if records is nodes else (row.pop(":START_ID"), row.pop(":END_ID"))
            plain = {name.partition(":")[0]: text for name, text in row.items()}
            records[key] = table(plain, wanted[key])
            assert kind.lower() == wanted[key]["kind"]
    return (nodes, edges), (cells(expected.nodes), cells(expected.edges))


def vosviewer(folder, expected):
    pieces = {key: node for key, node in expected.nodes.items() if node["kind"] == "piece"}
    head, *items = (line.split("\t") for line in (folder / "vosviewer.0").read_text("utf-8").splitlines())
    nodes = {}
    for item in items:
        row = dict(zip(head, item, strict=True))
        key = f"n{int(row['id']) - 1}"
        nodes[key] = {"label": row["label"][1:-1], "cluster": int(row["cluster"]),
                      "lcs": int(row["weight<Citations>"]), "url": row["url"][1:-1],
                      "x": round(float(row["x"]) * 1000, 1), "y": round(float(row["y"]) * 1000, 1)}
        if "score<Year>" in row:
            nodes[key]["year"] = int(row["score<Year>"])
        assert "<script" not in row["description"]
    links = {}
    for text in (folder / "vosviewer-network.0").read_text("ascii").splitlines():
        a, b, weight = map(int, text.split("\t"))
        assert (a, b) not in links and a < b
        links[a, b] = {"weight": weight}
    wanted = {}
    for (citing, cited), edge in expected.edges.items():
        if citing in pieces and cited in pieces:
            pair = tuple(sorted((int(citing[1:]) + 1, int(cited[1:]) + 1)))
            wanted.setdefault(pair, {"weight": 0})["weight"] += edge["weight"]
    kept = {"label", "cluster", "lcs", "url", "x", "y"}
    if all("year" in node for node in pieces.values()):
        kept |= {"year"}
    hold = {key: {"url": ""} | {name: line(node[name]).replace('"', "'") if name == "label" else node[name]
                                for name in kept & node.keys()} for key, node in pieces.items()}
    for node in hold.values():
        node["url"] = quote(node["url"], safe=":/?#[]@!$&'()*+,;=%")
    return (nodes, links), (hold, wanted)


def vosviewer_json(folder, expected):
    """What the map and the network say, and what VOSviewer Online checks before it shows a network."""
    data = json.loads((folder / "vosviewer.json").read_text("ascii"))
    network, (items, links) = data["network"], vosviewer(folder, expected)[1]
    nodes = {}
    for item in network["items"]:
        assert isinstance(item["id"], int) and 1 <= item.get("cluster", 1) <= 1000 and item["weights"]["Citations"] >= 0
        assert "<script" not in item["description"]
        nodes[f"n{item['id'] - 1}"] = {
            "label": item["label"], "url": item.get("url", ""), "cluster": item["cluster"], "lcs": item["weights"]["Citations"],
            "x": round(item["x"] * 1000, 1), "y": round(item["y"] * 1000, 1)} | {
            "year": score for score in item.get("scores", {}).values()}
    assert len(nodes) == len(network["items"]), "an id that comes twice"
    assert {node["cluster"] for node in nodes.values()} == {cluster["cluster"] for cluster in network["clusters"]}
    colours = {one["cluster"]: one["color"] for one in data["config"]["color_schemes"]["cluster_colors"]}
    for key, node in nodes.items():
        assert bytes.fromhex(colours[node["cluster"]][1:]) == bytes(expected.nodes[key][name] for name in "rgb")
    found = {(link["source_id"], link["target_id"]): {"weight": link["strength"]} for link in network["links"]}
    assert len(found) == len(network["links"]) and all(f"n{end - 1}" in nodes for ends in found for end in ends)
    for key, item in items.items():  # which need no other quotation marks here
        item["label"] = line(expected.nodes[key]["label"])
    return (nodes, found), (items, links)


TYPES = {"string": str, "integer": int, "number": float, "boolean": {"true": True, "false": False}.__getitem__, "date": str}


def tables(folder, expected):
    """Cells of the types that the schema names; keys that lead somewhere."""
    package, read = json.loads((folder / "tables/datapackage.json").read_text("ascii")), {}
    for resource in package["resources"]:
        schema = resource["schema"]
        types = {field["name"]: TYPES[field["type"]] for field in schema["fields"]}
        read[resource["name"]] = [{name: types[name](text) for name, text in row.items() if text}
                                  for row in rows(folder / "tables" / resource["path"], types)]
        ids = {row["id"] for row in read["pieces"]}
        for row in read[resource["name"]]:
            assert all(row.get(key["fields"], "n0") in ids for key in schema["foreignKeys"]), row
            assert all(field["name"] in row for field in schema["fields"] if "constraints" in field), row
    nodes = {row.pop("id"): row for row in read["pieces"]}
    for node in nodes.values():
        assert node.pop("first_day", "") <= node.pop("last_day", "")
    edges = {(row.pop("citing"), row.pop("cited")): row for row in read["citations"]}
    mentioned = {(row["citing"], row["cited"]) for row in read["references"] if "cited" in row}
    assert mentioned in (set(), set(edges)), "references without a citation, or citations without one"
    kept = expected.only(set().union(*expected.nodes.values()) - {"x", "y", "size", "r", "g", "b"})
    return (nodes, edges), ({key: node for key, node in lines(kept[0]).items() if node["kind"] != "date"},
                            {ends: {name: value for name, value in edge.items() if name != "kind"}
                             for ends, edge in lines(kept[1]).items() if edge["kind"] == "cites"})


def duration(text):
    """Days, roughly, of an ISO 8601 duration."""
    sign, *parts = re.fullmatch(r"(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?", text).groups()
    years, months, days = (int(part or 0) for part in parts)
    return (-1 if sign else 1) * (365.2425 * years + 30.44 * months + days)


OPENCITATIONS = "oci", "citing", "cited", "creation", "timespan", "journal_sc", "author_sc"


def opencitations(folder, expected):
    cites = {ends: edge for ends, edge in expected.edges.items() if edge["kind"] == "cites"}
    edges = {}
    for row in rows(folder / "opencitations.0", OPENCITATIONS):
        citing, cited = row["oci"].split("-")
        node = expected.nodes[citing]
        assert row["citing"] == node.get("url", node.get("path")), row
        assert row["creation"] == (node.get("date", "") if node.get("date_precision") in ("day", "month", "year")
                                   else node.get("date", "")[:4]), row
        edges[citing, cited] = {"self": row["author_sc"] == "yes"}
        lag = cites[citing, cited].get("lag_days")
        assert (lag is not None) == bool(row["timespan"]), row
        # spans of mixed precision are as coarse as the coarser of the two
        assert lag is None or abs(duration(row["timespan"]) - lag) < 366, (row, lag)
        if lag is not None and node["date_precision"] == expected.nodes[cited]["date_precision"] == "day":
            assert abs(duration(row["timespan"]) - lag) < 3, (row, lag)
    return ({}, edges), ({}, {ends: {"self": edge["self"]} for ends, edge in cites.items()})


def histcite(folder, expected):
    nodes, edges = {}, {}
    for row in rows(folder / "histcite.0", ("#", "date", "author", "title", "outlet", "LCS", "LCSx", "LCR", "CR")):
        key = f"n{int(row['#']) - 1}"
        nodes[key] = {"label": row["title"], "lcs": int(row["LCS"]), "lcs_noself": int(row["LCSx"])}
        nodes[key] |= {name: row[column] for name, column in (("authors", "author"), ("outlet", "outlet")) if row[column]}
        for number in row["cited pieces"].split():
            edges[key, f"n{int(number) - 1}"] = {}
        assert int(row["LCR"]) == len(row["cited pieces"].split())
        assert int(row["CR"]) == sum(a == key and edge["kind"] == "cites" for (a, _), edge in expected.edges.items())
    names = {"label", "lcs", "lcs_noself", "authors", "outlet"}
    wanted = cells({key: {name: node[name] for name in names & node.keys()}
                    for key, node in expected.nodes.items() if node["kind"] == "piece"})
    for node in wanted.values():
        if "authors" in node:
            node["authors"] = node["authors"].replace(";", "; ")
    inner = {(a, b): {} for a, b in expected.edges if a in wanted and b in wanted}
    return (nodes, edges), (wanted, inner)


def works(expected, dated=("date",)):
    """What bibliographies hold: works without dates, and the citations among them."""
    names = {"label", "authors", "outlet", "url", *dated}
    nodes = {key: {name: line(node[name]) for name in names & node.keys()}
             for key, node in expected.nodes.items() if node["kind"] != "date"}
    return nodes, {ends: {} for ends, edge in expected.edges.items() if edge["kind"] == "cites"}


def some(**values):
    return {name: value for name, value in values.items() if value}


def csl_json(folder, expected):
    nodes, edges = {}, {}
    for item in json.loads((folder / "csl-json.0").read_text(encoding="ascii")):
        parts = item.get("issued", {"date-parts": [[]]})["date-parts"][0]
        nodes[item["id"]] = {"label": item["title"]} | some(
            authors=";".join(name["literal"] for name in item.get("author", [])), outlet=item.get("container-title"),
            url=item.get("URL"), date="-".join(f"{part:02}" for part in parts))
        edges |= {(item["id"], cited): {} for cited in item.get("custom", {"cites": []})["cites"]}
    wanted = works(expected)
    for node in wanted[0].values():
        if re.fullmatch(r"\d{4}-[23]\d", node.get("date", "")):
            node["date"] = node["date"][:4]
    return (nodes, edges), wanted


def jsonld(folder, expected):
    nodes, edges = {}, {}
    for item in json.loads((folder / "jsonld.0").read_text(encoding="ascii"))["@graph"]:
        key = item["@id"][1:]
        nodes[key] = {"label": item["name"]} | some(
            authors=";".join(person["name"] for person in item.get("author", [])),
            outlet=item.get("isPartOf", {}).get("name"), url=item.get("url"), date=item.get("datePublished"))
        edges |= {(key, cited["@id"][1:]): {} for cited in item.get("citation", [])}
    wanted = works(expected)
    for node in wanted[0].values():
        if re.fullmatch(r"\d{4}-[23]\d", node.get("date", "")):
            node["date"] = node["date"][:4]
    return (nodes, edges), wanted


def ris(folder, expected):
    nodes, edges, fields = {}, {}, {}
    for text in (folder / "ris.0").read_bytes().decode("utf-8").split("\r\n"):
        if not text:
            continue
        tag, value = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", text).groups()
        fields.setdefault(tag, []).append(value)
        if tag != "ER":
            continue
        (key,), (title,) = fields["ID"], fields["TI"]
        nodes[key] = {"label": title} | some(authors=";".join(fields.get("AU", [])), outlet=fields.get("T2", [""])[0],
                                             url=fields.get("UR", [""])[0])
        if "PY" in fields:
            nodes[key]["year"] = int(fields["PY"][0])
        for note in fields.get("N1", []):
            edges |= {(key, cited): {} for cited in note.removeprefix("Cites: ").split()}
        fields = {}
    wanted = works(expected, dated=("year",))
    for node in wanted[0].values():
        node |= {name: re.sub(" +", " ", value) for name, value in node.items() if isinstance(value, str)}
    return (nodes, edges), wanted


TEX = {r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}",
       r"\textasciitilde{}": "~", r"\textasciicircum{}": "^", r"\textless{}": "<", r"\textgreater{}": ">",
       r"\textbar{}": "|", "{}": ""}


def untex(text):
    return re.sub(r"\\text\w+\{\}|\\[#$%&_]|\{\}", lambda match: TEX.get(match[0], match[0][1:]), text)


def bibtex(folder, expected):
    nodes, edges = {}, {}
    for entry in (folder / "bibtex.0").read_text(encoding="utf-8").split("\n@")[1:]:
        head, *fields, end = entry.rstrip("\n").split("\n")
        assert end == "}" and entry.count("{") == entry.count("}"), entry
        key = re.fullmatch(r"(?:article|misc)\{(n\d+),", head)[1]
        fields = dict(re.fullmatch(r"  (\w+) = \{?(.*?)\}?,?", field).groups() for field in fields)
        authors = [name.strip("{}") for name in re.split(r" and (?![^{]*\})", fields.get("author", ""))]
        nodes[key] = {"label": untex(fields["title"][1:-1])} | some(
            authors=untex(";".join(authors)), outlet=untex(fields.get("journal", "")), url=fields.get("url"),
            date=fields.get("date"))
        edges |= {(key, cited): {} for cited in fields.get("cites", "").split(",") if cited}
    wanted = works(expected)
    for node in wanted[0].values():
        if "url" in node:
            node["url"] = quote(node["url"], safe=":/?#[]@!$&'()*+,;=%")
    return (nodes, edges), wanted


READERS = {"networkx": [graphml, gexf, gml, pajek, cytoscape], "own parser": [dot, ris, bibtex],
           "json": [graphology, csl_json, jsonld, vosviewer_json],
           "csv": [gephi, neo4j, vosviewer, opencitations, histcite, tables]}


# Folder, format, reader; vertices, their values; edges, their values.
ROW = "{:8} {:14} {:18} {:5} vertices {:5} values  {:5} edges {:5} values"


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
            print(ROW.format(folder.name, read.__name__.replace("_", "-"), reader, len(found[0]), n_vertex, len(found[1]), n_edge),
                  *["WRONG"] * bool(wrong), sep="  ")
            print(*wrong[:20], sep="\n", end="\n" if wrong else "")
            failed += bool(wrong)
    return failed


def main(arguments):
    if arguments[0] != "--made-by":
        return min(1, sum(check(Path(folder)) for folder in arguments))
    subprocess.run([arguments[1], "--write", arguments[2]], check=True)
    return min(1, sum(check(folder) for folder in sorted(Path(arguments[2]).iterdir())))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
