"""Grounding by a linear system, dominators by networkx, loops, circles and bow-tie by reachability."""
from collections import Counter
from functools import lru_cache

import networkx as nx
import numpy as np

KEYS = ("structure",)
MOST_VERTICES = 200
N_LISTED = 20
MOST_TRIED = 10  # members of a loop for which all orders are tried


def chains(network):
    """The graph that chains follow: nothing leaves what is no own piece."""
    graph = network.graph.copy()
    graph.remove_edges_from([(u, v) for u, v in network.graph.edges
                             if network.roles.get(u, "own") != "own"])
    return graph


def end_of(network, graph, key):
    """How a chain ends at `key`; None where it goes on."""
    role = network.roles.get(key, "own")
    return role if role != "own" or graph.out_degree(key) == 0 else None


def grounding(network, graph):
    ends = {key: end_of(network, graph, key) for key in graph}
    reverse = graph.reverse()
    ending = set()
    for key, end in ends.items():
        if end:
            ending |= {key} | nx.descendants(reverse, key)
    walking = [key for key in graph if key in ending and not ends[key]]
    place = {key: i for i, key in enumerate(walking)}
    matrix, right = np.eye(len(walking)), {f: np.zeros(len(walking)) for f in
                                           ("outside", "unresolved", "own", "endless")}
    for key in walking:
        for cited in graph[key]:
            share = 1 / graph.out_degree(key)
            if cited in place:
                matrix[place[key], place[cited]] -= share
            else:
                right[ends[cited] or "endless"][place[key]] += share
    out = {}
    for fate, b in right.items():
        solution = np.linalg.solve(matrix, b) if walking else b
        out[fate] = {key: float(solution[place[key]]) if key in place
                     else float(fate == (ends[key] or "endless")) for key in graph}
    owns = [key for key in graph if network.roles.get(key, "own") == "own"]
    out["means"] = {fate: sum(out[fate][k] for k in owns) / len(owns) if owns else None
                    for fate in right}
    return out


def dependence(network, graph):
    flow, root = graph.reverse(), object()
    flow.add_node(root)
    flow.add_edges_from((root, key) for key in graph if end_of(network, graph, key))
    dominators = {key: above for key, above in nx.immediate_dominators(flow, root).items()
                  if key is not root}
    counts = Counter()
    for key in dominators:
        above = dominators[key]
        while above is not root:
            counts[above] += 1
            above = dominators[above]
    top = sorted(graph, key=lambda key: (-counts[key], key.encode()))[:N_LISTED]
    return {"dependent": sum(above is not root for above in dominators.values()),
            "endless": len(graph) - len(dominators),
            "dominators": {k: None if a is root else a for k, a in dominators.items()},
            "top": [[key, counts[key]] for key in top]}


def least_feedback(graph):
    """The fewest arcs that point backward in any order of the vertices."""
    vertices = sorted(graph)

    @lru_cache(maxsize=None)
    def cost(before):
        if not before:
            return 0
        return min(cost(before - {last}) + sum(cited in before for cited in graph[last])
                   for last in before)
    return cost(frozenset(vertices))


def loops(graph, ours):
    parts = [part for part in nx.strongly_connected_components(graph) if len(part) > 1]
    aside = [tuple(arc) for arc in ours["feedback_arcs"]]
    rest = graph.copy()
    rest.remove_edges_from(aside)
    rows = []
    sizes = [row["size"] for row in ours["largest"]]
    for row in ours["largest"]:
        part = next((p for p in parts if row["earliest"] in p), set())
        inner = graph.subgraph(part)
        chosen = sum(u in part and v in part for u, v in aside)
        tried = row["method"] == "least" and len(part) <= MOST_TRIED
        rows.append({"earliest": row["earliest"], "size": len(part), "arcs": inner.number_of_edges(),
                     "feedback": least_feedback(inner) if tried else chosen,
                     "method": row["method"] if len(part) > 20 else "least"})
    good = (nx.is_directed_acyclic_graph(rest) and sizes == sorted(sizes, reverse=True) and
            all(graph.has_edge(*arc) for arc in aside))
    return {"n": len(parts), "largest": rows, "feedback": sum(row["feedback"] for row in rows),
            "feedback_arcs": ours["feedback_arcs"] if good else "some loop is left"}


def circles(network, graph, ours):
    """Of each piece the closed loops that its chains lead to, if they lead nowhere else."""
    known = graph.subgraph(k for k in graph if network.roles.get(k) != "unresolved")
    closed = [part for part in nx.strongly_connected_components(known)
              if len(part) > 1 and all(v in part for u in part for v in known[u])]
    number = {key: i for i, part in enumerate(closed) for key in part}
    led = {}
    for key in known:
        ends = set()
        for at in {key} | nx.descendants(known, key):
            if at in number:
                ends.add(number[at])
            elif known.out_degree(at) == 0:
                ends.add(None)
        if key not in number and ends and None not in ends:
            led[key] = ends.pop() if len(ends) == 1 else None
    unsure = {key for key in number.keys() | led.keys()
              if any(network.roles.get(v) == "unresolved"
                     for at in {key} | nx.descendants(known, key) for v in graph[at])}
    # Numbers are by size, then date: what is in doubt is read from ours, and judged.
    same = {number[k]: ours["members"].get(k) for k in number}
    sizes = sorted((len(part) for part in closed), reverse=True)
    if sorted(same.values(), key=str) != sorted(range(len(closed)), key=str) or \
            [len(closed[i]) for i in sorted(same, key=same.get)] != sizes:
        same = {i: f"circle {i}" for i in range(len(closed))}
    return {"n": len(closed), "sizes": sizes[:N_LISTED], "in": len(number), "led": len(led),
            "sure": len(number) + len(led) - len(unsure),
            "members": {k: same[i] for k, i in number.items()},
            "led_into": {k: i if i is None else same[i] for k, i in led.items()}}


def bow_tie(graph, ours):
    parts = list(nx.strongly_connected_components(graph))
    size = max(map(len, parts), default=0)
    if size < 2:
        return None
    core = {key for key, part in (ours or {}).get("parts", {}).items() if part == "core"}
    core = core if core in [part for part in parts if len(part) == size] else parts[0]
    some = next(iter(core))
    into, out = nx.ancestors(graph, some) - core, nx.descendants(graph, some) - core
    others = graph.subgraph(set(graph) - core)
    from_in = set().union(*(nx.descendants(others, v) for v in into)) - into - out
    to_out = set().union(*(nx.ancestors(others, v) for v in out)) - into - out
    tied = nx.node_connected_component(graph.to_undirected(as_view=True), some)
    part_of = {}
    for key in graph:
        part_of[key] = ("core" if key in core else "in" if key in into else "out" if key in out
                        else "tube" if key in from_in & to_out
                        else "tendril" if key in from_in | to_out
                        else "fringe" if key in tied else "disconnected")
    names = ("core", "in", "out", "tube", "tendril", "fringe", "disconnected")
    counts = Counter(part_of.values())
    return {**{name: counts[name] for name in names}, "parts": part_of}


def author_citations(network):
    cells, counted = Counter(), 0
    for u, v in network.graph.edges:
        pairs = [(a, b) for a in network.authors.get(u, ()) for b in network.authors.get(v, ())]
        cells.update(pairs)
        counted += bool(pairs)
    given = Counter()
    for (citing, _), n in cells.items():
        given[citing] += n
    order = sorted(cells, key=lambda pair: (pair[0].encode(), pair[1].encode()))
    return {"cells": len(cells), "counted": counted,
            "without": network.graph.number_of_edges() - counted,
            "matrix": [[a, b, cells[a, b], cells[a, b] / given[a]] for a, b in order]}


def answer(network, ours):
    graph, ours = chains(network), ours["structure"]
    return {"structure": {
        "grounding": grounding(network, graph),
        "dependence": dependence(network, graph),
        "loops": loops(network.graph, ours["loops"]),
        "circles": circles(network, graph, ours["circles"]),
        "bow_tie": bow_tie(network.graph, ours["bow_tie"]),
        "author_citations": author_citations(network)}}
