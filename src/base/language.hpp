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

}  // namespace atlas::base
