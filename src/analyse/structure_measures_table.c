#include <glib.h>

#include "analyse/grounding_scores.h"
#include "analyse/measure_sources.h"
#include "analyse/measure_tables.h"

static const IbidMeasure rows[] = {
    {
        .name = "grounding",
        .title = "grounding in outside sources",
        .unit = "1",
        .definition =
            "The chance that a walk from a piece along references, each as likely as the others, "
            "ends in an outside source: 1 at an outside source, 0 at a piece without references, "
            "else the mean over its references.  References that could not be resolved count as 0 "
            "and as 1, which gives an interval.  A walk that goes round for ever among pieces that "
            "cite one another is not grounded.",
        .source = "ibid's own; cf. " SOURCE_GREENBERG,
        .function = "ibid_grounding",
        .cost = "O(n + m) without cycles, times the sweeps for those within strong components",
        .key = "structure.grounding",
        .score = grounding_scores_grounding,
    },
    {
        .name = "dependence",
        .title = "single-source dependence",
        .unit = "pieces",
        .definition =
            "How many pieces have no chain of references that ends and does not pass through this "
            "one: those below it in the tree of immediate dominators of the network of flow, whose "
            "root leads to all ends of chains.",
        .source = SOURCE_LENGAUER_TARJAN "; its use on citations is ibid's own",
        .function = "ibid_dependence",
        .cost = "O((n + m) log n)",
        .key = "structure.dependence",
        .score = grounding_scores_dependents,
        .is_count = true,
    },
    {
        .name = "loops",
        .title = "loops and the citations to question",
        .unit = "citations",
        .definition =
            "A loop is a strong component of two or more pieces: from each, citations lead round "
            "to it.  The citations to question are a feedback arc set: without them there is no "
            "loop.  In small loops they are as few as can be, and of such sets the one with most "
            "citations of later by earlier pieces; in others an approximation.",
        .source = SOURCE_KARP " (the problem); " SOURCE_EADES " (the approximation)",
        .function = "ibid_loops",
        .cost = "O(n + m), and an integer program for each loop of up to 20 pieces",
        .key = "structure.loops",
    },
    {
        .name = "circles",
        .title = "circular reporting",
        .unit = "pieces",
        .definition =
            "Two or more pieces whose every chain of references ends in one another: strong "
            "components that no known reference leaves; and the pieces whose every chain leads "
            "into such.  References that could not be resolved do not count, but are told.",
        .source = "ibid's own; cf. " SOURCE_GREENBERG,
        .function = "ibid_circles",
        .cost = "O(n + m)",
        .key = "structure.circles",
    },
    {
        .name = "bow-tie",
        .title = "bow-tie",
        .unit = "pieces",
        .definition =
            "The core is the largest strong component, if it has two or more pieces.  \"In\" "
            "leads to it, \"out\" is led to by it, tubes lead from in to out past the core, "
            "tendrils hang on in or on out, the fringe is tied to these in other ways, and the "
            "rest is disconnected.",
        .source = SOURCE_BRODER " (who count the fringe among the tendrils)",
        .function = "ibid_bow_tie",
        .cost = "O(n + m)",
        .key = "structure.bow_tie",
    },
    {
        .name = "group-citations",
        .title = "who cites whom, by author or outlet",
        .unit = "citations",
        .definition =
            "Citations from the pieces of one group to those of another, and their share of all "
            "that the citing group gives.  With several authors a citation counts once for each "
            "pair of a citing and a cited one.",
        .source = SOURCE_PRICE_MATRICES,
        .function = "ibid_group_citations",
        .cost = "O(n + m a^2) for a authors of a piece",
        .key = "structure.author_citations",
    },
};

const MeasureTable structure_measures = {rows, G_N_ELEMENTS(rows)};
