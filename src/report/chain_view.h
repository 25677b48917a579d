/* Chains of references as the grounding report sees them. */
#pragma once

#include "analyse/chain_network.h"
#include "report/request.h"

typedef struct {
    const ReportRequest *request;
    ChainNetwork chains;
    bool knows_outside; /* some vertex is an outside source */
} ChainView;

/* False with IBID_ERROR_IO where there is no such file of roles. */
bool chain_view_init(ChainView *view, const ReportRequest *request, GError **error);
void chain_view_clear(ChainView *view);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ChainView, chain_view_clear)

/* A piece that is not taken for something else, and was asked for. */
bool chain_view_wants(const ChainView *view, uint32_t vertex);

/* What a vertex cites, the lost references counted one by one. */
uint32_t chain_view_n_references(const ChainView *view, uint32_t vertex);

/* "article", "outside source" or "missing article"; static storage. */
const char *chain_view_kind(const ChainView *view, uint32_t vertex);
