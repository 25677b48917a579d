/* What the report on paths is made of. */
#pragma once

#include <ibid/paths.h>

#include "report/request.h"

/* The network that chains are followed in, and the vertices of it that were named. */
typedef struct {
    const ReportRequest *request;
    const IbidNetwork *network;
    uint32_t from;
    uint32_t to;
} PathView;

/* The shortest chains from the one to the other; where there is none, those of the way back. */
void path_sections_between(const PathView *view, Finding *finding);

/* What `from` builds on and what builds on it, by depth. */
void path_sections_around(const PathView *view, Finding *finding);
