#include "style/theme.hpp"

#include "rules/levels.hpp"
#include "style/palette.hpp"
#include "style/theme_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace atlas::style {

using base::Language;
using base::pick;

std::string count_words(LegendEntry const& entry, Language language)
{
    if (entry.members) {
        return language == Language::en ? fmt::format("{} member{}", *entry.members, *entry.members == 1 ? "" : "s")
                                        : fmt::format("成员 {}", *entry.members);
    }
    return entry.count > 0 || entry.says_zero ? std::to_string(entry.count) : std::string();
}

LegendEntry no_data_entry(Language language)
{
    return {std::string(pick(language, "暂无数据", "No data")), palette::no_data, {}, Cover::hatch, 0};
}

LegendEntry outdated_entry(Language language)
{
    return {std::string(pick(language, "数据已过时", "Outdated")), palette::no_data, {}, Cover::dots, 0};
}

/// Appends the source once.
void add_source(Classification& out, std::string const& id)
{
    if (!id.empty() && std::find(out.source_ids.begin(), out.source_ids.end(), id) == out.source_ids.end()) {
        out.source_ids.push_back(id);
    }
}

/// Puts counties of `class_index` −1 into the entry, appended only when one is there.
void close_class(Classification& out, LegendEntry entry, Cover cover)
{
    for (auto& [adcode, county] : out.areas) {
        if (county.class_index >= 0 || county.cover != cover) { continue; }
        county.class_index = static_cast<int>(out.entries.size());
        ++entry.count;
    }
    if (entry.count > 0) { out.entries.push_back(std::move(entry)); }
}

std::string mixed_years_note(model::AreaLevel level, Language language)
{
    auto const& words = rules::area_words(level);
    return language == Language::en ? fmt::format("Figures of the {} are of different years, see labels", words.many)
                                    : fmt::format("各{}数据年份不同，见名称下标注", words.one.zh);
}

namespace {

/// What each theme does; its words are in model/map_words.hpp.
struct ThemeFunctions {
    query::Theme theme;
    Classification (*classify)(model::Atlas const&, query::ViewState const&);
};
constexpr std::array themes{
    ThemeFunctions{query::Theme::type, classify_types}, ThemeFunctions{query::Theme::attainment, classify_attainment},
    ThemeFunctions{query::Theme::indicator, classify_indicator}, ThemeFunctions{query::Theme::groups, classify_groups}};
static_assert(themes.size() == words::count_of<query::Theme>);

}  // namespace

Classification classify(model::Atlas const& atlas, query::ViewState const& view)
{
    auto const of = std::find_if(themes.begin(), themes.end(), [&](auto const& t) { return t.theme == view.theme; });
    return of == themes.end() ? Classification{} : of->classify(atlas, view);
}

}  // namespace atlas::style
