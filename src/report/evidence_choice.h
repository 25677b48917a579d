/*
 * Which citations a page shows the references of, and how much of their sentences, so that it can
 * still be opened and handed on.
 */
#pragma once

#include "report/html_numbers.h"

typedef struct EvidenceChoice EvidenceChoice;

/* `numbers` must outlive it. */
EvidenceChoice *evidence_choice_new(const HtmlNumbers *numbers);
void evidence_choice_free(EvidenceChoice *choice);

/* Tells of a reference of the citation, with a sentence of so many bytes. */
void evidence_choice_count(EvidenceChoice *choice, uint32_t citation, size_t length);

/*
 * Chooses, once all are counted: shorter sentences rather than fewer; then citations between
 * pieces rather than those of other things, and of pieces those that are cited most.
 *
 * @room  bytes of sentences, and of what else is told of references
 */
void evidence_choice_make(EvidenceChoice *choice, size_t room);

/* What was chosen: whether the references of a citation are shown; how many bytes of a sentence
 * are; and of how many citations with references none are. */
bool evidence_choice_shows(const EvidenceChoice *choice, uint32_t citation);
size_t evidence_choice_longest(const EvidenceChoice *choice);
size_t evidence_choice_n_left_out(const EvidenceChoice *choice);
