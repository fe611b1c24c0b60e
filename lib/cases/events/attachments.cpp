#include "cases/events/attachments.hpp"
#include "cases/events/event.hpp"

namespace otklik::cases {

namespace {

struct Paths {
  template <class Kind>
  std::vector<std::string> operator()(const Kind& event) const {
    std::vector<std::string> paths;
    if constexpr (requires { event.attachments; })
      for (const Attachment& each : event.attachments)
        if (!each.path.empty()) paths.push_back(each.path);
    return paths;
  }
};

}  // namespace

std::vector<std::string> attachments_of(const Event& event) {
  return event.data.visit(Paths());
}

}  // namespace otklik::cases
