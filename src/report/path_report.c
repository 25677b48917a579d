#include "report/request.h"

bool report_path(const ReportRequest *request, Finding *finding, GError **error)
{
    (void)request;
    (void)error;
    finding_heading(finding, 1, "Paths between articles");
    return true;
}
