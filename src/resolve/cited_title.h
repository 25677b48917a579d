/* The title by which a reference is looked for. */
#pragma once

#include <stdbool.h>

#include <ibid/model.h>

/* May be blank, or NULL. */
const char *cited_title(const IbidReference *reference);

/* True when a reference that no address leads home is looked for by its title. */
bool cited_title_is_asked(const IbidReference *reference);

/* True of the rule of a resolution that was decided before titles are asked. */
bool cited_title_comes_after(const char *rule);
