#include "words/message.hpp"

#include "words/system_reason.hpp"
#include "words/word_list.hpp"

#include <gtest/gtest.h>

#include <cerrno>
#include <set>

namespace atlas::words {
namespace {

using base::Issue;
using base::Language;
using base::Severity;

TEST(Message, HoldsItsArgumentsApartFromTheLanguage)
{
    auto const said = message("key-twice-differing", std::size_t{7}, "1, 2", 3.5);
    EXPECT_EQ(said.id, "key-twice-differing");
    EXPECT_EQ(in(Language::en, said), "this key is already in row 7, with another value (1, 2 there, 3.5 here)");
    EXPECT_EQ(in(Language::zh, said), "与第 7 行重复而数值不同（那行 1, 2，本行 3.5）");
}

TEST(Message, NamesAreSaidInTheirLanguage)
{
    auto const said = message("share-above-100", name_of("森林覆盖率", "Forest cover"));
    EXPECT_EQ(in(Language::zh, said), "森林覆盖率 是部分占整体的比例，不能大于 100 %");
    EXPECT_EQ(in(Language::en, said), "Forest cover is a part of a whole and cannot be above 100 %");
    EXPECT_EQ(name_of("甘州区", "").en, "甘州区") << "where there is no English name";
}

TEST(Message, StandsInAnother)
{
    auto const said = message("in-scene", "hexi", message("not-a-number-from-to", 0.0, 60.0));
    EXPECT_EQ(in(Language::zh, said), "场景 hexi：不是 0 到 60 的数字");
    EXPECT_EQ(in(Language::en, said), "scene hexi: is not a number from 0 to 60");
}

TEST(Message, BracesThatAreNoHolesStay)
{
    EXPECT_EQ(in(Language::en, message("not-a-table")), "is not a table; write [section] or {…}");
    EXPECT_EQ(in(Language::zh, message("brace-open")), "缺少右花括号；花括号本身写作 {{");
    EXPECT_EQ(in(Language::en, message("file-missing")), "the file is missing; an atlas needs it");
    EXPECT_EQ(in(Language::en, message("cannot-be-read", "{0}")), "cannot be read: {0}")
        << "what is put in is not read";
}

TEST(Message, NothingIsSaidByAnEmptyOne) { EXPECT_EQ(in(Language::en, {}), ""); }

TEST(Sentences, NoTwoSayTheSame)
{
    std::set<std::string_view> english;
    std::set<std::string_view> chinese;
    for (Sentence const& s : sentences) {
        EXPECT_TRUE(english.insert(s.en).second) << s.en;
        EXPECT_TRUE(chinese.insert(s.zh).second) << s.zh;
    }
}

TEST(Sentences, AnUnknownIdIsRefused) { EXPECT_THROW(static_cast<void>(sentence("no-such")), std::out_of_range); }

TEST(IssueText, NamesFileRowFieldAndValue)
{
    Issue const issue{Severity::error, "bad-number", "targets.csv", 12, "value", "4x", message("not-a-number")};
    EXPECT_EQ(to_text(issue), "error: targets.csv:12: value '4x': is not a number; write digits such as 460 or 68.4");
    EXPECT_EQ(to_text(issue, Language::zh), "错误: targets.csv:12: value '4x': 不是数字；请写如 460 或 68.4");
}

TEST(IssueText, LeavesOutWhatIsNotThere)
{
    auto const note = message("not-a-flag");
    EXPECT_EQ(to_text({Severity::notice, "x", "a.csv", 0, "", "", note}), "notice: a.csv: is neither true nor false");
    EXPECT_EQ(to_text({Severity::warning, "x", "", 0, "", "", note}), "warning: is neither true nor false");
    EXPECT_EQ(to_text({Severity::error, "x", "a.csv", 3, "", "v", note}),
              "error: a.csv:3: 'v': is neither true nor false");
    EXPECT_EQ(to_text({Severity::warning, "x", "", 0, "", "", note}, Language::zh), "警告: 既不是 true 也不是 false");
}

TEST(SystemReason, IsSaidInChineseWhereThereIsChinese)
{
    EXPECT_EQ(system_reason(EACCES), (BilingualText{"没有权限", "Permission denied"}));
    EXPECT_EQ(system_reason(ENOENT).zh, "没有这个文件或文件夹");
    EXPECT_EQ(system_reason(EMFILE).zh, system_reason(EMFILE).en);
}

enum class Colour { red, green };

}  // namespace

template <>
struct Words<Colour> {
    static constexpr std::array<Word<Colour>, 2> list{
        {{Colour::red, "red", "红", "Red"}, {Colour::green, "green", "绿", "Green"}}};
};

namespace {

TEST(WordList, GivesWordAndValue)
{
    EXPECT_EQ(word(Colour::green).in(Language::zh), "绿");
    EXPECT_EQ(parse<Colour>("green"), Colour::green);
    EXPECT_FALSE(parse<Colour>("blue"));
    EXPECT_EQ(accepted_words<Colour>(), "red, green");
    EXPECT_EQ(ids_of<Colour>().at(1), "green");
    EXPECT_EQ(count_of<Colour>, 2U);
}

}  // namespace
}  // namespace atlas::words
