#include "report/request.h"

bool report_structure(const ReportRequest *request, Finding *finding, GError **error)
{
    (void)request;
    (void)error;
    finding_heading(finding, 1, "Structure");
    return true;
}
