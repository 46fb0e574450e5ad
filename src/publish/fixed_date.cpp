#include "publish/fixed_date.hpp"

#include "base/failure.hpp"

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
    constexpr std::time_t year_9999 = 253'402'300'799;
    if (error != std::errc() || *end != '\0' || seconds < 0 || seconds > year_9999) {
        throw base::SystemFailure(fmt::format(
            "SOURCE_DATE_EPOCH: '{}' is no number of seconds since 1970 up to the year 9999; correct or unset it",
            text));
    }
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(seconds));
}

}  // namespace atlas::publish
