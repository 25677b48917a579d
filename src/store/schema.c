#include "store/store_db.h"

/*
 * The file is read by people's own tools too, so names are the field's and values are words: a
 * class is 'appendix', a date is ISO 8601 to its precision, flags are space-separated names.
 */
const char *const schema_migrations[] = {
    "CREATE TABLE document ("
    "  id INTEGER PRIMARY KEY,"
    "  path TEXT NOT NULL UNIQUE," /* as given */
    "  hash TEXT NOT NULL,"        /* SHA-256 of the bytes */
    "  settings TEXT NOT NULL,"    /* what else decided how they were read */
    "  role TEXT NOT NULL CHECK (role IN ('article', 'redirect')),"
    "  title TEXT, outlet TEXT, first_outlet TEXT, language TEXT, date TEXT,"
    "  date_confidence REAL NOT NULL,"
    /* How its numeric dates are written; and its own, where that does not tell day from month. */
    "  date_order TEXT, date_written TEXT, url TEXT,"
    "  redirect TEXT,"
    "  words INTEGER NOT NULL,"
    "  sketch BLOB NOT NULL" /* ascending 64-bit hashes, big-endian */
    ") STRICT;"
    "CREATE TABLE author ("
    "  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,"
    "  position INTEGER NOT NULL, name TEXT NOT NULL,"
    "  PRIMARY KEY (document, position)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE tag ("
    "  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,"
    "  position INTEGER NOT NULL, name TEXT NOT NULL,"
    "  PRIMARY KEY (document, position)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE address ("
    "  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,"
    "  position INTEGER NOT NULL, url TEXT NOT NULL, canonical TEXT NOT NULL,"
    "  source TEXT NOT NULL,"
    "  PRIMARY KEY (document, position)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE date_evidence ("
    "  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,"
    "  position INTEGER NOT NULL, date TEXT NOT NULL,"
    "  kind TEXT NOT NULL, zone TEXT NOT NULL, source TEXT NOT NULL, confidence REAL NOT NULL,"
    "  written TEXT NOT NULL,"
    "  PRIMARY KEY (document, position)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE reference ("
    "  id INTEGER PRIMARY KEY,"
    "  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,"
    "  position INTEGER NOT NULL,"
    "  class TEXT NOT NULL, part TEXT NOT NULL, kind TEXT NOT NULL, url TEXT, canonical TEXT,"
    "  anchor TEXT, cited_title TEXT, cited_date TEXT, cited_confidence REAL NOT NULL,"
    "  cited_written TEXT, sentence TEXT, heading TEXT,"
    "  note TEXT, counterpart INTEGER NOT NULL, place TEXT,"
    "  offset INTEGER NOT NULL, length INTEGER NOT NULL, rule TEXT NOT NULL, flags TEXT NOT NULL,"
    /* What the page alone says, where its site says otherwise; else NULL. */
    "  page_class TEXT, page_kind TEXT, page_rule TEXT,"
    "  UNIQUE (document, position)"
    ") STRICT;"
    "CREATE INDEX reference_changed ON reference (id) WHERE page_class IS NOT NULL;",
    /* What was learnt of whole sites, and decided. */
    "CREATE TABLE date_order ("
    "  kind TEXT NOT NULL CHECK (kind IN ('host', 'outlet')), name TEXT NOT NULL,"
    "  day_first INTEGER NOT NULL," /* documents that write so */
    "  month_first INTEGER NOT NULL,"
    "  date_order TEXT," /* NULL where they do not tell */
    "  PRIMARY KEY (kind, name)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX reference_written ON reference (id) WHERE cited_written IS NOT NULL;"
    "CREATE INDEX document_written ON document (id) WHERE date_written IS NOT NULL;"
    "CREATE INDEX document_ordered ON document (id) WHERE date_order IS NOT NULL;"
    "CREATE TABLE site_page ("
    "  document INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,"
    "  host TEXT NOT NULL,"   /* '' where it is not known */
    "  page INTEGER NOT NULL" /* the same for all documents with one text */
    ") STRICT;"
    "CREATE TABLE site_place ("
    "  host TEXT NOT NULL, place TEXT NOT NULL,"
    "  kind TEXT NOT NULL CHECK (kind IN ('repeated', 'previous-next')),"
    "  pages INTEGER NOT NULL,"      /* of the host */
    "  pages_with INTEGER NOT NULL," /* that have such links at this place */
    "  targets INTEGER NOT NULL,"    /* that these links lead to */
    "  changed INTEGER NOT NULL,"    /* links that the page alone had taken for the author's */
    "  example TEXT NOT NULL,"       /* one of the targets */
    "  PRIMARY KEY (host, place, kind)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE same_site ("
    "  host TEXT NOT NULL, prefix TEXT NOT NULL," /* 'example.org', '/blog' or '' */
    "  other_host TEXT NOT NULL, other_prefix TEXT NOT NULL,"
    "  pages INTEGER NOT NULL," /* texts that were known under both */
    "  PRIMARY KEY (host, prefix, other_host, other_prefix)"
    ") STRICT, WITHOUT ROWID;"
    /* From here on: what resolution decided. */
    "CREATE TABLE piece ("
    "  id INTEGER PRIMARY KEY,"
    "  kind TEXT NOT NULL CHECK (kind IN ('piece', 'stub', 'external')),"
    "  key TEXT NOT NULL, title TEXT, outlet TEXT, url TEXT, date TEXT,"
    "  UNIQUE (kind, key)"
    ") STRICT;"
    "CREATE TABLE piece_author ("
    "  piece INTEGER NOT NULL REFERENCES piece ON DELETE CASCADE,"
    "  position INTEGER NOT NULL, name TEXT NOT NULL,"
    "  PRIMARY KEY (piece, position)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE membership ("
    "  document INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,"
    "  piece INTEGER NOT NULL REFERENCES piece ON DELETE CASCADE,"
    "  reason TEXT NOT NULL"
    ") STRICT;"
    "CREATE INDEX membership_piece ON membership (piece);"
    "CREATE TABLE resolution ("
    "  reference INTEGER PRIMARY KEY REFERENCES reference ON DELETE CASCADE,"
    "  piece INTEGER REFERENCES piece ON DELETE CASCADE,"
    /* Of pieces too; keeping these references in an index would double the time to write. */
    "  candidate INTEGER, score REAL NOT NULL, rule TEXT NOT NULL,"
    "  runner_up INTEGER, runner_up_score REAL NOT NULL, reason TEXT"
    ") STRICT;"
    "CREATE INDEX resolution_piece ON resolution (piece);"
    /* What a person has decided; `applies`: what it names was there at the last resolution. */
    "CREATE TABLE override ("
    "  line INTEGER PRIMARY KEY, action TEXT NOT NULL, subject TEXT NOT NULL, value TEXT,"
    "  note TEXT NOT NULL, applies INTEGER NOT NULL"
    ") STRICT;"
    /*
     * One row, once the corpus is resolved and no article was changed or dropped since: by which
     * resolver.  Documents above the last one were added later.
     */
    "CREATE TABLE resolved (version INTEGER NOT NULL, last_document INTEGER NOT NULL) STRICT;",
    NULL,
};
