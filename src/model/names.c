#include <ibid/model.h>

#include <string.h>

static const char *const class_names[IBID_N_CLASSES] = {
    [IBID_CLASS_BODY] = "body",         [IBID_CLASS_APPENDIX] = "appendix",
    [IBID_CLASS_FOOTNOTE] = "footnote", [IBID_CLASS_MENTION] = "mention",
    [IBID_CLASS_COMMENT] = "comment",   [IBID_CLASS_BOILERPLATE] = "boilerplate",
};

static const char *const piece_kind_names[IBID_N_PIECE_KINDS] = {
    [IBID_PIECE_OWN] = "piece",
    [IBID_PIECE_STUB] = "stub",
    [IBID_PIECE_EXTERNAL] = "external",
};

const char *ibid_reference_class_name(IbidReferenceClass class)
{
    return class_names[class];
}

bool ibid_reference_class_find(const char *name, IbidReferenceClass *ret_class)
{
    for (unsigned i = 0; i < IBID_N_CLASSES; i++)
        if (g_str_equal(class_names[i], name)) {
            *ret_class = (IbidReferenceClass)i;
            return true;
        }
    return false;
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
