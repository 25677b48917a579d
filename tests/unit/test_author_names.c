#include "extract/author_names.h"

#include "extract/text_byline_names.h"
#include <string.h>

static const struct {
    const char *list, *authors; /* parted by ';' */
} rows[] = {
    {"By Ann Lee, Bo Ek and Cy Day for Harbour Light", "Ann Lee;Bo Ek;Cy Day"},
    {"Von Anna Berg, Bernd Ek und Carla Tag für Hafenblatt", "Anna Berg;Bernd Ek;Carla Tag"},
    {"Par Odile Marchand, Luc Petit et Anne Leroy pour Le Quai",
     "Odile Marchand;Luc Petit;Anne Leroy"},
    {"Por Ana Ruiz, Luis Vega y Eva Soto para El Muelle", "Ana Ruiz;Luis Vega;Eva Soto"},
    {"Di Anna Rossi, Luca Bianchi e Marco Verdi per Il Molo",
     "Anna Rossi;Luca Bianchi;Marco Verdi"},
    {"Por Ana Sousa, Rui Costa e Inês Pinto para O Cais", "Ana Sousa;Rui Costa;Inês Pinto"},
    {"Door Anna de Vries, Jan Bakker en Piet Smit voor De Kade",
     "Anna de Vries;Jan Bakker;Piet Smit"},
    {"Przez Anna Nowak, Jan Kowalski i Ewa Lis dla Nabrzeże", "Anna Nowak;Jan Kowalski;Ewa Lis"},
    {"Авторы: Анна Белова, Пётр Ким и Олег Сом для «Причала»", "Анна Белова;Пётр Ким;Олег Сом"},
    {"作者：叶知秋、王小明", "叶知秋;王小明"},
    {"文／王小明", "王小明"},
    {"记者 王小明", "王小明"},
    {"本报记者 王小明 李大伟", ""},
    {"文：千歳みどり", "千歳みどり"},
    {"執筆：千歳みどり", "千歳みどり"},
    {"홍길동 기자", "홍길동"},
    {"기자 홍길동", "홍길동"},
    {"By Ann Lee ann.lee@example.org", "Ann Lee"},
    {"By Ann Lee (@annlee) and Bo Ek (@boek)", "Ann Lee;Bo Ek"},
    {"By Ann Lee, PhD, and Bo Ek, MD", "Ann Lee;Bo Ek"},
    {"By Ann Lee. Photos by Bo Ek", "Ann Lee"},
    {"By Ann Lee, Science Correspondent", "Ann Lee"},
    {"By ann.lee@example.org", "Ann Lee"},
    {"annlee@example.org", ""},
    {"a.lee@example.org", ""},
    {"ann.lee2@example.org", ""},
    {"news.desk@example.org", ""},
    {"Reuters Staff", ""},
    {"Die Redaktion", ""},
    {"The Editors", ""},
    {"Our Special Correspondent", ""},
    {"Guest Contributor", ""},
    {"Sports Desk", ""},
    {"La Rédaction", ""},
    {"Redação", ""},
    {"De redactie", ""},
    {"Redakcja", ""},
    {"Редакция", ""},
    {"编辑部", ""},
    {"編集部", ""},
};

static char *joined(const GPtrArray *authors)
{
    GString *names = g_string_new(NULL);

    for (guint i = 0; i < authors->len; i++)
        g_string_append_printf(names, "%s%s", i > 0 ? ";" : "",
                               (const char *)g_ptr_array_index(authors, i));
    return g_string_free(names, FALSE);
}

static void test_lists(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(IbidArticle) article = ibid_article_new("a");
        g_autofree char *authors = NULL;

        author_names_add(article, rows[i].list);
        authors = joined(article->authors);
        g_test_message("%s", rows[i].list);
        g_assert_cmpstr(authors, ==, rows[i].authors);
    }
}

/* Bylines of texts: what grammar tells, and what is left to guess ("" for both). */
static void test_texts(void)
{
    static const struct {
        const char *names, *authors, *outlet;
    } texts[] = {
        {"Ann Lee and Bo Ek for Harbour Light", "Ann Lee;Bo Ek", "Harbour Light"},
        {"Ann Lee", "", NULL},
        {"Jane Doe The Review", "", NULL},
        {"José Ortega y Gasset", "", NULL},
        {"Ann Lee @annlee", "Ann Lee", NULL},
        {"Ann Lee, London", "Ann Lee", NULL},
        {"Lee, Ann", "Ann Lee", NULL},
        {"Anna Berg und Bernd Ek für das Hafenblatt", "Anna Berg;Bernd Ek", NULL},
        {"Ann Lee | Harbour Light", "", NULL},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(IbidArticle) article = ibid_article_new("a");
        g_autofree char *authors = NULL, *outlet = NULL;
        bool said = text_byline_names(texts[i].names, article, &outlet);

        authors = joined(article->authors);
        g_test_message("%s", texts[i].names);
        g_assert_cmpstr(authors, ==, texts[i].authors);
        g_assert_cmpstr(outlet, ==, texts[i].outlet);
        g_assert_cmpint(said, ==, *texts[i].authors != '\0');
    }
    g_assert_true(text_byline_is_list("Ann Lee, Bo Ek and Cy Day"));
    g_assert_false(text_byline_is_list("Ann Lee, Bo Ek and Cy Day went home."));
    g_assert_true(text_ends_in_particle("Ludwig van", strlen("Ludwig van")));
    g_assert_false(text_ends_in_particle("Van", strlen("Van")));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/author-names/lists", test_lists);
    g_test_add_func("/author-names/texts", test_texts);
    return g_test_run();
}
