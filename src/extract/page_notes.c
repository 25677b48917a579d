#include "extract/page_notes.h"

#include <string.h>

static const PartVerdict noted = {IBID_CLASS_FOOTNOTE, "footnote", "noted"};

/* Bytes; longer links are words, longer targets are sections. */
enum { MARK_LIMIT = 12, NOTE_LIMIT = 4000 };

void page_notes_free(PageNotes *notes)
{
    if (notes == NULL)
        return;
    g_array_unref(notes->notes);
    g_free(notes->of);
    g_free(notes);
}

static GHashTable *elements_by_name(const Page *page)
{
    GHashTable *names = g_hash_table_new(g_str_hash, g_str_equal);

    for (uint32_t i = page->nodes->len; i-- > 0;) { /* of two of one name, the first */
        const char *id = page_attr(page, i, ATTR_ID);
        const char *name = page_node(page, i)->tag == TAG_A ? page_attr(page, i, ATTR_NAME) : NULL;

        if (name != NULL)
            g_hash_table_insert(names, (gpointer)name, GUINT_TO_POINTER(i + 1));
        if (id != NULL)
            g_hash_table_insert(names, (gpointer)id, GUINT_TO_POINTER(i + 1));
    }
    return names;
}

/* "3", "[3]", "(iv)", "*", "†": a number or a sign, or what the page says is a mark. */
static bool is_mark(const Page *page, uint32_t index)
{
    const char *role = page_attr(page, index, ATTR_ROLE);
    g_autofree char *text = NULL;
    size_t n, n_digits;

    if (role != NULL && g_str_equal(role, "doc-noteref"))
        return true;
    if (page_node(page, index)->text_end - page_node(page, index)->text_start > MARK_LIMIT)
        return false;
    text = page_text(page, index);
    n = strspn(text, "[( ");
    if (text[n] == '\0')
        return false;
    if (page_ancestor(page, index, TAG_SUP) != PAGE_NONE)
        return true;
    n_digits = strspn(text + n, "0123456789");
    if (n_digits == 0) /* a sign, not a letter */
        return (unsigned char)text[n] >= 0x80 ? !g_unichar_isalpha(g_utf8_get_char(text + n))
                                              : strchr("*#", text[n]) != NULL;
    n += n_digits;
    return text[n + strspn(text + n, "]). ")] == '\0';
}

/* The block that a target stands for: itself, or the one around an inline anchor. */
static uint32_t entry_of(const Page *page, uint32_t target)
{
    while (target != PAGE_NONE && !page_is_block(page_node(page, target)->tag))
        target = page_node(page, target)->parent;
    if (target != PAGE_NONE &&
        (page_node(page, target)->tag == TAG_TD || page_node(page, target)->tag == TAG_DT))
        target = page_node(page, target)->parent;
    return target;
}

static bool may_be_note(const Page *page, uint32_t root, uint32_t entry)
{
    const PageNode *node;

    if (entry == PAGE_NONE || entry <= root)
        return false;
    node = page_node(page, entry);
    if (page_heading_level(node->tag) > 0 || node->text_end - node->text_start > NOTE_LIMIT)
        return false;
    for (uint32_t i = entry + 1; i < node->end; i++)
        if (page_heading_level(page_node(page, i)->tag) > 0)
            return false;
    return true;
}

/* Each element within is the note's; an element within two is the inner one's. */
static void set_note(PageNotes *notes, const Page *page, uint32_t entry, uint32_t number,
                     const PartVerdict **verdicts)
{
    for (uint32_t i = entry; i < page_node(page, entry)->end; i++) {
        notes->of[i] = number;
        if (verdicts[i] == NULL || verdicts[i]->class != IBID_CLASS_COMMENT)
            verdicts[i] = &noted;
    }
}

static void add_pair(PageNotes *notes, const Page *page, uint32_t mark, uint32_t entry,
                     const PartVerdict **verdicts)
{
    PageNote note = {.mark = mark, .entry = entry};
    uint32_t known = notes->of[entry];

    if (known == 0) {
        g_array_append_val(notes->notes, note);
        known = notes->notes->len;
        set_note(notes, page, entry, known, verdicts);
    }
    notes->of[mark] = known;
}

/* A list most of whose entries are noted is one of notes as a whole. */
static void complete_list(const Page *page, uint32_t list, const PageNotes *notes,
                          const PartVerdict **verdicts)
{
    unsigned n = 0, n_noted = 0;

    for (uint32_t i = list + 1; i < page_node(page, list)->end; i = page_node(page, i)->end) {
        n++;
        n_noted += notes->of[i] != 0;
    }
    if (n_noted * 2 < n)
        return;
    for (uint32_t i = list; i < page_node(page, list)->end; i++)
        if (verdicts[i] == NULL || verdicts[i]->class == IBID_CLASS_APPENDIX)
            verdicts[i] = &noted;
}

static void complete_lists(const Page *page, const PageNotes *notes, const PartVerdict **verdicts)
{
    uint32_t last = PAGE_NONE;

    for (guint i = 0; i < notes->notes->len; i++) {
        uint32_t list = page_node(page, g_array_index(notes->notes, PageNote, i).entry)->parent;

        if (list == PAGE_NONE || list == last ||
            (page_node(page, list)->tag != TAG_OL && page_node(page, list)->tag != TAG_UL))
            continue;
        complete_list(page, list, notes, verdicts);
        last = list;
    }
}

PageNotes *page_notes_find(const Page *page, uint32_t root, const PartVerdict **verdicts)
{
    PageNotes *notes = g_new0(PageNotes, 1);
    g_autoptr(GHashTable) names = NULL;

    notes->of = g_new0(uint32_t, page->nodes->len + 1);
    notes->notes = g_array_new(FALSE, FALSE, sizeof(PageNote));
    for (uint32_t i = root; i < page_node(page, root)->end; i++) {
        const char *href = page_node(page, i)->tag == TAG_A ? page_attr(page, i, ATTR_HREF) : NULL;
        uint32_t target, entry;

        if (href == NULL || href[0] != '#' || notes->of[i] != 0 || !is_mark(page, i))
            continue;
        if (names == NULL)
            names = elements_by_name(page);
        target = GPOINTER_TO_UINT(g_hash_table_lookup(names, href + 1));
        /* A mark leads on; what leads back is the note's. */
        if (target == 0 || target - 1 <= i)
            continue;
        entry = entry_of(page, target - 1);
        if (may_be_note(page, root, entry) && !(entry <= i && i < page_node(page, entry)->end))
            add_pair(notes, page, i, entry, verdicts);
    }
    complete_lists(page, notes, verdicts);
    return notes;
}

char *page_notes_label(const Page *page, const PageNote *note)
{
    g_autofree char *text = NULL;
    char *start;

    if (note->number > 0)
        return g_strdup_printf("%u", note->number);
    text = page_text(page, note->mark);
    start = text + strspn(text, "[( ");
    start[strcspn(start, "]) ")] = '\0';
    return g_strdup(start);
}
