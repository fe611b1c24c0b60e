// A report as a page: what html, Markdown and letters are made of, so that they know one kind of thing alone.
#pragma once

#include "report/document.hpp"

namespace otklik::render {

/// Title, head, remarks, charts, sections, rows, how many there are; what is empty is left out. Sections point into nothing: the
/// page may outlive the report.
report::Document page_of(report::Report report, Lang lang);

/// How many rows a report has and what it had to leave out: `всего: 3 срока`. Nothing of a report whose rows are not for people.
Text count_words(const report::Report& report);

/// What stands above and below a letter where it is only text: to whom, from whom, when, what it says first; the signature.
std::vector<report::Block> letter_head(const report::Letter& letter);
report::Line letter_foot(const report::Letter& letter);

/// The name under a letter, or a line to sign on where nobody is known to have signed.
std::string signature_of(const report::Party& party);

/// The numbers of a chart, a row a bar.
report::Table table_of(const report::Chart& chart, Lang lang);

}  // namespace otklik::render
