"""Main paths by distinct pairs (Hummon and Doreian): ancestors and descendants by networkx, paths by
the oracle's searches."""
import networkx as nx

from reference.chains import acyclic

KEYS = ["main_pairs"]
MOST_VERTICES = 200
MOST_ARCS, N_LISTED = 60, 20


def pairs(arcs):
    return sorted(map(list, arcs))


def answer(network, ours):
    import oracle  # beside the project; check_measures.py knows where
    flow = acyclic(network).reverse()
    if not 0 < flow.number_of_edges() <= MOST_ARCS:
        return {}
    flow = flow.edge_subgraph(flow.edges).copy()
    before = {v: len(nx.ancestors(flow, v)) + 1 for v in flow}
    after = {v: len(nx.descendants(flow, v)) + 1 for v in flow}
    weights = {(u, v): before[u] * after[v] for u, v in flow.edges}
    best_arcs, best = oracle.glob(flow, weights)
    ordered = sorted(weights.items(), key=lambda row: (-row[1], row[0]))
    return {"main_pairs": {
        "max": str(ordered[0][1]), "sum": str(sum(weights.values())),
        "top": [[*arc, str(weight)] for arc, weight in ordered[:N_LISTED]],
        "weights": {f"{u}->{v}": str(weight) for (u, v), weight in weights.items()},
        "local_fw": pairs(oracle.local_fw(flow, weights)),
        "local_bw": pairs(oracle.local_bw(flow, weights)),
        "global": pairs(best_arcs), "global_sum": str(best),
        "key1_local": pairs(oracle.keyroute_local(flow, weights, 1)),
        "key1_global": pairs(oracle.keyroute_global(flow, weights, 1)),
        "key10_global": pairs(oracle.keyroute_global(flow, weights, 10))}}
