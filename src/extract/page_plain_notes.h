/* Notes whose marks lead nowhere: "<sup>1</sup>" or "[1]" in the text, numbered lines below it. */
#pragma once

#include "extract/page_notes.h"

/*
 * Adds to `notes` the last lines of the article that are numbered from 1 on ("[1] …", "1. …",
 * "<sup>1</sup> …"), or the numbered lists of notes, when the text above bears their marks.
 *
 * @lines     PageLine: those of the page
 * @verdicts  those of the notes are set
 *
 * Cost: O(elements + text).
 */
void page_plain_notes_find(const Page *page, const GArray *lines, uint32_t root, PageNotes *notes,
                           const PartVerdict **verdicts);
