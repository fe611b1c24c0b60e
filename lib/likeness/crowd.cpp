#include "likeness/crowd.hpp"

#include <algorithm>
#include <chrono>

namespace otklik::likeness {

namespace {

/// A stretch of voices, `end` not included, and how many people speak in it.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t authors = 0;
};

bool has_new(const std::vector<Voice>& voices, const Stretch& stretch) {
  return std::any_of(voices.begin() + static_cast<std::ptrdiff_t>(stretch.begin),
                     voices.begin() + static_cast<std::ptrdiff_t>(stretch.end),
                     [](const Voice& each) { return each.is_new; });
}

// A window slides over the voices: each comes in once and goes out once.
Stretch largest(const std::vector<Voice>& voices, Seconds window) {
  Stretch best;
  std::map<std::uint64_t, std::size_t> speaking;
  std::size_t begin = 0;
  for (std::size_t end = 0; end < voices.size(); ++end) {
    if (voices[end].author != 0) ++speaking[voices[end].author];
    for (; voices[end].posted - voices[begin].posted > window; ++begin)
      if (const auto at = speaking.find(voices[begin].author);
          at != speaking.end() && --at->second == 0)
        speaking.erase(at);
    const Stretch stretch{begin, end + 1, speaking.size()};
    if (stretch.authors > best.authors && has_new(voices, stretch)) best = stretch;
    if (stretch.authors == best.authors && best.begin == begin) best.end = end + 1;
  }
  return best;
}

}  // namespace

std::vector<Crowd> CrowdFinder::crowds() {
  std::vector<Crowd> found;
  for (auto& [where, voices] : voices_) {
    if (voices.size() < rule_.authors) continue;
    std::sort(voices.begin(), voices.end(), [](const Voice& a, const Voice& b) {
      return std::pair(a.posted, a.id) < std::pair(b.posted, b.id);
    });
    const Stretch stretch = largest(voices, std::chrono::days(rule_.days));
    if (stretch.authors < rule_.authors) continue;
    Crowd crowd{where.topic,
                where.location,
                stretch.authors,
                {},
                voices[stretch.begin].posted,
                voices[stretch.end - 1].posted};
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) crowd.cases.push_back(voices[i].id);
    found.push_back(std::move(crowd));
  }
  return found;
}

}  // namespace otklik::likeness
