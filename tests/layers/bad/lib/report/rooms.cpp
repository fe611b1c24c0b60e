// Lawful: cases stands for all the rooms in it.
#include "cases/above/thing.hpp"
#include "cases/fold.hpp"
