/* The rules by which single links of an article's own parts are told from the site's furniture. */
#pragma once

#include "extract/part_table.h"

/* The whole text of a link that is a button. */
extern const PartLabel link_buttons[];
extern const size_t link_n_buttons;

/* Addresses whose only use is to pass a page on; `label` is the beginning after the host's dots. */
extern const PartLabel link_share_addresses[];
extern const size_t link_n_share_addresses;

/* What a heading or line over a list of the site's own picks begins with: "More from …". */
extern const PartLabel link_more_labels[];
extern const size_t link_n_more_labels;

/* Where people have their pages on networks; one name follows. */
extern const PartLabel link_profile_addresses[];
extern const size_t link_n_profile_addresses;

/* What a part of an address within the site says of where it leads: to no article. */
typedef struct {
    const char *segment; /* of the path, lower case, without its ending */
    bool alone;          /* only where the link stands alone: an article may speak of the subject */
    PartVerdict verdict;
} LinkSegment;

extern const LinkSegment link_segments[];
extern const size_t link_n_segments;

/* Words of a line that asks to be followed or written to, after text_key(). */
extern const char *const link_follow_words[];
extern const size_t link_n_follow_words;

/* Words of a link that asks readers for their support, after text_key(). */
extern const char *const link_appeal_words[];
extern const size_t link_n_appeal_words;
