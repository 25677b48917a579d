#include <glib.h>
#include <string.h>

#include "base/address.h"
#include "base/address_stamp.h"
#include "base/address_table.h"

typedef struct {
    const char *url, *canonical;
} Case;

static const Case cases[] = {
    /* Parameters that do not say what is read. */
    {"https://example.org/a?gbraid=1&id=5&UTM_Source=x", "https://example.org/a?id=5"},
    {"https://example.org/a?mtm_campaign=x&__hssc=1.2.3", "https://example.org/a"},
    {"https://example.org/a?amp", "https://example.org/a"},
    {"https://example.org/a?amp=1&p=2", "https://example.org/a?p=2"},
    {"https://example.org/a?amp=12", "https://example.org/a?amp=12"},
    {"https://example.org/a/?outputType=amp", "https://example.org/a"},
    {"https://example.org/a?print=true", "https://example.org/a"},
    {"https://example.org/a?view=print", "https://example.org/a"},
    {"https://example.org/a?view=list", "https://example.org/a?view=list"},
    {"https://example.org/a?PHPSESSID=1f&x=1", "https://example.org/a?x=1"},
    {"https://example.org/a?sid=0123456789abcdef0123456789abcdef", "https://example.org/a"},
    {"https://example.org/a?sid=5", "https://example.org/a?sid=5"},
    {"https://youtube.com/watch?v=x&feature=share", "https://youtube.com/watch?v=x"},
    {"https://example.org/watch?feature=share", "https://example.org/watch?feature=share"},
    {"https://notyoutube.com/w?feature=share", "https://notyoutube.com/w?feature=share"},
    {"https://example.org/a?ref=feed", "https://example.org/a?ref=feed"},
    /* Sessions, default documents. */
    {"https://example.org/a;jsessionid=1A2B.node1?x=1", "https://example.org/a?x=1"},
    {"https://example.org/a;JSESSIONID=1/b", "https://example.org/a/b"},
    {"https://example.org/(S(k2l4))/a.aspx", "https://example.org/a.aspx"},
    {"https://example.org/(S(a));jsessionid=2/c", "https://example.org/c"},
    {"https://example.org/a;v=1", "https://example.org/a;v=1"},
    {"https://example.org/f(S(x))", "https://example.org/f(S(x))"},
    {"https://example.org/a/Default.asp", "https://example.org/a"},
    {"https://example.org/index", "https://example.org/index"},
    /* Archives. */
    {"https://web.archive.org/web/20190102030405/http://www.example.org/a.html",
     "https://example.org/a"},
    {"http://web.archive.org/web/20190102030405id_/https://example.org/a?b=1",
     "https://example.org/a?b=1"},
    {"https://web.archive.org/web/2019*/http:/example.org/a", "https://example.org/a"},
    {"https://web.archive.org/web/2019/example.org/a", "https://example.org/a"},
    {"https://web.archive.org/save/https://example.org/a", "https://example.org/a"},
    {"https://archive.org/details/2019/a.b", "https://archive.org/details/2019/a.b"},
    {"https://archive.ph/2019.01.02-030405/https://example.org/a", "https://example.org/a"},
    {"http://archive.is/newest/http://example.org/a", "https://example.org/a"},
    {"https://archive.today/o/AbCdE/http://example.org/a", "https://example.org/a"},
    {"https://archive.ph/AbCdE", "https://archive.ph/AbCdE"},
    {"https://archive.example.net/coll/20190102030405mp_/http://example.org/a",
     "https://example.org/a"},
    {"https://example.net/proxy/http://example.org/a",
     "https://example.net/proxy/http://example.org/a"},
    {"https://archive.ph/2019/https://web.archive.org/web/2018/http://example.org/",
     "https://example.org"},
    {"https://webcache.googleusercontent.com/search?q=cache:AbCdEfGhIjKl:https://example.org/"
     "a+word&hl=en",
     "https://example.org/a"},
    {"https://webcache.googleusercontent.com/search?q=cache:example.org/a",
     "https://example.org/a"},
    /* Redirectors. */
    {"https://www.google.com/url?sa=t&q=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1&usg=x",
     "https://example.org/a?b=1"},
    {"https://www.google.co.uk/url?url=http://example.org/a&sa=U", "https://example.org/a"},
    {"https://www.google.com/search?q=https://example.org/a",
     "https://google.com/search?q=https://example.org/a"},
    {"https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Ffbclid%3D1&h=x",
     "https://example.org/a"},
    {"https://www.facebook.com/sharer.php?u=https%3A%2F%2Fexample.org%2Fa",
     "https://facebook.com/sharer.php?u=https%3A%2F%2Fexample.org%2Fa"},
    {"https://t.umblr.com/redirect?z=https%3A%2F%2Fexample.org%2Fa&t=x", "https://example.org/a"},
    {"https://out.reddit.com/t3_x?url=https%3A%2F%2Fexample.org%2Fa", "https://example.org/a"},
    {"https://medium.com/r/?url=https%3A%2F%2Fexample.org%2Fa", "https://example.org/a"},
    {"https://href.li/?https://example.org/a", "https://example.org/a"},
    {"https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&data=1",
     "https://example.org/a"},
    /* Encoded. */
    {"https://urldefense.proofpoint.com/v1/url?u=https%3A%2F%2Fexample.org%2Fa&k=x",
     "https://example.org/a"},
    {"https://urldefense.proofpoint.com/v2/url?u=https-3A__www.example.org_a-2Db_c-5Fd-3Fid-3D5&d="
     "DwMFaQ&c=x",
     "https://example.org/a-b/c_d?id=5"},
    {"https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_a-2520b&d=x",
     "https://example.org/a%20b"},
    {"https://urldefense.com/v3/__https://example.org/a/b?id=1__;!!AbC!dEf$",
     "https://example.org/a/b?id=1"},
    {"https://urldefense.com/v3/__https://example.org/a/*b**Cc__;KiorKys!!AbC!dEf$",
     "https://example.org/a/*b*+++c"},
    {"https://urldefense.com/v3/__https:/example.org/a__;!!x!y$", "https://example.org/a"},
    {"https://urldefense.com/v3/__mailto:a@example.org__;!!x!y$",
     "https://urldefense.com/v3/__mailto:a@example.org__;!!x!y$"},
    {"https://www.bing.com/ck/a?!&&p=1f&ptn=3&u=a1aHR0cHM6Ly9leGFtcGxlLm9yZy9hP2I9MQ&ntb=1",
     "https://example.org/a?b=1"},
    {"https://www.bing.com/ck/a?u=a1AAAA", "https://bing.com/ck/a?u=a1AAAA"},
    {"https://r.search.yahoo.com/_ylt=A0/RV=2/RE=1/RO=10/RU=https%3a%2f%2fexample.org%2fa%3fb%3d1/"
     "RK=2/RS=x-",
     "https://example.org/a?b=1"},
    {"https://news.yahoo.com/a/b", "https://news.yahoo.com/a/b"},
    {"https://duckduckgo.com/l/?uddg=https%3A%2F%2Fexample.org%2Fa&rut=1", "https://example.org/a"},
    {"https://slack-redir.net/link?url=https%3A%2F%2Fexample.org%2Fa", "https://example.org/a"},
    {"https://www.linkedin.com/safety/go?url=https%3A%2F%2Fexample.org%2Fa&trk=x",
     "https://example.org/a"},
    {"https://vk.com/away.php?to=https%3A%2F%2Fexample.org%2Fa&cc_key=", "https://example.org/a"},
    {"https://steamcommunity.com/linkfilter/?url=https://example.org/a", "https://example.org/a"},
    {"https://my--site-example-org.translate.goog/a?_x_tr_sl=de&_x_tr_tl=en&id=5&_x_tr_pto=sc",
     "https://my-site.example.org/a?id=5"},
    {"https://about.translate.goog/a", "https://about.translate.goog/a"},
    {"https://www.google.com/url?q=javascript:x", "https://google.com/url?q=javascript:x"},
    /* AMP caches and viewers. */
    {"https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a/amp",
     "https://example.org/a/amp"},
    {"https://www.google.de/amp/s/example.org/a", "https://example.org/a"},
    {"https://google.com/amp/about", "https://google.com/amp/about"},
    /* Hosts of one site. */
    {"https://en.m.wikipedia.org/wiki/Lock", "https://en.wikipedia.org/wiki/Lock"},
    {"https://youtu.be/AbC?t=30", "https://youtube.com/watch?v=AbC&t=30"},
    {"https://www.youtube.com/embed/AbC", "https://youtube.com/watch?v=AbC"},
    {"https://mobile.twitter.com/a/status/1?s=20", "https://twitter.com/a/status/1"},
    {"https://m.example.org/a", "https://m.example.org/a"},
    /* Identifiers. */
    {"http://dx.doi.org/10.1000/ABC", "https://doi.org/10.1000/abc"},
    {"doi:10.1000/Abc", "https://doi.org/10.1000/abc"},
    {"DOI: 10.1000/abc", "https://doi.org/10.1000/abc"},
    {"info:doi/10.1000/abc", "https://doi.org/10.1000/abc"},
    {"https://doi.org/10.1000%2Fabc", "https://doi.org/10.1000/abc"},
    {"https://doi.org/doi:10.1000/abc", "https://doi.org/10.1000/abc"},
    {"https://hdl.handle.net/10.1000/abc", "https://doi.org/10.1000/abc"},
    {"https://journal.example.org/doi/full/10.1000/abc?needAccess=true",
     "https://doi.org/10.1000/abc"},
    {"https://journal.example.org/doi/10.1000/abc/abstract", "https://doi.org/10.1000/abc"},
    {"https://journal.example.org/content/pdf/10.1007/s1-2.pdf", "https://doi.org/10.1007/s1-2"},
    {"https://journal.example.org/doi/suppl/10.1000/abc",
     "https://journal.example.org/doi/suppl/10.1000/abc"},
    {"https://example.org/notes/10.1000/abc", "https://example.org/notes/10.1000/abc"},
    {"https://example.org/articles/10.12/abc", "https://example.org/articles/10.12/abc"},
    {"https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID%3E3.0.CO;2-O",
     "https://doi.org/10.1002/(sici)1097-4571(199806)49:8%3C693::aid%3E3.0.co;2-o"},
    {"https://journal.example.org/one/article?id=10.1371/Journal.x.0001",
     "https://doi.org/10.1371/journal.x.0001"},
    {"https://journal.example.org/abstract?lang=en&doi=10.1000%2FX", "https://doi.org/10.1000/x"},
    {"https://example.org/metrics?doi=10.1000/x", "https://example.org/metrics?doi=10.1000/x"},
    {"https://example.org/article?id=10.5", "https://example.org/article?id=10.5"},
    {"https://doi.org/the-identifier", "https://doi.org/the-identifier"},
    {"https://arxiv.org/pdf/2101.00001v2.pdf", "https://arxiv.org/abs/2101.00001"},
    {"https://export.arxiv.org/abs/math.GT/0309136v1", "https://arxiv.org/abs/math/0309136"},
    {"https://ar5iv.labs.arxiv.org/html/2101.00001", "https://arxiv.org/abs/2101.00001"},
    {"https://doi.org/10.48550/arXiv.2101.00001", "https://arxiv.org/abs/2101.00001"},
    {"arXiv:2101.00001v3", "https://arxiv.org/abs/2101.00001"},
    {"https://arxiv.org/list/math/recent", "https://arxiv.org/list/math/recent"},
    {"https://www.rfc-editor.org/rfc/rfc3986.txt", "https://rfc-editor.org/rfc/rfc3986"},
    {"https://www.rfc-editor.org/info/rfc793", "https://rfc-editor.org/rfc/rfc793"},
    {"https://tools.ietf.org/html/rfc3986#section-5", "https://rfc-editor.org/rfc/rfc3986"},
    {"https://datatracker.ietf.org/doc/html/rfc3986", "https://rfc-editor.org/rfc/rfc3986"},
    {"https://datatracker.ietf.org/doc/rfc3986/", "https://rfc-editor.org/rfc/rfc3986"},
    {"https://www.ietf.org/rfc/rfc0793.txt", "https://rfc-editor.org/rfc/rfc793"},
    {"urn:ietf:rfc:3986", "https://rfc-editor.org/rfc/rfc3986"},
    {"https://tools.ietf.org/html/draft-x-01", "https://tools.ietf.org/html/draft-x-01"},
    {"https://www.python.org/dev/peps/pep-0008/", "https://peps.python.org/pep-0008"},
    {"https://peps.python.org/pep-8/#x", "https://peps.python.org/pep-0008"},
    {"https://peps.python.org/numerical", "https://peps.python.org/numerical"},
    {"hdl:2027/mdp.390", "https://hdl.handle.net/2027/mdp.390"},
    {"http://hdl.handle.net/2027/mdp.390?urlappend=x", "https://hdl.handle.net/2027/mdp.390"},
    {"urn:isbn:0451450523", "urn:isbn:0451450523"},
};

static void forms_of_one_address_are_one(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *canonical = address_canonical(cases[i].url);
        g_autofree char *again = address_canonical(canonical);

        g_assert_cmpstr(canonical, ==, cases[i].canonical);
        g_assert_cmpstr(again, ==, canonical);
    }
}

/* Deeper than anybody wraps: then the address stays as it was written. */
static void wrappers_end(void)
{
    GString *url = g_string_new("http://example.org/a");
    g_autofree char *canonical = NULL;

    for (int i = 0; i < 10; i++)
        g_string_prepend(url, "https://archive.ph/newest/");
    canonical = address_canonical(url->str);
    g_assert_cmpstr(canonical, ==, "https://example.org/a");
    g_free(canonical);
    for (int i = 0; i < 100; i++)
        g_string_prepend(url, "https://archive.ph/newest/");
    canonical = address_canonical(url->str);
    g_assert_true(g_str_has_prefix(canonical, "https://archive.ph/newest/"));
    g_string_free(url, TRUE);
}

static void captures_have_dates(void)
{
    static const struct {
        const char *url, *of, *date;
    } captures[] = {
        {"https://web.archive.org/web/20190102030405if_/http://example.org/a",
         "http://example.org/a", "2019-01-02"},
        {"https://web.archive.org/web/2019/http://example.org/a", "http://example.org/a", "2019"},
        {"https://web.archive.org/web/201913/http://example.org/a", "http://example.org/a", ""},
        {"https://archive.ph/2019.01.02-030405/http://example.org/a", "http://example.org/a",
         "2019-01-02"},
        {"https://archive.ph/newest/http://example.org/a", "http://example.org/a", ""},
        {"https://wayback.example.net/20190102030405/http://example.org/a", "http://example.org/a",
         "2019-01-02"},
        {"https://www.google.com/url?q=http://example.org/a", NULL, ""},
        {"https://example.org/2019/01/02/a", NULL, ""},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(captures); i++) {
        IbidDate date = {0};
        char iso[IBID_DATE_SIZE];
        g_autofree char *of = address_captured(captures[i].url, &date);

        g_assert_cmpstr(of, ==, captures[i].of);
        g_assert_cmpstr(ibid_date_format(date, iso), ==, captures[i].date);
    }
}

static void captures_rule_dates_out(void)
{
    static const struct {
        const char *stamp, *date;
        bool ruled_out;
    } rows[] = {
        {"2019-01-02", "2019-01-02", false}, {"2019-01-02", "2019-01-03", false},
        {"2019-01-02", "2019-01-04", true},  {"2019-01-02", "2019-01", false},
        {"2019-01-02", "2019-02", true},     {"2019-01-02", "2019", false},
        {"2019-01-02", "2020", true},        {"2019", "2019-12-31", false},
        {"2019", "2020-01-01", true},        {"", "2020-01-01", false},
        {"2019-01-02", "", false},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        g_assert_cmpint(address_stamp_rules_out(ibid_date_from_iso(rows[i].stamp),
                                                ibid_date_from_iso(rows[i].date)),
                        ==, rows[i].ruled_out);
}

/* Rows are found by bisection. */
static void sites_are_in_order(void)
{
    for (size_t i = 1; i < address_n_sites; i++)
        g_assert_cmpint(strcmp(address_sites[i - 1].domain, address_sites[i].domain), <=, 0);
    for (size_t i = 0; i < address_n_sites; i++)
        g_assert_true(address_sites[i].host == NULL ||
                      g_str_has_suffix(address_sites[i].host, address_sites[i].domain));
    for (size_t i = 0; i < address_n_parameters; i++) {
        g_autofree char *lower = g_ascii_strdown(address_parameters[i].name, -1);

        g_assert_cmpstr(address_parameters[i].name, ==, lower);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/address/forms-of-one-address-are-one", forms_of_one_address_are_one);
    g_test_add_func("/address/wrappers-end", wrappers_end);
    g_test_add_func("/address/captures-have-dates", captures_have_dates);
    g_test_add_func("/address/captures-rule-dates-out", captures_rule_dates_out);
    g_test_add_func("/address/sites-are-in-order", sites_are_in_order);
    return g_test_run();
}
