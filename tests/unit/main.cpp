// The entry point of the unit tests; they stand beside it, in folders that mirror lib/.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
