// Traditional characters as simplified ones, for search. Used inside src/query only.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace atlas::query {

/// The characters of some texts that are written otherwise in simplified Chinese. Made in one go; loading ICU's rules
/// takes some hundredths of a second the first time in a process. Throws base::SystemFailure where they are missing.
class Simplified {
public:
    explicit Simplified(std::vector<std::string_view> const& texts);
    /// One of the texts, character by character: 張掖 as 张掖.
    [[nodiscard]] std::string operator()(std::string_view text) const;

private:
    std::unordered_map<char32_t, char32_t> m_of;
};

}  // namespace atlas::query
