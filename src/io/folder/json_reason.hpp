// Why a text is not JSON, in both languages.
#pragma once

#include "words/bilingual.hpp"

#include <string_view>

namespace atlas::io {

/// Of what nlohmann's parse error says: what it found and what it wanted, without where and without the text it had
/// read, which may be long.
words::BilingualText syntax_reason(std::string_view what);

/// Of any other error of its, with its id: nothing in Chinese where no more can be said than that it cannot be read.
words::BilingualText unreadable_reason(int id, std::string_view what);

}  // namespace atlas::io
