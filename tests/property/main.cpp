// The entry point of the property tests. A failure prints a reproduction string for $RC_PARAMS.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
