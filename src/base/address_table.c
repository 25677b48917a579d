#include "base/address_table.h"

#include <glib.h>

/*
 * Each row says whose it is.  Looked up in November 2026: [BR] Brave,
 * components/query_filter/utils.cc; [CU] ClearURLs, data.min.json; the others are
 * known by their maker's name for them.  What such lists have and some site reads ("ref", "source",
 * "mc") is not here: two pages must not become one.
 */
const AddressParameter address_parameters[] = {
    /* Where a reader came from. */
    {"utm_*", NULL, NULL},                /* Google Analytics, "URL builders"; [CU] */
    {"ga_source", NULL, NULL},            /* [CU] */
    {"ga_medium", NULL, NULL},            /* [CU] */
    {"ga_campaign", NULL, NULL},          /* [CU] */
    {"ga_content", NULL, NULL},           /* [CU] */
    {"ga_term", NULL, NULL},              /* [CU] */
    {"_ga", NULL, NULL},                  /* Google Analytics, cross-domain linker; [CU] */
    {"_gl", NULL, NULL},                  /* the same, since version 4; [BR] [CU] */
    {"gclid", NULL, NULL},                /* Google Ads; [BR] [CU] */
    {"gclsrc", NULL, NULL},               /* Google Ads */
    {"gbraid", NULL, NULL},               /* Google Ads, iOS */
    {"wbraid", NULL, NULL},               /* Google Ads, iOS; [BR] */
    {"gad_source", NULL, NULL},           /* Google Ads */
    {"gad_campaignid", NULL, NULL},       /* Google Ads */
    {"dclid", NULL, NULL},                /* Google Display & Video 360; [BR] [CU] */
    {"srsltid", NULL, NULL},              /* Google Merchant Center; [BR] */
    {"usqp", NULL, NULL},                 /* Google's AMP viewer */
    {"amp_js_v", NULL, NULL},             /* AMP viewer */
    {"amp_gsa", NULL, NULL},              /* AMP viewer */
    {"__twitter_impression", NULL, NULL}, /* AMP in Twitter; [CU] */
    {"fbclid", NULL, NULL},               /* Facebook; [BR] [CU] */
    {"fb_action_ids", NULL, NULL},        /* Facebook Open Graph; [BR] [CU] */
    {"fb_action_types", NULL, NULL},      /* [CU] */
    {"fb_ref", NULL, NULL},               /* [CU] */
    {"fb_source", NULL, NULL},            /* [CU] */
    {"igshid", NULL, NULL},               /* Instagram share; [BR] */
    {"igsh", NULL, NULL},                 /* Instagram share; [BR] */
    {"msclkid", NULL, NULL},              /* Microsoft Advertising; [BR] [CU] */
    {"twclid", NULL, NULL},               /* Twitter; [BR] [CU] */
    {"ref_src", NULL, "twitter.com"},     /* Twitter's embedded posts; [BR] */
    {"ttclid", NULL, NULL},               /* TikTok */
    {"li_fat_id", NULL, NULL},            /* LinkedIn */
    {"epik", NULL, NULL},                 /* Pinterest */
    {"yclid", NULL, NULL},                /* Yandex Direct; [BR] [CU] */
    {"ymclid", NULL, NULL},               /* Yandex Market; [BR] */
    {"ysclid", NULL, NULL},               /* Yandex Search; [BR] */
    {"_openstat", NULL, NULL},            /* Openstat; [BR] [CU] */
    {"mc_cid", NULL, NULL},               /* Mailchimp campaign; [CU] */
    {"mc_eid", NULL, NULL},               /* Mailchimp recipient; [BR] [CU] */
    {"mkt_tok", NULL, NULL},              /* Adobe Marketo; [BR] [CU] */
    {"ef_id", NULL, NULL},                /* Adobe Advertising */
    {"s_kwcid", NULL, NULL},              /* Adobe Analytics */
    {"s_cid", NULL, NULL},                /* Adobe Site Catalyst; [BR] [CU] */
    {"_hsenc", NULL, NULL},               /* HubSpot; [BR] [CU] */
    {"_hsmi", NULL, NULL},                /* HubSpot */
    {"__hssc", NULL, NULL},               /* HubSpot; [BR] [CU] */
    {"__hstc", NULL, NULL},               /* HubSpot; [BR] [CU] */
    {"__hsfp", NULL, NULL},               /* HubSpot; [BR] [CU] */
    {"hsctatracking", NULL, NULL},        /* HubSpot; [BR] [CU] */
    {"__s", NULL, NULL},                  /* Drip; [BR] [CU] */
    {"_kx", NULL, NULL},                  /* Klaviyo; [BR] */
    {"vero_conv", NULL, NULL},            /* Vero; [BR] [CU] */
    {"vero_id", NULL, NULL},              /* Vero; [BR] [CU] */
    {"wickedid", NULL, NULL},             /* Wicked Reports; [BR] [CU] */
    {"rb_clickid", NULL, NULL},           /* RedTrack; [BR] [CU] */
    {"oly_anon_id", NULL, NULL},          /* Omeda; [BR] [CU] */
    {"oly_enc_id", NULL, NULL},           /* Omeda; [BR] [CU] */
    {"ml_subscriber", NULL, NULL},        /* MailerLite; [BR] [CU] */
    {"ml_subscriber_hash", NULL, NULL},   /* [BR] [CU] */
    {"ss_email_id", NULL, NULL},          /* SendSmaily; [BR] */
    {"bbeml", NULL, NULL},                /* Blackbaud; [BR] */
    {"irclickid", NULL, NULL},            /* Impact; [BR] */
    {"et_rid", NULL, NULL},               /* Salesforce Marketing Cloud; [BR] */
    {"elqtrackid", NULL, NULL},           /* Oracle Eloqua, "Tracking" */
    {"elqtrack", NULL, NULL},             /* as the one above */
    {"mtm_*", NULL, NULL},                /* Matomo, "Campaign tracking" */
    {"matomo_*", NULL, NULL},             /* Matomo */
    {"pk_campaign", NULL, NULL},          /* Matomo, when it was Piwik */
    {"pk_kwd", NULL, NULL},               /* Piwik */
    {"pk_keyword", NULL, NULL},           /* Piwik */
    {"pk_source", NULL, NULL},            /* Piwik */
    {"pk_medium", NULL, NULL},            /* Piwik */
    {"pk_content", NULL, NULL},           /* Piwik */
    {"pk_cid", NULL, NULL},               /* Piwik; [BR] */
    {"piwik_*", NULL, NULL},              /* Piwik */
    {"hmb_campaign", NULL, NULL},         /* Humble Bundle's builder; [CU] */
    {"hmb_medium", NULL, NULL},           /* [CU] */
    {"hmb_source", NULL, NULL},           /* [CU] */
    {"itm_*", NULL, NULL},                /* campaigns within a site; [CU] */
    {"xtor", NULL, NULL},                 /* AT Internet, "Campaigns" */
    {"wt_mc", NULL, NULL},                /* Webtrekk (Mapp), "media code"; [CU] */
    {"wt.mc_id", NULL, NULL},             /* Webtrends, "campaign identifier" */
    {"ns_campaign", NULL, NULL},          /* comScore */
    {"ns_mchannel", NULL, NULL},          /* as the one above */
    {"ns_source", NULL, NULL},            /* as the one above */
    {"ns_linkname", NULL, NULL},          /* as the one above */
    {"ns_fee", NULL, NULL},               /* as the one above */
    {"guccounter", NULL, NULL},           /* Yahoo's consent page, on its way back */
    {"guce_referrer", NULL, NULL},        /* [BR] */
    {"guce_referrer_sig", NULL, NULL},    /* [BR] */
    {"_branch_match_id", NULL, NULL},     /* Branch deep links; [BR] */
    {"_branch_referrer", NULL, NULL},     /* [BR] */
    {"wprov", NULL, NULL},                /* MediaWiki, "Provenance" */
    {"feature", NULL, "youtube.com"},     /* [CU] */
    {"si", NULL, "youtube.com"},          /* share identifier; [BR] */
    {"ab_channel", NULL, "youtube.com"},  /* the channel's name again */
    {"s", NULL, "twitter.com"},           /* the app that shared; [CU] */
    {"t", NULL, "twitter.com"},           /* share identifier */
    {"ref_url", NULL, "twitter.com"},     /* [BR] */
    {"trk", NULL, "linkedin.com"},        /* as the one above */
    /* Sessions. */
    {"phpsessid", NULL, NULL},     /* PHP, session.name */
    {"jsessionid", NULL, NULL},    /* Jakarta Servlet 6.0, 7.1.3 */
    {"aspsessionid*", NULL, NULL}, /* ASP, session cookie */
    {"cfid", NULL, NULL},          /* ColdFusion, with the next */
    {"cftoken", NULL, NULL},       /* ColdFusion */
    {"oscsid", NULL, NULL},        /* osCommerce */
    {"zenid", NULL, NULL},         /* Zen Cart */
    {"sid", "#32", NULL},          /* phpBB: an MD5 */
    /* The same text in another dress. */
    {"amp", "|1|true", NULL},                   /* WordPress's AMP plugin, ?amp and ?amp=1 */
    {"outputtype", "amp|default-amp", NULL},    /* Arc XP, "Output types" */
    {"print", "|1|true|yes|y", NULL},           /* usual */
    {"printable", "|1|true|yes|y", NULL},       /* MediaWiki, printable=yes */
    {"printerfriendly", "|1|true|yes|y", NULL}, /* usual */
    {"print_view", "|1|true|yes|y", NULL},      /* usual */
    {"view", "print|printable", NULL},          /* usual */
    {"mode", "print", NULL},                    /* usual */
    {"format", "print", NULL},                  /* usual */
    {"m", "0|1", "blogspot.com"},               /* Blogger, mobile template */
    {"mobileaction", NULL, NULL},               /* MediaWiki, MobileFrontend */
    {"replytocom", NULL, NULL},                 /* WordPress, comment_reply_link() */
};
const size_t address_n_parameters = G_N_ELEMENTS(address_parameters);

const char *const address_default_documents[] = {
    "index.html",   "index.htm",   "index.xhtml",  "index.shtml", /* Apache, DirectoryIndex */
    "index.php",    "index.jsp",   "index.cfm",    "index.asp",   /* by the program */
    "default.aspx", "default.asp", "default.html", "default.htm", /* IIS, "Default Document" */
    "index.aspx",
};
const size_t address_n_default_documents = G_N_ELEMENTS(address_default_documents);

#define SCHOLARLY(domain)                                                                          \
    {domain, NULL, "/abs/", ADDRESS_RULE_ARXIV, NULL},                                             \
        {domain, NULL, "/pdf/", ADDRESS_RULE_ARXIV, NULL},                                         \
        {domain, NULL, "/html/", ADDRESS_RULE_ARXIV, NULL},                                        \
        {domain, NULL, "/format/", ADDRESS_RULE_ARXIV, NULL},                                      \
        {domain, NULL, "/ps/", ADDRESS_RULE_ARXIV, NULL},                                          \
    {                                                                                              \
        domain, NULL, "/e-print/", ADDRESS_RULE_ARXIV, NULL                                        \
    }

/* archive.today's hosts, as its own front page lists them. */
#define ARCHIVE_TODAY(domain)                                                                      \
    {                                                                                              \
        domain, domain, "/", ADDRESS_RULE_INNER, NULL                                              \
    }

/* Mobile views of the Wikimedia projects (MobileFrontend, $wgMobileUrlTemplate). */
#define WIKIMEDIA(domain)                                                                          \
    {                                                                                              \
        domain, NULL, NULL, ADDRESS_RULE_LABEL, "m"                                                \
    }

const AddressSite address_sites[] = {
    {"12ft.io", NULL, "/", ADDRESS_RULE_INNER, NULL}, /* shows the page behind a wall */
    /* AMP Project, "AMP Cache URL format": /c/s/HOST/PATH, s for https; v for a viewer's. */
    {"ampproject.org", NULL, "/c/", ADDRESS_RULE_HOST_PATH, NULL},
    {"ampproject.org", NULL, "/v/", ADDRESS_RULE_HOST_PATH, NULL},
    SCHOLARLY("ar5iv.org"), /* arXiv in HTML */
    ARCHIVE_TODAY("archive.fo"),
    ARCHIVE_TODAY("archive.is"),
    ARCHIVE_TODAY("archive.li"),
    ARCHIVE_TODAY("archive.md"),
    /* Wayback Machine, "URL structure": /web/STAMP[flags_]/ADDRESS; "*" lists the captures. */
    {"archive.org", "web.archive.org", "/", ADDRESS_RULE_INNER, NULL},
    {"archive.org", "wayback.archive.org", "/", ADDRESS_RULE_INNER, NULL},
    {"archive.org", "archive.org", "/web/", ADDRESS_RULE_INNER, NULL},
    {"archive.org", "archive.org", "/wayback/", ADDRESS_RULE_INNER, NULL},
    ARCHIVE_TODAY("archive.ph"),
    ARCHIVE_TODAY("archive.today"),
    ARCHIVE_TODAY("archive.vn"),
    SCHOLARLY("arxiv.org"), /* "arXiv identifier", its hosts and forms */
    {"bing.com", NULL, "/ck/a", ADDRESS_RULE_BASE64, "u"}, /* its results, since 2022 */
    {"disq.us", NULL, "/url", ADDRESS_RULE_PARAMETER, "url"},
    {"doi.org", NULL, "/", ADDRESS_RULE_DOI, NULL}, /* DOI Handbook, 3.8: dx.doi.org lives on */
    {"duckduckgo.com", NULL, "/l", ADDRESS_RULE_PARAMETER, "uddg"}, /* its results */
    {"duckduckgo.com", "duckduckgo.com", "", ADDRESS_RULE_PARAMETER, "uddg"},
    {"exit.sc", NULL, NULL, ADDRESS_RULE_PARAMETER, "url"}, /* SoundCloud */
    {"facebook.com", NULL, "/l.php", ADDRESS_RULE_PARAMETER, "u"},
    {"facebook.com", NULL, "/flx/warn", ADDRESS_RULE_PARAMETER, "u"},
    {"facebook.com", "m.facebook.com", "/", ADDRESS_RULE_PREFIX, "https://facebook.com/"},
    {"faqs.org", NULL, "/rfcs/", ADDRESS_RULE_RFC, NULL},
    {"gate.sc", NULL, NULL, ADDRESS_RULE_PARAMETER, "url"}, /* SoundCloud */
    {"getpocket.com", NULL, "/redirect", ADDRESS_RULE_PARAMETER, "url"},
    /* Also its hosts in other countries, which are asked for by this name. */
    {"google.com", NULL, "/url", ADDRESS_RULE_PARAMETER, "q"},
    {"google.com", NULL, "/url", ADDRESS_RULE_PARAMETER, "url"},
    {"google.com", NULL, "/imgres", ADDRESS_RULE_PARAMETER, "imgrefurl"},
    {"google.com", NULL, "/translate", ADDRESS_RULE_PARAMETER, "u"},
    {"google.com", NULL, "/amp/", ADDRESS_RULE_HOST_PATH, NULL}, /* its AMP viewer */
    {"googleusercontent.com", "webcache.googleusercontent.com", "/search", ADDRESS_RULE_CACHE, "q"},
    {"gstatic.com", "amp.gstatic.com", "/c/", ADDRESS_RULE_HOST_PATH, NULL},
    /* Handle.Net, "Proxy server": also of DOIs, which are handles. */
    {"handle.net", "hdl.handle.net", "/", ADDRESS_RULE_HANDLE, NULL},
    {"href.li", NULL, "", ADDRESS_RULE_PARAMETER, ""}, /* Automattic */
    {"hyp.is", NULL, "/", ADDRESS_RULE_INNER, NULL},   /* Hypothesis: /CODE/ADDRESS */
    {"hypothes.is", "via.hypothes.is", "/", ADDRESS_RULE_INNER, NULL},
    /* "RFC Editor: RFCs are also at": the rooms in which the IETF shows one RFC. */
    {"ietf.org", NULL, "/rfc/", ADDRESS_RULE_RFC, NULL},
    {"ietf.org", NULL, "/html/", ADDRESS_RULE_RFC, NULL},
    {"ietf.org", NULL, "/pdf/", ADDRESS_RULE_RFC, NULL},
    {"ietf.org", NULL, "/doc/html/", ADDRESS_RULE_RFC, NULL},
    {"ietf.org", NULL, "/doc/pdf/", ADDRESS_RULE_RFC, NULL},
    {"ietf.org", NULL, "/doc/", ADDRESS_RULE_RFC, NULL},
    {"ietf.org", NULL, "/id/", ADDRESS_RULE_RFC, NULL},
    {"instagram.com", "l.instagram.com", NULL, ADDRESS_RULE_PARAMETER, "u"},
    {"lanl.gov", "xxx.lanl.gov", "/abs/", ADDRESS_RULE_ARXIV, NULL}, /* arXiv's first host */
    {"linkedin.com", NULL, "/redir/redirect", ADDRESS_RULE_PARAMETER, "url"},
    {"linkedin.com", NULL, "/safety/go", ADDRESS_RULE_PARAMETER, "url"},
    {"linkedin.com", NULL, "/authwall", ADDRESS_RULE_PARAMETER, "sessionRedirect"},
    {"medium.com", NULL, "/r", ADDRESS_RULE_PARAMETER, "url"},
    {"messenger.com", "l.messenger.com", NULL, ADDRESS_RULE_PARAMETER, "u"},
    /* National Library of Medicine: hosts of its own since 2020 and 2024, the old lead there. */
    {"nih.gov", "ncbi.nlm.nih.gov", "/pubmed/", ADDRESS_RULE_PREFIX,
     "https://pubmed.ncbi.nlm.nih.gov/"},
    {"nih.gov", "ncbi.nlm.nih.gov", "/pmc/articles/", ADDRESS_RULE_PREFIX,
     "https://pmc.ncbi.nlm.nih.gov/articles/"},
    {"outlook.com", NULL, "", ADDRESS_RULE_PARAMETER, "url"},         /* Safe Links */
    {"proofpoint.com", NULL, "/v1/url", ADDRESS_RULE_PARAMETER, "u"}, /* URL Defense */
    {"proofpoint.com", NULL, "/v2/url", ADDRESS_RULE_DASHED, "u"},
    {"proofpoint.com", NULL, "/v3/__", ADDRESS_RULE_STARRED, NULL},
    {"python.org", "python.org", "/dev/peps/", ADDRESS_RULE_PEP, NULL}, /* PEP 676: moved 2022 */
    {"python.org", "legacy.python.org", "/dev/peps/", ADDRESS_RULE_PEP, NULL},
    {"python.org", "peps.python.org", "/", ADDRESS_RULE_PEP, NULL},
    {"reddit.com", "out.reddit.com", NULL, ADDRESS_RULE_PARAMETER, "url"},
    {"reddit.com", "old.reddit.com", "/", ADDRESS_RULE_PREFIX, "https://reddit.com/"},
    {"reddit.com", "np.reddit.com", "/", ADDRESS_RULE_PREFIX, "https://reddit.com/"},
    {"reddit.com", "new.reddit.com", "/", ADDRESS_RULE_PREFIX, "https://reddit.com/"},
    {"rfc-editor.org", NULL, "/rfc/", ADDRESS_RULE_RFC, NULL},
    {"rfc-editor.org", NULL, "/info/", ADDRESS_RULE_RFC, NULL},
    {"skimresources.com", "go.skimresources.com", NULL, ADDRESS_RULE_PARAMETER, "url"},
    {"slack-redir.net", NULL, "/link", ADDRESS_RULE_PARAMETER, "url"},
    {"steamcommunity.com", NULL, "/linkfilter", ADDRESS_RULE_PARAMETER, "u"},
    {"steamcommunity.com", NULL, "/linkfilter", ADDRESS_RULE_PARAMETER, "url"},
    /* Google Search Central, "Enabling your ad network to work with translation …". */
    {"translate.goog", NULL, NULL, ADDRESS_RULE_TRANSLATED, NULL},
    {"twitter.com", "mobile.twitter.com", "/", ADDRESS_RULE_PREFIX, "https://twitter.com/"},
    {"umblr.com", "t.umblr.com", "/redirect", ADDRESS_RULE_PARAMETER, "z"}, /* Tumblr */
    {"urldefense.com", NULL, "/v1/url", ADDRESS_RULE_PARAMETER, "u"},       /* Proofpoint's, too */
    {"urldefense.com", NULL, "/v2/url", ADDRESS_RULE_DASHED, "u"},
    {"urldefense.com", NULL, "/v3/__", ADDRESS_RULE_STARRED, NULL},
    {"urldefense.us", NULL, "/v2/url", ADDRESS_RULE_DASHED, "u"},
    {"urldefense.us", NULL, "/v3/__", ADDRESS_RULE_STARRED, NULL},
    {"vk.com", NULL, "/away.php", ADDRESS_RULE_PARAMETER, "to"},
    {"vk.com", NULL, "/away", ADDRESS_RULE_PARAMETER, "to"},
    {"webcitation.org", NULL, "/query", ADDRESS_RULE_PARAMETER, "url"},
    WIKIMEDIA("wikibooks.org"),
    WIKIMEDIA("wikidata.org"),
    WIKIMEDIA("wikimedia.org"),
    WIKIMEDIA("wikinews.org"),
    WIKIMEDIA("wikipedia.org"),
    WIKIMEDIA("wikiquote.org"),
    WIKIMEDIA("wikisource.org"),
    WIKIMEDIA("wikiversity.org"),
    WIKIMEDIA("wikivoyage.org"),
    {"wikiwix.com", "archive.wikiwix.com", NULL, ADDRESS_RULE_PARAMETER, "url"},
    WIKIMEDIA("wiktionary.org"),
    /* Renamed in 2023; old addresses lead to the new ones, and most links have the old. */
    {"x.com", "x.com", "/", ADDRESS_RULE_PREFIX, "https://twitter.com/"},
    {"x.com", "mobile.x.com", "/", ADDRESS_RULE_PREFIX, "https://twitter.com/"},
    {"yahoo.com", NULL, "/", ADDRESS_RULE_SEGMENT, "RU="}, /* its results */
    {"youtu.be", "youtu.be", "/", ADDRESS_RULE_PREFIX, "https://youtube.com/watch?v="},
    {"youtube-nocookie.com", NULL, "/embed/", ADDRESS_RULE_PREFIX, "https://youtube.com/watch?v="},
    {"youtube.com", NULL, "/redirect", ADDRESS_RULE_PARAMETER, "q"},
    {"youtube.com", "youtube.com", "/embed/", ADDRESS_RULE_PREFIX, "https://youtube.com/watch?v="},
    {"youtube.com", "m.youtube.com", "/", ADDRESS_RULE_PREFIX, "https://youtube.com/"},
};
const size_t address_n_sites = G_N_ELEMENTS(address_sites);
