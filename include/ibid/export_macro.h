/* Marks what libibid offers; everything else stays inside the shared library. */
#pragma once

#if defined(__GNUC__)
#define IBID_API __attribute__((visibility("default")))
#else
#define IBID_API
#endif
