// A name by its sounds: what pinyin and initials are held against.
#pragma once

#include "query/pinyin.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::query {

/// Takes each character by any of its readings, and ü typed as v or as u. Queries are folded Latin letters and digits.
/// The time of a question grows with the length of the name, not with the ways to read it.
class SpokenName {
public:
    SpokenName() = default;
    explicit SpokenName(Spoken spoken);

    /// Whether the pinyin begins with the query, or any part of it that begins with a syllable does.
    [[nodiscard]] bool begins(std::string_view query) const { return reads(0, query); }
    [[nodiscard]] bool holds(std::string_view query) const;
    /// The same of the initials.
    [[nodiscard]] bool initials_begin(std::string_view query) const { return initials_at(0, query); }
    [[nodiscard]] bool initials_hold(std::string_view query) const;
    /// Whether the letters of the query are initials in this order, with others between them.
    [[nodiscard]] bool initials_scattered(std::string_view query) const;

private:
    [[nodiscard]] bool reads(std::size_t first, std::string_view query) const;
    [[nodiscard]] bool initials_at(std::size_t first, std::string_view query) const;
    [[nodiscard]] bool has_initial(std::size_t syllable, char letter) const;

    std::string m_text;                ///< the readings of all characters, one after another
    std::vector<std::uint32_t> m_end;  ///< of each reading in it
    std::vector<std::uint32_t> m_of;   ///< of each character: how many readings there are up to and with its last
};

}  // namespace atlas::query
