#include "io/write/json_spans.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace atlas::io {
namespace {

/// Behind the string whose opening quote stands at `at`.
std::size_t string_end(std::string_view text, std::size_t at)
{
    for (++at; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] == '\\') { ++at; }
    }
    return at + 1;
}

/// Behind the value that begins at `at`.
std::size_t value_end(std::string_view text, std::size_t at)
{
    std::size_t depth = 0;
    while (at < text.size()) {
        char const c = text[at];
        if (c == '"') {
            at = string_end(text, at);
        } else if (c == '{' || c == '[') {
            ++depth;
            ++at;
        } else if (c == '}' || c == ']') {
            --depth;
            ++at;
        } else if (depth == 0) {
            return std::min(text.find_first_of(",]} \t\r\n", at), text.size());  // a number or word
        } else {
            at = text.find_first_of("\"{}[]", at);
            continue;
        }
        if (depth == 0) { return at; }
    }
    return at;
}

/// Goes on from the end of one item to the next: its begin, or npos behind the last.
std::size_t next_item(std::string_view text, std::size_t at)
{
    at = json_begin(text, at);
    if (at >= text.size() || text[at] == ']' || text[at] == '}') { return std::string_view::npos; }
    return text[at] == ',' ? json_begin(text, at + 1) : at;
}

}  // namespace

std::size_t json_begin(std::string_view text, std::size_t at)
{
    return std::min(text.find_first_not_of(" \t\r\n", at), text.size());
}

std::vector<JsonMember> json_members(std::string_view text, std::size_t at)
{
    std::vector<JsonMember> members;
    if (at >= text.size() || text[at] != '{') { return members; }
    for (at = next_item(text, at + 1); at != std::string_view::npos; at = next_item(text, at)) {
        JsonMember member;
        member.key = {at, string_end(text, at)};
        member.value.begin = json_begin(text, text.find(':', member.key.end) + 1);
        member.value.end = at = value_end(text, member.value.begin);
        members.push_back(member);
    }
    return members;
}

std::vector<Span> json_items(std::string_view text, std::size_t at)
{
    std::vector<Span> items;
    if (at >= text.size() || text[at] != '[') { return items; }
    for (at = next_item(text, at + 1); at != std::string_view::npos; at = next_item(text, at)) {
        std::size_t const end = value_end(text, at);
        items.push_back({at, end});
        at = end;
    }
    return items;
}

std::optional<JsonMember> json_member(std::string_view text, std::vector<JsonMember> const& members,
                                      std::string_view name)
{
    auto const found = std::find_if(members.rbegin(), members.rend(), [&](JsonMember const& member) {
        std::string_view const key = member.key.of(text);
        bool const plain = key.find('\\') == std::string_view::npos;
        return plain ? key.substr(1, key.size() - 2) == name : nlohmann::json::parse(key) == name;
    });
    return found == members.rend() ? std::nullopt : std::optional(*found);
}

}  // namespace atlas::io
