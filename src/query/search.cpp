#include "query/search.hpp"

#include "model/atlas.hpp"
#include "query/pinyin.hpp"

#include <algorithm>
#include <mutex>
#include <unordered_map>

namespace atlas::query {
namespace {

/// One way a thing is called.
struct Name {
    std::string zh;  ///< folded
    std::string pinyin;
    std::string initials;
};

struct Entry {
    HitKind kind = HitKind::county;
    std::string id;
    std::vector<Name> names;
    std::string en;     ///< folded
    double weight = 0;  ///< 0 … 4: orders hits of the same rank
};

/// Ranks of matches, wide enough apart that weights never cross them.
namespace rank {
constexpr double exact = 100;
constexpr double prefix = 80;
constexpr double part = 60;
constexpr double initials_prefix = 50;
constexpr double pinyin_prefix = 45;
constexpr double english = 40;
constexpr double pinyin_part = 30;
constexpr double scattered_initials = 10;
}  // namespace rank

bool is_latin(std::string_view folded_query)
{
    return std::any_of(folded_query.begin(), folded_query.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_subsequence(std::string_view query, std::string_view text)
{
    auto at = text.begin();
    for (char c : query) {
        at = std::find(at, text.end(), c);
        if (at == text.end()) { return false; }
        ++at;
    }
    return true;
}

/// Pinyin as typed either with v or with u for ü.
bool starts(std::string const& pinyin, std::string_view query)
{
    if (pinyin.starts_with(query)) { return true; }
    if (pinyin.find('v') == std::string::npos) { return false; }
    std::string plain = pinyin;
    std::replace(plain.begin(), plain.end(), 'v', 'u');
    return plain.starts_with(query);
}

double rank_of(Name const& name, std::string_view query, bool latin)
{
    if (name.zh == query) { return rank::exact; }
    if (name.zh.starts_with(query)) { return rank::prefix; }
    if (name.zh.find(query) != std::string::npos) { return rank::part; }
    if (!latin) { return 0; }
    if (name.initials.starts_with(query)) { return rank::initials_prefix; }
    if (starts(name.pinyin, query)) { return rank::pinyin_prefix; }
    if (query.size() >= 3 && name.pinyin.find(query) != std::string::npos) { return rank::pinyin_part; }
    if (query.size() >= 2 && is_subsequence(query, name.initials)) { return rank::scattered_initials; }
    return 0;
}

double rank_of(Entry const& entry, std::string_view query, bool latin)
{
    double best = 0;
    for (Name const& name : entry.names) { best = std::max(best, rank_of(name, query, latin)); }
    if (latin && !entry.en.empty()) {
        if (entry.en == query) { best = std::max(best, rank::exact - 1); }
        if (entry.en.find(query) != std::string::npos) { best = std::max(best, rank::english); }
    }
    return best;
}

Entry entry_of(HitKind kind, std::string const& id, std::vector<std::string> const& names, std::string const& en,
               double weight)
{
    Entry entry{kind, id, {}, folded(en), weight};
    for (std::string const& name : names) {
        std::string zh = folded(name);
        bool const known =
            std::any_of(entry.names.begin(), entry.names.end(), [&](Name const& other) { return other.zh == zh; });
        if (!zh.empty() && !known) { entry.names.push_back({std::move(zh), {}, {}}); }
    }
    return entry;
}

std::vector<Entry> entries_of(model::Atlas const& atlas)
{
    std::vector<Entry> entries;
    entries.reserve(atlas.areas.size() + atlas.projects.size() + atlas.places.size());
    for (model::Area const& area : atlas.areas) {
        if (area.level != model::AreaLevel::county) { continue; }
        entries.push_back(entry_of(HitKind::county, area.adcode, {area.name, area.short_name}, area.name_en, 4));
    }
    for (model::Project const& project : atlas.projects) {
        double const weight = 3 - 0.3 * std::clamp(project.importance, 1, 5);
        entries.push_back(
            entry_of(HitKind::project, project.project_id, {project.name, project.ref}, project.name_en, weight));
    }
    for (model::Place const& place : atlas.places) {
        double const weight = place.kind == model::PlaceKind::township ? 0.5 : 1;
        entries.push_back(entry_of(HitKind::place, place.place_id, {place.name}, place.name_en, weight));
    }
    return entries;
}

std::string joined(std::vector<std::string> const& syllables)
{
    std::string result;
    for (std::string const& s : syllables) { result += s; }
    return result;
}

std::string initials_of(std::vector<std::string> const& syllables)
{
    std::string result;
    for (std::string const& s : syllables) { result += s.front(); }
    return result;
}

}  // namespace

struct SearchIndex::State {
    std::vector<Entry> entries;
    std::unordered_map<std::string, std::size_t> projects;
    std::once_flag romanised;

    void romanise()
    {
        std::call_once(romanised, [this] {
            std::vector<std::string_view> texts;
            for (Entry const& entry : entries) {
                for (Name const& name : entry.names) { texts.push_back(name.zh); }
            }
            Readings const readings{texts};
            for (Entry& entry : entries) {
                for (Name& name : entry.names) {
                    auto const syllables = readings.syllables(name.zh);
                    name.pinyin = joined(syllables);
                    name.initials = initials_of(syllables);
                }
            }
        });
    }
};

SearchIndex::SearchIndex(model::Atlas const& atlas) : m_state(std::make_shared<State>())
{
    m_state->entries = entries_of(atlas);
    for (std::size_t i = 0; i < m_state->entries.size(); ++i) {
        if (m_state->entries[i].kind == HitKind::project) { m_state->projects.emplace(m_state->entries[i].id, i); }
    }
}

void SearchIndex::warm() const { m_state->romanise(); }

std::vector<Hit> SearchIndex::find(std::string_view query, std::size_t limit) const
{
    std::string const wanted = folded(query);
    if (wanted.empty()) { return {}; }
    bool const latin = is_latin(wanted);
    if (latin) { m_state->romanise(); }
    std::vector<Hit> hits;
    for (Entry const& entry : m_state->entries) {
        double const rank = rank_of(entry, wanted, latin);
        if (rank <= 0) { continue; }
        // Of two names that begin alike, the shorter is the likelier one.
        std::size_t const length = entry.names.empty() ? 1 : entry.names.front().zh.size();
        double const share = static_cast<double>(wanted.size()) / static_cast<double>(length);
        hits.push_back({entry.kind, entry.id, rank + entry.weight + 0.2 * std::min(share, 1.0)});
    }
    std::stable_sort(hits.begin(), hits.end(), [](Hit const& a, Hit const& b) { return a.score > b.score; });
    if (hits.size() > limit) { hits.resize(limit); }
    return hits;
}

SearchIndex::FoldedQuery SearchIndex::folded_query(std::string_view query)
{
    FoldedQuery out;
    if (!query.empty()) { out.text = folded(query); }
    out.latin = is_latin(out.text);
    return out;
}

bool SearchIndex::matches_project(std::string_view project_id, FoldedQuery const& query) const
{
    if (query.text.empty()) { return true; }
    auto const it = m_state->projects.find(std::string{project_id});
    if (it == m_state->projects.end()) { return false; }
    if (query.latin) { m_state->romanise(); }
    return rank_of(m_state->entries[it->second], query.text, query.latin) > rank::scattered_initials;
}

}  // namespace atlas::query
