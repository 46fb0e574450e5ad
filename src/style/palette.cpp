#include "style/palette.hpp"

#include <algorithm>
#include <cmath>

namespace atlas::style {

using model::Category;
using model::DevelopmentType;

Color color(DevelopmentType type)
{
    switch (type) {
    case DevelopmentType::industry:
        return rgb(0xACC3E3);
    case DevelopmentType::agriculture:
        return rgb(0xD5C67A);
    case DevelopmentType::urban_service:
        return rgb(0xBC80A0);
    case DevelopmentType::tourism:
        return rgb(0xD37869);
    case DevelopmentType::ecology:
        return rgb(0x69D3A4);
    }
    return palette::no_data;
}

Color color(Category category)
{
    switch (category) {
    case Category::reservoir:
    case Category::water_works:
        return rgb(0x2F6FB3);
    case Category::pumped_storage:
        return rgb(0x0F8B8D);
    case Category::energy_base:
    case Category::power_plant:
        return rgb(0xB8660F);
    case Category::industrial_park:
        return rgb(0x5B5F97);
    case Category::highway:
        return palette::highway;
    case Category::railway:
    case Category::airport:
        return rgb(0x444444);
    case Category::logistics:
    case Category::market:
        return rgb(0x7A5C3E);
    case Category::agriculture:
        return rgb(0x5C7A1B);
    case Category::tourism:
        return rgb(0xC2476B);
    case Category::data_center:
        return rgb(0x3A7CA5);
    case Category::other:
        return rgb(0x6B7178);
    }
    return palette::ink_soft;
}

Ramp const* find_ramp(std::string_view name)
{
    auto const it = std::find_if(ramps.begin(), ramps.end(), [&](Ramp const& r) { return r.name == name; });
    return it == ramps.end() ? nullptr : &*it;
}

std::vector<Color> ramp_colors(std::string_view name, int count)
{
    Ramp const* const found = find_ramp(name);
    auto const& anchors = (found != nullptr ? *found : ramps.front()).low_to_high;
    if (count < 2) { return {anchors[anchors.size() / 2]}; }
    auto const mix = [](double a, double b, double t) {
        return static_cast<std::uint8_t>(std::lround(std::lerp(a, b, t)));
    };
    std::vector<Color> colors;
    for (int i = 0; i < count; ++i) {
        double const place = static_cast<double>(anchors.size() - 1) * i / (count - 1);
        auto const k = std::min(static_cast<std::size_t>(place), anchors.size() - 2);
        double const t = place - static_cast<double>(k);
        Color const a = anchors[k];
        Color const b = anchors[k + 1];
        colors.push_back({mix(a.r, b.r, t), mix(a.g, b.g, t), mix(a.b, b.b, t), 255});
    }
    return colors;
}

std::string_view icon(Category category)
{
    switch (category) {
    case Category::reservoir:
        return "water";
    case Category::water_works:
        return "water-pump";
    case Category::highway:
        return "road-variant";
    case Category::railway:
        return "train";
    case Category::airport:
        return "airplane";
    case Category::energy_base:
        return "flash";
    case Category::power_plant:
        return "power-socket";
    case Category::pumped_storage:
        return "battery-charging";
    case Category::industrial_park:
        return "factory";
    case Category::logistics:
        return "truck";
    case Category::agriculture:
        return "leaf";
    case Category::tourism:
        return "image-filter-hdr";
    case Category::data_center:
        return "server";
    case Category::market:
        return "store";
    case Category::other:
        return "map-marker";
    }
    return "map-marker";
}

}  // namespace atlas::style
