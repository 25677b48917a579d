#include "extract/text_heading_words.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"

/* No heading has more words. */
#define MOST_WORDS 8

/* PAST and OTHER say which. */
enum { PAST = 1, WHAT = 2, ALONE = 4, BETWEEN = 8, OTHER = 16, WHICH = PAST | OTHER };

typedef struct {
    unsigned role;
    const char *words; /* as text_key() gives them */
} HeadingWords;

/* clang-format off */
static const HeadingWords heading_words[] = {
    {PAST, "earlier previous prior past"},
    {OTHER, "other related further additional more selected archived"},
    {WHAT, "article articles column columns piece pieces essay essays post posts story stories text texts report "
           "reports analysis analyses writing writings reading work works dispatch dispatches letter letters entry "
           "briefing briefings bulletin bulletins newsletter newsletters memo memos lecture lectures talk talks note notes "
           "instalment instalments installment installments episode episodes edition editions feature features "
           "update updates entries publications commentary commentaries interview interviews review reviews coverage"},
    {ALONE, "dossier links previously"},
    {BETWEEN, "by the this same author of on in from my our series topic subject theme and mentioned cited to a here"},
    {PAST, "fruhere friihere vorherige bisherige altere"},
    {OTHER, "weitere andere verwandte ausgewahlte weiterfuhrende"}, /* de */
    {WHAT, "artikel kolumne kolumnen beitrag beitrage texte essays berichte analysen kommentare glossen lekture "
           "aufsatze interviews folgen veroffentlichungen"},
    {BETWEEN, "zum zur thema von des der dieser autors autorin im in aus serie reihe erwahnte zitierte und"},
    {PAST, "precedents precedentes precedent anterieurs anterieures"},
    {OTHER, "autres connexes lies liees meme"}, /* fr */
    {WHAT, "chroniques chronique billets billet textes tribunes lectures analyses reportages publications entretiens"},
    {BETWEEN, "du de la le les dauteur auteur lauteur meme sur sujet theme cites dans cette serie et"},
    {ALONE, "liens"},
    {PAST, "anteriores previos previas"},
    {OTHER, "otros otras relacionados relacionadas outros outras"}, /* es, pt */
    {WHAT, "columnas columna articulos articulo textos notas entradas ensayos cronicas lecturas analisis colunas "
           "artigos textos cronicas leituras"},
    {BETWEEN, "del el la los las autor autora mismo misma sobre tema serie citados de do da o mesmo e y"},
    {ALONE, "enlaces"},
    {PAST, "precedenti passati scorsi"},
    {OTHER, "altri altre correlati"}, /* it */
    {WHAT, "articoli rubriche pezzi testi saggi editoriali letture interventi cronache"},
    {BETWEEN, "dello stesso autore di sullo argomento sul tema della serie citati"},
    {PAST, "eerdere vorige tidligere tidigare"},
    {OTHER, "andere gerelateerde verwante andra andre relaterade relaterte"}, /* nl, sv, da */
    {WHAT, "artikelen columns stukken artiklar kronikor texter kronikker artikler"},
    {BETWEEN, "van dezelfde auteur over dit onderwerp i amnet av samma forfattare emnet samme forfatter"},
    {PAST, "wczesniejsze poprzednie dawniejsze starsze predchozi drivejsi"},
    {OTHER, "inne powiazane dalsi souvisejici"}, /* pl, cs */
    {WHAT, "felietony artykuły artykuly teksty kolumny eseje wpisy publikacje lektury clanky sloupky texty fejetony"},
    {BETWEEN, "tego samego autora na ten temat w tej serii o k tematu stejneho"},
    {ALONE, "wczesniej poprzednio"},
    {PAST, "предыдущие прежние прошлые ранние предыдущих попередні"},
    {OTHER, "другие похожие інші"}, /* ru, uk */
    {WHAT, "статьи колонки тексты материалы публикации заметки очерки эссе выпуски статті колонки"},
    {BETWEEN, "по теме на тему этого автора автора того же в серии из цикла о об"},
    {ALONE, "ранее досье ссылки"},
    {PAST, "سابقة السابقة"},
    {OTHER, "اخرى أخرى للكاتب متعلقة الصلة"}, /* ar */
    {WHAT, "مقالات المقالات اعمدة أعمدة مواضيع نصوص كتابات"},
    {BETWEEN, "ذات للكاتب نفسه في هذا الموضوع من عن"},
    {PAST, "往期 以往 此前 过去 更早 早前 往期的 以前 旧 之前 先前 過去"},
    {OTHER, "延伸"}, /* zh */
    {WHAT, "文章 专栏 專欄 报道 報道 作品 随笔 评论 文字 阅读 閱讀 回顾 回顧 记事"},
    {BETWEEN, "的 本 作者 同一 系列 相关 相關"},
    {PAST, "過去の これまでの 以前の 過去 既刊"},
    {OTHER, "関連する その他の"}, /* ja */
    {WHAT, "コラム 記事 連載 文章 エッセイ 寄稿 論考 回"},
    {BETWEEN, "同じ 筆者の 著者の この シリーズの"},
};
/* clang-format on */

/* The folded word -> its roles. */
static gpointer index_words(gpointer unused)
{
    GHashTable *index = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    (void)unused;
    for (size_t i = 0; i < G_N_ELEMENTS(heading_words); i++) {
        g_auto(GStrv) words = g_strsplit(heading_words[i].words, " ", -1);

        for (size_t k = 0; words[k] != NULL; k++) {
            char *key = text_key(words[k]);
            unsigned roles = GPOINTER_TO_UINT(g_hash_table_lookup(index, key));

            g_hash_table_replace(index, key, GUINT_TO_POINTER(roles | heading_words[i].role));
        }
    }
    return index;
}

static unsigned roles_of(GHashTable *index, const char *word)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(index, word));
}

/* Cuts the longest known word off a text without spaces; its roles, 0 when there is none. */
static unsigned take_known(GHashTable *index, const char **text)
{
    for (size_t n = strlen(*text); n > 0; n--) {
        g_autofree char *word = g_strndup(*text, n);
        unsigned roles = roles_of(index, word);

        if (roles != 0) {
            *text += n;
            return roles;
        }
    }
    return 0;
}

/* A word may say both which and what: "other" and "others" of it stand beside it. */
static bool has_both(const unsigned *roles, size_t n, unsigned which)
{
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < n; k++)
            if (i != k && (roles[i] & which) != 0 && (roles[k] & WHAT) != 0)
                return true;
    return false;
}

static bool has_few_words(const char *line)
{
    size_t n = 1;

    for (const char *p = line; *p != '\0' && n <= MOST_WORDS; p++)
        n += *p == ' ';
    return n <= MOST_WORDS;
}

static bool is_composed_of(const char *line, unsigned which)
{
    static GOnce once = G_ONCE_INIT;
    GHashTable *index = g_once(&once, index_words, NULL);
    g_autofree char *key = text_key(line);
    g_auto(GStrv) words = g_strsplit(key, " ", -1);
    unsigned roles[MOST_WORDS * 2];
    size_t n = 0;
    bool stands_alone = false;

    for (size_t i = 0; words[i] != NULL; i++) {
        const char *rest = words[i];
        bool has_spaces = (*rest & 0x80) == 0 || g_unichar_iswide(g_utf8_get_char(rest)) == FALSE;

        while (*rest != '\0' && n < G_N_ELEMENTS(roles)) {
            roles[n] = has_spaces ? roles_of(index, rest) : take_known(index, &rest);
            if (roles[n] == 0)
                return false;
            stands_alone |= (roles[n] & ALONE) != 0;
            n++;
            if (has_spaces)
                break;
        }
    }
    return has_both(roles, n, which) || stands_alone;
}

bool text_heading_is_composed(const char *line)
{
    return has_few_words(line) && is_composed_of(line, WHICH);
}

bool text_heading_is_of_past(const char *line)
{
    return has_few_words(line) && is_composed_of(line, PAST);
}
