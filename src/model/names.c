#include <ibid/model.h>

#include <string.h>

static const char *const class_names[IBID_N_CLASSES] = {
    [IBID_CLASS_BODY] = "body",         [IBID_CLASS_APPENDIX] = "appendix",
    [IBID_CLASS_FOOTNOTE] = "footnote", [IBID_CLASS_MENTION] = "mention",
    [IBID_CLASS_COMMENT] = "comment",   [IBID_CLASS_BOILERPLATE] = "boilerplate",
};

static const char *const part_names[IBID_N_PARTS] = {
    [IBID_PART_BODY] = "body",         [IBID_PART_LEAD] = "lead",
    [IBID_PART_HEADING] = "heading",   [IBID_PART_CAPTION] = "caption",
    [IBID_PART_TABLE] = "table",       [IBID_PART_QUOTATION] = "quotation",
    [IBID_PART_APPENDIX] = "appendix", [IBID_PART_FOOTNOTES] = "footnotes",
    [IBID_PART_COMMENTS] = "comments", [IBID_PART_SITE] = "site",
};

static const char *const date_kind_names[IBID_N_DATE_KINDS] = {
    [IBID_DATE_PUBLISHED] = "published",
    [IBID_DATE_MODIFIED] = "modified",
    [IBID_DATE_CAPTURED] = "captured",
};

static const char *const piece_kind_names[IBID_N_PIECE_KINDS] = {
    [IBID_PIECE_OWN] = "piece",
    [IBID_PIECE_STUB] = "stub",
    [IBID_PIECE_EXTERNAL] = "external",
};

static bool find_name(const char *const *names, unsigned n, const char *name, unsigned *ret_index)
{
    for (unsigned i = 0; i < n; i++)
        if (g_str_equal(names[i], name)) {
            *ret_index = i;
            return true;
        }
    return false;
}

const char *ibid_reference_class_name(IbidReferenceClass class)
{
    return class_names[class];
}

bool ibid_reference_class_find(const char *name, IbidReferenceClass *ret_class)
{
    return find_name(class_names, IBID_N_CLASSES, name, ret_class);
}

const char *ibid_part_name(IbidPart part)
{
    return part_names[part];
}

bool ibid_part_find(const char *name, IbidPart *ret_part)
{
    return find_name(part_names, IBID_N_PARTS, name, ret_part);
}

const char *ibid_date_kind_name(IbidDateKind kind)
{
    return date_kind_names[kind];
}

bool ibid_date_kind_find(const char *name, IbidDateKind *ret_kind)
{
    return find_name(date_kind_names, IBID_N_DATE_KINDS, name, ret_kind);
}

const char *ibid_reference_flag_name(IbidReferenceFlag flag)
{
    switch (flag) {
    case IBID_FLAG_REPAIRED_DATE:
        return "repaired-date";
    case IBID_FLAG_PERHAPS_TWO:
        return "perhaps-two";
    case IBID_FLAG_TRUNCATED:
        return "truncated";
    case IBID_FLAG_SELF_PERMALINK:
        return "self-permalink";
    case IBID_FLAG_OVER_PAGE:
        return "over-page";
    case IBID_FLAG_IMPOSSIBLE_DATE:
        return "impossible-date";
    case IBID_FLAG_RELATIVE_DATE:
        return "relative-date";
    case IBID_FLAG_AMBIGUOUS_DATE:
        return "ambiguous-date";
    case IBID_FLAG_LEARNT_DATE_ORDER:
        return "learnt-date-order";
    }
    return NULL;
}

char *ibid_reference_flag_names(unsigned flags)
{
    GString *names = g_string_new(NULL);

    for (unsigned bit = 1; ibid_reference_flag_name((IbidReferenceFlag)bit) != NULL; bit <<= 1)
        if ((flags & bit) != 0)
            g_string_append_printf(names, "%s%s", names->len > 0 ? " " : "",
                                   ibid_reference_flag_name((IbidReferenceFlag)bit));
    return g_string_free(names, FALSE);
}

const char *ibid_piece_kind_name(IbidPieceKind kind)
{
    return piece_kind_names[kind];
}
