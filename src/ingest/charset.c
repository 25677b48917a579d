#include "ingest/charset.h"

#include <errno.h>
#include <string.h>
#include <uchardet/uchardet.h>

#include "base/text.h"

/* Browsers look for a declaration in 1024 bytes; generators often put long comments before it. */
#define DECLARATION_WINDOW 4096 /* bytes */

/* Detection by statistics says little about fewer bytes above ASCII than these. */
#define FEW_HIGH_BYTES 20

/* What labels mean on the web where that is not what they say; source: WHATWG "Encoding", 4.2. */
static const struct {
    const char *label, *charset;
} labels[] = {
    {"ascii", "WINDOWS-1252"},
    {"us-ascii", "WINDOWS-1252"},
    {"iso-8859-1", "WINDOWS-1252"},
    {"iso8859-1", "WINDOWS-1252"},
    {"iso_8859-1", "WINDOWS-1252"},
    {"latin1", "WINDOWS-1252"},
    {"latin-1", "WINDOWS-1252"},
    {"l1", "WINDOWS-1252"},
    {"cp1252", "WINDOWS-1252"},
    {"x-cp1252", "WINDOWS-1252"},
    {"iso-8859-9", "WINDOWS-1254"},
    {"latin5", "WINDOWS-1254"},
    {"iso-8859-11", "CP874"},
    {"tis-620", "CP874"},
    {"gb2312", "GB18030"},
    {"gbk", "GB18030"},
    {"x-gbk", "GB18030"},
    {"gb_2312-80", "GB18030"},
    {"big5", "BIG5-HKSCS"},
    {"shift_jis", "CP932"},
    {"shift-jis", "CP932"},
    {"sjis", "CP932"},
    {"x-sjis", "CP932"},
    {"euc-kr", "CP949"},
    {"ks_c_5601-1987", "CP949"},
    {"x-mac-cyrillic", "MAC-CYRILLIC"},
    {"macintosh", "MACINTOSH"},
    {"utf8", "UTF-8"},
    {"utf-8", "UTF-8"},
    {"unicode-1-1-utf-8", "UTF-8"},
    {"utf-16", "UTF-8"},
    {"utf-16le", "UTF-8"},
    {"utf-16be", "UTF-8"},
};

static const struct {
    const char *mark;
    size_t length;
    const char *charset;
} marks[] = {
    {"\xEF\xBB\xBF", 3, "UTF-8"}, {"\xFF\xFE\0\0", 4, "UTF-32LE"}, {"\0\0\xFE\xFF", 4, "UTF-32BE"},
    {"\xFF\xFE", 2, "UTF-16LE"},  {"\xFE\xFF", 2, "UTF-16BE"},
};

/*
 * True when iconv knows `charset`, and markup reads the same there.  Where it does not (UTF-7,
 * EBCDIC), what declares it was read as ASCII, so that the declaration is wrong.
 */
static bool keeps_markup(const char *charset)
{
    static const char markup[] = "<a href=\"+ADw-/&#;'>Az09 _-.:!?[]{}()";
    char text[sizeof markup];
    CharsetReader reader;
    size_t n;

    if (!charset_reader_open(&reader, charset))
        return false;
    charset_reader_rewind(&reader, markup, sizeof markup - 1);
    n = charset_reader_read(&reader, text, sizeof text);
    charset_reader_close(&reader);
    return n == sizeof markup - 1 && memcmp(text, markup, n) == 0;
}

/* The encoding that a label means, or NULL when it cannot be read. */
static const char *charset_by_label(const char *label)
{
    g_autofree char *name = g_ascii_strup(label, -1);
    const char *charset = NULL;

    for (size_t i = 0; i < G_N_ELEMENTS(labels) && charset == NULL; i++)
        if (g_ascii_strcasecmp(label, labels[i].label) == 0)
            charset = labels[i].charset;
    if (charset == NULL)
        charset = g_intern_string(name);
    return keeps_markup(charset) ? charset : NULL;
}

static gpointer compile_declaration(gpointer unused)
{
    static const char pattern[] = "<!--.*?(?:-->|$)"
                                  "|<\\?xml[^>]*?encoding\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]+)"
                                  "|<meta\\b[^>]*?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]+)";

    (void)unused;
    return g_regex_new(pattern, G_REGEX_CASELESS | G_REGEX_DOTALL | G_REGEX_RAW | G_REGEX_OPTIMIZE,
                       0, NULL);
}

/* What <meta charset>, <meta http-equiv> or the XML declaration names; comments do not count. */
static const char *declared(const char *bytes, size_t length)
{
    static GOnce once = G_ONCE_INIT;
    const GRegex *regex = g_once(&once, compile_declaration, NULL);
    g_autofree char *head = g_strndup(bytes, MIN(length, DECLARATION_WINDOW));
    g_autoptr(GMatchInfo) match = NULL;

    for (g_regex_match(regex, head, 0, &match); g_match_info_matches(match);
         g_match_info_next(match, NULL)) {
        g_autofree char *xml = g_match_info_fetch(match, 1), *meta = g_match_info_fetch(match, 2);
        const char *label = meta != NULL && *meta != '\0' ? meta : xml;

        if (label != NULL && *label != '\0')
            return charset_by_label(label);
    }
    return NULL;
}

/* How bytes above ASCII stand in the text. */
typedef struct {
    size_t n_high;       /* bytes above ASCII */
    size_t n_sequences;  /* that are valid UTF-8 */
    size_t n_invalid;    /* bytes that are not */
    size_t n_like_words; /* of these, letters beside ASCII letters, or quotes, dashes and signs */
} HighBytes;

static bool is_like_words(const unsigned char *bytes, size_t length, size_t i)
{
    unsigned char c = bytes[i];
    bool in_word = (i > 0 && g_ascii_isalpha(bytes[i - 1])) ||
                   (i + 1 < length && g_ascii_isalpha(bytes[i + 1]));

    if (c >= 0xC0)
        return in_word && c < 0xFE;
    return (c >= 0x82 && c <= 0x9C && c != 0x8D && c != 0x8F && c != 0x90) || c >= 0xA0;
}

static HighBytes count_high_bytes(const char *bytes, size_t length)
{
    HighBytes count = {0};
    size_t block = 0; /* end of the one that is gone through by characters */

    for (size_t i = 0; i < length;) {
        gunichar c;

        if (i >= block && length - i >= TEXT_BLOCK && text_is_ascii_block(bytes + i)) {
            i += TEXT_BLOCK;
            continue;
        }
        block = i < block ? block : i + TEXT_BLOCK;
        if ((unsigned char)bytes[i] < 0x80) {
            i++;
            continue;
        }
        c = g_utf8_get_char_validated(bytes + i, (gssize)(length - i));
        if (c != (gunichar)-1 && c != (gunichar)-2) {
            count.n_sequences++;
            count.n_high += (size_t)g_utf8_skip[(unsigned char)bytes[i]];
            i += (size_t)g_utf8_skip[(unsigned char)bytes[i]];
            continue;
        }
        count.n_high++;
        count.n_invalid++;
        count.n_like_words += is_like_words((const unsigned char *)bytes, length, i);
        i++;
    }
    return count;
}

static const char *detected(const char *bytes, size_t length)
{
    uchardet_t detector = uchardet_new();
    const char *charset = NULL;

    if (uchardet_handle_data(detector, bytes, length) == 0) {
        uchardet_data_end(detector);
        charset = uchardet_get_charset(detector);
        charset = *charset == '\0' ? NULL : charset_by_label(charset);
    }
    uchardet_delete(detector);
    return charset;
}

/* Without a declaration: damaged UTF-8, or an older encoding? */
static const char *guessed(const char *bytes, size_t length, HighBytes count)
{
    const char *charset;

    if (count.n_sequences > 0 && count.n_sequences * 2 >= count.n_invalid)
        return "UTF-8";
    charset = count.n_high < FEW_HIGH_BYTES ? NULL : detected(bytes, length);
    if (charset != NULL && !g_str_equal(charset, "WINDOWS-1252") && !g_str_equal(charset, "UTF-8"))
        return charset;
    /* What is no word in the commonest of them either is damage. */
    return count.n_like_words * 2 < count.n_invalid ? "UTF-8" : "WINDOWS-1252";
}

const char *charset_of(const char *bytes, size_t length, bool is_html, size_t *ret_bom)
{
    const char *declaration;
    HighBytes count;

    *ret_bom = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        if (length >= marks[i].length && memcmp(bytes, marks[i].mark, marks[i].length) == 0) {
            *ret_bom = marks[i].length;
            return marks[i].charset;
        }
    declaration = is_html ? declared(bytes, length) : NULL;
    /* In these encodings every byte is ASCII, so validity says nothing. */
    if (declaration != NULL && g_ascii_strncasecmp(declaration, "iso-2022", 8) == 0)
        return declaration;
    count = count_high_bytes(bytes, length);
    /* Pages saved as UTF-8 keep older declarations; the reverse cannot be valid by chance. */
    if (count.n_invalid == 0)
        return "UTF-8";
    if (declaration != NULL && (!g_str_equal(declaration, "UTF-8") || count.n_sequences > 0))
        return count.n_sequences > count.n_invalid * 10 ? "UTF-8" : declaration;
    return guessed(bytes, length, count);
}

bool charset_reader_open(CharsetReader *reader, const char *charset)
{
    *reader = (CharsetReader){
        .converter = g_iconv_open("UTF-8", charset),
        .unit = g_str_has_prefix(charset, "UTF-16")   ? 2
                : g_str_has_prefix(charset, "UTF-32") ? 4
                                                      : 1,
    };
    return reader->converter != (GIConv)-1;
}

void charset_reader_close(CharsetReader *reader)
{
    g_iconv_close(reader->converter);
}

void charset_reader_rewind(CharsetReader *reader, const char *bytes, size_t length)
{
    g_iconv(reader->converter, NULL, NULL, NULL, NULL);
    reader->next = (char *)bytes; /* iconv's prototype; it does not write there */
    reader->left = length;
    reader->n_bad = reader->first_bad = 0;
}

/* A byte alone would put all that follows out of step where units are longer. */
static void skip_bad_unit(CharsetReader *reader)
{
    size_t n = MIN(reader->unit, reader->left);

    if (reader->n_bad == 0)
        reader->first_bad = reader->left;
    reader->n_bad += n;
    reader->next += n;
    reader->left -= n;
}

size_t charset_reader_read(CharsetReader *reader, char *buffer, size_t room)
{
    char *out = buffer;

    while (reader->left > 0 && room > 0) {
        gsize done = g_iconv(reader->converter, &reader->next, &reader->left, &out, &room);

        if (done != (gsize)-1)
            continue;
        if (errno == E2BIG || room == 0)
            break;
        skip_bad_unit(reader);
        *out++ = '?';
        room--;
    }
    return (size_t)(out - buffer);
}

size_t charset_reader_end(CharsetReader *reader, char *buffer, size_t room)
{
    char *out = buffer;

    g_iconv(reader->converter, NULL, NULL, &out, &room);
    return (size_t)(out - buffer);
}
