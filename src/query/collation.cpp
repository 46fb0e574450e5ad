#include "query/collation.hpp"

#include "base/failure.hpp"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <vector>

namespace atlas::query {

struct Collation::Rules {
    std::unique_ptr<icu::Collator> collator;
};

Collation::Collation() : m_rules(std::make_unique<Rules>())
{
    UErrorCode status = U_ZERO_ERROR;
    m_rules->collator.reset(icu::Collator::createInstance(icu::Locale("zh@collation=pinyin"), status));
    if (U_SUCCESS(status)) { m_rules->collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status); }
    if (U_FAILURE(status)) { throw base::SystemFailure("ICU lacks its order of Chinese text; install libicu"); }
}

Collation::~Collation() = default;

std::string Collation::key(std::string_view utf8) const
{
    auto const text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
    std::vector<std::uint8_t> bytes(64 + 4 * utf8.size());
    std::int32_t size = m_rules->collator->getSortKey(text, bytes.data(), static_cast<std::int32_t>(bytes.size()));
    if (size > static_cast<std::int32_t>(bytes.size())) {
        bytes.resize(static_cast<std::size_t>(size));
        size = m_rules->collator->getSortKey(text, bytes.data(), size);
    }
    return {bytes.begin(), bytes.begin() + size};
}

}  // namespace atlas::query
