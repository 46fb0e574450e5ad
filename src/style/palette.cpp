#include "style/palette.hpp"

namespace atlas::style {

using model::Category;
using model::DevelopmentType;

Color color(DevelopmentType type)
{
    switch (type) {
    case DevelopmentType::industry: return rgb(0xACC3E3);
    case DevelopmentType::agriculture: return rgb(0xD5C67A);
    case DevelopmentType::urban_service: return rgb(0xBC80A0);
    case DevelopmentType::tourism: return rgb(0xD37869);
    case DevelopmentType::ecology: return rgb(0x69D3A4);
    }
    return palette::no_data;
}

Color color(Category category)
{
    switch (category) {
    case Category::reservoir:
    case Category::water_works: return rgb(0x2F6FB3);
    case Category::pumped_storage: return rgb(0x0F8B8D);
    case Category::energy_base:
    case Category::power_plant: return rgb(0xB8660F);
    case Category::industrial_park: return rgb(0x5B5F97);
    case Category::highway: return palette::highway;
    case Category::railway:
    case Category::airport: return rgb(0x444444);
    case Category::logistics:
    case Category::market: return rgb(0x7A5C3E);
    case Category::agriculture: return rgb(0x5C7A1B);
    case Category::tourism: return rgb(0xC2476B);
    case Category::data_center: return rgb(0x3A7CA5);
    case Category::other: return rgb(0x6B7178);
    }
    return palette::ink_soft;
}

std::string_view icon(Category category)
{
    switch (category) {
    case Category::reservoir: return "water";
    case Category::water_works: return "water-pump";
    case Category::highway: return "road-variant";
    case Category::railway: return "train";
    case Category::airport: return "airplane";
    case Category::energy_base: return "flash";
    case Category::power_plant: return "power-socket";
    case Category::pumped_storage: return "battery-charging";
    case Category::industrial_park: return "factory";
    case Category::logistics: return "truck";
    case Category::agriculture: return "leaf";
    case Category::tourism: return "image-filter-hdr";
    case Category::data_center: return "server";
    case Category::market: return "store";
    case Category::other: return "map-marker";
    }
    return "map-marker";
}

}  // namespace atlas::style
