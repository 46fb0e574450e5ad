#include "io/folder/json_reason.hpp"

#include "io/folder/read_folder.hpp"
#include "small_atlas.hpp"
#include "words/message.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace atlas;
using atlas::base::Language;
using words::BilingualText;

namespace {

/// What is said of a text that is not JSON; the text itself where it is.
BilingualText reason(std::string const& text)
{
    try {
        return words::same(nlohmann::json::parse(text).dump());
    } catch (nlohmann::json::parse_error const& error) {
        return io::syntax_reason(error.what());
    }
}

}  // namespace

TEST(JsonReason, SaysWhatWasFoundAndWhatWasWanted)
{
    EXPECT_EQ(reason("{]"),
              (BilingualText{"遇到 ']'，此处应为 带引号的文字", "unexpected ']'; expected string literal"}));
    EXPECT_EQ(reason("[1 2]").en, "unexpected number literal; expected ']'");
    EXPECT_EQ(reason("[1 2]").zh, "遇到 数字，此处应为 ']'");
    EXPECT_EQ(reason("[NaN]"),
              (BilingualText{"不是 JSON 的值（NaN 不是 JSON 数字）", "invalid literal (NaN is no JSON number)"}));
    EXPECT_EQ(reason("{NaN").en, "invalid literal (NaN is no JSON number); expected string literal");
    EXPECT_EQ(reason("{NaN").zh, "不是 JSON 的值（NaN 不是 JSON 数字），此处应为 带引号的文字");
    EXPECT_EQ(io::syntax_reason("x - unexpected ']'; expected '[', '{', or a literal").zh,
              "遇到 ']'，此处应为 值（“{”、“[”、文字、数字或 true、false、null）");
    EXPECT_EQ(reason("[-]").zh, "数字写法不对：'-' 之后应为数字");
    EXPECT_EQ(reason("[\"a").zh, "文字缺少结束的引号");
    EXPECT_EQ(reason("[\"\\q\"]").zh, "反斜线后的字符不可用");
    EXPECT_EQ(reason("[\"\x01\"]").zh, "文字中有控制字符 U+0001，须转义");
    EXPECT_EQ(reason("[\"\\u12\"]").zh, "文字中的转义写法不对");
}

TEST(JsonReason, ANumberThatIsTooLargeIsNamed)
{
    try {
        FAIL() << nlohmann::json::parse("[1e999]").dump();
    } catch (nlohmann::json::exception const& error) {
        auto const why = io::unreadable_reason(error.id, error.what());
        EXPECT_EQ(why.zh, "：数字 1e999 太大");
        EXPECT_EQ(why.en, error.what());
    }
    EXPECT_EQ(io::unreadable_reason(1, "x"), (BilingualText{"", "x"}));
}

/// Two English words on end.
bool speaks_english(std::string const& text)
{
    int letters = 0;
    int words = 0;
    for (char const c : text + ".") {
        bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter) {
            ++letters;
            continue;
        }
        words = letters > 1 ? words + 1 : 0;
        if (words > 1) { return true; }
        if (c != ' ') { words = 0; }
        letters = 0;
    }
    return false;
}

TEST(JsonReason, NoBrokenLayerIsExplainedInEnglish)
{
    ASSERT_TRUE(speaks_english("遇到 string literal"));
    ASSERT_FALSE(speaks_english("第 2 列：true、false、null；WGS 84；counties.geojson"));
    std::string const whole = io::test::SmallAtlas().read("counties.geojson");
    char const* const bits[] = {"]",  "}",  ",",     ":",   "\"",   "[",       "{",         "NaN",  "-",
                                "1.", "1e", "1e999", "tru", "\x01", "\"\\q\"", "\"\\u12\"", "\xff", "//"};
    int broken = 0;
    for (std::size_t at = 1; at < whole.size(); at += 3) {
        char const* const bit = bits[at / 3 % std::size(bits)];
        io::test::SmallAtlas const folder;
        folder.write("counties.geojson", whole.substr(0, at) + bit + whole.substr(at));
        auto const read = io::read_folder(folder.path());
        for (auto const& issue : read.issues()) {
            ++broken;
            std::string const text = words::in(Language::zh, issue.message);
            EXPECT_FALSE(speaks_english(text)) << words::in(Language::en, issue.message) << "\n" << text;
        }
    }
    EXPECT_GT(broken, 50);
}
