#include "extract/link_rules.h"

#include <string.h>

#include "base/text.h"
#include "extract/link_address.h"
#include "extract/link_button.h"
#include "extract/link_look.h"
#include "extract/page_doi.h"
#include "extract/part_labels.h"

static const PartVerdict scheme = {IBID_CLASS_BOILERPLATE, "scheme", "scheme"};
static const PartVerdict permalink = {IBID_CLASS_BOILERPLATE, "permalink", "self-permalink"};
static const PartVerdict own_doi = {IBID_CLASS_BOILERPLATE, "permalink", "own-doi"};
static const PartVerdict pager = {IBID_CLASS_BOILERPLATE, "pager", "arrow"};
static const PartVerdict appeal = {IBID_CLASS_BOILERPLATE, "subscribe", "appeal"};
static const PartVerdict dateline = {IBID_CLASS_BOILERPLATE, "byline", "dateline"};
static const PartVerdict between = {IBID_CLASS_BOILERPLATE, "menu", "pager-line"};
static const PartVerdict over = {IBID_CLASS_BOILERPLATE, "menu", "over-headline"};
static const PartVerdict last_line = {IBID_CLASS_BOILERPLATE, "footer", "last-line"};
static const PartVerdict editorial = {IBID_CLASS_BOILERPLATE, "editorial", "editorial-mark"};
static const PartVerdict bar = {IBID_CLASS_BOILERPLATE, "menu", "link-bar"};
static const PartVerdict image = {IBID_CLASS_BOILERPLATE, "image", "image-link"};
static const PartVerdict repeated = {IBID_CLASS_BOILERPLATE, "promo", "repeated-button"};
static const PartVerdict card = {IBID_CLASS_BOILERPLATE, "related", "card"};
static const PartVerdict box = {IBID_CLASS_BOILERPLATE, "related", "alone-in-box"};

/* Bytes: longer anchors are on no button, longer lines name more than an author and a date. */
enum { BUTTON_LIMIT = 30, BYLINE_LIMIT = 80 };

static bool is_among(const char *kind, const char *const *kinds, size_t n_kinds)
{
    for (size_t i = 0; i < n_kinds; i++)
        if (g_str_equal(kind, kinds[i]))
            return true;
    return false;
}

/* A button on a part of the site that has others as well: "Share" in a footer; NULL for none. */
static const PartVerdict *button_in(const PartVerdict *part, const char *anchor)
{
    static const char *const holders[] = {"footer", "byline", "promo", "sidebar"};
    static const char *const kinds[] = {"pager", "share"};
    const PartLabel *button;

    if (g_str_equal(part->kind, "menu"))
        return link_button_turns_page(anchor) ? &pager : NULL;
    if (strlen(anchor) > BUTTON_LIMIT || !is_among(part->kind, holders, G_N_ELEMENTS(holders)))
        return NULL;
    button = part_label(link_buttons, link_n_buttons, anchor, NULL);
    return button != NULL && is_among(button->verdict.kind, kinds, G_N_ELEMENTS(kinds))
               ? &button->verdict
               : NULL;
}

/* What a link in a part that is not the author's is by itself: more than the part says, or that. */
static const PartVerdict *judge_furniture(const LinkPage *links, const LinkLook *look,
                                          const PartVerdict *part)
{
    /* The site's name stands in banners and widgets. */
    static const char *const holders[] = {"promo", "sidebar"};
    const IbidReference *reference = look->link->reference;
    const PartVerdict *own = button_in(part, reference->anchor);

    if (own == NULL && look->within_site && is_among(part->kind, holders, G_N_ELEMENTS(holders)))
        own = link_address_home(links->self, reference->url_canonical);
    return own == NULL ? part : own;
}

/* Footnote marks and heading marks lead back into the page. */
static bool is_permalink(const LinkPage *links, const PageLink *link)
{
    const char *href = link->href + strspn(link->href, " \t\r\n");

    if (*href == '#' || *href == '\0')
        return true;
    return links->self != NULL && link->reference->url_canonical != NULL &&
           g_str_equal(links->self, link->reference->url_canonical);
}

/* A link to nowhere in the page is a script's button. */
static const PartVerdict *judge_permalink(const PageLink *link)
{
    const PartLabel *button = NULL;

    if (g_str_equal(link->href, "#"))
        button = part_label(link_buttons, link_n_buttons, link->reference->anchor, NULL);
    return button != NULL && g_str_equal(button->verdict.kind, "share") ? &button->verdict
                                                                        : &permalink;
}

static bool has_word(const char *text, const char *const *words, size_t n_words)
{
    g_autofree char *key = text_key(text);
    g_auto(GStrv) own = g_strsplit(key, " ", 200);

    for (size_t i = 0; i < n_words; i++)
        if (g_strv_contains((const char *const *)own, words[i]))
            return true;
    return false;
}

/* Somebody's page on a network, in a line that asks to follow or to write. */
static bool is_profile(const LinkPage *links, const LinkLook *look)
{
    g_autofree char *line = NULL;

    if (look->line == NULL || !link_address_is_profile(look->link->reference->url))
        return false;
    line = page_text_between(links->page, look->line->start, look->line->end);
    return has_word(line, link_follow_words, link_n_follow_words);
}

/* "Do you like this? Then support me": the last line, and somebody's page elsewhere. */
static bool is_appeal(const LinkPage *links, const LinkLook *look)
{
    const PageNode *article = page_node(links->page, links->parts->root);

    return look->line != NULL && !look->within_site &&
           page_line_at(links->parts->lines, look->line->end) ==
               page_line_at(links->parts->lines, article->text_end) &&
           link_address_is_account(look->link->reference->url) &&
           has_word(look->link->reference->anchor, link_appeal_words, link_n_appeal_words);
}

/* Links within the site that stand alone are how sites lead their readers on. */
static const PartVerdict *judge_within_site(const LinkPage *links, const LinkLook *look,
                                            const PartVerdict *part)
{
    const PartVerdict *list;

    if (!look->within_site)
        return part;
    /* What an author lists may as well be in the site's own lists beside it. */
    if (part->class != IBID_CLASS_APPENDIX && link_is_repeated(links, look))
        return &repeated;
    if (link_is_card(links, look))
        return &card;
    if (part->class != IBID_CLASS_BODY)
        return part;
    if (link_is_boxed(links, look))
        return &box;
    list = link_site_list(links, look);
    if (list != NULL)
        return list;
    return link_is_over_headline(links, look) ? &over : part;
}

static const PartVerdict *judge_alone(const LinkPage *links, const LinkLook *look,
                                      const PartVerdict *part)
{
    const PartLabel *button;

    if (link_address_is_image(look->link->reference->url))
        return &image;
    button = part_label(link_buttons, link_n_buttons, look->link->reference->anchor, NULL);
    if (button != NULL)
        return &button->verdict;
    if (link_button_is_arrow(look->link->reference->anchor))
        return &pager;
    if (part->class == IBID_CLASS_BODY && link_is_in_bar(links, look))
        return &bar;
    if (part->class == IBID_CLASS_BODY && link_is_last_line(links, look))
        return &last_line;
    return judge_within_site(links, look, part);
}

static const PartVerdict *judge(const LinkPage *links, const LinkLook *look)
{
    const PartVerdict *part = links->parts->of[look->link->node], *address;
    const IbidReference *reference = look->link->reference;
    bool alone = look->link->alone;

    if (is_permalink(links, look->link))
        return judge_permalink(look->link);
    if (link_address_leads_nowhere(reference->url_canonical))
        return &scheme;
    if (part->class != IBID_CLASS_BODY && part->class != IBID_CLASS_APPENDIX)
        return judge_furniture(links, look, part);
    if (page_doi_is_in(links->doi, reference->url_canonical))
        return &own_doi;
    address = link_address_verdict(reference->url, reference->url_canonical, links->self,
                                   look->within_site, alone);
    if (address != NULL)
        return address;
    if (look->within_site && part->class == IBID_CLASS_BODY && link_is_in_byline(links, look))
        return &dateline;
    if (reference->anchor[0] == '\0')
        return &image;
    if (is_profile(links, look))
        return &link_profile_addresses[0].verdict;
    if (part->class == IBID_CLASS_BODY && is_appeal(links, look))
        return &appeal;
    if (look->within_site && link_is_editorial(links, look))
        return &editorial;
    if (link_is_in_pager(links, look))
        return link_button_turns_page(reference->anchor) ? &pager : &between;
    return alone ? judge_alone(links, look, part) : part;
}

/* "By A. Author | 3 May 2024", "A. Author <a@site>" in a line of its own: not a sentence. */
static bool is_byline(const LinkPage *links, const LinkLook *look, const PartVerdict *verdict)
{
    return (g_str_equal(verdict->kind, "byline") || verdict == &scheme) && look->line != NULL &&
           look->line->end - look->line->start <= BYLINE_LIMIT &&
           links->page->text->str[look->line->end - 1] != '.';
}

/* A link that the site set among the article's text by itself is no part of it. */
static IbidPart part_of(const LinkPage *links, const LinkLook *look, const PartVerdict *verdict)
{
    IbidPart part = links->parts->part[look->link->node];
    bool of_site =
        verdict->class == IBID_CLASS_BOILERPLATE && verdict != &permalink && verdict != &image &&
        (look->link->alone || verdict == &between || verdict == &pager || verdict == &editorial ||
         verdict == &appeal || is_byline(links, look, verdict)) &&
        part <= IBID_PART_APPENDIX;

    return of_site ? IBID_PART_SITE : part;
}

void link_rules_apply(const Page *page, const PageParts *parts, const char *self, GArray *links)
{
    LinkPage looked;

    link_page_open(&looked, page, parts, self, links);
    for (guint i = 0; i < links->len; i++) {
        const LinkLook *look = link_look(&looked, i);
        IbidReference *reference = look->link->reference;
        const PartVerdict *verdict;

        g_array_index(links, PageLink, i).alone = link_stands_alone(&looked, look);
        verdict = judge(&looked, look);
        reference->class = verdict->class;
        reference->part = part_of(&looked, look, verdict);
        reference->kind = verdict->kind;
        reference->rule = verdict->rule;
        if (verdict == &permalink)
            reference->flags |= IBID_FLAG_SELF_PERMALINK;
    }
    link_page_close(&looked);
}
