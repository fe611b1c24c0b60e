#include "cases/events/attachments.hpp"

namespace otklik::cases {

std::vector<std::string> attachments_of(const Event& event) {
  std::vector<std::string> paths;
  for (const Attachment& each : event.attachments)
    if (!each.path.empty()) paths.push_back(each.path);
  return paths;
}

}  // namespace otklik::cases
