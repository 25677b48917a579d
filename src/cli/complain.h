/* What the tool says on standard error: one line at a time. */
#pragma once

/* Prints "ibid: " and `line`; what names and arguments hold cannot steer a terminal. */
void complain(const char *line);
