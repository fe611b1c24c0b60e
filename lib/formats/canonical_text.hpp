// How a value stands in a record, to the byte: plain word, block of lines, or double quotes. Records of any age must be read by
// the same rules, so everything here is frozen: another choice for any text is another version of the format.
// Not for settings files: people write those as they like. The grammar is in docs/formats/README.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace otklik::formats {

/// Where a value stands: on a line of its own key, or inside `{…}` or `[…]`.
enum class Place { line, flow };

/// True for code points that stand in a record only as escapes: controls, invisible format characters, line and paragraph
/// separators, bidi controls, the byte order mark, non-characters. Our own table: the Unicode library's changes with its version.
bool is_escaped(char32_t code_point);

/// True for printable ASCII, line feeds, basic Cyrillic and its typography: most files, of which nothing needs an escape. Never
/// for what is not UTF-8.
bool is_ordinary(std::string_view bytes);

/// True when the text may stand without quotes: an ASCII word, a link, a date or a time that no YAML reader takes for anything
/// but text.
bool is_plain(std::string_view text, Place place);

/// True when it is made of the symbols that plain words have: what is_plain takes, and more. For readers that judge words later.
bool is_word(std::string_view text, Place place);

/// True when the text can be a block of lines: only then is what people see in a diff the text itself.
bool is_tame(std::string_view text);
/// What of it does not look at the symbols: for a text of which it is known that none needs an escape.
bool has_tame_ends(std::string_view text);

/// The text between double quotes, escapes and all. Precondition: valid UTF-8.
std::string double_quoted(std::string_view text);
/// Plain where it may be, else quoted.
std::string scalar(std::string_view text, Place place);
/// The text as a block: `|` or `|-`, then its lines two blanks deeper than `indent`; ends with a line feed. Precondition:
/// is_tame.
std::string block(std::string_view text, std::size_t indent);

/// What stands between the double quotes at the front of `rest`, which is moved behind them. Nothing when it is not what
/// double_quoted() writes for any text.
std::optional<std::string> take_quoted(std::string_view& rest);

}  // namespace otklik::formats
