#include "scene/furniture/filter_note.hpp"

#include <string_view>

namespace atlas::scene {

std::string filter_words(model::Atlas const& atlas, query::ViewState const& view, bool kinds)
{
    if (view.filters.categories.none() || view.filters.stages.none()) { return {}; }
    bool const english = view.language == base::Language::en;
    std::string out;
    auto const add = [&](std::string_view words) {
        if (!out.empty()) { out += english ? ", " : "、"; }
        out += words;
    };
    query::Filters const& filters = view.filters;
    if (kinds && !filters.categories.all()) { add(english ? "some kinds" : "所选类别"); }
    if (kinds && !filters.stages.all()) { add(english ? "some stages" : "所选阶段"); }
    if (!filters.county.empty()) {
        auto const* county = atlas.area(filters.county);
        add(county == nullptr ? filters.county : base::pick(view.language, county->name, county->name_en));
    }
    if (!filters.text.empty()) { add(english ? "names with “" + filters.text + "”" : "名称含“" + filters.text + "”"); }
    return out.empty() ? out : (english ? "Only: " : "仅示：") + out;
}

}  // namespace atlas::scene
