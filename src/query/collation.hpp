// The order of Chinese text: by pinyin, numbers inside it by their value.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace atlas::query {

/// Makes keys whose byte order is the reading order of the texts: punctuation, digits, Chinese by pinyin, then
/// Latin letters; digits inside a text count by their value (S9 before S10). Throws base::SystemFailure when ICU lacks
/// its data.
class Collation {
public:
    Collation();
    ~Collation();
    Collation(Collation const&) = delete;
    Collation& operator=(Collation const&) = delete;

    [[nodiscard]] std::string key(std::string_view utf8) const;

private:
    struct Rules;
    std::unique_ptr<Rules> m_rules;
};

}  // namespace atlas::query
