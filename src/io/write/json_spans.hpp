// Where the parts of a JSON text stand, so that one can be replaced and the rest kept letter for letter.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::io {

/// Bytes of a text, `end` not among them.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

struct JsonMember {
    Span key;  ///< with its quotes
    Span value;
};

// For text that is JSON; `at` is where the value begins.

/// The members of the object at `at`, in order; empty for another value.
std::vector<JsonMember> json_members(std::string_view text, std::size_t at);
/// The items of the list at `at`.
std::vector<Span> json_items(std::string_view text, std::size_t at);
/// The member of that name; of several the last, which is the one that readers take.
std::optional<JsonMember> json_member(std::string_view text, std::vector<JsonMember> const& members,
                                      std::string_view name);
/// The first place at or after `at` that is no white space.
std::size_t json_begin(std::string_view text, std::size_t at = 0);

}  // namespace atlas::io
