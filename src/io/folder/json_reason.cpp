// nlohmann has one id for every error of syntax (101): which of them it is stands only in its text, which has the form
// "… - FOUND; last read: 'TEXT'; expected WANTED". FOUND begins with one of few set words; WANTED is the name of a
// token.
#include "io/folder/json_reason.hpp"

#include <fmt/format.h>

#include <array>
#include <string>

namespace atlas::io {
namespace {

using words::Bilingual;
using words::BilingualText;

constexpr std::array tokens{
    Bilingual{"true", "true literal"},
    Bilingual{"false", "false literal"},
    Bilingual{"null", "null literal"},
    Bilingual{"带引号的文字", "string literal"},
    Bilingual{"数字", "number literal"},
    Bilingual{"文件结尾", "end of input"},
    Bilingual{"值（“{”、“[”、文字、数字或 true、false、null）", "'[', '{', or a literal"},
};

/// Of some of what can be found it is enough to know how it begins.
constexpr std::array beginnings{
    Bilingual{"文字缺少结束的引号", "invalid string: missing closing quote"},
    Bilingual{"文字不是 UTF-8", "invalid string: ill-formed UTF-8 byte"},
    Bilingual{"反斜线后的字符不可用", "invalid string: forbidden character after backslash"},
    Bilingual{"文字中的转义写法不对", "invalid string: "},
    Bilingual{"数字写法不对", "invalid number; "},
    Bilingual{"字节序标记不对", "invalid BOM; "},
};

std::string_view token(std::string_view english)
{
    for (Bilingual const& t : tokens) {
        if (t.en == english) { return t.zh; }
    }
    return english;
}

/// What stands between the two; empty where the first is not the beginning.
std::string_view between(std::string_view text, std::string_view before, std::string_view after)
{
    if (!text.starts_with(before)) { return {}; }
    text.remove_prefix(before.size());
    return text.substr(0, text.find(after));
}

std::string in_chinese(std::string_view found, std::string_view wanted)
{
    std::string const expected = wanted.empty() ? std::string() : fmt::format("，此处应为 {}", token(wanted));
    if (auto const what = between(found, "unexpected ", "\n"); !what.empty()) {
        return fmt::format("遇到 {}{}", token(what), expected);
    }
    if (found.starts_with("invalid literal")) { return "不是 JSON 的值（NaN 不是 JSON 数字）" + expected; }
    if (auto const sign = between(found, "invalid number; expected digit after ", ";"); !sign.empty()) {
        return fmt::format("数字写法不对：{} 之后应为数字", sign);
    }
    if (auto const sign = between(found, "invalid string: control character ", " "); !sign.empty()) {
        return fmt::format("文字中有控制字符 {}，须转义", sign);
    }
    for (Bilingual const& b : beginnings) {
        if (found.starts_with(b.en)) { return std::string(b.zh); }
    }
    return std::string(found);
}

}  // namespace

BilingualText syntax_reason(std::string_view what)
{
    if (auto const at = what.find(" - "); at != std::string_view::npos) { what.remove_prefix(at + 3); }
    std::string_view wanted;
    std::string_view found = what;
    auto const read = what.find("; last read: '");
    auto const expected = what.rfind(read == std::string_view::npos ? "; expected " : "'; expected ");
    if (expected != std::string_view::npos && (read == std::string_view::npos || expected > read)) {
        wanted = what.substr(what.find("expected ", expected) + std::string_view("expected ").size());
        found = what.substr(0, expected);
    }
    found = found.substr(0, read);
    std::string english(found);
    if (found == "invalid literal") { english += " (NaN is no JSON number)"; }
    if (!wanted.empty()) { english += fmt::format("; expected {}", wanted); }
    return {in_chinese(found, wanted), english};
}

BilingualText unreadable_reason(int id, std::string_view what)
{
    constexpr int number_overflow = 406;
    BilingualText reason{"", std::string(what)};
    auto const quote = what.find('\'');
    if (id == number_overflow && quote != std::string_view::npos) {
        reason.zh = fmt::format("：数字 {} 太大", what.substr(quote + 1, what.rfind('\'') - quote - 1));
    }
    return reason;
}

}  // namespace atlas::io
