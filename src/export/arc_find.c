#include "export/arc_find.h"

bool arc_find(const IbidGraph *graph, uint32_t citing, uint32_t cited, size_t *ret_arc)
{
    size_t first, end;

    ibid_graph_out(graph, citing, &first, &end);
    while (first < end) {
        size_t middle = first + (end - first) / 2;
        uint32_t found = ibid_graph_arc(graph, middle)->cited;

        if (found == cited) {
            *ret_arc = middle;
            return true;
        }
        if (found < cited)
            first = middle + 1;
        else
            end = middle;
    }
    return false;
}
