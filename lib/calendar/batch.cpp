#include "calendar/batch.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "calendar/iso_time.hpp"
#include "calendar/zone_table.hpp"

namespace otklik::calendar {

namespace {

constexpr std::size_t block_size = std::size_t{1} << 18;
// Far beyond any good line: a stream without line ends must not fill the memory.
constexpr std::size_t longest_line = 4096;

// A question taken apart; the views point into its line.
struct Question {
  std::string_view what;
  std::string_view start;
  std::string_view amount;
};

std::optional<Question> parse_question(std::string_view line) {
  const auto first = line.find('\t');
  if (first == std::string_view::npos) return std::nullopt;
  const auto second = line.find('\t', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  return Question{line.substr(0, first), line.substr(first + 1, second - first - 1),
                  line.substr(second + 1)};
}

Text bad_form() {
  return {"строка должна иметь вид add|sub|between TAB НАЧАЛО TAB СРОК-или-КОНЕЦ",
          "a line must read add|sub|between TAB START TAB AMOUNT-or-END"};
}

Text bad_time(std::string_view words) {
  const std::string shown = disarmed(words);
  return text("время «{}» не читается", "cannot read the time `{}`", shown);
}

Text bad_amount(std::string_view words) {
  const std::string shown = disarmed(words);
  return text("срок «{}» не читается", "cannot read the amount `{}`", shown);
}

void append_minutes(std::int64_t minutes, std::string& out) {
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), minutes).ptr;
  out.append(digits.data(), end);
  out.push_back('\n');
}

void append_instant(Instant instant, const ZoneTable& zone, std::string& out) {
  std::array<char, iso_length + 1> line;
  char* end = write_iso(line.data(), instant, zone);
  *end = '\n';
  out.append(line.data(), line.size());
}

// Appends the answer, or tells what is wrong with the line. Throws OutsideCalendar.
std::optional<Text> answer(const WorkingTime& time, DayCount count, std::string_view line,
                           std::string& out) {
  const ZoneTable& zone = time.zone_table();
  const auto question = parse_question(line);
  if (!question) return bad_form();
  const bool forward = question->what == "add";
  const bool backward = question->what == "sub";
  if (!forward && !backward && question->what != "between") return bad_form();
  const auto start = parse_iso(question->start, zone);
  if (!start) return bad_time(question->start);
  if (!forward && !backward) {
    const auto end = parse_iso(question->amount, zone);
    if (!end) return bad_time(question->amount);
    append_minutes(time.between(*start, *end).minutes(), out);
    return std::nullopt;
  }
  const auto amount = parse_amount(question->amount);
  if (!amount) return bad_amount(question->amount);
  append_instant(forward ? time.add(*start, *amount, count) : time.sub(*start, *amount, count),
                 zone, out);
  return std::nullopt;
}

Error bad_line(const std::string& file, std::uint64_t number, std::string_view line,
               const Text& problem) {
  constexpr std::uint64_t most = std::numeric_limits<int>::max();
  Diagnostic diagnostic;
  diagnostic.code = "calendar.batch";
  diagnostic.file = file;
  diagnostic.at.line = static_cast<int>(std::min(number, most));
  diagnostic.what = problem;
  diagnostic.remedy = {"исправьте строку или добавьте --keep-going",
                       "mend the line or add --keep-going"};
  diagnostic.source = std::string(line.substr(0, longest_line));
  return Error(Category::bad_data, joined(text("строка {}", "line {}", number), ": ", problem), {},
               {std::move(diagnostic)});
}

// What was answered before a bad line goes out before the line is told.
template <class Step>
void telling_first(const Step& step, const std::string& answers, const BlockSink& sink) {
  try {
    step();
  } catch (const Error&) {
    sink(answers);
    throw;
  }
}

}  // namespace

Batch::Batch(const WorkingTime& time, BatchOptions options)
    : time_(time), options_(std::move(options)) {}

void Batch::feed(std::string_view block, std::string& out) {
  while (true) {
    const auto end = block.find('\n');
    if (end == std::string_view::npos) return keep_rest(block);
    const std::string_view line = block.substr(0, end);
    block.remove_prefix(end + 1);
    if (rest_.empty()) {
      take_line(line, out);
    } else {
      keep_rest(line);
      const std::string whole = std::exchange(rest_, {});
      take_line(whole, out);
    }
  }
}

void Batch::finish(std::string& out) {
  const std::string last = std::exchange(rest_, {});
  if (!last.empty()) take_line(last, out);
}

// A longer line is bad whatever it holds, so what is beyond may be forgotten.
void Batch::keep_rest(std::string_view rest) {
  const std::size_t room = longest_line + 1 - std::min(rest_.size(), longest_line + 1);
  rest_.append(rest.substr(0, room));
}

void Batch::take_line(std::string_view line, std::string& out) {
  ++lines_;
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  if (line.size() > longest_line)
    return take_bad_line(line, {"строка слишком длинная", "the line is too long"}, out);
  try {
    const auto problem = answer(time_, options_.count, line, out);
    if (problem) take_bad_line(line, *problem, out);
  } catch (const OutsideCalendar& problem) {
    take_bad_line(line, problem.message(), out);
  }
}

void Batch::take_bad_line(std::string_view line, const Text& problem, std::string& out) const {
  if (!options_.keep_going) throw bad_line(options_.file, lines_, line, problem);
  out.append("! ").append(problem.in(options_.lang)).push_back('\n');
}

void run_batch(const WorkingTime& time, const BlockSource& source, const BlockSink& sink,
               BatchOptions options) {
  Batch batch(time, std::move(options));
  std::vector<char> buffer(block_size);
  std::string answers;
  while (const std::size_t count = source(buffer)) {
    telling_first([&] { batch.feed({buffer.data(), count}, answers); }, answers, sink);
    if (!sink(answers)) return;
    answers.clear();
  }
  telling_first([&] { batch.finish(answers); }, answers, sink);
  sink(answers);
}

}  // namespace otklik::calendar
