#include "formats/tenure_codec.hpp"

namespace otklik::formats {

std::vector<cases::Tenure> tenures_of(const Fields& fields, std::string_view key) {
  std::vector<cases::Tenure> tenures;
  for (const Node& item : fields.list(key)) {
    const Fields entry(item, fields.problems());
    tenures.push_back({entry.id<PersonId>("person"), entry.valid_range()});
  }
  return tenures;
}

}  // namespace otklik::formats
