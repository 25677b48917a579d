/* What it costs to turn one skeleton of a title into another, letter by letter. */
#pragma once

/* Costs are in halves of an edit, so that a letter mistaken for another costs one half. */
#define EDIT_COST 2

/* What is to be reached. */
typedef enum {
    EDIT_INTO_WHOLE, /* all of the other skeleton */
    EDIT_INTO_START, /* its start of the length that suits best */
} EditGoal;

/*
 * Returns: the least cost to turn `from` into `into`, or -1 when that is more than `most`.
 *
 * Cost: O(length · most) where that is less than O(length²).
 * Source: E. Ukkonen, "Algorithms for approximate string matching", 1985,
 *   doi:10.1016/S0019-9958(85)80046-2.
 */
int edit_cost(const char *from, const char *into, EditGoal goal, int most);
