"""A network of citations as the references in this folder read it: plainly, with networkx.

A reference is a module of this folder with

  KEYS           the top-level keys of `ibid measures --json` that it answers for
  MOST_VERTICES  of the networks on which it is quick enough to be asked
  answer(network, ours) -> {key: value, ...}, whose values are compared with ours

Whole numbers must be the same, others to 1e-9; what is in doubt may be read from `ours` (a division
that ibid found, say), to be judged and not repeated.
"""
from dataclasses import dataclass, field

import networkx as nx


def rows(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                yield line.split("\t")


@dataclass
class Network:
    graph: nx.DiGraph  # citing -> cited, without loops; every key is a vertex
    dates: dict = field(default_factory=dict)    # key -> (year[, month[, day]])
    authors: dict = field(default_factory=dict)  # key -> set of names
    first_author: dict = field(default_factory=dict)  # key -> the name that stands first
    roles: dict = field(default_factory=dict)    # key -> "outside" or "unresolved"; others are own

    @classmethod
    def read(cls, files):
        graph = nx.DiGraph()
        for citing, cited, *_ in rows(files["edges"]):
            graph.add_nodes_from((citing, cited))
            if citing != cited:
                graph.add_edge(citing, cited)
        dates = {}
        if "dates" in files:
            for key, date, *_ in rows(files["dates"]):
                dates[key] = tuple(int(part) for part in date.split("-"))
            graph.add_nodes_from(dates)
        authors, first_author = {}, {}
        if "authors" in files:
            for key, names, *_ in rows(files["authors"]):
                listed = [name.strip() for name in names.split(";") if name.strip()]
                authors[key], first_author[key] = set(listed), listed[0] if listed else None
        roles = {key: role for key, role, *_ in rows(files["roles"])} if "roles" in files else {}
        return cls(graph, dates, authors, first_author, roles)

    def order(self):
        """Keys as ibid orders them: as numbers where all are digits, else by bytes."""
        if all(key.isdigit() for key in self.graph):
            return lambda key: int(key)
        return lambda key: key.encode()
