/* The parts of the grounding report on single sources and on circular reporting. */
#pragma once

#include "report/chain_view.h"

void grounding_add_sources(const ChainView *view, Finding *finding);
void grounding_add_circles(const ChainView *view, Finding *finding);
