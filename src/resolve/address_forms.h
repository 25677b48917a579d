/* Forms in which spellings of one address agree that address_canonical() keeps apart. */
#pragma once

/* From the closest on. */
typedef enum {
    ADDRESS_FORM_CASE,    /* in lower case, "--" as "-", "//" as "/", without ".aspx" or ".php" */
    ADDRESS_FORM_VIEW,    /* the same without what asks for another view: "m.", "/amp", "/print" */
    ADDRESS_FORM_BARE,    /* as the first, without its query */
    ADDRESS_FORM_LETTERS, /* letters and digits only: "zero-friction" and "zerofriction" */
    N_ADDRESS_FORMS,
} AddressForm;

/*
 * The form of an address that an article has.  Returns: (transfer full), NULL where the form would
 * say too little: a front page, or one page of many that differ in their queries.
 */
char *address_form_of_own(AddressForm form, const char *canonical);

/* The form of an address that is cited, likewise. */
char *address_form_of_cited(AddressForm form, const char *canonical);

/* How far to believe that two addresses of the same form are one, 0 to 1. */
double address_form_score(AddressForm form);

/* The name of the rule by which such a likeness resolves; static storage. */
const char *address_form_rule(AddressForm form);
