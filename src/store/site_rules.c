#include "store/site_rules.h"

/*
 * Thresholds.  Furniture comes from a template, so it is on all pages but a few; what an author
 * repeats is on the pages where it is to the point.  Where both could be, it stays the author's.
 */
#define LEAST_PAGES "3"       /* two alike may be chance */
#define LEAST_PLAIN_PAGES "8" /* at a place that a hand-written text could have too */
#define LEAST_CHAIN "4"       /* steps there and back */
#define LEAST_KNOWN "0.1"     /* of the targets are among the pages read */
#define LEAST_EVIDENCE "5"    /* pages or links, before a rate of them says anything */
#define NEARLY_ALL "0.9"      /* of the pages that have the place */
#define MOST "0.8"            /* of the links at a place; of steps that lead back */
#define LEAST_SHARE "0.5"     /* of the host's pages have the place at all */
#define SURE_SHARE "0.8"      /* of them have it, and the site has one template … */
#define SURE_PAGES "20"       /* … or so many have it that one of its templates has */
#define LEAST_AHEAD "0.33"    /* of links in a list made by a program lead to later pages */
#define LEAST_EARLY "0.1"     /* of the pages that link to an article are older than it */
#define SPECIAL_RUN "3"       /* links in a row that mark a block at a place it shares */

/* Links in the page, such as those from and to footnotes, are not the site's. */
#define IS_OUTWARD "NOT (instr(r.flags, 'self-permalink') AND instr(ifnull(r.url, ''), '#'))"
#define IS_ALONE "(r.place GLOB '*>a' OR r.place GLOB '*>a.*')"
/* A place without its last step. */
#define OUTER(place) "rtrim(rtrim(" place ", replace(" place ", '>', '')), '>')"

/* Of a link within running words, the whole sentence has to be the same: a byline, a licence. */
#define WORDING                                                                                    \
    "CASE WHEN p.alone THEN ifnull(r.anchor, '')"                                                  \
    " ELSE ifnull(r.anchor, '') || char(31) || ifnull(r.sentence, '') END"
#define IS_LOOKED_AT                                                                               \
    "(r.canonical IS NOT NULL AND (r.class = 'body' OR " IS_ALONE ") AND " IS_OUTWARD ")"

/* 1 where a link leads to a page of the site that has no such link. */
#define LEFT_OUT "(page IS NOT NULL AND NOT to_itself)"

/*
 * What a template has links to an article on that article's own page too, or on pages that are
 * older than it.  Later pages that all cite an earlier one are what this program looks for.
 */
#define MAY_BE_SITE "(page IS NULL OR to_itself OR early)"

/* Dates are compared to the lesser precision of the two. */
#define IS_AHEAD(target, page)                                                                     \
    "(substr(" target ", 1, length(" page ")) > substr(" page ", 1, length(" target ")))"

/* clang-format off */

const char site_begin_sql[] =
    "CREATE TEMP TABLE learn_again (host TEXT PRIMARY KEY) WITHOUT ROWID;";

const char site_all_sql[] =
    "INSERT OR IGNORE INTO learn_again SELECT host FROM site_page;"
    "INSERT OR IGNORE INTO learn_again SELECT host FROM site_place;";

const char site_forget_sql[] =
    "CREATE TEMP TABLE learn_before (reference INTEGER PRIMARY KEY);"
    "INSERT INTO learn_before SELECT r.id FROM reference r"
    " JOIN site_page s ON s.document = r.document"
    " WHERE r.page_class IS NOT NULL AND s.host IN learn_again;"
    "UPDATE reference SET class = page_class, kind = page_kind, rule = page_rule,"
    " page_class = NULL, page_kind = NULL, page_rule = NULL WHERE id IN learn_before;"
    "DELETE FROM site_place WHERE host IN learn_again;"
    "DELETE FROM site_page WHERE host IN learn_again;";

/*
 * One document stands for all with its text, so that copies of a page do not outvote others.
 * Plain-text documents have no places, and are no pages.
 */
static const char pages_sql[] =
    "CREATE TEMP TABLE learn_page (document INTEGER PRIMARY KEY, host TEXT, page INTEGER,"
    " date TEXT);"
    "INSERT INTO learn_page SELECT document, host, page, date FROM"
    " (SELECT s.document, s.host, s.page, d.date,"
    "   row_number() OVER (PARTITION BY s.host, s.page ORDER BY d.path) AS n"
    "   FROM site_page s JOIN document d ON d.id = s.document WHERE s.host IN learn_again)"
    " WHERE n = 1;"
    "CREATE TEMP TABLE learn_host (host TEXT PRIMARY KEY, pages INTEGER) WITHOUT ROWID;"
    "INSERT INTO learn_host SELECT host, count(*) FROM learn_page p"
    " WHERE ifnull((SELECT max(r.place IS NOT NULL) FROM reference r"
    "   WHERE r.document = p.document), 1)"
    " GROUP BY host HAVING count(*) >= " LEAST_PAGES ";";

/* Which page an address is. */
static const char addresses_sql[] =
    "CREATE TEMP TABLE learn_address (canonical TEXT PRIMARY KEY, document INTEGER, host TEXT,"
    " date TEXT) WITHOUT ROWID;"
    "INSERT INTO learn_address SELECT canonical, document, host, date FROM"
    " (SELECT a.canonical, p.document, p.host, p.date,"
    "   row_number() OVER (PARTITION BY a.canonical ORDER BY d.path) AS n"
    "   FROM site_page s JOIN address a ON a.document = s.document"
    "   JOIN learn_page p ON p.host = s.host AND p.page = s.page"
    "   JOIN document d ON d.id = p.document)"
    " WHERE n = 1;";

/* Only the places that a good part of a host's pages have; `made`: see below. */
static const char places_sql[] =
    "CREATE TEMP TABLE learn_place (id INTEGER PRIMARY KEY, host TEXT, place TEXT,"
    " host_pages INTEGER, pages INTEGER, links INTEGER, alone INTEGER,"
    " plain INTEGER DEFAULT 1, made INTEGER DEFAULT 0,"
    " UNIQUE (host, place));"
    "INSERT INTO learn_place (host, place, host_pages, pages, links, alone)"
    " SELECT p.host, p.place, h.pages, p.pages, p.links, p.alone"
    " FROM (SELECT l.host, r.place, " IS_ALONE " AS alone,"
    "     count(DISTINCT r.document) AS pages, count(*) AS links"
    "   FROM learn_page l CROSS JOIN reference r ON r.document = l.document"
    "   WHERE " IS_LOOKED_AT
    "   GROUP BY l.host, r.place HAVING pages >= " LEAST_PAGES ") p"
    " JOIN learn_host h ON h.host = p.host"
    " WHERE p.pages >= h.pages * " LEAST_SHARE " ORDER BY p.host, p.place;";

/*
 * A place is plain where a hand-written text could have it too: what holds the link is a paragraph,
 * or in an <article> or <main>, or has no name, or holds running text with links as well.  What
 * holds it is the innermost of three elements that has a class or id.
 */
static const char plain_sql[] =
    "CREATE TEMP TABLE learn_holder (place INTEGER PRIMARY KEY, host TEXT, path TEXT);"
    "INSERT INTO learn_holder SELECT id, host, CASE"
    "   WHEN instr(substr(one, length(two) + 1), '.') THEN one"
    "   WHEN instr(substr(two, length(three) + 1), '.') THEN two"
    "   WHEN instr(substr(three, length(" OUTER("three") ") + 1), '.') THEN three END AS path"
    " FROM (SELECT *, " OUTER("two") " AS three"
    "   FROM (SELECT *, " OUTER("one") " AS two"
    "     FROM (SELECT id, host, " OUTER("place") " AS one FROM learn_place WHERE alone)))"
    " WHERE path IS NOT NULL AND one || '>' NOT GLOB '*>p[.>]*'"
    "   AND one || '>' NOT GLOB '*>article[.>]*' AND one || '>' NOT GLOB '*>main[.>]*';"
    "UPDATE learn_place SET plain = 0 FROM learn_holder h"
    " WHERE h.place = learn_place.id AND NOT EXISTS (SELECT 1 FROM learn_place t"
    "   WHERE t.host = h.host AND NOT t.alone"
    "     AND (t.place GLOB '*' || h.path OR t.place GLOB '*' || h.path || '>p'));";

/* What is at one place on several pages; `page`: where it leads; `listed`: see below. */
static const char pairs_sql[] =
    "CREATE TEMP TABLE learn_pair (id INTEGER PRIMARY KEY, place INTEGER, target TEXT,"
    " wording TEXT, pages INTEGER, links INTEGER, page INTEGER, listed INTEGER,"
    " to_itself INTEGER DEFAULT 0, early INTEGER DEFAULT 0, steady INTEGER DEFAULT 0,"
    " furniture INTEGER DEFAULT 0,"
    " UNIQUE (place, target, wording));"
    "INSERT INTO learn_pair (place, target, wording, pages, links, page, listed)"
    " SELECT place, target, wording, seen, links,"
    "   (SELECT document FROM learn_address a WHERE a.canonical = target AND a.host = g.host),"
    "   listed * 2 > links"
    " FROM (SELECT p.id AS place, p.host, r.canonical AS target, " WORDING " AS wording,"
    "     count(DISTINCT r.document) AS seen, count(*) AS links,"
    "     sum(r.class = 'appendix') AS listed"
    "   FROM learn_page l CROSS JOIN reference r ON r.document = l.document"
    "   CROSS JOIN learn_place p ON p.host = l.host AND p.place = r.place"
    "   WHERE " IS_LOOKED_AT
    "   GROUP BY p.id, r.canonical, wording HAVING seen >= " LEAST_PAGES
    ") g;";

/*
 * The links at these places.  `counts`: in the document that stands for its text; `home`: to the
 * same host; `ahead`: to a later page, or to the page itself.
 */
static const char links_sql[] =
    "CREATE TEMP TABLE learn_link (reference INTEGER PRIMARY KEY, document INTEGER,"
    " position INTEGER, counts INTEGER, place INTEGER, class TEXT, pair INTEGER, page INTEGER,"
    " home INTEGER, ahead INTEGER);"
    "INSERT INTO learn_link"
    " SELECT r.id, r.document, r.position, l.document IS NOT NULL, p.id, r.class, q.id,"
    "   a.document, r.canonical GLOB 'https://' || s.host || '/*',"
    "   CASE WHEN a.document = l.document THEN 1 ELSE " IS_AHEAD(
        "a.date",
        "l.date") " END"
                  " FROM site_page s CROSS JOIN reference r ON r.document = s.document"
                  " CROSS JOIN learn_place p ON p.host = s.host AND p.place = r.place"
                  " LEFT JOIN learn_page l ON l.document = s.document"
                  " LEFT JOIN learn_pair q ON q.place = p.id AND q.target = r.canonical"
                  "   AND q.wording = " WORDING
                  " LEFT JOIN learn_address a ON a.canonical = r.canonical AND a.host = s.host"
                  " WHERE s.host IN learn_again AND " IS_LOOKED_AT ";"
                  "CREATE INDEX learn_link_document ON learn_link (document, place);"
                  "UPDATE learn_pair SET to_itself = g.to_itself, early = ifnull(g.early, 0) FROM"
                  " (SELECT pair, max(page = document) AS to_itself,"
                  "   sum(ahead) >= count(ahead) * " LEAST_EARLY " AND sum(ahead) > 0 AS early"
                  "   FROM learn_link WHERE counts AND pair IS NOT NULL AND page IS NOT NULL GROUP "
                  "BY pair) g"
                  " WHERE g.pair = learn_pair.id;";

/*
 * In how many pages a pair follows the same other; the pages of a block have one order.  The page
 * that a link leads to may leave it out, and so counts as one that has it.
 */
static const char order_sql[] =
    "CREATE TEMP TABLE learn_order (pair INTEGER, before INTEGER, pages INTEGER);"
    "INSERT INTO learn_order SELECT pair, before, count(*) FROM"
    " (SELECT pair, lag(pair, 1, 0) OVER (PARTITION BY place, document ORDER BY position) AS before"
    "   FROM (SELECT place, document, pair, min(position) AS position FROM learn_link"
    "     WHERE counts AND pair IN (SELECT q.id FROM learn_pair q JOIN learn_place p"
    "       ON p.id = q.place"
    "       WHERE q.pages + " LEFT_OUT " >= p.pages * " NEARLY_ALL ")"
    "     GROUP BY place, document, pair))"
    " GROUP BY pair, before;"
    "UPDATE learn_pair SET steady = 1 FROM"
    " (SELECT pair, max(pages) AS pages FROM learn_order GROUP BY pair) o"
    " WHERE o.pair = learn_pair.id AND o.pages + 1 >= learn_pair.pages * " MOST ";";

/*
 * A list whose entries are later than the page was made by a program: "recent", "related".  Wrong
 * dates would show the same, but they would in running text too, where nobody cites the future.
 */
static const char made_sql[] =
    "CREATE TEMP TABLE learn_prose (host TEXT PRIMARY KEY, dated INTEGER, ahead INTEGER)"
    " WITHOUT ROWID;"
    "INSERT INTO learn_prose SELECT l.host, count(*), sum(" IS_AHEAD(
        "a.date",
        "l.date") ")"
                  " FROM learn_page l CROSS JOIN reference r ON r.document = l.document"
                  " CROSS JOIN learn_address a ON a.canonical = r.canonical AND a.host = l.host"
                  " WHERE r.class = 'body' AND NOT " IS_ALONE " AND a.document <> l.document"
                  "   AND a.date IS NOT NULL AND l.date IS NOT NULL"
                  " GROUP BY l.host;"
                  "UPDATE learn_place SET made = 1 FROM"
                  " (SELECT place, count(ahead) AS dated, sum(ahead) AS ahead,"
                  "   count(DISTINCT CASE WHEN ahead THEN document END) AS pages"
                  "   FROM learn_link WHERE counts AND ahead IS NOT NULL GROUP BY place) e, "
                  "learn_prose t"
                  " WHERE e.place = learn_place.id AND t.host = learn_place.host"
                  "   AND learn_place.alone AND NOT learn_place.plain"
                  "   AND e.pages >= " LEAST_EVIDENCE " AND t.dated >= " LEAST_EVIDENCE
                  "   AND e.ahead >= e.dated * " LEAST_AHEAD
                  "   AND 1.0 * e.ahead / e.dated >= 3.0 * t.ahead / t.dated;";

/*
 * A whole place, or a block at a place that other links share; a sentence; a list that a program
 * made.  What stands in an author's list is the author's, unless the page that it leads to lists
 * itself, or most pages have the same outside of any author's list.
 */
static const char repeated_sql[] =
    "UPDATE learn_pair SET furniture = 1 FROM"
    " (SELECT p.id, p.pages, sum(q.links) >= p.links * " MOST "     OR count(*) >= " SPECIAL_RUN
    " AS block"
    "   FROM learn_pair q JOIN learn_place p ON p.id = q.place"
    "   WHERE q.steady AND p.alone AND (NOT p.plain OR p.pages >= " LEAST_PLAIN_PAGES ")"
    "     AND (p.pages >= p.host_pages * " SURE_SHARE " OR p.pages >= " SURE_PAGES ")"
    "   GROUP BY p.id) b"
    " WHERE learn_pair.steady AND " MAY_BE_SITE " AND b.id = learn_pair.place AND b.block;"
    "UPDATE learn_pair SET furniture = 1 FROM learn_place p"
    " WHERE p.id = learn_pair.place AND NOT p.alone AND learn_pair.steady AND " MAY_BE_SITE
    "   AND learn_pair.pages >= " LEAST_PLAIN_PAGES "   AND learn_pair.pages + " LEFT_OUT
    " >= p.host_pages * " NEARLY_ALL ";"
    "UPDATE learn_pair SET furniture = 1 FROM learn_place p"
    " WHERE p.id = learn_pair.place AND p.made;"
    "CREATE TEMP TABLE learn_change (reference INTEGER PRIMARY KEY, kind TEXT, rule TEXT);"
    "INSERT INTO learn_change SELECT l.reference, 'repeated', 'site-repeated'"
    " FROM learn_link l JOIN learn_pair q ON q.id = l.pair JOIN learn_place p ON p.id = q.place"
    " WHERE q.furniture AND (l.class = 'body'"
    "   OR (l.class = 'appendix' AND (q.to_itself OR p.made OR NOT q.listed)));"
    "INSERT INTO site_place SELECT p.host, p.place, 'repeated', p.host_pages,"
    "   count(DISTINCT CASE WHEN l.counts THEN l.document END), count(DISTINCT q.target),"
    "   count(c.reference),"
    "   (SELECT target FROM learn_pair q WHERE q.place = p.id AND q.furniture"
    "     ORDER BY pages DESC, target LIMIT 1)"
    " FROM learn_link l CROSS JOIN learn_pair q ON q.id = l.pair"
    " CROSS JOIN learn_place p ON p.id = q.place"
    " LEFT JOIN learn_change c ON c.reference = l.reference"
    " WHERE q.furniture GROUP BY p.id;";

/*
 * Steps from page to page by a place with one link, or two for there and back.  A chain leads on,
 * be it to a page that was not read: two articles that cite each other are none.
 */
static const char chains_sql[] =
    "CREATE TEMP TABLE learn_step (source INTEGER, target INTEGER, place INTEGER,"
    " PRIMARY KEY (source, target, place)) WITHOUT ROWID;"
    "INSERT OR IGNORE INTO learn_step SELECT l.document, l.page, l.place FROM learn_link l"
    " WHERE l.counts AND l.page IS NOT NULL AND l.page <> l.document AND l.place IN"
    "   (SELECT id FROM learn_place WHERE alone) AND l.place IN"
    "   (SELECT place FROM (SELECT place, count(*) AS n FROM learn_link WHERE counts"
    "     GROUP BY place, document) GROUP BY place HAVING max(n) <= 2);"
    "CREATE TEMP TABLE learn_chain (place INTEGER PRIMARY KEY);"
    "INSERT INTO learn_chain SELECT c.place FROM"
    " (SELECT s.place, count(*) AS steps, count(DISTINCT s.target) AS targets,"
    "   sum(EXISTS (SELECT 1 FROM learn_step b WHERE b.source = s.target"
    "     AND b.target = s.source)) AS back,"
    "   sum(EXISTS (SELECT 1 FROM learn_link b WHERE b.document = s.target"
    "     AND b.place = s.place AND b.page IS NOT s.source)) AS onward"
    "   FROM learn_step s GROUP BY s.place) c"
    " JOIN learn_place p ON p.id = c.place"
    " WHERE back >= " LEAST_CHAIN " AND back >= steps * " MOST " AND onward * 2 >= steps"
    "   AND targets * 5 >= steps * 2 AND steps >= p.links * " LEAST_KNOWN
    "   AND (SELECT sum(home) FROM learn_link l WHERE l.place = p.id AND l.counts)"
    "     >= p.links * " NEARLY_ALL ";"
    "INSERT OR REPLACE INTO learn_change SELECT reference, 'previous-next', 'site-chain'"
    " FROM learn_link"
    " WHERE place IN learn_chain AND home AND class IN ('body', 'appendix');"
    "INSERT INTO site_place SELECT p.host, p.place, 'previous-next', p.host_pages, p.pages,"
    "   count(DISTINCT r.canonical), count(c.reference), min(r.canonical)"
    " FROM learn_link l CROSS JOIN learn_place p ON p.id = l.place"
    " CROSS JOIN reference r ON r.id = l.reference"
    " LEFT JOIN learn_change c ON c.reference = l.reference"
    " WHERE l.place IN learn_chain AND l.home GROUP BY p.id;";

static const char changes_sql[] =
    "UPDATE reference SET page_class = class, page_kind = reference.kind,"
    " page_rule = reference.rule, class = 'boilerplate', kind = c.kind, rule = c.rule"
    " FROM learn_change c WHERE c.reference = reference.id;"
    "DELETE FROM resolution WHERE reference IN"
    " (SELECT reference FROM learn_before EXCEPT SELECT reference FROM learn_change);"
    "DELETE FROM resolution WHERE reference IN"
    " (SELECT reference FROM learn_change EXCEPT SELECT reference FROM learn_before);";

const SiteStep site_steps[] = {
    {"count the pages of each site", pages_sql},
    {"find the pages that addresses are of", addresses_sql},
    {"find the places that pages of a site share", places_sql},
    {"tell places of the site from places in texts", plain_sql},
    {"find the links that pages share", pairs_sql},
    {"collect the links at these places", links_sql},
    {"compare the order of shared links", order_sql},
    {"find the lists that programs made", made_sql},
    {"tell repeated links from the author's", repeated_sql},
    {"follow links to previous and next pages", chains_sql},
    {"keep what was learnt of sites", changes_sql},
    {0},
};

const char site_clear_sql[] =
    "DROP TABLE learn_again; DROP TABLE learn_before;"
    "DROP TABLE learn_page; DROP TABLE learn_host; DROP TABLE learn_address;"
    "DROP TABLE learn_place; DROP TABLE learn_holder; DROP TABLE learn_pair;"
    "DROP TABLE learn_link; DROP TABLE learn_order; DROP TABLE learn_prose;"
    "DROP TABLE learn_change; DROP TABLE learn_step; DROP TABLE learn_chain;";

/* clang-format on */
