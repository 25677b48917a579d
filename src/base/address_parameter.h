/* Parameters of addresses, and which of them say what is read. */
#pragma once

#include <stdbool.h>

/*
 * True for a parameter that does not say what is read, by the rows of address_parameters.
 *
 * @parameter  "name=value", to its end
 * @host       in lower case: some parameters are idle on one site only
 */
bool address_parameter_is_idle(const char *parameter, const char *host);
