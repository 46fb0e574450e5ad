// The two languages of the interface and of every name in the atlas.
#pragma once

#include <string>
#include <string_view>

namespace atlas::base {

enum class Language { zh, en };

/// The text in the wanted language; the Chinese one where no English is given.
inline std::string_view pick(Language language, std::string_view zh, std::string_view en)
{
    return language == Language::en && !en.empty() ? en : zh;
}

/// A text in both languages.
struct BilingualText {
    std::string zh{};
    std::string en{};

    [[nodiscard]] std::string const& in(Language language) const { return language == Language::en ? en : zh; }
    bool operator==(BilingualText const&) const = default;
};

}  // namespace atlas::base
