// What is found against an entry, of a case or of the journal, until it is known whether it may be recorded.
// For ask.cpp and ask_journal.cpp.
#pragma once

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "cases/recording/ask.hpp"

namespace otklik::cases {

class Objections {
 public:
  void add(Objection objection) { list_.push_back(std::move(objection)); }
  void add(Question question, std::optional<Refusal> why, std::vector<Text> notes = {}) {
    if (why) add({question, Category::not_allowed, std::move(*why), std::move(notes)});
  }
  // What stops with an exception, of whatever category.
  template <class Check>
  void add_thrown(Question question, Check check) {
    try {
      check();
    } catch (const Error& problem) {
      if (problem.category() == Category::bad_data || problem.category() == Category::failed) throw;
      add({question, problem.category(), {{}, problem.message()}, problem.notes()});
    }
  }
  template <class AnyEvent>
  void add_if_known(const std::vector<AnyEvent>& events, const AnyEvent& event) {
    if (std::find(events.begin(), events.end(), event) != events.end())
      add(Question::duplicate,
          Refusal{{}, {"такая запись уже есть", "this very entry is there already"}});
  }
  bool hold(Question question) const {
    return std::any_of(list_.begin(), list_.end(),
                       [&](const Objection& each) { return each.question == question; });
  }
  bool any() const { return !list_.empty(); }
  /// In the order of the questions: recording stops at the first.
  std::vector<Objection> take() {
    std::stable_sort(list_.begin(), list_.end(), [](const Objection& a, const Objection& b) {
      return a.question < b.question;
    });
    return std::move(list_);
  }

 private:
  std::vector<Objection> list_;
};

inline Text no_longer_allowed(std::size_t entry, const Text& what) {
  return joined(
      text("тогда недопустима запись {}: ", "entry {} would no longer be allowed: ", entry), "",
      what);
}

}  // namespace otklik::cases
