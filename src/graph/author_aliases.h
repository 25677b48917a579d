/* What a person says of authors' names, as the graph asks it. */
#pragma once

#include <ibid/graph.h>

/*
 * The name that `name` is an alias of, as the person spells it; also of that name itself.
 *
 * @aliases  may be NULL
 *
 * Returns: NULL where the person says nothing.
 */
const char *author_aliases_name(const IbidAuthorAliases *aliases, const char *name);
