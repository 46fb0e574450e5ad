#include "ui/state/export_size.hpp"

#include "briefing/page/png_form.hpp"
#include "ui/strings/export_strings.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>

namespace atlas::ui {

namespace {

constexpr double page_width = 1920;  ///< px of a page, as wide as a screen's map
constexpr double least_scale = 0.25;
constexpr double most_scale = 8;
constexpr double least_layout = 320;  ///< px of the map at scale 1: legend and title need them
constexpr double most_ratio = 6;

/// Two numbers with a sign between them: 3840x2160, 3840 × 2160, 3840*2160.
std::optional<PixelSize> numbers_of(std::string const& text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 2, "×") == 0) {
            plain += 'x';
            ++i;
        } else if (text[i] != ' ') {
            plain += text[i] == '*' || text[i] == 'X' ? 'x' : text[i];
        }
    }
    PixelSize out;
    char const* const end = plain.data() + plain.size();
    auto const first = std::from_chars(plain.data(), end, out.width);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != 'x') { return std::nullopt; }
    auto const second = std::from_chars(first.ptr + 1, end, out.height);
    if (second.ec != std::errc() || second.ptr != end) { return std::nullopt; }
    return out;
}

std::optional<double> scale_of(std::string const& text)
{
    double value = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), value);
    bool const good =
        read.ec == std::errc() && read.ptr == text.data() + text.size() && value >= least_scale && value <= most_scale;
    return good ? std::optional(value) : std::nullopt;
}

bool in_range(int side) { return side >= least_pixels && side <= most_pixels; }

std::variant<PixelSize, Phrase> typed_size(ExportSize const& wish, bool page)
{
    auto out = numbers_of(wish.size);
    if (!out) { return phrase::export_size_form; }
    if (!in_range(out->width) || !in_range(out->height)) { return phrase::export_size_range; }
    double const longest = std::max(out->width, out->height);
    double const shortest = std::min(out->width, out->height);
    if (page && longest / shortest > briefing::most_page_ratio) { return phrase::export_size_ratio; }
    if (longest / shortest > most_ratio) { return phrase::export_size_long; }
    out->scale = longest / page_width;
    if (page || wish.scale.empty()) { return *out; }
    auto const scale = scale_of(wish.scale);
    if (!scale) { return phrase::export_scale_range; }
    out->scale = *scale;
    if (shortest / *scale < least_layout) { return phrase::export_scale_large; }
    return *out;
}

}  // namespace

std::variant<PixelSize, Phrase> pixel_size(ExportSize const& wish, double ratio, bool page)
{
    if (wish.pixels == ExportPixels::typed) { return typed_size(wish, page); }
    int const width = wish.pixels == ExportPixels::full_hd ? 1920 : wish.pixels == ExportPixels::uhd_4k ? 3840 : 7680;
    return PixelSize{width, static_cast<int>(std::lround(width * ratio)), width / page_width};
}

}  // namespace atlas::ui
