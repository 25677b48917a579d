#include "report/structure_groups.h"
#include "report/structure_loops.h"
#include "report/structure_shape.h"

bool report_structure(const ReportRequest *request, Finding *finding, GError **error)
{
    finding_heading(finding, 1, "Structure");
    if (!structure_add_loops(request, finding, error))
        return false;
    structure_add_bow_tie(request, finding);
    structure_add_groups(request, finding, IBID_GROUPS_OUTLET);
    structure_add_groups(request, finding, IBID_GROUPS_AUTHOR);
    structure_add_disruption(request, finding);
    return true;
}
