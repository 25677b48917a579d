#include "extract/text_note_marks.h"

#include <string.h>

#include "extract/text_marks.h"

/* Numbers of notes are less than this. */
enum { NUMBERS = 1000 };

struct TextNoteMarks {
    GArray *places[NUMBERS]; /* size_t, ascending; NULL for none */
    size_t next[NUMBERS];    /* the first that is not gone */
};

/* True when a digit at `p` can be a raised one that lost its height: "slow.1 They". */
static bool is_glued(const char *text, size_t start, size_t p)
{
    if (p <= start + 1)
        return false;
    if (strchr(".,;:!?)\"", text[p - 1]) != NULL)
        return g_ascii_isalpha(text[p - 2]) || strchr(".)\"", text[p - 2]) != NULL ||
               (text[p - 2] & 0x80) != 0;
    return g_ascii_islower(text[p - 1]) || (text[p - 1] & 0x80) != 0;
}

/* Bytes of the mark at `p`, its number in `*ret_number`; or 0. */
static size_t mark_at(const char *text, size_t start, size_t p, unsigned *ret_number)
{
    size_t length, digits;

    if (text[p] == '[' || text[p] == '(' || (text[p] & 0x80) != 0) {
        *ret_number = text_number_at(text + p, &length);
        return *ret_number == 0 ? 0 : length;
    }
    digits = strspn(text + p, "0123456789");
    if (digits == 0)
        return 0;
    *ret_number = (unsigned)g_ascii_strtoull(text + p, NULL, 10);
    if (digits > 3 || text[p] == '0' || !is_glued(text, start, p) ||
        !(text[p + digits] == '\0' || strchr(" \t\r\n.,;:)", text[p + digits]) != NULL))
        *ret_number = 0;
    return digits;
}

static void add(TextNoteMarks *marks, unsigned number, size_t place)
{
    if (number == 0 || number >= NUMBERS)
        return;
    if (marks->places[number] == NULL)
        marks->places[number] = g_array_new(FALSE, FALSE, sizeof(size_t));
    g_array_append_val(marks->places[number], place);
}

static void add_block(TextNoteMarks *marks, const char *text, const TextBlock *block)
{
    for (size_t p = block->start; p < block->end;) {
        unsigned number = 0;
        size_t length = mark_at(text, block->start, p, &number);

        if (length > 0)
            add(marks, number, p);
        p += MAX(length, 1);
    }
}

TextNoteMarks *text_note_marks(const char *text, const GArray *blocks, size_t n)
{
    TextNoteMarks *marks = g_new0(TextNoteMarks, 1);

    for (size_t i = 0; i < n; i++) {
        const TextBlock *block = &g_array_index(blocks, TextBlock, i);

        if (block->part == TEXT_PART_BODY || block->part == TEXT_PART_HEADING ||
            block->part == TEXT_PART_TITLE)
            add_block(marks, text, block);
    }
    return marks;
}

void text_note_marks_free(TextNoteMarks *marks)
{
    for (size_t i = 0; marks != NULL && i < NUMBERS; i++)
        g_clear_pointer(&marks->places[i], g_array_unref);
    g_free(marks);
}

bool text_note_marks_count_to(const TextNoteMarks *marks, unsigned last)
{
    size_t place = 0;

    for (unsigned number = 1; number <= last; number++) {
        const GArray *places = number < NUMBERS ? marks->places[number] : NULL;
        size_t k = 0;

        while (places != NULL && k < places->len && g_array_index(places, size_t, k) < place)
            k++;
        if (places == NULL || k == places->len)
            return false;
        place = g_array_index(places, size_t, k);
    }
    return true;
}

gssize text_note_marks_take(TextNoteMarks *marks, unsigned number, size_t from)
{
    const GArray *places = number < NUMBERS ? marks->places[number] : NULL;

    for (; places != NULL && marks->next[number] < places->len; marks->next[number]++) {
        size_t place = g_array_index(places, size_t, marks->next[number]);

        if (place >= from)
            return (gssize)place;
    }
    return -1;
}
