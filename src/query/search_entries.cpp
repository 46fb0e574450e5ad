#include "query/search_entries.hpp"

#include "model/kinds.hpp"
#include "query/pinyin.hpp"
#include "rules/levels.hpp"

#include <algorithm>
#include <cctype>
#include <unordered_map>
#include <unordered_set>

namespace atlas::query {
namespace {

constexpr std::size_t least_acronym = 3;  ///< letters

std::string acronym_of(std::string_view english)
{
    std::string letters;
    bool before = false;
    for (char const c : english) {
        bool const letter = std::isalpha(static_cast<unsigned char>(c)) != 0;
        if (letter && !before) { letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }
        before = letter || c == '\'';
    }
    return letters.size() < least_acronym ? std::string{} : letters;
}

Entry entry_of(HitKind kind, std::string const& id, std::vector<std::string> const& names, std::string const& en,
               double weight)
{
    Entry entry;
    entry.kind = kind;
    entry.id = id;
    entry.en = folded(en);
    entry.weight = weight;
    for (std::string const& name : names) {
        std::string written = folded(name);
        bool const known = std::any_of(entry.names.begin(), entry.names.end(),
                                       [&](Name const& other) { return other.written == written; });
        if (!written.empty() && !known) { entry.names.push_back({std::move(written), {}, {}}); }
    }
    return entry;
}

double weight_of(model::AreaLevel level)
{
    switch (level) {
    case model::AreaLevel::county:
        return 4;
    case model::AreaLevel::prefecture:
        return 3.9;
    case model::AreaLevel::province:
        return 3.8;
    case model::AreaLevel::region:
        return 3.6;
    case model::AreaLevel::park:
        return 3.4;
    }
    return 0;
}

/// The entries in the making, and where those of areas and kinds are that others belong to.
class Collector {
public:
    explicit Collector(model::Atlas const& atlas) : m_atlas(atlas) {}

    std::vector<Entry> all()
    {
        areas();
        kinds();
        groups();
        indicators();
        projects();
        places();
        waters();
        return std::move(m_entries);
    }

private:
    void areas()
    {
        for (model::Area const& area : m_atlas.areas) {
            Entry entry =
                entry_of(HitKind::area, area.adcode, {area.name, area.short_name}, area.name_en, weight_of(area.level));
            entry.codes.push_back(folded(area.adcode));
            for (std::string const& code : area.former_codes) { entry.codes.push_back(folded(code)); }
            m_areas.emplace(area.adcode, m_entries.size());
            m_entries.push_back(std::move(entry));
        }
    }
    void kinds()
    {
        for (auto const& word : words::Words<model::Category>::list) {
            Entry entry =
                entry_of(HitKind::project, std::string(word.id), {std::string(word.zh)}, std::string(word.en), 0);
            entry.listed = false;
            m_kinds.emplace(word.value, m_entries.size());
            m_entries.push_back(std::move(entry));
        }
    }
    void groups()
    {
        std::unordered_set<std::string> seen;
        for (model::GroupMember const& row : m_atlas.groups) {
            bool const shown = m_areas.contains(row.group_id);  // a region is found as the area it is
            if (shown || !seen.insert(row.group_id).second) { continue; }
            m_entries.push_back(entry_of(HitKind::group, row.group_id, {row.name},
                                         rules::group_name(m_atlas, row, base::Language::en), 3.2));
        }
    }
    void indicators()
    {
        for (model::Indicator const& row : m_atlas.indicators) {
            Entry entry = entry_of(HitKind::indicator, row.indicator_id, {row.name}, row.name_en, 3.3);
            entry.codes.push_back(folded(row.indicator_id));
            entry.acronym = acronym_of(row.name_en);
            m_entries.push_back(std::move(entry));
        }
    }
    void projects()
    {
        for (model::Project const& project : m_atlas.projects) {
            double const weight = 3 - 0.3 * std::clamp(project.importance, 1, 5);
            Entry entry =
                entry_of(HitKind::project, project.project_id, {project.name, project.ref}, project.name_en, weight);
            entry.belonging.push_back(m_kinds.at(project.category));
            for (std::string const& adcode : project.adcodes) { belong(entry, adcode); }
            m_entries.push_back(std::move(entry));
        }
    }
    void places()
    {
        for (model::Place const& place : m_atlas.places) {
            double const weight = place.kind == model::PlaceKind::township ? 0.5 : 1;
            Entry entry = entry_of(HitKind::place, place.place_id, {place.name}, place.name_en, weight);
            belong(entry, place.adcode);
            m_entries.push_back(std::move(entry));
        }
    }
    void waters()
    {
        for (model::Water const& water : m_atlas.waters) {
            m_entries.push_back(entry_of(HitKind::water, water.water_id, {water.name}, water.name_en, 1.5));
        }
    }
    /// To the area and to those above it.
    void belong(Entry& entry, std::string const& adcode) const
    {
        constexpr int most_levels = 8;  // a chain of parents may turn back on itself
        model::Area const* area = m_atlas.area(adcode);
        for (int level = 0; area != nullptr && level < most_levels; ++level) {
            std::size_t const at = m_areas.at(area->adcode);
            auto& list = entry.belonging;
            if (std::find(list.begin(), list.end(), at) == list.end()) { list.push_back(at); }
            area = area->parent.empty() ? nullptr : m_atlas.area(area->parent);
        }
    }

    model::Atlas const& m_atlas;
    std::vector<Entry> m_entries;
    std::unordered_map<std::string, std::size_t> m_areas;
    std::unordered_map<model::Category, std::size_t> m_kinds;
};

double rank_of_name(Entry const& entry, Name const& name, std::string_view word, bool latin)
{
    bool const spot = entry.kind == HitKind::place || entry.kind == HitKind::water;
    if (name.zh == word) { return spot ? rank::spot_exact : rank::exact; }
    if (name.zh.starts_with(word)) { return entry.kind == HitKind::area ? rank::area_prefix : rank::prefix; }
    if (name.zh.find(word) != std::string::npos) { return rank::part; }
    if (!latin) { return 0; }
    if (name.spoken.initials_begin(word)) { return rank::initials_prefix; }
    if (name.spoken.begins(word)) { return rank::pinyin_prefix; }
    if (word.size() >= 3 && name.spoken.holds(word)) { return rank::pinyin_part; }
    if (word.size() >= 2 && name.spoken.initials_scattered(word)) { return rank::scattered_initials; }
    return 0;
}

double rank_of_english(Entry const& entry, std::string_view word)
{
    if (entry.acronym == word) { return rank::english + 1; }
    if (entry.en.empty()) { return 0; }
    if (entry.en == word) { return rank::spot_exact; }
    if (entry.kind == HitKind::area && entry.en.starts_with(word)) { return rank::area_prefix; }
    return entry.en.find(word) == std::string::npos ? 0 : rank::english;
}

double rank_of_code(Entry const& entry, std::string_view word)
{
    double best = 0;
    for (std::string const& code : entry.codes) {
        if (code == word) { return rank::exact; }
        if (word.size() >= 3 && code.starts_with(word)) { best = rank::part; }
    }
    return best;
}

}  // namespace

std::vector<Entry> entries_of(model::Atlas const& atlas) { return Collector(atlas).all(); }

double rank_of(Entry const& entry, std::string_view word, bool latin)
{
    double best = rank_of_code(entry, word);
    for (Name const& name : entry.names) { best = std::max(best, rank_of_name(entry, name, word, latin)); }
    return latin ? std::max(best, rank_of_english(entry, word)) : best;
}

}  // namespace atlas::query
