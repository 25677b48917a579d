#include "resolve/ladder.h"

#include <string.h>

#include "base/address.h"
#include "base/identifier_mention.h"
#include "base/text.h"
#include "resolve/cited_title.h"
#include "resolve/title_lookup.h"

struct Ladder {
    const GPtrArray *known;
    PieceList *pieces;
    TitleStubs *stubs;
    AddressIndex *addresses;
    TitleLookup *titles;
    GHashTable *by_document; /* store's number -> place + 1 */
    GHashTable *by_path;     /* id -> place + 1 */
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

static void note_considered(const Climb *climb, const TitleMatch *match, IbidResolution *resolution)
{
    const PieceList *pieces = climb->ladder->pieces;

    resolution->score = match->score;
    if (match->best != NO_WORK)
        resolution->candidate = piece_list_of_article(pieces, match->best);
    if (match->runner_up != NO_WORK) {
        resolution->runner_up = piece_list_of_article(pieces, match->runner_up);
        resolution->runner_up_score = match->runner_up_score;
    }
}

/* To a piece of the corpus or nowhere: a phrase that is no title here is no finding. */
static bool climb_mention(Climb *climb, IbidResolution *resolution)
{
    TitleMatch match;

    if (!is_set(climb, 1u << IBID_CLASS_MENTION))
        return false;
    match = title_lookup_mention(climb->ladder->titles, climb->reference, climb->citing);
    note_considered(climb, &match, resolution);
    if (match.work != NO_WORK)
        return settle(climb, match.work, match.rule, match.score, resolution);
    resolution->rule = match.rule;
    resolution->reason = match.reason;
    return true;
}

static MatchPlace place_of(const Climb *climb)
{
    if (climb->hit.destination != NULL)
        return MATCH_ADDRESSED;
    return is_set(climb, 1u << IBID_CLASS_BODY) ? MATCH_IN_TEXT : MATCH_LISTED;
}

static bool climb_title(Climb *climb, IbidResolution *resolution)
{
    bool addressed = climb->hit.destination != NULL;
    TitleMatch match;

    if (!cited_title_is_asked(climb->reference))
        return false;
    match =
        title_lookup_match(climb->ladder->titles, climb->reference, climb->citing, place_of(climb));
    note_considered(climb, &match, resolution);
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
    climb_self,         climb_mention,    climb_address,
    climb_path,         climb_no_address, climb_identifier,
    climb_title,        climb_elsewhere,  climb_absent_identifier,
    climb_absent_title, climb_off,
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
        .titles = title_lookup_new(known),
        .by_document = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL),
        .by_path = g_hash_table_new(g_str_hash, g_str_equal),
    };
    index_articles(ladder);
    return ladder;
}

void ladder_free(Ladder *ladder)
{
    if (ladder == NULL)
        return;
    address_index_free(ladder->addresses);
    title_lookup_free(ladder->titles);
    g_hash_table_unref(ladder->by_document);
    g_hash_table_unref(ladder->by_path);
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
