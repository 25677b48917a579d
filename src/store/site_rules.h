/* The rules by which furniture of a site is told from what authors wrote, as steps in SQL. */
#pragma once

typedef struct {
    const char *attempt; /* what the step does, for the message when it fails */
    const char *sql;
} SiteStep;

/* Makes learn_again, the hosts to be learnt; and fills it with all of which anything was learnt. */
extern const char site_begin_sql[];
extern const char site_all_sql[];

/* Undoes what was learnt of them earlier. */
extern const char site_forget_sql[];

/*
 * Learns from site_page and reference, writes site_place, changes references.  In order; a row
 * without SQL is last.  They leave temporary tables that site_clear_sql drops.
 */
extern const SiteStep site_steps[];
extern const char site_clear_sql[];
