"""Clusters, judged and not repeated: the modularity of the divisions that ibid found, on ties that
are counted pair by pair; that their parts hang together; core numbers; how alike runs are."""
from itertools import combinations
from math import comb, sqrt

import networkx as nx
from networkx.algorithms.community import modularity

KEYS = ["clusters", "cores", "stability"]
MOST_VERTICES = 200

STRONGEST = 15
SIMILARITIES = {
    "count": lambda common, a, b: common,
    "association": lambda common, a, b: common / (a * b),
    "salton": lambda common, a, b: common / sqrt(a * b),
    "jaccard": lambda common, a, b: common / (a + b - common),
    "inclusion": lambda common, a, b: common / min(a, b),
}


def numbered(network):
    """Vertices as ibid numbers them: by date, then key, those without a date last."""
    key = network.order()
    return sorted(network.graph, key=lambda v: (v not in network.dates,
                                                (network.dates.get(v, ()) + (0, 0))[:3], key(v)))


def pair_ties(network, neighbours, similarity):
    """The ties of what two vertices have in common, where it is among the strongest of one."""
    order = numbered(network)
    place = {v: i for i, v in enumerate(order)}
    sets = {v: set(neighbours(v)) for v in order}
    partners = {v: [] for v in order}
    for a, b in combinations(order, 2):
        common = len(sets[a] & sets[b])
        if common:
            strength = similarity(common, len(sets[a]), len(sets[b]))
            partners[a].append((-strength, place[b], b))
            partners[b].append((-strength, place[a], a))
    ties = nx.Graph()
    ties.add_nodes_from(order)
    for v, of_v in partners.items():
        for strength, _, other in sorted(of_v)[:STRONGEST]:
            ties.add_edge(v, other, weight=-strength)
    return ties


def parts_of(division):
    parts = {}
    for vertex, part in division.items():
        parts.setdefault(part, set()).add(vertex)
    return parts


def judge(ties, ours):
    """What ibid should say of the division that it found."""
    parts = parts_of(ours["of"])
    sizes = sorted(map(len, parts.values()), reverse=True)
    assert sorted(parts) == list(range(len(parts))) and set(ours["of"]) == set(ties)
    assert [len(parts[i]) for i in range(len(parts))] == sizes
    assert all(nx.is_connected(ties.subgraph(part)) for part in parts.values())
    quality = modularity(ties, parts.values()) if ties.size() else None
    return {"of": ours["of"], "parts": len(parts), "sizes": sizes[:20], "quality": quality}


def adjusted_rand(one, other):
    if len(one) < 2:
        return 1.0
    both = {v: (one[v], other[v]) for v in one}
    together = [sum(comb(len(part), 2) for part in parts_of(division).values())
                for division in (one, other, both)]
    expected = together[0] * together[1] / comb(len(one), 2)
    most = (together[0] + together[1]) / 2
    return (together[2] - expected) / (most - expected) if most > expected else 1.0


def stability(ties, ours):
    runs = [judge(ties, run) for run in ours["runs"]]
    alike = [adjusted_rand(a["of"], b["of"]) for a, b in combinations(runs, 2)]
    qualities = [run["quality"] for run in runs] if ties.size() else [None]
    return {"runs": runs, "mean_rand": sum(alike) / len(alike), "least_rand": min(alike),
            "least_quality": min(qualities, default=None), "most_quality": max(qualities),
            "consensus": judge(ties, ours["consensus"])}


def portrait(network, part):
    """Its dates, its hub, and how many citations stay within, leave and enter it."""
    graph, key = network.graph, network.order()
    dated = sorted((network.dates[v] + (0, 0))[:3] for v in part if v in network.dates)
    text = ["-".join(f"{n:0{4 if i == 0 else 2}}" for i, n in enumerate(date) if n)
            for date in (dated[:1] + dated[-1:])]
    cited = {v: sum(u in part for u in graph.predecessors(v)) for v in part}
    hub = min((v for v in numbered(network) if v in part), key=lambda v: -cited[v])
    within = sum(cited.values())
    return {"dated": len(dated), "first": text[0] if text else None,
            "last": text[-1] if text else None, "hub": hub if cited[hub] else None,
            "of_hub": cited[hub], "within": within,
            "given": sum(graph.out_degree(v) for v in part) - within,
            "received": sum(graph.in_degree(v) for v in part) - within}


def answer(network, ours):
    graph = network.graph
    ties = graph.to_undirected()
    cores = nx.core_number(ties)
    counts = [list(cores.values()).count(k) for k in range(max(cores.values(), default=-1) + 1)]
    clusters = {"citation": judge(ties, ours["clusters"]["citation"])}
    parts = parts_of(ours["clusters"]["citation"]["of"])
    clusters["citation"]["portraits"] = [portrait(network, parts[i]) for i in range(min(20, len(parts)))]
    for kind, neighbours in (("cocitation", graph.predecessors), ("coupling", graph.successors)):
        clusters[kind] = {name: judge(pair_ties(network, neighbours, similarity),
                                      ours["clusters"][kind][name])
                          for name, similarity in SIMILARITIES.items()}
    return {"clusters": clusters, "cores": {"counts": counts, "of": cores},
            "stability": stability(ties, ours["stability"])}
