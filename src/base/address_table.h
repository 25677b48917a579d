/* What the web at large is known to do with addresses, as rows.  Each row bears its source. */
#pragma once

#include <stddef.h>

/* A parameter of a query that does not say what is read. */
typedef struct {
    const char *name;   /* any case; "utm_*" for all that begin so */
    const char *value;  /* NULL: any; "#32": so many hexadecimal digits; "a|b": one of these */
    const char *domain; /* NULL: of any site; else of this one and the hosts below it */
} AddressParameter;

extern const AddressParameter address_parameters[];
extern const size_t address_n_parameters;

/* Names of files that servers send for the folder. */
extern const char *const address_default_documents[];
extern const size_t address_n_default_documents;

/* How the address that is meant is read from one of a known site. */
typedef enum {
    ADDRESS_RULE_INNER,      /* it stands in the path: "/web/2019/http://..." */
    ADDRESS_RULE_HOST_PATH,  /* host and path stand in the path: "/c/s/example.org/a" */
    ADDRESS_RULE_PARAMETER,  /* it is the parameter `detail` of the query; "": the whole query */
    ADDRESS_RULE_CACHE,      /* the parameter `detail` is "cache:CODE:ADDRESS" */
    ADDRESS_RULE_DASHED,     /* it is encoded: see base/address_encoded.h */
    ADDRESS_RULE_BASE64,     /* likewise */
    ADDRESS_RULE_STARRED,    /* it is all that follows `path`, likewise */
    ADDRESS_RULE_SEGMENT,    /* it follows `detail` in a segment of the path */
    ADDRESS_RULE_TRANSLATED, /* the host's first label is its host */
    ADDRESS_RULE_PREFIX,     /* `detail` stands for scheme, host and `path` */
    ADDRESS_RULE_LABEL,      /* the host has a label `detail` too many */
    ADDRESS_RULE_DOI,        /* identifiers, after `path` */
    ADDRESS_RULE_ARXIV,
    ADDRESS_RULE_RFC,
    ADDRESS_RULE_PEP,
    ADDRESS_RULE_HANDLE,
} AddressRule;

typedef struct {
    const char *domain; /* the last two labels of the host; rows stand in their order */
    const char *host;   /* NULL: any host of the domain */
    const char *path;   /* what the path begins with; of a parameter's, all of it; NULL: any */
    AddressRule rule;
    const char *detail;
} AddressSite;

extern const AddressSite address_sites[];
extern const size_t address_n_sites;
