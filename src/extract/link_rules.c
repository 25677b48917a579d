#include "extract/link_rules.h"

#include <string.h>

#include "base/text.h"
#include "extract/link_address.h"
#include "extract/link_look.h"
#include "extract/part_labels.h"

static const PartVerdict scheme = {IBID_CLASS_BOILERPLATE, "scheme", "scheme"};
static const PartVerdict permalink = {IBID_CLASS_BOILERPLATE, "permalink", "self-permalink"};
static const PartVerdict pager = {IBID_CLASS_BOILERPLATE, "pager", "arrow"};
static const PartVerdict bar = {IBID_CLASS_BOILERPLATE, "menu", "link-bar"};
static const PartVerdict image = {IBID_CLASS_BOILERPLATE, "image", "image-link"};
static const PartVerdict repeated = {IBID_CLASS_BOILERPLATE, "promo", "repeated-button"};
static const PartVerdict card = {IBID_CLASS_BOILERPLATE, "related", "card"};
static const PartVerdict box = {IBID_CLASS_BOILERPLATE, "related", "alone-in-box"};
static const PartVerdict list = {IBID_CLASS_BOILERPLATE, "related", "site-list"};

/* "← Older", "Next →": the arrow and little else. */
static bool is_arrow(const char *anchor)
{
    static const char *const arrows[] = {"<<", ">>", "←", "→", "«", "»",
                                         "‹",  "›",  "⟵", "⟶", "⇐", "⇒"};

    size_t length = strlen(anchor);

    if (length == 0 || length > 30 ||
        (g_ascii_isalnum(anchor[0]) && g_ascii_isalnum(anchor[length - 1])))
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(arrows); i++)
        if (g_str_has_prefix(anchor, arrows[i]) || g_str_has_suffix(anchor, arrows[i]))
            return true;
    return false;
}

static bool turns_page(const char *anchor)
{
    const PartLabel *label;

    if (is_arrow(anchor))
        return true;
    label = part_label(link_buttons, link_n_buttons, anchor, NULL);
    return label != NULL && g_str_equal(label->verdict.kind, "pager");
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

/* Somebody's page on a network, in a line that asks to follow or to write. */
static bool is_profile(const LinkPage *links, const LinkLook *look)
{
    g_autofree char *line = NULL, *key = NULL;
    g_auto(GStrv) words = NULL;

    if (look->line == NULL || !link_address_is_profile(look->link->reference->url))
        return false;
    line = page_text_between(links->page, look->line->start, look->line->end);
    key = text_key(line);
    words = g_strsplit(key, " ", 200);
    for (size_t i = 0; i < link_n_follow_words; i++)
        if (g_strv_contains((const char *const *)words, link_follow_words[i]))
            return true;
    return false;
}

/* Links within the site that stand alone are how sites lead their readers on. */
static const PartVerdict *judge_within_site(const LinkPage *links, const LinkLook *look,
                                            const PartVerdict *part)
{
    if (!look->within_site)
        return part;
    if (link_is_repeated(links, look))
        return &repeated;
    if (link_is_card(links, look))
        return &card;
    if (part->class != IBID_CLASS_BODY)
        return part;
    if (link_is_boxed(links, look))
        return &box;
    return link_is_in_site_list(links, look) ? &list : part;
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
    if (is_arrow(look->link->reference->anchor))
        return &pager;
    if (part->class == IBID_CLASS_BODY && link_is_in_bar(links, look))
        return &bar;
    return judge_within_site(links, look, part);
}

static const PartVerdict *judge(const LinkPage *links, const LinkLook *look)
{
    const PartVerdict *part = links->parts->of[look->link->node], *address;
    const IbidReference *reference = look->link->reference;
    bool alone = look->link->alone;

    if (is_permalink(links, look->link))
        return &permalink;
    if (link_address_leads_nowhere(reference->url))
        return &scheme;
    if (part->class != IBID_CLASS_BODY && part->class != IBID_CLASS_APPENDIX)
        return g_str_equal(part->kind, "menu") && turns_page(reference->anchor) ? &pager : part;
    address = link_address_verdict(reference->url, reference->url_canonical, links->self,
                                   look->within_site, alone);
    if (address != NULL)
        return address;
    if (reference->anchor[0] == '\0')
        return &image;
    if (is_profile(links, look))
        return &link_profile_addresses[0].verdict;
    return alone ? judge_alone(links, look, part) : part;
}

/* A link that the site set among the article's text by itself is no part of it. */
static IbidPart part_of(const LinkPage *links, const LinkLook *look, const PartVerdict *verdict)
{
    IbidPart part = links->parts->part[look->link->node];
    bool of_site = verdict->class == IBID_CLASS_BOILERPLATE && verdict != &permalink &&
                   verdict != &image && look->link->alone && part < IBID_PART_APPENDIX;

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
