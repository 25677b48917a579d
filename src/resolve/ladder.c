#include "resolve/ladder.h"

#include <string.h>

#include "base/address.h"
#include "base/identifier_mention.h"
#include "base/latin_spelling.h"
#include "base/text.h"
#include "resolve/candidates.h"
#include "resolve/cited_title.h"
#include "resolve/title_match.h"

struct Ladder {
    const GPtrArray *known;
    PieceList *pieces;
    TitleStubs *stubs;
    AddressIndex *addresses;
    TitleIndex *titles;
    GHashTable *by_document; /* store's number -> place + 1 */
    GHashTable *by_path;     /* id -> place + 1 */
    GHashTable *asked;       /* title and date -> GArray of TitleCandidate */
};

/* A reference on its way up. */
typedef struct {
    Ladder *ladder;
    const IbidReference *reference;
    unsigned citing; /* place of the article that contains it */
    guint place;
    AddressHit hit;   /* of its address, after climb_address() */
    char *identifier; /* address of what an entry names, not here; after climb_identifier() */
} Climb;

/* Of an identifier in the words of an entry. */
#define SCORE_OF_IDENTIFIER 0.97

/* A kinship of authors decides between titles that fit equally well. */
#define WORTH_OF_KIN 0.03

static bool is_set(const Climb *climb, unsigned classes)
{
    return (classes >> climb->reference->class & 1) != 0;
}

static bool settle(const Climb *climb, unsigned article, const char *rule, double score,
                   IbidResolution *resolution)
{
    const PieceList *pieces = climb->ladder->pieces;
    unsigned own = known_article_at(climb->ladder->known, climb->citing)->original;

    resolution->piece = piece_list_of_article(pieces, article);
    resolution->candidate = resolution->piece;
    resolution->score = score;
    resolution->rule = article == own ? "self" : rule;
    return true;
}

static bool climb_self(Climb *climb, IbidResolution *resolution)
{
    if ((climb->reference->flags & IBID_FLAG_SELF_PERMALINK) == 0)
        return false;
    return settle(climb, known_article_at(climb->ladder->known, climb->citing)->original, "self", 1,
                  resolution);
}

static bool climb_address(Climb *climb, IbidResolution *resolution)
{
    const char *canonical = climb->reference->url_canonical;

    if (!address_is_web(canonical))
        return false;
    climb->hit =
        address_index_find_link(climb->ladder->addresses, canonical, climb->reference->anchor);
    return climb->hit.article != NO_ARTICLE &&
           settle(climb, climb->hit.article, climb->hit.rule, climb->hit.score, resolution);
}

/* A relative address in a page of which no address is known leads to a file beside it. */
static bool climb_path(Climb *climb, IbidResolution *resolution)
{
    static const char *const endings[] = {"", ".html", "/index.html", ".htm"};
    const IbidArticle *citing = known_article_at(climb->ladder->known, climb->citing)->article;
    const char *url = climb->reference->url;
    g_autofree char *folder = NULL, *path = NULL, *bare = NULL;

    if (url == NULL || climb->hit.destination != NULL || url[0] == '/' || url[0] == '#' ||
        strstr(url, ":") != NULL)
        return false;
    folder = g_path_get_dirname(citing->id);
    bare = g_strndup(url, strcspn(url, "?#"));
    path = g_build_filename(folder, bare, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(endings); i++) {
        g_autofree char *whole = g_strconcat(path, endings[i], NULL);
        g_autofree char *plain = g_canonicalize_filename(whole, "/");
        const char *id = g_path_is_absolute(whole) ? plain : plain + 1;
        gpointer found = g_hash_table_lookup(climb->ladder->by_path, id);

        if (found != NULL)
            return settle(
                climb,
                known_article_at(climb->ladder->known, GPOINTER_TO_UINT(found) - 1)->original,
                "path", 1, resolution);
    }
    return false;
}

static bool climb_no_address(Climb *climb, IbidResolution *resolution)
{
    if (climb->reference->url == NULL || climb->hit.destination != NULL)
        return false;
    resolution->rule = "no-address"; /* mailto:, javascript:, a bare fragment */
    return true;
}

static const GArray *ask(Ladder *ladder, const TitleForm *form, IbidDate date)
{
    char iso[IBID_DATE_SIZE];
    g_autofree char *key =
        g_strdup_printf("%s%c%s %s", ibid_date_format(date, iso), form->truncated ? '*' : ' ',
                        form->skeleton, form->numerals);
    GArray *candidates = g_hash_table_lookup(ladder->asked, key);

    if (candidates == NULL) {
        candidates = title_index_find(ladder->titles, form, date);
        g_hash_table_insert(ladder->asked, g_steal_pointer(&key), candidates);
    }
    return candidates;
}

static bool are_kin(const IbidArticle *a, const IbidArticle *b)
{
    for (guint i = 0; i < a->authors->len; i++)
        for (guint j = 0; j < b->authors->len; j++)
            if (strcmp(g_ptr_array_index(a->authors, i), g_ptr_array_index(b->authors, j)) == 0)
                return true;
    return false;
}

static int by_score(gconstpointer a, gconstpointer b)
{
    const TitleCandidate *x = a, *y = b;

    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    return (x->work > y->work) - (x->work < y->work);
}

/* A copy in which kin of the citing article's authors stand a little higher. */
static GArray *with_kin_raised(const Climb *climb, const GArray *candidates)
{
    const GPtrArray *known = climb->ladder->known;
    const IbidArticle *citing = known_article_at(known, climb->citing)->article;
    GArray *raised = g_array_copy((GArray *)candidates);

    if (raised->len < 2)
        return raised;
    for (guint i = 0; i < raised->len; i++) {
        TitleCandidate *candidate = &g_array_index(raised, TitleCandidate, i);

        if (are_kin(citing, known_article_at(known, candidate->work)->article))
            candidate->score += WORTH_OF_KIN;
    }
    g_array_sort(raised, by_score);
    return raised;
}

static TitleMatch match_spelling(const Climb *climb, const char *title, MatchPlace place)
{
    const IbidReference *reference = climb->reference;
    g_auto(TitleForm) form = title_form(title);
    const GArray *candidates;
    g_autoptr(GArray) raised = NULL;

    form.truncated |= (reference->flags & IBID_FLAG_TRUNCATED) != 0;
    candidates = ask(climb->ladder, &form, reference->cited_date);
    raised = with_kin_raised(climb, candidates);
    candidates_drop_younger(raised, climb->ladder->known, reference->url);
    return title_match_decide(&form, raised, place);
}

/* As it is printed; where that is nothing here, in Latin letters. */
static TitleMatch match_title(const Climb *climb, MatchPlace place)
{
    const char *title = cited_title(climb->reference);
    TitleMatch match = match_spelling(climb, title, place);
    g_autoptr(GPtrArray) latin = match.work == NO_WORK ? latin_spellings(title) : NULL;

    for (guint i = 0; latin != NULL && i < latin->len && match.work == NO_WORK; i++) {
        TitleMatch other = match_spelling(climb, g_ptr_array_index(latin, i), place);

        if (other.work != NO_WORK)
            match = other;
    }
    return match;
}

/* What stands without an address, but with an identifier of which there is one address. */
static bool climb_identifier(Climb *climb, IbidResolution *resolution)
{
    const IbidReference *reference = climb->reference;
    g_autofree char *address = NULL;
    AddressHit hit;
    bool found;

    if (!is_set(climb, IBID_CITING_CLASSES) || climb->hit.destination != NULL)
        return false;
    address = identifier_mention(reference->anchor);
    if (address == NULL && !is_set(climb, 1u << IBID_CLASS_BODY))
        address = identifier_mention(reference->sentence);
    if (address == NULL)
        return false;
    hit = address_index_find(climb->ladder->addresses, address);
    found = hit.article != NO_ARTICLE &&
            settle(climb, hit.article, "identifier", SCORE_OF_IDENTIFIER, resolution);
    g_free(hit.destination);
    if (!found && !is_set(climb, 1u << IBID_CLASS_BODY))
        climb->identifier = g_steal_pointer(&address);
    return found;
}

/* A phrase of running text is a title here or nothing; that it is nothing is no finding. */
static bool climb_mention(Climb *climb, IbidResolution *resolution)
{
    TitleMatch match;

    if (!is_set(climb, 1u << IBID_CLASS_MENTION) || !cited_title_is_asked(climb->reference))
        return false;
    match = match_title(climb, MATCH_MENTION);
    return match.work != NO_WORK && settle(climb, match.work, match.rule, match.score, resolution);
}

static MatchPlace place_of(const Climb *climb)
{
    if (climb->hit.destination != NULL)
        return MATCH_ADDRESSED;
    return is_set(climb, 1u << IBID_CLASS_BODY) ? MATCH_IN_TEXT : MATCH_LISTED;
}

static bool climb_title(Climb *climb, IbidResolution *resolution)
{
    const PieceList *pieces = climb->ladder->pieces;
    bool addressed = climb->hit.destination != NULL;
    TitleMatch match;

    if (!is_set(climb, IBID_CITING_CLASSES) || !cited_title_is_asked(climb->reference))
        return false;
    match = match_title(climb, place_of(climb));
    resolution->score = match.score;
    if (match.best != NO_WORK)
        resolution->candidate = piece_list_of_article(pieces, match.best);
    if (match.runner_up != NO_WORK) {
        resolution->runner_up = piece_list_of_article(pieces, match.runner_up);
        resolution->runner_up_score = match.runner_up_score;
    }
    if (match.work != NO_WORK)
        return settle(climb, match.work, match.rule, match.score, resolution);
    resolution->rule = match.rule;
    resolution->reason = match.reason;
    return !addressed && g_str_equal(match.rule, "ambiguous");
}

static bool climb_elsewhere(Climb *climb, IbidResolution *resolution)
{
    bool is_stub = g_strcmp0(climb->hit.rule, "stub-address") == 0;

    if (climb->hit.destination == NULL)
        return false;
    resolution->piece = piece_list_of_address(
        climb->ladder->pieces, is_stub ? IBID_PIECE_STUB : IBID_PIECE_EXTERNAL,
        climb->hit.destination, is_set(climb, IBID_CITING_CLASSES), climb->reference);
    resolution->score = 1;
    resolution->rule = climb->hit.rule;
    return true;
}

/* An entry of a list for what is not here: all its spellings, and links to it, are one piece. */
static bool climb_absent_identifier(Climb *climb, IbidResolution *resolution)
{
    if (climb->identifier == NULL)
        return false;
    climb->hit = address_index_find(climb->ladder->addresses, climb->identifier);
    climb_elsewhere(climb, resolution);
    resolution->rule = "identifier";
    return true;
}

static bool climb_absent_title(Climb *climb, IbidResolution *resolution)
{
    g_autofree char *key = NULL;

    if (!is_set(climb, 1u << IBID_CLASS_APPENDIX | 1u << IBID_CLASS_FOOTNOTE) ||
        text_is_blank(cited_title(climb->reference)))
        return false;
    key = text_key(cited_title(climb->reference));
    if (*key == '\0')
        return false;
    title_stubs_add(climb->ladder->stubs, cited_title(climb->reference),
                    climb->reference->cited_date, climb->place);
    resolution->rule = "stub-title";
    return true;
}

static bool climb_off(Climb *climb, IbidResolution *resolution)
{
    (void)climb;
    resolution->rule = "unmatched";
    return true;
}

/* From the surest on.  Each says whether the reference got off at it. */
static bool (*const rungs[])(Climb *climb, IbidResolution *resolution) = {
    climb_self,    climb_address, climb_path,      climb_no_address,        climb_identifier,
    climb_mention, climb_title,   climb_elsewhere, climb_absent_identifier, climb_absent_title,
    climb_off,
};

static void index_articles(Ladder *ladder)
{
    for (unsigned i = 0; i < ladder->known->len; i++) {
        const KnownArticle *known = known_article_at(ladder->known, i);
        int64_t *document = g_new(int64_t, 1);

        *document = known->document;
        g_hash_table_insert(ladder->by_document, document, GUINT_TO_POINTER(i + 1));
        if (known->article->role != IBID_ROLE_ARTICLE)
            continue;
        g_hash_table_insert(ladder->by_path, known->article->id, GUINT_TO_POINTER(i + 1));
        if (known->article->title != NULL)
            title_index_add(ladder->titles, known->article->title, known->article->date,
                            known->original);
    }
}

Ladder *ladder_new(const GPtrArray *known, PieceList *pieces, TitleStubs *stubs)
{
    Ladder *ladder = g_new(Ladder, 1);

    *ladder = (Ladder){
        .known = known,
        .pieces = pieces,
        .stubs = stubs,
        .addresses = address_index_new(known),
        .titles = title_index_new(),
        .by_document = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL),
        .by_path = g_hash_table_new(g_str_hash, g_str_equal),
        .asked =
            g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref),
    };
    index_articles(ladder);
    return ladder;
}

void ladder_free(Ladder *ladder)
{
    if (ladder == NULL)
        return;
    address_index_free(ladder->addresses);
    title_index_free(ladder->titles);
    g_hash_table_unref(ladder->by_document);
    g_hash_table_unref(ladder->by_path);
    g_hash_table_unref(ladder->asked);
    g_free(ladder);
}

unsigned ladder_place_of(const Ladder *ladder, int64_t document)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(ladder->by_document, &document)) - 1;
}

IbidResolution ladder_climb(Ladder *ladder, const IbidStoredReference *row, guint place)
{
    IbidResolution resolution = {.reference = row->number, .rule = "unmatched"};
    Climb climb = {
        .ladder = ladder,
        .reference = row->reference,
        .citing = ladder_place_of(ladder, row->document),
        .place = place,
    };

    for (size_t i = 0; i < G_N_ELEMENTS(rungs) && !rungs[i](&climb, &resolution); i++)
        ;
    resolution.rule = g_intern_string(resolution.rule);
    resolution.reason = resolution.reason == NULL ? NULL : g_intern_string(resolution.reason);
    g_free(climb.hit.destination);
    g_free(climb.identifier);
    return resolution;
}

const GPtrArray *ladder_same_sites(const Ladder *ladder)
{
    return address_index_same_sites(ladder->addresses);
}
