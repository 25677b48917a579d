/* All of libibid. */
#pragma once

#include <ibid/analyse.h>
#include <ibid/chains.h>
#include <ibid/clusters.h>
#include <ibid/date.h>
#include <ibid/error.h>
#include <ibid/export.h>
#include <ibid/extract.h>
#include <ibid/flow.h>
#include <ibid/graph.h>
#include <ibid/ingest.h>
#include <ibid/measures.h>
#include <ibid/model.h>
#include <ibid/network.h>
#include <ibid/pipeline.h>
#include <ibid/report.h>
#include <ibid/resolve.h>
#include <ibid/scores.h>
#include <ibid/self_citation.h>
#include <ibid/similarity.h>
#include <ibid/store.h>
#include <ibid/version.h>
