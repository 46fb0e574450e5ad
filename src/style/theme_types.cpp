// Development types: the first type fills a county, the second stripes it.
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "rules/levels.hpp"
#include "rules/types.hpp"
#include "style/palette.hpp"
#include "style/theme_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace atlas::style {

using base::Language;
using base::pick;

namespace {

using model::Atlas;
using model::DevelopmentType;

std::string section_head(std::string const& section) { return section.substr(0, section.find_first_of(" >、")); }

/// "《…》正文": the document and part whose order of types is drawn; "各县（区）现行文件" where areas differ.
std::string order_note(Atlas const& atlas, std::set<std::pair<std::string, std::string>> const& used,
                       model::AreaLevel level, Language language)
{
    if (used.empty()) { return {}; }
    auto const& words = rules::area_words(level);
    if (used.size() > 1) {
        return language == Language::en ? fmt::format("Order as in the current document of each {}", words.one.en)
                                        : fmt::format("次序依各{}现行文件", words.one.zh);
    }
    auto const& [source_id, part] = *used.begin();
    model::Source const* source = atlas.source(source_id);
    std::string const title = source ? source->title : source_id;
    return fmt::format("{}《{}》{}", pick(language, "次序依据：", "Order as in "), title, part);
}

}  // namespace

Classification classify_types(Atlas const& atlas, query::ViewState const& view)
{
    Classification out;
    out.title =
        pick(view.language, view.level == model::AreaLevel::county ? "县域发展类型" : "发展类型", "Development type");
    std::array<int, model::count_of<DevelopmentType>> as_first{};
    std::array<bool, model::count_of<DevelopmentType>> seen{};
    std::set<std::pair<std::string, std::string>> used;
    std::optional<std::pair<DevelopmentType, DevelopmentType>> example;
    for (model::Area const& area : atlas.rows(rules::shown_areas(atlas, view.level, view.drilled_area))) {
        AreaStyle style{palette::no_data, {}, Cover::hatch, -1, {}};
        auto const types = rules::types_of(atlas, area.adcode, view.plan);
        if (types.first) {
            style.fill = color(*types.first);
            style.cover = Cover::plain;
            style.class_index = static_cast<int>(*types.first);
            ++as_first[static_cast<std::size_t>(*types.first)];
            seen[static_cast<std::size_t>(*types.first)] = true;
            if (types.second) {
                style.stripes = {color(*types.second)};
                seen[static_cast<std::size_t>(*types.second)] = true;
                if (!example) { example.emplace(*types.first, *types.second); }
            }
            for (model::DevelopmentTypeStatement const& statement : atlas.rows(types.statements)) {
                if (statement.plan == types.plan && statement.citation.section == types.section) {
                    used.emplace(statement.citation.source_id, section_head(statement.citation.section));
                    add_source(out, statement.citation.source_id);
                }
            }
        }
        out.areas.emplace(area.adcode, style);
    }
    std::array<int, model::count_of<DevelopmentType>> class_index{};
    for (auto const& word : model::Words<DevelopmentType>::list) {
        auto const i = static_cast<std::size_t>(word.value);
        class_index[i] = static_cast<int>(out.entries.size());
        if (!seen[i]) { continue; }
        std::string const zh = std::string(word.zh) + "型";
        out.entries.push_back(
            {std::string(pick(view.language, zh, word.en)), color(word.value), {}, Cover::plain, as_first[i]});
    }
    for (auto& [adcode, county] : out.areas) {
        if (county.class_index >= 0) { county.class_index = class_index[static_cast<std::size_t>(county.class_index)]; }
    }
    close_class(out, no_data_entry(view.language), Cover::hatch);
    if (example) {
        out.entries.push_back(
            {std::string(pick(view.language, "底色为第一定位，斜纹为第二定位", "Ground: first type, stripes: second")),
             color(example->first),
             {color(example->second)},
             Cover::plain,
             0});
    }
    out.note = order_note(atlas, used, view.level, view.language);
    return out;
}

}  // namespace atlas::style
