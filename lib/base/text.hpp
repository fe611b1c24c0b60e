// Hygiene of text that strangers wrote: UTF-8, control and bidi characters, width on a terminal, likeness of words.
// Messages of citizens are hostile input: whatever is printed for people goes through disarmed().
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace otklik {
inline namespace base {

/// The offset of the first byte that is not valid UTF-8 (surrogates and overlong forms are not); nothing when all is.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Takes the next code point of valid UTF-8 off the front. Precondition: not empty and valid.
char32_t next_code_point(std::string_view& text);

/// How many code points the text has. Precondition: valid UTF-8.
std::size_t count_code_points(std::string_view text);

/// A blank of any width, a tab or a line break.
bool is_blank(char32_t code_point);

/// C0 (but not line feed and tab), DEL, C1, line and paragraph separators, bidi controls, the byte order mark and other invisible
/// format characters: what must never reach a terminal raw.
bool is_unsafe(char32_t code_point);

/// One line, safe to print anywhere: unsafe characters, tabs and line breaks become visible escapes such as `\n`, `\u202e`;
/// a byte that is not UTF-8 becomes `\xff`.
std::string disarmed(std::string_view text);

/// As disarmed(), but line breaks stay: for a text shown as a block.
std::string disarmed_block(std::string_view text);

/// The text as one word of a command that people paste into a shell: quoted where it has to be, disarmed.
std::string shell_word(std::string_view text);

/// Columns that the text takes on a terminal (wide East Asian and emoji two, combining none).
std::size_t display_width(std::string_view text);

/// At most `columns` wide, cut at a code point with `…`.
std::string shortened(std::string_view text, std::size_t columns);

/// Lower case by Unicode's simple folding, composed; ё becomes е, so that people's spelling does not matter.
std::string folded(std::string_view text);

/// With what some programs begin a file in UTF-8.
inline constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
/// Without it at the front.
std::string_view without_mark(std::string_view bytes);

/// White space at both ends removed.
std::string_view trimmed(std::string_view text);

/// True when a source that gives only the beginning of texts may have made `cut` of `whole`: it may end in dots of the source's
/// own.
bool is_beginning_of(std::string_view cut, std::string_view whole);

/// Parts between separators; an empty text has none.
std::vector<std::string_view> split(std::string_view text, char separator);

/// The candidate nearest to a mistyped word, nothing when none is near.
std::optional<std::string> find_nearest(std::string_view word,
                                        const std::vector<std::string>& candidates);

/// The words with `, ` between.
std::string joined_list(const std::vector<std::string>& words, std::string_view separator = ", ");

}  // namespace base
}  // namespace otklik
