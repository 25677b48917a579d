#include "report/request.h"

bool report_ages(const ReportRequest *request, Finding *finding, GError **error)
{
    (void)request;
    (void)error;
    finding_heading(finding, 1, "Ages of what is cited");
    return true;
}
