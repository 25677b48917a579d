#include "base/address_parameter.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/address_table.h"

/* "|1|true" has three: the first is none at all. */
static bool is_value(const char *value, const char *rule)
{
    if (rule == NULL)
        return true;
    if (*rule == '#')
        return strlen(value) == strtoul(rule + 1, NULL, 10) &&
               value[strspn(value, "0123456789abcdefABCDEF")] == '\0';
    for (const char *p = rule;; p++) {
        size_t n = strcspn(p, "|");

        if (strlen(value) == n && g_ascii_strncasecmp(value, p, n) == 0)
            return true;
        p += n;
        if (*p == '\0')
            return false;
    }
}

static bool is_of_domain(const char *host, const char *domain)
{
    return domain == NULL ||
           (g_str_has_suffix(host, domain) &&
            (strlen(host) == strlen(domain) || host[strlen(host) - strlen(domain) - 1] == '.'));
}

bool address_parameter_is_idle(const char *parameter, const char *host)
{
    size_t length = strcspn(parameter, "=");
    const char *value = parameter + length + (parameter[length] == '=');
    char first = g_ascii_tolower(parameter[0]);

    for (size_t i = 0; i < address_n_parameters; i++) {
        const AddressParameter *row = &address_parameters[i];
        size_t n;

        if (row->name[0] != first)
            continue;
        n = strcspn(row->name, "*");
        if ((row->name[n] == '*' ? length >= n : length == n) &&
            g_ascii_strncasecmp(parameter, row->name, n) == 0 && is_value(value, row->value) &&
            is_of_domain(host, row->domain))
            return true;
    }
    return false;
}
