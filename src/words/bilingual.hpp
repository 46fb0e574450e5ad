// A text in Chinese and in English: set words of the program, and texts put together from names.
#pragma once

#include "base/language.hpp"

#include <string>
#include <string_view>

namespace atlas::words {

using base::BilingualText;

/// Set words, which last as long as the program.
struct Bilingual {
    std::string_view zh{};
    std::string_view en{};

    [[nodiscard]] constexpr std::string_view in(base::Language language) const
    {
        return language == base::Language::en ? en : zh;
    }
    [[nodiscard]] BilingualText text() const { return {std::string(zh), std::string(en)}; }
    bool operator==(Bilingual const&) const = default;
};

/// A name of the atlas; the Chinese one stands for both where no English one is given.
inline BilingualText name_of(std::string_view zh, std::string_view en)
{
    return {std::string(zh), std::string(base::pick(base::Language::en, zh, en))};
}

/// The same in both languages: codes, numbers, file names.
inline BilingualText same(std::string_view text) { return {std::string(text), std::string(text)}; }

}  // namespace atlas::words
