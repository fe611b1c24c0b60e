// Two versions of a record's file, merged: case files and journals. Works on the text, so what a newer program wrote stays as it
// is.
// Not for deciding whether the outcome is lawful: the fold does; what clashes is contested.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace otklik::formats {

/// The file with every event of both, by cases::merge. Two heads of one case (found on two machines): the one found earlier
/// stands, takes from the other what it has not got itself, and a text that differs becomes an event `text_changed`. Nothing when
/// one of them is no record or the two are not of the same case: then people must look.
std::optional<std::string> merge_records(std::string_view ours, std::string_view theirs);

}  // namespace otklik::formats
