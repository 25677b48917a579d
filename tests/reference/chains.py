"""Near-critical arcs, transitive reduction, shortest chains, ancestors, descendants, historiographs."""
import networkx as nx

KEYS = ["slack", "reduction", "shortest_chains", "reach", "historiograph"]
MOST_VERTICES = 1200

MOST_IN_MAPS, MOST_IN_PAIRS, MOST_IN_BRUTE = 200, 60, 30
N_BASKETS, N_HISTORIOGRAPH = 11, 30


def comes_before(a, b):
    """At the coarser precision of the two."""
    k = min(len(a), len(b))
    return a[:k] < b[:k]


def ranks(network):
    """By date, then key, the undated first; what is not said of a date is taken for 0."""
    order = network.order()
    return {key: (network.dates.get(key, (0,)), order(key)) for key in network.graph}


def acyclic(network):
    """Citations of the future set aside, then what goes forward within what loops are left."""
    graph, rank = network.graph.copy(), ranks(network)
    graph.remove_edges_from([(u, v) for u, v in network.graph.edges
                             if u in network.dates and v in network.dates
                             and comes_before(network.dates[u], network.dates[v])])
    for part in list(nx.strongly_connected_components(graph)):
        graph.remove_edges_from([(u, v) for u in part for v in list(graph[u])
                                 if v in part and rank[u] <= rank[v]])
    return graph


def longest_from(graph):
    """How many arcs the longest chain has that begins at each vertex."""
    longest = {}
    for key in reversed(list(nx.topological_sort(graph))):
        longest[key] = max((1 + longest[other] for other in graph[key]), default=0)
    return longest


def longest_through(graph):
    """The longest chain through each vertex and arc, as the sum of its halves."""
    down, up = longest_from(graph), longest_from(graph.reverse())
    return ({key: up[key] + down[key] for key in graph},
            {(u, v): up[u] + 1 + down[v] for u, v in graph.edges})


def longest_of_all(graph):
    """The same by going along every chain."""
    vertices, arcs = dict.fromkeys(graph, 0), dict.fromkeys(graph.edges, 0)

    def follow(chain):
        for key in chain:
            vertices[key] = max(vertices[key], len(chain) - 1)
        for arc in zip(chain, chain[1:]):
            arcs[arc] = max(arcs[arc], len(chain) - 1)
        for other in graph[chain[-1]]:
            follow([*chain, other])

    for key in graph:
        if graph.in_degree(key) == 0:
            follow([key])
    return vertices, arcs


def slack(graph):
    vertices, arcs = (longest_of_all if len(graph) <= MOST_IN_BRUTE else longest_through)(graph)
    longest = max(vertices.values(), default=0)
    vertices = {key: longest - through for key, through in vertices.items()}
    arcs = {arc: longest - through for arc, through in arcs.items()}
    is_small = len(graph) <= MOST_IN_MAPS
    answer = {
        "longest": longest,
        "baskets": [[sum(s <= k for s in vertices.values()), sum(s <= k for s in arcs.values())]
                    for k in range(min(N_BASKETS, longest + 1))],
        "vertices": vertices if is_small else {},
        "arcs": {f"{v}->{u}": s for (u, v), s in arcs.items()} if is_small else {},
    }
    if is_small:
        answer["depths"] = longest_from(graph)
    return answer


def reduction(graph):
    kept = nx.transitive_reduction(graph)
    answer = {"kept": kept.number_of_edges(),
              "removed": graph.number_of_edges() - kept.number_of_edges()}
    if len(graph) <= MOST_IN_MAPS:
        answer["arcs"] = sorted((f"{v}->{u}" for u, v in kept.edges), key=str.encode)
        answer["cited"] = dict(kept.in_degree())
    return answer


def shortest_chains(graph):
    answer = {}
    for u in graph:
        reached = nx.single_source_shortest_path_length(graph, u)
        for v in reached:
            if u != v:
                chains = list(nx.all_shortest_paths(graph, u, v))
                first = min(chains, key=lambda chain: [key.encode() for key in chain])
                answer[f"{u}->{v}"] = [len(first) - 1, str(len(chains)), first]
    return answer


def depths(graph):
    answer = {}
    for key in graph:
        reached = list(nx.single_source_shortest_path_length(graph, key).values())
        answer[key] = [reached.count(d) for d in range(1, max(reached) + 1)]
    return answer


def historiograph(network):
    graph, rank = network.graph, ranks(network)
    cited = sorted((key for key in graph if graph.in_degree(key) > 0),
                   key=lambda key: (-graph.in_degree(key), rank[key]))
    chosen = set(cited[:N_HISTORIOGRAPH])
    order = network.order()
    listed = sorted(chosen, key=lambda key: (key not in network.dates,
                                             network.dates.get(key, (0,)), order(key)))
    return {"vertices": listed, "arcs": graph.subgraph(chosen).number_of_edges()}


def answer(network, ours):
    graph = acyclic(network)
    found = {"slack": slack(graph), "historiograph": historiograph(network)}
    if "reduction" in ours:
        found["reduction"] = reduction(graph)
    if len(network.graph) <= MOST_IN_PAIRS:
        found["shortest_chains"] = shortest_chains(network.graph)
    if len(network.graph) <= MOST_IN_MAPS:
        found["reach"] = {"ancestors": depths(network.graph),
                          "descendants": depths(network.graph.reverse())}
    return found
