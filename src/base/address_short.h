/* Short links whose target stands in view. */
#pragma once

/*
 * The address that a link shows, where it is one in full and what it leads to is a short link of
 * another host: <a href="https://sho.rt/x1">https://example.org/2019/on-eels</a>.
 *
 * Short links are known by their form, for there are thousands of such hosts: a short name, then
 * one short word without an ending.
 *
 * @canonical  of what the link leads to
 * @anchor     its words
 *
 * Returns: (transfer full) in canonical form; NULL for other links, and where the words are cut.
 */
char *address_shown(const char *canonical, const char *anchor);
