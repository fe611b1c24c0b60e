// run_transcripts --programs DIR --project DIR [--update] [--keep] [-j N] FILE…
// Runs transcripts (*.t, and the console blocks of *.md) and shows where the program says something else. --update
// writes what it says into the files; read the difference before you believe it. Exit: 0 all as written, 1 not so,
// 2 wrong usage.
#include <stdlib.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <exception>
#include <fstream>
#include <mutex>
#include <sstream>
#include <thread>

#include "compare.hpp"
#include "session.hpp"
#include "transcript.hpp"

namespace {

namespace fs = std::filesystem;
using namespace otklik::transcripts;

struct Options {
  Setting setting;
  bool update = false;
  bool keep = false;
  unsigned threads = 2;
  std::vector<fs::path> files;
};

/// What came of one file.
struct Result {
  std::size_t commands = 0;
  std::size_t failed = 0;
  bool updated = false;
  std::string report;
};

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(path.string() + ": cannot be read");
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

std::string joined(const std::vector<std::string>& lines) {
  std::string result;
  for (const std::string& line : lines) result += line + "\n";
  return result;
}

// Compares one step with what happened and brings the step up to date; the report is empty when all is as written.
std::string judge(const fs::path& file, Step& step, const Outcome& outcome) {
  const std::string head = file.string() + ":" + std::to_string(step.line) + ": $ ";
  if (!outcome.ran)
    return head + step.command.front() +
           "\n  did not end; it or an earlier command left the shell, or time was up\n" +
           outcome.output;
  const Comparison comparison = compare(step.expected, written_lines(outcome.output));
  if (comparison.equal && outcome.status == step.status) return {};
  std::string report = head + step.command.front() + "\n";
  for (const std::string& line : comparison.diff) report += "  " + line + "\n";
  if (outcome.status != step.status)
    report +=
        "  -[" + std::to_string(step.status) + "]\n  +[" + std::to_string(outcome.status) + "]\n";
  step.expected = comparison.updated;
  step.status = outcome.status;
  return report;
}

// What is longer shows nobody what it asserts.
constexpr std::size_t longest_line = 400;

bool begins_symbol(char byte) {
  return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U;
}

// A line for each that is too long.
std::vector<std::string> find_long_lines(const fs::path& file, const std::string& content) {
  std::vector<std::string> found;
  std::istringstream lines(content);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number)
    if (static_cast<std::size_t>(std::count_if(line.begin(), line.end(), begins_symbol)) >
        longest_line)
      found.push_back(file.string() + ":" + std::to_string(number) + ": longer than " +
                      std::to_string(longest_line) +
                      " symbols; cut it to what is meant, output with jq or sed");
  return found;
}

Result run_file(const Options& options, const fs::path& file, const std::string& name) {
  const std::string content = read_file(file);
  Transcript transcript = parse_transcript(content, file.extension() == ".md");
  const std::vector<Step*> steps = transcript.steps();
  std::vector<std::string> scripts;
  for (const Step* step : steps) scripts.push_back(joined(step->command));
  const std::vector<Outcome> outcomes = run_session(options.setting, name, scripts);

  Result result;
  result.commands = steps.size();
  bool all_ran = true;
  for (std::size_t n = 0; n < steps.size(); ++n) {
    const std::string report = judge(file, *steps[n], outcomes[n]);
    if (!report.empty()) ++result.failed;
    result.report += report;
    all_ran = all_ran && outcomes[n].ran;
  }
  if (steps.empty() && file.extension() == ".t") {
    result.failed = 1;
    result.report = file.string() + ": no command in it\n";
  }
  if (file.extension() == ".t") {
    const auto long_lines =
        find_long_lines(file, options.update && all_ran ? render_transcript(transcript) : content);
    result.failed += long_lines.size();
    result.report += joined(long_lines);
  }
  if (options.update && result.failed > 0 && all_ran && !steps.empty()) {
    std::ofstream(file, std::ios::binary) << render_transcript(transcript);
    result.updated = true;
  }
  return result;
}

std::string scratch_name(const fs::path& file, std::size_t index) {
  return std::to_string(index) + "-" + file.stem().string();
}

/// Runs the files on a few threads and prints each report as it comes.
class Run {
 public:
  explicit Run(const Options& options) : options_(options) {}

  int all() {
    std::vector<std::thread> threads;
    for (unsigned n = 0; n < options_.threads; ++n) threads.emplace_back([this] { work(); });
    for (std::thread& thread : threads) thread.join();
    std::printf("transcripts: %zu files, %zu commands, %zu failed%s\n", options_.files.size(),
                total_.commands, total_.failed, total_.updated ? "; files were updated" : "");
    return total_.failed == 0 || options_.update ? 0 : 1;
  }

 private:
  void work() {
    for (std::size_t n = next_++; n < options_.files.size(); n = next_++) {
      const Result result = attempt(options_.files[n], n);
      const std::lock_guard lock(mutex_);
      std::fputs(result.report.c_str(), stdout);
      total_.commands += result.commands;
      total_.failed += result.failed;
      total_.updated = total_.updated || result.updated;
    }
  }

  Result attempt(const fs::path& file, std::size_t index) const {
    try {
      return run_file(options_, file, scratch_name(file, index));
    } catch (const std::exception& problem) {
      return {0, 1, false, file.string() + ": " + problem.what() + "\n"};
    }
  }

  const Options& options_;
  std::atomic<std::size_t> next_{0};
  std::mutex mutex_;
  Result total_;
};

// Reads the arguments; nothing usable is told by an empty list of files.
Options parse_options(const std::vector<std::string>& arguments) {
  Options options;
  for (std::size_t n = 0; n < arguments.size(); ++n) {
    const std::string& word = arguments[n];
    const bool has_value = n + 1 < arguments.size();
    if (word == "--update") {
      options.update = true;
    } else if (word == "--keep") {
      options.keep = true;
    } else if (word == "--programs" && has_value) {
      options.setting.programs = fs::absolute(arguments[++n]);
    } else if (word == "--project" && has_value) {
      options.setting.tests = fs::absolute(arguments[++n]) / "tests";
      options.setting.examples = fs::absolute(arguments[n]) / "examples";
    } else if (word == "-j" && has_value) {
      options.threads = static_cast<unsigned>(std::stoul(arguments[++n]));
    } else if (word.starts_with("-")) {
      return {};
    } else {
      options.files.push_back(fs::absolute(word));
    }
  }
  return options;
}

fs::path make_scratch() {
  std::string name = (fs::temp_directory_path() / "otklik-transcripts-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error(name + ": cannot be made");
  return fs::canonical(name);
}

int run(const std::vector<std::string>& arguments) {
  Options options = parse_options(arguments);
  if (options.files.empty() || options.threads == 0) {
    std::fputs(
        "usage: run_transcripts --programs DIR --project DIR [--update] [--keep] [-j N] FILE...\n",
        stderr);
    return 2;
  }
  options.setting.scratch = make_scratch();
  const int status = Run(options).all();
  if (options.keep)
    std::printf("kept: %s\n", options.setting.scratch.c_str());
  else
    fs::remove_all(options.setting.scratch);
  return status;
}

}  // namespace

int main(int count, char** values) {
  try {
    return run({values + 1, values + count});
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "run_transcripts: %s\n", problem.what());
    return 2;
  }
}
