// Messages: made from the id of a sentence and what stands in its holes, read in either language.
#pragma once

#include "base/issue.hpp"
#include "base/message.hpp"
#include "words/bilingual.hpp"
#include "words/sentences.hpp"
#include "words/word_list.hpp"

#include <fmt/format.h>

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

namespace atlas::words {

/// The id of a sentence with the given number of holes; anything else is refused by the compiler.
template <std::size_t holes>
class SentenceId {
public:
    consteval SentenceId(char const* id) : m_id(sentence(id).id)
    {
        if (holes_of(sentence(id).en) != holes) { throw "this sentence has another number of holes"; }
    }
    [[nodiscard]] constexpr std::string_view get() const { return m_id; }

private:
    std::string_view m_id;
};

/// The sentence of a message; empty of an empty one.
std::string in(base::Language language, base::Message const& message);

inline BilingualText argument(BilingualText text) { return text; }
inline BilingualText argument(Bilingual words) { return words.text(); }
template <class E>
BilingualText argument(Word<E> const& word)
{
    return {std::string(word.zh), std::string(word.en)};
}
inline BilingualText argument(std::string_view text) { return same(text); }
inline BilingualText argument(std::integral auto number) { return same(fmt::format("{}", number)); }
inline BilingualText argument(double number) { return same(fmt::format("{}", number)); }
inline BilingualText argument(base::Message const& message)
{
    return {in(base::Language::zh, message), in(base::Language::en, message)};
}

/// A message such as message("not-a-year-from-to", 1900, 2200). Arguments: texts, numbers, names in both languages, and
/// messages. An argument without text in one language leaves its hole empty there.
template <class... Argument>
base::Message message(SentenceId<sizeof...(Argument)> id, Argument const&... arguments)
{
    return {id.get(), {argument(arguments)...}};
}

/// 错误, 警告, 提示; error, warning, notice.
std::string_view severity_word(base::Language language, base::Severity severity);

/// One line without characters that a terminal obeys: "error: targets.csv:12: value '4x': is not a number; write digits
/// such as 460 or 68.4".
std::string to_text(base::Issue const& issue, base::Language language = base::Language::en);

}  // namespace atlas::words
