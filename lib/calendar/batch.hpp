// `calendar batch`: a stream of questions, one answer a line, in constant memory.
// Not for options, nor for reading and writing: the command gives them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "base/bilingual.hpp"
#include "calendar/working_time.hpp"

namespace otklik::calendar {

struct BatchOptions {
  bool keep_going = false;  ///< a bad line is answered `! reason` instead of ending the stream
  Lang lang = Lang::ru;     ///< of these reasons
  std::string file = "-";   ///< what a bad line's position names
  DayCount count = DayCount::same_time;
};

/// Answers lines `add|sub TAB START TAB AMOUNT` with an instant and `between TAB START TAB END` with whole working minutes, cut
/// toward zero. A bare amount is working minutes. Lines end with LF or CR LF; the last one may lack it.
class Batch {
 public:
  /// `time` must outlive it.
  Batch(const WorkingTime& time, BatchOptions options);

  /// Takes the next block of the stream, cut anywhere, and appends the answers to `out`. At a bad line: throws Error (bad_data)
  /// with its number, `out` then holds the answers before it.
  void feed(std::string_view block, std::string& out);
  /// Takes the end of the stream.
  void finish(std::string& out);

 private:
  void take_line(std::string_view line, std::string& out);
  void keep_rest(std::string_view rest);
  void take_bad_line(std::string_view line, const Text& problem, std::string& out) const;

  const WorkingTime& time_;
  BatchOptions options_;
  std::string rest_;  // the start of a line whose end has not come yet
  std::uint64_t lines_ = 0;
};

/// Puts the next bytes of a stream into a buffer, as many as are there; gives how many, none at the end.
using BlockSource = std::function<std::size_t(std::span<char>)>;
/// Takes the next answers; false when who reads them has gone away.
using BlockSink = std::function<bool(std::string_view)>;

/// Answers a whole stream, block by block as it comes; a reader that has gone away ends it quietly.
/// Throws Error (bad_data) at a bad line, after the answers before it went out, and what source and sink throw.
void run_batch(const WorkingTime& time, const BlockSource& source, const BlockSink& sink,
               BatchOptions options);

}  // namespace otklik::calendar
