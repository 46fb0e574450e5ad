#include "rules/suggestions.hpp"

#include "base/utf8.hpp"
#include "model/atlas.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace atlas::rules {
namespace {

constexpr std::size_t few = 6;  ///< names that are all given

/// Characters, those of Latin in lower case.
std::u32string characters(std::string_view text)
{
    std::u32string out;
    while (!text.empty()) {
        char32_t const c = base::next_character(text);
        out += c >= U'A' && c <= U'Z' ? c + 32 : c;
    }
    return out;
}

std::size_t steps_between(std::u32string const& a, std::u32string const& b)
{
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) { d[i][0] = i; }
    std::iota(d[0].begin(), d[0].end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t k = 1; k <= b.size(); ++k) {
            std::size_t const changed = d[i - 1][k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1);
            d[i][k] = std::min({d[i - 1][k] + 1, d[i][k - 1] + 1, changed});
            bool const exchanged = i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1];
            if (exchanged) { d[i][k] = std::min(d[i][k], d[i - 2][k - 2] + 1); }
        }
    }
    return d[a.size()][b.size()];
}

Named one(std::string const& id, std::string_view name, std::string_view name_en, std::vector<std::string> keys)
{
    keys.push_back(id);
    std::erase(keys, std::string());
    auto const shown = [&](base::Language language) {
        std::string_view const called = base::pick(language, name, name_en);
        return called.empty() || called == id ? id : fmt::format("{} {}", id, called);
    };
    return {{shown(base::Language::zh), shown(base::Language::en)}, std::move(keys)};
}

words::BilingualText listed(std::vector<words::BilingualText> const& names, words::Bilingual before)
{
    if (names.empty()) { return {}; }
    words::BilingualText list = before.text();
    for (std::size_t i = 0; i < names.size(); ++i) {
        list.zh += (i > 0 ? "、" : "") + names[i].zh;
        list.en += (i > 0 ? ", " : "") + names[i].en;
    }
    return list;
}

}  // namespace

std::vector<Named> named_areas(model::Atlas const& atlas)
{
    std::vector<Named> out;
    for (model::Area const& area : atlas.areas) {
        out.push_back(one(area.adcode, area.name, area.name_en, {area.name, area.short_name, area.name_en}));
    }
    return out;
}

std::vector<Named> named_indicators(model::Atlas const& atlas)
{
    std::vector<Named> out;
    for (model::Indicator const& row : atlas.indicators) {
        out.push_back(one(row.indicator_id, row.name, row.name_en, {row.name, row.name_en}));
    }
    return out;
}

std::vector<Named> named_projects(model::Atlas const& atlas)
{
    std::vector<Named> out;
    for (model::Project const& row : atlas.projects) {
        out.push_back(one(row.project_id, row.name, row.name_en, {row.name, row.name_en}));
    }
    return out;
}

std::vector<Named> named_plans(model::Atlas const& atlas)
{
    std::vector<std::string_view> plans;
    auto const add = [&](auto const& rows) {
        for (auto const& row : rows) {
            if (!row.plan.empty() && std::find(plans.begin(), plans.end(), row.plan) == plans.end()) {
                plans.emplace_back(row.plan);
            }
        }
    };
    add(atlas.types);
    add(atlas.targets);
    add(atlas.groups);
    return named(plans);
}

std::vector<Named> named(std::vector<std::string_view> const& words)
{
    std::vector<Named> out;
    for (std::string_view word : words) { out.push_back({words::same(word), {std::string(word)}}); }
    return out;
}

std::vector<words::BilingualText> nearest(std::string_view wanted, std::vector<Named> const& known, std::size_t most)
{
    std::u32string const meant = characters(wanted.substr(0, 200));  // no name is as long
    std::vector<std::pair<std::size_t, words::BilingualText>> ranked;
    for (Named const& name : known) {
        std::size_t best = static_cast<std::size_t>(-1);
        for (std::string const& key : name.keys) { best = std::min(best, steps_between(meant, characters(key))); }
        ranked.emplace_back(best, name.shown);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    std::vector<words::BilingualText> out;
    for (std::size_t i = 0; i < ranked.size() && i < most; ++i) { out.push_back(ranked[i].second); }
    return out;
}

words::BilingualText suggestion(std::string_view wanted, std::vector<Named> const& known)
{
    if (known.size() > few) { return nearest_words(nearest(wanted, known)); }
    return listed(nearest(wanted, known, few), {"；可用：", "; there is: "});
}

words::BilingualText nearest_words(std::vector<words::BilingualText> const& names)
{
    return listed(names, {"；相近的有：", "; the nearest: "});
}

base::Message suggesting(base::Message wrong, words::BilingualText const& suggestion)
{
    return suggestion.en.empty() ? std::move(wrong) : words::message("suggesting", wrong, suggestion);
}

}  // namespace atlas::rules
