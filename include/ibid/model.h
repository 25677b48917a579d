/*
 * Records that flow through the pipeline.
 *
 * A record is plain data: it knows how to be made and freed, nothing else.  Strings are UTF-8,
 * owned by their record, and NULL where nothing is known, unless said otherwise.
 */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include <ibid/date.h>
#include <ibid/export_macro.h>

/* What a reference is to the article that contains it. */
typedef enum {
    IBID_CLASS_BODY,        /* a link, or an underline that was one, in the running text */
    IBID_CLASS_APPENDIX,    /* an entry of a list of references that the author wrote */
    IBID_CLASS_FOOTNOTE,    /* in a footnote or endnote */
    IBID_CLASS_MENTION,     /* a title quoted in the text, without a link */
    IBID_CLASS_COMMENT,     /* by a reader, under the article */
    IBID_CLASS_BOILERPLATE, /* the site's own: menus, tags, share buttons */
    IBID_N_CLASSES,
} IbidReferenceClass;

/* Classes that make edges unless the user says otherwise, as a set of 1 << class. */
#define IBID_CITING_CLASSES                                                                        \
    (1u << IBID_CLASS_BODY | 1u << IBID_CLASS_APPENDIX | 1u << IBID_CLASS_FOOTNOTE)

/* "body", "appendix" …; static storage. */
IBID_API const char *ibid_reference_class_name(IbidReferenceClass class);
/* False when `name` is no class. */
IBID_API bool ibid_reference_class_find(const char *name, IbidReferenceClass *ret_class);

/* Where on the page or in the text something stands. */
typedef enum {
    IBID_PART_BODY,    /* running text */
    IBID_PART_LEAD,    /* the summary between title and text */
    IBID_PART_HEADING, /* of the article or of a section of it */
    IBID_PART_CAPTION, /* of a figure or table */
    IBID_PART_TABLE,
    IBID_PART_QUOTATION, /* set apart as one */
    IBID_PART_APPENDIX,  /* a list of references that the author wrote */
    IBID_PART_FOOTNOTES, /* footnotes and endnotes */
    IBID_PART_COMMENTS,  /* by readers */
    IBID_PART_SITE,      /* everything else on the page: the site's own */
    IBID_N_PARTS,
} IbidPart;

/* "body", "lead" …; static storage. */
IBID_API const char *ibid_part_name(IbidPart part);
/* False when `name` is no part. */
IBID_API bool ibid_part_find(const char *name, IbidPart *ret_part);

/* What a reader of the reference should know; a set. */
typedef enum {
    IBID_FLAG_REPAIRED_DATE = 1 << 0,  /* "I9 August 2024" was read as 19 August 2024 */
    IBID_FLAG_PERHAPS_TWO = 1 << 1,    /* adjacent underlines were joined into this one */
    IBID_FLAG_TRUNCATED = 1 << 2,      /* the title was cut off with an ellipsis */
    IBID_FLAG_SELF_PERMALINK = 1 << 3, /* points into the article that contains it */
    /* Pages end inside it: its bytes hold page numbers or running heads that its anchor leaves out,
     * which are passages of their own. */
    IBID_FLAG_OVER_PAGE = 1 << 4,
    IBID_FLAG_IMPOSSIBLE_DATE = 1 << 5, /* "31 February 2020" stands there, and is no date */
    IBID_FLAG_RELATIVE_DATE = 1 << 6,   /* "last Tuesday", seen from the date of the article */
    /* "3/4/2021", and nothing tells which is the day: the date is the year. */
    IBID_FLAG_AMBIGUOUS_DATE = 1 << 7,
    IBID_FLAG_LEARNT_DATE_ORDER = 1 << 8, /* "3/4/2021", read as the outlet's other dates are */
} IbidReferenceFlag;

/* "repaired-date" … for one flag; NULL for a bit that is none.  Static storage. */
IBID_API const char *ibid_reference_flag_name(IbidReferenceFlag flag);
/* The names of a set, a space between them.  Returns: (transfer full), "" for none. */
IBID_API char *ibid_reference_flag_names(unsigned flags);

/* One mention of something else inside an article, with its evidence. */
typedef struct {
    IbidReferenceClass class;
    IbidPart part;       /* of the page that it stands in */
    const char *kind;    /* finer than the class: "menu", "share" …; interned, never NULL */
    char *url;           /* absolute where possible, otherwise as written */
    char *url_canonical; /* after the canonicaliser's rules */
    char *anchor;        /* text of the link or underline, white space folded; "" for an image */
    char *cited_title;   /* the title, where the reference gives one */
    IbidDate cited_date; /* the date, where the reference gives one */
    double cited_confidence; /* that it is right to its precision, 0 to 1; see cited_date.h */
    char *cited_written;     /* "3/4/2021", where the document does not tell day from month */
    char *sentence;          /* around it */
    char *heading;           /* the nearest above it */
    char *note;          /* label of the note that it stands in, or that its mark leads to: "3" */
    int64_t counterpart; /* offset of the note's first mark, or of the mark's note; -1 for none */
    char *place;         /* way to it through the page: "div.content>ul.posts>li"; NULL in text */
    int64_t offset;      /* in bytes of the document as stored (after decompression) */
    int64_t length;      /* bytes: from "<a" to "</a>"; of the underline; of the list item; lines of
                            page edges in it included (IBID_FLAG_OVER_PAGE) */
    const char *rule;    /* name of the rule that classified it; interned, never NULL */
    unsigned flags;      /* set of IbidReferenceFlag */
} IbidReference;

/* A body reference of kind "link" with nothing else known. */
IBID_API IbidReference *ibid_reference_new(void);
IBID_API void ibid_reference_free(IbidReference *reference);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidReference, ibid_reference_free)

typedef enum {
    IBID_DATE_PUBLISHED,
    IBID_DATE_MODIFIED,
    IBID_DATE_CAPTURED, /* when the copy was made: by the browser that saved it, an archive */
    IBID_N_DATE_KINDS,
} IbidDateKind;

/* "published", "modified" or "captured"; static storage. */
IBID_API const char *ibid_date_kind_name(IbidDateKind kind);
/* False when `name` is no kind. */
IBID_API bool ibid_date_kind_find(const char *name, IbidDateKind *ret_kind);

/* Room for "+05:30", its end included. */
#define IBID_ZONE_SIZE 7

/* One answer to "when was it published?"; all are kept, so that the choice can be explained. */
typedef struct {
    IbidDate date; /* as on the calendar of `zone` */
    IbidDateKind kind;
    char zone[IBID_ZONE_SIZE]; /* "+02:00", "Z"; "" where the source gives none */
    const char *source;        /* "json-ld", "meta", "time", "byline", "address" …; interned */
    double confidence;         /* 0 to 1 */
    /* "3/4/2021", where the document does not tell day from month: the date is the year then, or as
     * the page's language has it. */
    char written[IBID_DATE_SIZE];
} IbidDateEvidence;

/* An address under which the article is known. */
typedef struct {
    char *url;
    char *url_canonical;
    const char *source; /* "given", "canonical", "og:url", "path", "origin" …; interned */
} IbidAddress;

IBID_API void ibid_address_free(IbidAddress *address);

/* A stretch of what a document says, and what it was taken for. */
typedef struct {
    IbidReferenceClass class; /* of the links in it that nothing else decides on */
    IbidPart part;
    const char *kind;      /* interned */
    const char *rule;      /* name of the rule that decided; interned */
    char *text;            /* white space folded */
    unsigned n_references; /* how many of the article's next references stand in it */
} IbidPassage;

IBID_API void ibid_passage_free(IbidPassage *passage);

typedef enum {
    IBID_ROLE_ARTICLE,
    IBID_ROLE_REDIRECT, /* only says that the article has moved; owns no address */
} IbidDocumentRole;

/* What one document holds: an article with its references. */
typedef struct {
    char *id; /* path as given; bytes that are not UTF-8 percent-escaped; never NULL */
    IbidDocumentRole role;
    char *title;
    GPtrArray *authors; /* char *, in byline order; empty when unknown */
    char *outlet;
    char *first_outlet;     /* where it says it was first published */
    char *language;         /* BCP 47 tag as declared */
    GPtrArray *tags;        /* char *: keywords that the article bears, in its order */
    IbidDate date;          /* the chosen one of `dates`: when it was published */
    GArray *dates;          /* IbidDateEvidence, best first */
    double date_confidence; /* that not all witnesses for `date` are wrong, 0 to 1 */
    const char *date_order; /* "day-first" or "month-first" in its numeric dates; NULL; interned */
    char *url;              /* the best of `addresses` */
    GPtrArray *addresses;   /* IbidAddress *, best first */
    char *redirect;         /* where a redirect leads, absolute where possible */
    unsigned n_words;       /* of the article's own text: body and appendix */
    GArray *sketch;         /* uint64_t ascending: sampled hashes of its word shingles */
    GPtrArray *references;  /* IbidReference *, in document order */
    GPtrArray *passages;    /* IbidPassage *, in document order; empty unless asked for */
} IbidArticle;

IBID_API IbidArticle *ibid_article_new(const char *id);
IBID_API void ibid_article_free(IbidArticle *article);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidArticle, ibid_article_free)

/* Takes ownership of `url` and `url_canonical`; does nothing when the address is known already. */
IBID_API void ibid_article_add_address(IbidArticle *article, char *url, char *url_canonical,
                                       const char *source);

typedef enum {
    IBID_PIECE_OWN,      /* in the corpus: one article and its reprints */
    IBID_PIECE_STUB,     /* cited by title, or at an address of the corpus's own sites; not here */
    IBID_PIECE_EXTERNAL, /* an outside address */
    IBID_N_PIECE_KINDS,
} IbidPieceKind;

/* "piece", "stub" or "external"; static storage. */
IBID_API const char *ibid_piece_kind_name(IbidPieceKind kind);

/* One work: all articles that are the same text, or something cited that is not here. */
typedef struct {
    int64_t id; /* of the store's row */
    IbidPieceKind kind;
    char *key; /* path of the original document; canonical address; or "title:" and its key */
    char *title;
    GPtrArray *authors; /* char * */
    char *outlet;
    char *url;
    IbidDate date;
    unsigned n_documents; /* 0 for stubs and externals */
} IbidPiece;

IBID_API IbidPiece *ibid_piece_new(IbidPieceKind kind, const char *key);
IBID_API void ibid_piece_free(IbidPiece *piece);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidPiece, ibid_piece_free)

/* What a reference was found to mean, and why. */
typedef struct {
    int64_t reference; /* the store's number of the reference */
    int64_t piece;     /* the store's number of the piece; 0 when unresolved */
    int64_t candidate; /* the best piece of the corpus that was considered, believed or not, or 0 */
    double score;      /* of the candidate, 0 to 1; 1 for an address */
    const char *rule;  /* "address", "title-date", "ambiguous" …; interned */
    int64_t runner_up; /* the next best piece, 0 when there is none */
    double runner_up_score;
    const char *reason; /* why no piece was chosen: "title-repeats" (and no date decides),
                         "two-fit-alike", "other-date" (than all of that title have); or NULL */
} IbidResolution;

/* What a line of overrides.tsv may say. */
typedef enum {
    IBID_OVERRIDE_SAME_AS,   /* an article is that other one; a reference means that article */
    IBID_OVERRIDE_NOT_SAME,  /* … is not, does not mean */
    IBID_OVERRIDE_DATE,      /* of an article */
    IBID_OVERRIDE_AUTHOR,    /* of an article; several lines name several */
    IBID_OVERRIDE_OUTLET,    /* of an article */
    IBID_OVERRIDE_DROP_LINK, /* a reference makes no edge */
    IBID_N_OVERRIDE_ACTIONS,
} IbidOverrideAction;

/* "same-as" …; static storage. */
IBID_API const char *ibid_override_action_name(IbidOverrideAction action);
/* False when there is no action of that name. */
IBID_API bool ibid_override_action_find(const char *name, IbidOverrideAction *ret_action);

/* What a person has decided against what ibid would. */
typedef struct {
    IbidOverrideAction action;
    char *subject; /* an article's path or address; or a reference, as PATH@BYTE; never empty */
    char *value;   /* the other article, the date, the name; NULL where the action takes none */
    char *note;    /* why; never empty */
    IbidDate date; /* of IBID_OVERRIDE_DATE */
    unsigned line; /* in its file, from 1 */
    bool applies;  /* what it names was there when the corpus was resolved */
} IbidOverride;

IBID_API void ibid_override_free(IbidOverride *override);
