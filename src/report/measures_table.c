#include "report/measures_table.h"

const IbidMeasure measure_rows[] = {
    {"counts", "vertices, arcs",
     "Vertices and arcs; citations of a vertex by itself and repeated ones, which are dropped; "
     "vertices without an arc; weak components and the largest; sizes of the strong components of "
     "more than one vertex; the highest number of citations got and given; citations of the future "
     "and arcs on cycles, which are set aside for chains.",
     "V. Batagelj, \"Efficient algorithms for citation network analysis\", 2003, "
     "arXiv:cs/0309023; D. J. Pearce, \"A space-efficient algorithm for finding strongly connected "
     "components\", 2016, doi:10.1016/j.ipl.2015.08.010",
     "O(n + m)"},
    {"longest_chain_arcs", "arcs",
     "How many citations the longest chain has in which each piece cites the one before it, in the "
     "acyclic part.",
     "V. Batagelj, \"Efficient algorithms for citation network analysis\", 2003, arXiv:cs/0309023",
     "O(n + m)"},
    {"indegree_top", "citations",
     "How many vertices of the network cite each: its local citation score (LCS).",
     "E. Garfield, A. I. Pudovkin and V. S. Istomin, \"Why do we need algorithmic "
     "historiography?\", 2003, doi:10.1002/asi.10226",
     "O(n)"},
};

const MeasureAnswer measure_answers[] = {
    measure_counts,
    measure_longest_chain,
    measure_indegree,
};

const size_t n_measures = G_N_ELEMENTS(measure_rows);
G_STATIC_ASSERT(G_N_ELEMENTS(measure_rows) == G_N_ELEMENTS(measure_answers));
