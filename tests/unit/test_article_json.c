#include <glib.h>
#include <jansson.h>
#include <string.h>

#include <ibid/extract.h>

/* Every property that the schema requires is there, and none besides. */
static void assert_shape(const json_t *value, const json_t *schema)
{
    const json_t *properties = json_object_get(schema, "properties");
    const char *name;
    json_t *property;

    g_assert_cmpuint(json_object_size(value), ==, json_object_size(properties));
    json_object_foreach((json_t *)properties, name, property)
    {
        const json_t *inner = json_object_get(value, name);
        const json_t *items = json_object_get(property, "items");

        g_assert_nonnull(inner);
        for (size_t i = 0; i < json_array_size(inner); i++)
            if (json_object_get(items, "properties") != NULL)
                assert_shape(json_array_get(inner, i), items);
    }
}

static void records_follow_the_schema(void)
{
    g_autoptr(IbidArticle) article = ibid_article_new("caf%E9.txt");
    IbidDateEvidence evidence = {
        .date = ibid_date_new(2020, 5, 0), .source = "meta", .confidence = 0.5};
    g_autofree char *path =
        g_build_filename(g_getenv("G_TEST_SRCDIR"), "..", "docs", "article.schema.json", NULL);
    g_autofree char *line = NULL;
    json_t *schema = json_load_file(path, 0, NULL), *record;
    IbidReference *reference = ibid_reference_new();

    reference->flags = IBID_FLAG_REPAIRED_DATE;
    reference->anchor = g_strdup("Gebäude\n");
    g_ptr_array_add(article->references, reference);
    g_array_append_val(article->dates, evidence);
    ibid_article_add_address(article, g_strdup("https://example.org/"),
                             g_strdup("https://example.org"), "given");
    line = ibid_article_to_json(article);
    for (const char *at = line; *at != '\0'; at++)
        g_assert_true(*at >= ' ' && *at < 0x7f);
    record = json_loads(line, 0, NULL);
    g_assert_nonnull(schema);
    g_assert_nonnull(record);
    assert_shape(record, schema);
    json_decref(record);
    json_decref(schema);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/article-json/schema", records_follow_the_schema);
    return g_test_run();
}
