// calendar: working time as the register's settings in the work tree give it. Needs no git.
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <span>

#include "base/clock.hpp"
#include "base/error.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "base/zone.hpp"
#include "calendar/batch.hpp"
#include "calendar/flaws.hpp"
#include "calendar/year_table.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/batch_streams.hpp"
#include "cli/command.hpp"
#include "cli/findings.hpp"
#include "cli/input.hpp"
#include "cli/output_file.hpp"
#include "cli/recording.hpp"
#include "formats/files.hpp"
#include "ingest/xmlcalendar.hpp"
#include "register/disk/paths.hpp"
#include "register/load.hpp"
#include "render/formats.hpp"
#include "render/json.hpp"
#include "render/year.hpp"
#include "report/value.hpp"
#include "report/year_grid.hpp"

namespace otklik::cli {

namespace {

using calendar::WorkingTime;

struct CalendarOptions {
  std::string first;
  std::string second;
  std::string calendars;
  std::string count;
  std::string output;
  bool keep_going = false;
};

using Calendars = std::vector<std::shared_ptr<const calendar::ProductionCalendar>>;

Calendars calendars_named(Session& session, const std::string& list) {
  const store::WorkTreeFiles files(session.root());
  Calendars calendars;
  for (const std::string& name : names_in(list))
    calendars.push_back(
        std::make_shared<const calendar::ProductionCalendar>(store::load_calendar(files, name)));
  return calendars;
}

// Those in force on the last day of the year, unless others are named.
Calendars calendars_of(Session& session, const CalendarOptions& options, Date day) {
  if (!options.calendars.empty()) return calendars_named(session, options.calendars);
  Calendars calendars;
  for (const calendar::CalendarStack& stack : session.work_tree().schedule().calendars)
    if (stack.valid_from <= day) calendars = stack.calendars;
  return calendars;
}

WorkingTime working_time(Session& session, const CalendarOptions& options) {
  calendar::Schedule schedule = session.work_tree().schedule();
  if (!options.calendars.empty())
    schedule.calendars = {{Date::min(), calendars_named(session, options.calendars)}};
  return WorkingTime(std::move(schedule));
}

calendar::DayCount count_of(const CalendarOptions& options) {
  if (options.count.empty()) return calendar::DayCount::same_time;
  if (const auto count = parse_word<calendar::DayCount>(options.count)) return *count;
  throw Error(Category::usage,
              text("нет счёта дней «{}»", "no way of counting days `{}`", disarmed(options.count)),
              {{"есть: same_time, end_of_day, working_hours",
                "known: same_time, end_of_day, working_hours"}});
}

calendar::Term amount_of(const std::string& words) {
  if (const auto amount = calendar::parse_amount(words)) return *amount;
  throw Error(
      Category::usage,
      text("не удалось прочитать количество «{}»", "cannot read the amount `{}`", disarmed(words)),
      {{"например: 90 (рабочих минут), `2 working hours`, `1 working day`",
        "for example: 90 (working minutes), `2 working hours`, `1 working day`"}});
}

void print_result(Session& session, const report::Value& value, const std::string& plain) {
  switch (session.format()) {
    case render::Format::json:
      session.print(render::render_json(report::Object{{"result", value}}));
      return;
    case render::Format::text: session.print(plain + "\n"); return;
    case render::Format::tsv:
    case render::Format::csv: session.print("result\n" + plain + "\n"); return;
  }
}

int move(Session& session, const CalendarOptions& options, bool forward) {
  session.format();
  const WorkingTime time = working_time(session, options);
  const Instant start = session.time(options.first, time.zone());
  const calendar::Term amount = amount_of(options.second);
  const Instant result = forward ? time.add(start, amount, count_of(options))
                                 : time.sub(start, amount, count_of(options));
  if (time.is_provisional(std::min(start, result), std::max(start, result)))
    session.say(
        {"календарь этого времени предварительный", "the calendar of that time is provisional"});
  print_result(session, time.zone().stamp(result), format_instant(result, time.zone()));
  return 0;
}

int between(Session& session, const CalendarOptions& options) {
  session.format();
  const WorkingTime time = working_time(session, options);
  const Instant from = session.time(options.first, time.zone());
  const Instant to = session.time(options.second, time.zone());
  const auto minutes = time.between(from, to).minutes();
  if (time.is_provisional(std::min(from, to), std::max(from, to)))
    session.say(
        {"календарь этого времени предварительный", "the calendar of that time is provisional"});
  print_result(session, minutes, fmt::format("{}", minutes));
  return 0;
}

using Stream = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

Stream opened(const std::string& file) {
  const auto leave_open = [](std::FILE*) { return 0; };
  Stream in =
      file == "-" ? Stream(stdin, leave_open) : Stream(std::fopen(file.c_str(), "rb"), std::fclose);
  if (!in)
    throw Error(Category::failed,
                text("не удалось прочитать файл {}", "cannot read the file {}", disarmed(file)));
  return in;
}

int batch(Session& session, const CalendarOptions& options) {
  const WorkingTime time = working_time(session, options);
  const std::string file = options.first.empty() ? "-" : options.first;
  const Stream in = opened(file);
  // The descriptor itself is read, so that an answer comes as soon as its question did.
  const auto source = [&](std::span<char> block) {
    const auto taken = ::read(fileno(in.get()), block.data(), block.size());
    if (taken < 0)
      throw Error(Category::failed,
                  text("не удалось прочитать файл {}", "cannot read the file {}", disarmed(file)));
    return static_cast<std::size_t>(taken);
  };
  const auto sink = [](std::string_view answers) {
    return std::fwrite(answers.data(), 1, answers.size(), stdout) == answers.size() &&
           std::fflush(stdout) == 0;
  };
  calendar::run_batch(time, source, sink,
                      {options.keep_going, session.lang(), file, count_of(options)});
  return 0;
}

int year_of_words(const std::string& words, Date today) {
  if (words.empty()) return year_of(today);
  const auto year = parse_unsigned(words);
  constexpr std::uint64_t last_year = 9999;
  if (!year || *year == 0 || *year > last_year)
    throw Error(Category::usage, text("не год: «{}»", "not a year: `{}`", disarmed(words)));
  return static_cast<int>(*year);
}

report::List days_of(const calendar::YearTable& table) {
  report::List days;
  for (const calendar::YearDay& day : table.days) {
    report::Object row{{"date", day.date},
                       {"kind", word_of(day.kind)},
                       {"note", day.note},
                       {"calendar", day.calendar}};
    if (day.provisional) row.emplace_back("provisional", true);
    days.emplace_back(std::move(row));
  }
  return days;
}

std::vector<report::Column> day_columns() {
  return {{"date", {"день", "day"}},
          {"kind",
           {"вид", "kind"},
           true,
           false,
           [](const report::Value& value) {
             const auto* word = value.as<std::string>();
             const auto kind =
                 word == nullptr ? std::nullopt : parse_word<calendar::DayKind>(*word);
             return kind ? title_of(*kind) : Text{};
           }},
          {"note", {"примечание", "note"}, true, true},
          {"calendar", {"календарь", "calendar"}, false}};
}

int show(Session& session, const CalendarOptions& options) {
  const auto format = session.format();
  const Zone& zone = session.work_tree().zone();
  const int year = year_of_words(options.first, zone.date_of(session.clock(zone).now()));
  const auto table =
      calendar::year_table(calendars_of(session, options, make_date(year, 12, 31)), year);
  const calendar::YearTotals& totals = table.totals;
  const report::Value hours =
      totals.working_hours ? report::Value(*totals.working_hours) : report::Value();
  if (format == render::Format::json) {
    session.print(render::render_json(
        report::Object{{"year", year},
                       {"provisional", table.provisional},
                       {"totals", report::Object{{"working_days", totals.working_days},
                                                 {"short_days", totals.short_days},
                                                 {"working_hours", hours}}},
                       {"days", days_of(table)}}));
    return 0;
  }
  Text title = text("{0}: рабочих дней {1}, из них сокращённых {2}",
                    "{0}: {1} working days, {2} of them short", year, totals.working_days,
                    totals.short_days);
  if (totals.working_hours)
    title =
        joined(title, "; ", text("рабочих часов {}", "{} working hours", *totals.working_hours));
  const Text provisional = table.provisional ? Text{" (предварительно)", " (provisional)"} : Text{};
  if (format == render::Format::text)
    session.print(render::render_year(report::year_grid(table), session.lang(), session.colours()) +
                  "\n");
  const report::Report report{
      "calendar", joined(title, "", provisional), {}, {day_columns(), days_of(table)}, {}};
  session.print(report);
  return 0;
}

// The years of every calendar in force, against the totals that its file states.
int check(Session& session, const CalendarOptions& options) {
  session.format();
  const Zone& zone = session.work_tree().zone();
  const Date today = zone.date_of(session.clock(zone).now());
  const store::WorkTreeFiles files(session.root());
  std::vector<audit::Finding> findings;
  std::size_t years = 0;
  for (const auto& each : calendars_of(session, options, today)) {
    const std::string path = store::calendar_path(each->id);
    const std::string bytes = files.read(path).value_or("");
    const auto read = formats::read_calendar(bytes, path);
    years += each->years.size();
    for (Diagnostic& flaw :
         located(calendar::find_flaws(*each, today), path, bytes, read.positions))
      findings.push_back({std::move(flaw), {}, {}, {}});
  }
  return print_findings(session, "calendar", findings,
                        {0, 0, text("проверено годов: {}", "years checked: {}", years)});
}

// The public XML form, as a file of ours.
int import(Session& session, const CalendarOptions& options) {
  const std::string bytes = read_file(options.first);
  auto calendar = ingest::read_xmlcalendar(bytes, disarmed(options.first));
  const int year = calendar.years.begin()->first;
  calendar.id = options.second.empty() ? fmt::format("ru-{}", year) : options.second;
  calendar.title = text("Производственный календарь, {}", "Production calendar, {}", year);
  const std::string file = formats::write_calendar(calendar);
  if (options.output.empty())
    session.print(file);
  else
    write_output(options.output, file);
  session.say({"проверьте: totals и act впишите из акта, затем otklik calendar check",
               "check it: take totals and act from the act, then otklik calendar check"});
  return 0;
}

Run set_up(Options& options) {
  auto values = std::make_shared<CalendarOptions>();
  const auto command = [values](int (*action)(Session&, const CalendarOptions&)) {
    return [values, action](Session& session) { return action(session, *values); };
  };
  const auto with_calendars = [values](Options& sub) -> Options& {
    sub.option("--calendars", values->calendars,
               {"календари через запятую вместо действующих",
                "calendars, separated by commas, instead of those in force"});
    return sub;
  };
  const auto with_count = [values, with_calendars](Options& sub) -> Options& {
    sub.option("--count", values->count,
               {"как считать рабочие дни: same_time, end_of_day, working_hours",
                "how working days are counted: same_time, end_of_day, working_hours"});
    return with_calendars(sub);
  };
  Options& year = with_calendars(options.sub("show",
                                             {"год: какие дни отличаются от обычной недели",
                                              "a year: the days that differ from the plain week"},
                                             command(show)));
  year.option("YEAR", values->first,
              {"год; без него — текущий", "year; without it the current one"});
  Options& add = with_count(options.sub("add", {"прибавить рабочее время", "add working time"},
                                        command([](Session& session, const CalendarOptions& each) {
                                          return move(session, each, true);
                                        })));
  add.option("START", values->first, {"начало", "start"}).required();
  add.option("AMOUNT", values->second,
             {"сколько: рабочие минуты или срок", "how much: working minutes, or a term"})
      .required();
  Options& sub =
      with_count(options.sub("sub", {"отсчитать рабочее время назад", "go back by working time"},
                             command([](Session& session, const CalendarOptions& each) {
                               return move(session, each, false);
                             })));
  sub.option("START", values->first, {"начало", "start"}).required();
  sub.option("AMOUNT", values->second,
             {"сколько: рабочие минуты или срок", "how much: working minutes, or a term"})
      .required();
  Options& span = with_calendars(options.sub(
      "between", {"рабочие минуты между двумя моментами", "working minutes between two moments"},
      command(between)));
  span.option("A", values->first, {"с", "from"}).required();
  span.option("B", values->second, {"по", "to"}).required();
  Options& stream = with_count(options.sub(
      "batch", {"поток вопросов, по ответу на строку", "a stream of questions, one answer a line"},
      command(batch)));
  stream.option("FILE", values->first,
                {"файл; без него — стандартный ввод", "file; without it standard input"});
  stream.flag("--keep-going", values->keep_going,
              {"на плохую строку ответить `! причина`", "answer a bad line with `! reason`"});
  with_calendars(options.sub(
      "check", {"сверить годы с заявленными итогами", "compare the years with the totals stated"},
      command(check)));
  Options& source = options.sub(
      "import",
      {"год из файла xmlcalendar в нашем виде", "a year of an xmlcalendar file in our form"},
      command(import));
  source
      .option("FILE", values->first,
              {"файл XML; - — стандартный ввод", "XML file; - is standard input"})
      .required();
  source.option("--id", values->second, {"имя календаря", "the calendar's name"});
  source.option("-o,--output", values->output, {"записать в файл", "write to a file"});
  return {};
}

}  // namespace

extern const Command calendar_command;
const Command calendar_command{
    "calendar",
    {"рабочее время и производственный календарь", "working time and the production calendar"},
    set_up};

}  // namespace otklik::cli
