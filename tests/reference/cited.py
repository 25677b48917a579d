"""Most cited by others, most citing, never cited and never citing; counted arc by arc."""
KEYS = ["cited"]
MOST_VERTICES = 10000
N_LISTED = 20


def top(counts):
    return [[key, n] for key, n in
            sorted(counts.items(), key=lambda row: (-row[1], row[0].encode()))[:N_LISTED]]


def answer(network, ours):
    graph, by_others, given = network.graph, {}, {}
    for key in graph:
        names = network.authors.get(key, set())
        by_others[key] = sum(1 for citing in graph.predecessors(key)
                             if not names & network.authors.get(citing, set()))
        given[key] = graph.out_degree(key)
    return {"cited": {"lcs_noself_top": top(by_others), "references_top": top(given),
                      "never_cited": sum(graph.in_degree(key) == 0 for key in graph),
                      "never_citing": sum(n == 0 for n in given.values())}}
