// What is to be said, apart from the language it is said in.
#pragma once

#include "base/language.hpp"

#include <string_view>
#include <vector>

namespace atlas::base {

/// The id of a sentence and what stands in its holes. Made and read in words/message.hpp, which knows the sentences.
struct Message {
    std::string_view id{};  ///< of words/sentences.hpp, lasting as long as the program; empty: nothing is said
    std::vector<BilingualText> arguments{};

    bool operator==(Message const&) const = default;
};

}  // namespace atlas::base
