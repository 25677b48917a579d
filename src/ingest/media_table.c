#include "ingest/media.h"

const MediaName media_names[] = {
    {" html htm xhtml shtml xht ", "an HTML page", MEDIA_ARTICLE, IBID_MEDIA_HTML},
    {" txt text ", "a text", MEDIA_BY_START, IBID_MEDIA_TEXT},
    {" ibid ", "a corpus, which is what ibid writes", MEDIA_NOT_READ, IBID_MEDIA_TEXT},
    {" css scss less ", "a style sheet", MEDIA_NOT_READ, IBID_MEDIA_TEXT},
    {" js mjs map ts wasm swf ", "a script", MEDIA_NOT_READ, IBID_MEDIA_TEXT},
    {" json jsonl ndjson yaml yml toml ini cfg conf ", "a data file", MEDIA_NOT_READ,
     IBID_MEDIA_TEXT},
    {" csv tsv xls xlsx ods sqlite db graphml gexf gml ", "a table or graph", MEDIA_NOT_READ,
     IBID_MEDIA_TEXT},
    {" xml rss atom rdf xsl xsd dtd opml ", "an XML file or feed", MEDIA_NOT_READ, IBID_MEDIA_TEXT},
    {" md markdown mdown mkd rst adoc org tex bib ", "a marked-up source", MEDIA_NOT_READ,
     IBID_MEDIA_TEXT},
    {" png jpg jpeg gif svg webp ico bmp tif tiff avif heic ", "an image", MEDIA_NOT_READ,
     IBID_MEDIA_TEXT},
    {" mp3 mp4 m4a m4v ogg oga ogv wav webm avi mov mkv flac ", "a recording", MEDIA_NOT_READ,
     IBID_MEDIA_TEXT},
    {" woff woff2 ttf otf eot ", "a font", MEDIA_NOT_READ, IBID_MEDIA_TEXT},
    {" pdf ps epub mobi djvu doc docx odt rtf ppt pptx odp ", "a document to be printed",
     MEDIA_NOT_READ, IBID_MEDIA_TEXT},
    {" zip gz tgz bz2 xz zst tar 7z rar warc wacz mht mhtml eml mbox ", "an archive",
     MEDIA_NOT_READ, IBID_MEDIA_TEXT},
    {" c h cc cpp hpp py rb pl go rs java cs fs hs sh bat ps1 sql patch diff ", "a program",
     MEDIA_NOT_READ, IBID_MEDIA_TEXT},
    {" exe dll so o a class jar pyc bin iso dmg deb rpm ", "a compiled program", MEDIA_NOT_READ,
     IBID_MEDIA_TEXT},
    {" bak swp tmp part crdownload lock log ", "a working file", MEDIA_NOT_READ, IBID_MEDIA_TEXT},
};
const size_t n_media_names = G_N_ELEMENTS(media_names);

#define BINARY(start, what)                                                                        \
    {                                                                                              \
        start, sizeof start - 1, what, MEDIA_NOT_READ, IBID_MEDIA_TEXT, false                      \
    }
#define MARKUP(start, what, verdict)                                                               \
    {                                                                                              \
        start, sizeof start - 1, what, verdict, IBID_MEDIA_HTML, true                              \
    }
#define HTML(start) MARKUP(start, "an HTML page", MEDIA_ARTICLE)

/*
 * Source of the HTML rows: WHATWG, "MIME Sniffing", section 7.1; <b> and <br> are left out, since
 * text extracts keep such marks.
 */
const MediaStart media_starts[] = {
    BINARY("%PDF-", "a PDF"),
    BINARY("PK\003\004", "a zip archive or office document"),
    BINARY("\037\213", "gzip data"),
    BINARY("BZh", "bzip2 data"),
    BINARY("\3757zXZ", "xz data"),
    BINARY("\050\265\057\375", "zstd data"),
    BINARY("7z\274\257", "a 7z archive"),
    BINARY("Rar!", "a rar archive"),
    BINARY("\211PNG", "a PNG image"),
    BINARY("GIF8", "a GIF image"),
    BINARY("\377\330\377", "a JPEG image"),
    BINARY("RIFF", "a recording or image"),
    BINARY("OggS", "a recording"),
    BINARY("ID3", "a recording"),
    BINARY("\177ELF", "a compiled program"),
    BINARY("SQLite format 3", "a database"),
    BINARY("\320\317\021\340", "an office document"),
    BINARY("{\\rtf", "a rich text document"),
    BINARY("WARC/", "a web archive"),
    HTML("<!doctype html"),
    HTML("<html"),
    HTML("<head"),
    HTML("<body"),
    HTML("<title"),
    HTML("<meta"),
    HTML("<link"),
    HTML("<base"),
    HTML("<script"),
    HTML("<style"),
    HTML("<iframe"),
    HTML("<div"),
    HTML("<table"),
    HTML("<article"),
    HTML("<section"),
    HTML("<main"),
    HTML("<header"),
    HTML("<nav"),
    HTML("<h1"),
    HTML("<h2"),
    HTML("<p>"),
    HTML("<p "),
    HTML("<ul"),
    HTML("<ol"),
    HTML("<font"),
    HTML("<center"),
    HTML("<a href"),
    MARKUP("<?php", "a program", MEDIA_NOT_READ),
    MARKUP("<rss", "a feed", MEDIA_NOT_READ),
    MARKUP("<feed", "a feed", MEDIA_NOT_READ),
    MARKUP("<rdf:rdf", "a feed", MEDIA_NOT_READ),
    MARKUP("<svg", "an image", MEDIA_NOT_READ),
};
const size_t n_media_starts = G_N_ELEMENTS(media_starts);
