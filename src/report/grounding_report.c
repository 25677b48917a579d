#include "report/request.h"

bool report_grounding(const ReportRequest *request, Finding *finding, GError **error)
{
    (void)request;
    (void)error;
    finding_heading(finding, 1, "Where chains end");
    return true;
}
