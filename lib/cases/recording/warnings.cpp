#include "cases/recording/warnings.hpp"

#include "cases/events/event.hpp"
#include "cases/events/whereabouts.hpp"

namespace otklik::cases {

std::vector<Text> warnings_of(const Case& record, const Event& event,
                              const Registries& registries) {
  const auto* published = event.as<Published>();
  if (published == nullptr || published->elsewhere ||
      find_whereabouts(published->url, record.message, registries) != Whereabouts::unknown)
    return {};
  return {text("{}: по ссылкам не видно, стоит ли ответ там же, где сообщение: проверьте",
               "{}: the links do not tell whether the answer stands where the message does: look",
               record.id.text())};
}

}  // namespace otklik::cases
