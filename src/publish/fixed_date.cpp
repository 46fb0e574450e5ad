#include "publish/fixed_date.hpp"

#include <fmt/chrono.h>

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <ctime>

namespace atlas::publish {

std::string fixed_date()
{
    char const* const text = std::getenv("SOURCE_DATE_EPOCH");
    if (text == nullptr) { return {}; }
    std::time_t seconds = 0;
    auto const [end, error] = std::from_chars(text, text + std::strlen(text), seconds);
    if (error != std::errc() || *end != '\0') { return {}; }
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(seconds));
}

}  // namespace atlas::publish
