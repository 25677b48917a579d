"""Main paths by arithmetic decay (Liu and Kuan): weights from each path one by one, in fractions, so that
ties are ties; paths by the oracle's searches."""
from collections import Counter
from fractions import Fraction

from reference.chains import acyclic

KEYS = ["main_spad"]
MOST_VERTICES = 200
MOST_ARCS, N_LISTED = 60, 20


def pairs(arcs):
    return sorted(map(list, arcs))


def text(number):
    return str(float(number))


def weigh(flow, decay):
    """As the oracle does it, but in fractions."""
    weights = Counter()

    def follow(path):
        for other in flow[path[-1]]:
            longer = [*path, other]
            if flow.out_degree(other) == 0 or (len(longer) - 1) * decay >= 1:
                for j, arc in enumerate(zip(longer, longer[1:])):
                    weights[arc] += 1 - j * decay
            else:
                follow(longer)

    for key in flow:
        follow([key])
    return {arc: weights[arc] for arc in flow.edges}


def main_spad(network, decay):
    """Of a decay in decimals."""
    import oracle  # beside the project; check_measures.py knows where
    flow = acyclic(network).reverse()
    if flow.number_of_edges() == 0:
        return {}
    weights = weigh(flow, Fraction(decay))
    best_arcs, best = oracle.glob(flow, weights)
    ordered = sorted(weights.items(), key=lambda row: (-row[1], row[0]))
    found = {
        "max": text(ordered[0][1]), "sum": text(sum(weights.values())),
        "top": [[*arc, text(weight)] for arc, weight in ordered[:N_LISTED]],
        "local_fw": pairs(oracle.local_fw(flow, weights)),
        "local_bw": pairs(oracle.local_bw(flow, weights)),
        "global": pairs(best_arcs), "global_sum": text(best),
        "key1_local": pairs(oracle.keyroute_local(flow, weights, 1)),
        "key1_global": pairs(oracle.keyroute_global(flow, weights, 1)),
        "key10_global": pairs(oracle.keyroute_global(flow, weights, 10))}
    if len(weights) <= MOST_ARCS:
        found["weights"] = {f"{u}->{v}": text(weight) for (u, v), weight in weights.items()}
    return {"main_spad": found}


def answer(network, ours):
    return main_spad(network, "0.5")
