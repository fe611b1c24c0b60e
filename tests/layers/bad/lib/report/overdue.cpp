#include <sys/stat.h>

#include "ingest/vk.hpp"
