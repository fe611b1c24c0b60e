#include "cases/above/thing.hpp"
#include "cases/below/thing.hpp"
#include "cases/beside/thing.hpp"
#include "cases/fold.hpp"
#include "base/time.hpp"
#include "formats/codec.hpp"
auto a = time(nullptr);
