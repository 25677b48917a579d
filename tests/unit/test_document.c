#include <ibid/ingest.h>

#include <string.h>

#include <ibid/error.h>

typedef struct {
    const char *name;
    IbidMedia media;
    const char *bytes;
    size_t length;
    const char *text; /* as UTF-8 */
    const char *charset;
    bool is_damaged;
} Case;

#define BYTES(literal) literal, sizeof literal - 1

static const Case cases[] = {
    {"ascii", IBID_MEDIA_TEXT, BYTES("plain words"), "plain words", "UTF-8", false},
    {"utf-8", IBID_MEDIA_TEXT, BYTES("caf\xC3\xA9"), "café", "UTF-8", false},
    {"mark", IBID_MEDIA_TEXT,
     BYTES("\xEF\xBB\xBF"
           "a\xC3\xA9"),
     "aé", "UTF-8", false},
    {"utf-16le", IBID_MEDIA_TEXT,
     BYTES("\xFF\xFE"
           "a\0\xE9\0"),
     "aé", "UTF-16LE", false},
    {"utf-16be", IBID_MEDIA_TEXT, BYTES("\xFE\xFF\0a\0\xE9"), "aé", "UTF-16BE", false},
    {"one-latin-letter", IBID_MEDIA_TEXT, BYTES("at the caf\xE9 today"), "at the café today",
     "WINDOWS-1252", false},
    {"quotes", IBID_MEDIA_TEXT, BYTES("\x93Why\x94 he said \x97 and left"),
     "“Why” he said — and left", "WINDOWS-1252", false},
    {"meta-latin1", IBID_MEDIA_HTML, BYTES("<meta charset=latin1><p>\x93na\xEFve\x94"),
     "<meta charset=latin1><p>“naïve”", "WINDOWS-1252", false},
    {"meta-equiv", IBID_MEDIA_HTML,
     BYTES("<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>\xC1\xC2"),
     "<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>аб", "KOI8-R", false},
    {"xml", IBID_MEDIA_HTML,
     BYTES("<?xml version='1.0' encoding='shift_jis'?><html>\x93\xFA\x96\x7B"),
     "<?xml version='1.0' encoding='shift_jis'?><html>日本", "CP932", false},
    {"meta-in-comment", IBID_MEDIA_HTML, BYTES("<!-- <meta charset=koi8-r> --><p>caf\xE9 bar"),
     "<!-- <meta charset=koi8-r> --><p>café bar", "WINDOWS-1252", false},
    {"meta-is-old", IBID_MEDIA_HTML, BYTES("<meta charset=iso-8859-1>caf\xC3\xA9"),
     "<meta charset=iso-8859-1>café", "UTF-8", false},
    {"meta-is-no-ascii", IBID_MEDIA_HTML, BYTES("<meta charset=utf-7>+ADw-b \xC3( +"),
     "<meta charset=utf-7>+ADw-b ?( +", "UTF-8", true},
    {"held-back-at-the-end", IBID_MEDIA_HTML, BYTES("<meta charset=big5>\xA4\xA4 \x88\x66"),
     "<meta charset=big5>中 Ê", "BIG5-HKSCS", false},
    {"broken", IBID_MEDIA_TEXT, BYTES("caf\xC3\xA9 \xC3( x \xFF!"), "café ?( x ?!", "UTF-8", true},
    {"garbage", IBID_MEDIA_TEXT, BYTES("words \xFF\xFE\xFD words \xC3( end"),
     "words ??? words ?( end", "UTF-8", true},
    {"controls", IBID_MEDIA_TEXT,
     BYTES("a\x01"
           "b\tc"),
     "a b\tc", "UTF-8", false},
};

static void check_case(gconstpointer data)
{
    const Case *c = data;
    g_autoptr(IbidDocument) document = ibid_document_new("x", c->media, c->bytes, c->length);
    g_autofree char *damage = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_true(ibid_document_decode(document, &damage, &error));
    g_assert_no_error(error);
    g_assert_cmpstr(document->text, ==, c->text);
    g_assert_cmpstr(document->charset, ==, c->charset);
    g_assert_cmpuint(document->length, ==, strlen(c->text));
    g_assert_true((damage != NULL) == c->is_damaged);
    g_assert_cmpuint(ibid_document_offset(document, document->length), ==, c->length);
}

static void detection_reads_cyrillic(void)
{
    /* "Съешь же ещё этих мягких французских булок, да выпей чаю" in windows-1251, twice. */
    static const char text[] =
        "\xD1\xFA\xE5\xF8\xFC \xE6\xE5 \xE5\xF9\xB8 \xFD\xF2\xE8\xF5 \xEC\xFF\xE3\xEA\xE8\xF5 "
        "\xF4\xF0\xE0\xED\xF6\xF3\xE7\xF1\xEA\xE8\xF5 \xE1\xF3\xEB\xEE\xEA, \xE4\xE0 "
        "\xE2\xFB\xEF\xE5\xE9 \xF7\xE0\xFE. \xD1\xFA\xE5\xF8\xFC \xE6\xE5 \xE5\xF9\xB8 "
        "\xFD\xF2\xE8\xF5 \xEC\xFF\xE3\xEA\xE8\xF5 \xE1\xF3\xEB\xEE\xEA.";
    g_autoptr(IbidDocument) document =
        ibid_document_new("x", IBID_MEDIA_TEXT, text, sizeof text - 1);
    g_autofree char *damage = NULL;

    g_assert_true(ibid_document_decode(document, &damage, NULL));
    g_assert_cmpstr(document->charset, ==, "WINDOWS-1251");
    g_assert_true(g_str_has_prefix(document->text, "Съешь же ещё"));
}

/* Every place of the text leads to the byte that it was read from, in any order of asking. */
static void offsets_lead_back(void)
{
    static const char text[] = "<meta charset=shift_jis>a\x93\xFA\x96\x7B"
                               "b \xFF c";
    static const size_t places[][2] = {{24, 24}, {25, 25}, {28, 27}, {31, 29}, {33, 31}, {25, 25}};
    g_autoptr(IbidDocument) document =
        ibid_document_new("x", IBID_MEDIA_HTML, text, sizeof text - 1);
    g_autofree char *damage = NULL;

    g_assert_true(ibid_document_decode(document, &damage, NULL));
    g_assert_cmpstr(document->charset, ==, "CP932");
    for (size_t i = 0; i < G_N_ELEMENTS(places); i++)
        g_assert_cmpuint(ibid_document_offset(document, places[i][0]), ==, places[i][1]);
}

/* Damage, states and letters with two forms: nothing that the bytes hold moves what comes after. */
static void offsets_survive_damage(void)
{
    static const struct {
        const char *bytes;
        size_t length, width; /* bytes a character */
    } rows[] = {
        {BYTES("<meta charset=iso-2022-jp>\x1b$B!!\x1b(B\xFF <a>\x1b$B\x1b(B\x1b(B.\xFE<a>"), 1},
        {BYTES("<meta charset=shift_jis>\x87\x90 \xFA\x5B\x81 <a>\xA0\xFD <a>"), 1},
        {BYTES("\xFF\xFE.\0\0\xD8.\0\0\xDC<\0a\0>\0\xFF\xDF\xFF\xDF<\0a\0>\0."), 2},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(IbidDocument) document =
            ibid_document_new("x", IBID_MEDIA_HTML, rows[i].bytes, rows[i].length);
        g_autofree char *damage = NULL;
        size_t n = 0;

        g_assert_true(ibid_document_decode(document, &damage, NULL));
        g_assert_nonnull(damage);
        for (const char *a = document->text; (a = strstr(a, "<a>")) != NULL; a++, n++) {
            const char *place =
                rows[i].bytes + ibid_document_offset(document, (size_t)(a - document->text));

            g_assert_cmpint(place[0], ==, '<');
            g_assert_cmpint(place[rows[i].width], ==, 'a');
        }
        g_assert_cmpuint(n, ==, 2);
    }
}

static void binary_is_refused(void)
{
    g_autoptr(IbidDocument) document = ibid_document_new("p.html", IBID_MEDIA_HTML, "%PDF-1.4", 8);
    g_autofree char *damage = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_false(ibid_document_decode(document, &damage, &error));
    g_assert_error(error, IBID_ERROR, IBID_ERROR_FORMAT);
    g_assert_true(g_str_has_prefix(error->message, "p.html: "));
}

static void hash_is_sha256(void)
{
    g_autoptr(IbidDocument) document = ibid_document_new("x", IBID_MEDIA_TEXT, "abc", 3);

    g_assert_cmpstr(ibid_document_hash(document), ==,
                    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strdup_printf("/document/decode/%s", cases[i].name);

        g_test_add_data_func(path, &cases[i], check_case);
    }
    g_test_add_func("/document/detection-reads-cyrillic", detection_reads_cyrillic);
    g_test_add_func("/document/offsets-lead-back", offsets_lead_back);
    g_test_add_func("/document/offsets-survive-damage", offsets_survive_damage);
    g_test_add_func("/document/binary-is-refused", binary_is_refused);
    g_test_add_func("/document/hash-is-sha256", hash_is_sha256);
    return g_test_run();
}
