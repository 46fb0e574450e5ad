#include "base/utf8.hpp"
#include "text/fonts.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace atlas::text {
namespace {

struct Icon {
    std::string_view name;
    char32_t code;
};

/// The icons the program may use, in order of name: code points of Material Design Icons 1.6.50, the version Debian
/// ships. A few names of later versions stand for their nearest relative (lightning-bolt, sprout, cog, warehouse).
constexpr Icon icons[] = {
    {"account", 0xF004},
    {"airplane", 0xF01D},
    {"alert", 0xF026},
    {"alert-circle", 0xF028},
    {"anchor", 0xF031},
    {"arrow-down", 0xF045},
    {"arrow-left", 0xF04D},
    {"arrow-right", 0xF054},
    {"arrow-up", 0xF05D},
    {"bank", 0xF070},
    {"barley", 0xF073},
    {"battery", 0xF079},
    {"battery-charging", 0xF084},
    {"bus", 0xF0E7},
    {"calendar", 0xF0ED},
    {"camera", 0xF100},
    {"car", 0xF10B},
    {"carrot", 0xF10F},
    {"cart", 0xF110},
    {"castle", 0xF11A},
    {"chart-areaspline", 0xF127},
    {"chart-bar", 0xF128},
    {"chart-line", 0xF12A},
    {"check", 0xF12C},
    {"checkbox-blank-outline", 0xF131},
    {"checkbox-marked", 0xF132},
    {"chevron-down", 0xF140},
    {"chevron-left", 0xF141},
    {"chevron-right", 0xF142},
    {"chevron-up", 0xF143},
    {"city", 0xF146},
    {"close", 0xF156},
    {"cog", 0xF493},
    {"compass", 0xF18B},
    {"content-copy", 0xF18F},
    {"content-save", 0xF193},
    {"cow", 0xF19A},
    {"crosshairs-gps", 0xF1A4},
    {"cursor-pointer", 0xF1B7},
    {"database", 0xF1B8},
    {"delete", 0xF1C0},
    {"domain", 0xF1D7},
    {"dots-horizontal", 0xF1D8},
    {"dots-vertical", 0xF1D9},
    {"download", 0xF1DA},
    {"earth", 0xF1E7},
    {"export", 0xF207},
    {"eye", 0xF208},
    {"eye-off", 0xF209},
    {"factory", 0xF20F},
    {"ferry", 0xF213},
    {"file-document", 0xF219},
    {"filter", 0xF232},
    {"fire", 0xF238},
    {"flag", 0xF23B},
    {"flash", 0xF241},
    {"flower", 0xF24A},
    {"folder", 0xF24B},
    {"food-apple", 0xF25B},
    {"format-list-bulleted", 0xF279},
    {"fullscreen", 0xF293},
    {"fullscreen-exit", 0xF294},
    {"gas-station", 0xF298},
    {"grid", 0xF2C1},
    {"group", 0xF2C3},
    {"help-circle", 0xF2D7},
    {"hexagon", 0xF2D8},
    {"home", 0xF2DC},
    {"image", 0xF2E9},
    {"image-filter-hdr", 0xF2F5},
    {"information", 0xF2FC},
    {"information-outline", 0xF2FD},
    {"keyboard", 0xF30C},
    {"layers", 0xF328},
    {"leaf", 0xF32A},
    {"lightning-bolt", 0xF241},
    {"link", 0xF337},
    {"magnify", 0xF349},
    {"map", 0xF34D},
    {"map-marker", 0xF34E},
    {"menu", 0xF35C},
    {"menu-down", 0xF35D},
    {"menu-right", 0xF35F},
    {"menu-up", 0xF360},
    {"minus", 0xF374},
    {"nature", 0xF38E},
    {"oil", 0xF3C7},
    {"open-in-new", 0xF3CC},
    {"package", 0xF3D3},
    {"package-variant", 0xF3D6},
    {"palette", 0xF3D8},
    {"pencil", 0xF3EB},
    {"pin", 0xF403},
    {"pine-tree", 0xF405},
    {"play", 0xF40A},
    {"plus", 0xF415},
    {"power-socket", 0xF427},
    {"presentation-play", 0xF429},
    {"printer", 0xF42A},
    {"redo", 0xF44E},
    {"refresh", 0xF450},
    {"road", 0xF461},
    {"road-variant", 0xF462},
    {"ruler", 0xF46D},
    {"server", 0xF48B},
    {"server-network", 0xF48D},
    {"settings", 0xF493},
    {"shopping", 0xF49A},
    {"sitemap", 0xF4AA},
    {"source-branch", 0xF62C},
    {"sprout", 0xF32A},
    {"star", 0xF4CE},
    {"store", 0xF4DC},
    {"subway", 0xF4DF},
    {"sync", 0xF4E6},
    {"table", 0xF4EB},
    {"tent", 0xF508},
    {"terrain", 0xF509},
    {"train", 0xF52C},
    {"translate", 0xF5CA},
    {"tree", 0xF531},
    {"truck", 0xF53D},
    {"truck-delivery", 0xF53E},
    {"tune", 0xF62E},
    {"undo", 0xF54C},
    {"vector-polyline", 0xF561},
    {"view-list", 0xF572},
    {"warehouse", 0xF4DC},
    {"water", 0xF58C},
    {"water-off", 0xF58D},
    {"water-pump", 0xF58F},
    {"weather-sunny", 0xF599},
    {"weather-windy", 0xF59D},
};

static_assert(std::is_sorted(std::begin(icons), std::end(icons),
                             [](Icon const& a, Icon const& b) { return a.name < b.name; }));

}  // namespace

std::string Fonts::icon(std::string_view name)
{
    auto const* const it = std::lower_bound(std::begin(icons), std::end(icons), name,
                                            [](Icon const& icon, std::string_view n) { return icon.name < n; });
    if (it == std::end(icons) || it->name != name) { return {}; }
    std::string character;
    base::append_character(character, it->code);
    return character;
}

}  // namespace atlas::text
