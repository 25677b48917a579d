/* What bylines say beside names. */
#pragma once

#include <stddef.h>

/* Words before a name; names of nobody; words of an outlet's or a firm's name; what follows a name;
 * "and".  All in lower case. */
extern const char *const author_lead_ins[];
extern const size_t author_n_lead_ins;
extern const char *const author_nobodies[];
extern const size_t author_n_nobodies;
extern const char *const author_of_organizations[];
extern const size_t author_n_of_organizations;
extern const char *const author_tails[];
extern const size_t author_n_tails;
extern const char *const author_conjunctions[];
extern const size_t author_n_conjunctions;
