// Idea: one pass over all names for the query as one word, one for each of its words. What a project belongs to – its
// counties, its kind – is an entry too and stands before it, so that its rank is known when the project's turn comes.
#include "query/search.hpp"

#include "base/digits.hpp"
#include "model/atlas.hpp"
#include "query/pinyin.hpp"
#include "query/search_entries.hpp"
#include "query/simplified.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <mutex>
#include <unordered_map>

namespace atlas::query {
namespace {

constexpr std::size_t most_words = 8;          ///< of a query; more are taken as one
constexpr std::size_t shortest_belonging = 3;  ///< bytes of a word that names what something belongs to
constexpr std::size_t shortest_name = 6;       ///< bytes, two Chinese characters: of a name looked for in the query

bool is_latin(std::string_view folded_query)
{
    return std::any_of(folded_query.begin(), folded_query.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string simplified(std::string const& text) { return Simplified({text})(text); }

/// The parts of a query between blanks of any script, folded and in simplified characters.
std::vector<std::string> words_of(std::string_view query)
{
    std::vector<std::string> words;
    auto const take = [&](std::string_view part) {
        if (std::string word = folded(part); !word.empty()) { words.push_back(simplified(word)); }
    };
    auto const size = static_cast<std::int32_t>(query.size());
    std::int32_t from = 0;
    for (std::int32_t at = 0; at < size;) {
        std::int32_t const before = at;
        UChar32 c = 0;
        U8_NEXT(query.data(), at, size, c);
        if (c < 0 || !u_isUWhiteSpace(c)) { continue; }
        take(query.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(before - from)));
        from = at;
    }
    take(query.substr(static_cast<std::size_t>(from)));
    return words;
}

/// Pinyin whose tones are written as digits, without them: "gan1zhou1".
std::string without_tones(std::string_view word)
{
    std::string plain;
    for (char const c : word) {
        bool const tone = c >= '1' && c <= '5' && !plain.empty() && !base::is_digit(plain.back());
        if (!tone) { plain += c; }
    }
    return plain;
}

/// The longest name of the entry that stands inside the query, in bytes; 0 for none.
std::size_t longest_inside(Entry const& entry, std::string_view query)
{
    std::size_t longest = 0;
    for (Name const& name : entry.names) {
        bool const inside = name.zh.size() >= shortest_name && query.find(name.zh) != std::string_view::npos;
        if (inside) { longest = std::max(longest, name.zh.size()); }
    }
    return longest;
}

/// Of two names that begin alike, the shorter is the likelier one.
double with_weight(Entry const& entry, double rank, std::size_t query)
{
    std::size_t const length = entry.names.empty() ? 1 : entry.names.front().zh.size();
    double const share = static_cast<double>(query) / static_cast<double>(length);
    return rank + entry.weight / 2 + 0.2 * std::min(share, 1.0);
}

}  // namespace

struct SearchIndex::State {
    std::vector<Entry> entries;
    std::unordered_map<std::string, std::size_t> projects;
    std::once_flag simplified_names;
    std::once_flag romanised;

    std::vector<std::string_view> texts() const
    {
        std::vector<std::string_view> out;
        for (Entry const& entry : entries) {
            for (Name const& name : entry.names) { out.push_back(name.written); }
        }
        return out;
    }
    void simplify()
    {
        std::call_once(simplified_names, [this] {
            Simplified const simplified{texts()};
            for (Entry& entry : entries) {
                for (Name& name : entry.names) { name.zh = simplified(name.written); }
            }
        });
    }
    void romanise()
    {
        std::call_once(romanised, [this] {
            Readings const readings{texts()};
            for (Entry& entry : entries) {
                for (Name& name : entry.names) { name.spoken = SpokenName(readings.spoken(name.written)); }
            }
        });
    }
    void prepare(bool latin)
    {
        simplify();
        if (latin) { romanise(); }
    }

    /// The rank of each entry for one word, its own or by what it belongs to.
    [[nodiscard]] std::vector<double> ranks(std::string_view word) const
    {
        bool const latin = is_latin(word);
        bool const may_belong = word.size() >= shortest_belonging && !base::is_digit(word.front());  // codes do not
        std::vector<double> out(entries.size());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            out[i] = rank_of(entries[i], word, latin);
            auto const stands = [&](std::size_t of) { return out[of] >= rank::english; };
            bool const by_belonging = out[i] == 0 && may_belong &&
                                      std::any_of(entries[i].belonging.begin(), entries[i].belonging.end(), stands);
            if (by_belonging) { out[i] = rank::belonging; }
        }
        return out;
    }
    /// The ranks of the words taken together: 0 where one of them is missing.
    [[nodiscard]] std::vector<double> ranks(FoldedQuery const& query) const
    {
        std::vector<double> out = ranks(query.text);
        if (query.words.empty()) { return out; }
        std::vector<double> sum(entries.size(), 0);
        std::vector<bool> all(entries.size(), true);
        for (std::string const& word : query.words) {
            std::vector<double> const of = ranks(word);
            for (std::size_t i = 0; i < of.size(); ++i) {
                all[i] = all[i] && of[i] > 0 && of[i] != rank::scattered_initials;
                sum[i] += of[i] / static_cast<double>(query.words.size());
            }
        }
        for (std::size_t i = 0; i < out.size(); ++i) {
            if (all[i]) { out[i] = std::max(out[i], sum[i]); }
        }
        return out;
    }
    [[nodiscard]] std::vector<Hit> hits(std::vector<double> const& ranks, std::size_t query) const
    {
        std::vector<Hit> out;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            Entry const& entry = entries[i];
            if (ranks[i] <= 0 || !entry.listed) { continue; }
            out.push_back({entry.kind, entry.id, with_weight(entry, ranks[i], query)});
        }
        return out;
    }
    [[nodiscard]] std::vector<Hit> named_inside(std::string_view query) const
    {
        std::vector<Hit> out;
        for (Entry const& entry : entries) {
            std::size_t const length = entry.listed ? longest_inside(entry, query) : 0;
            if (length == 0) { continue; }
            double const share = static_cast<double>(length) / static_cast<double>(query.size());
            out.push_back({entry.kind, entry.id, rank::inside_query + 8 * share + entry.weight / 2});
        }
        return out;
    }
};

SearchIndex::SearchIndex(model::Atlas const& atlas) : m_state(std::make_shared<State>())
{
    m_state->entries = entries_of(atlas);
    for (std::size_t i = 0; i < m_state->entries.size(); ++i) {
        Entry const& entry = m_state->entries[i];
        if (entry.kind == HitKind::project && entry.listed) { m_state->projects.emplace(entry.id, i); }
    }
}

void SearchIndex::warm() const { m_state->prepare(true); }

std::vector<Hit> SearchIndex::find(std::string_view query, std::size_t limit) const
{
    FoldedQuery wanted = folded_query(query);
    if (wanted.text.empty()) { return {}; }
    m_state->prepare(wanted.latin);
    auto hits = m_state->hits(m_state->ranks(wanted), wanted.text.size());
    if (hits.empty() && wanted.latin) {
        wanted.text = without_tones(wanted.text);
        for (std::string& word : wanted.words) { word = without_tones(word); }
        hits = m_state->hits(m_state->ranks(wanted), wanted.text.size());
    }
    if (hits.empty() && wanted.words.empty()) { hits = m_state->named_inside(wanted.text); }
    std::stable_sort(hits.begin(), hits.end(), [](Hit const& a, Hit const& b) { return a.score > b.score; });
    if (hits.size() > limit) { hits.resize(limit); }
    return hits;
}

SearchIndex::FoldedQuery SearchIndex::folded_query(std::string_view query)
{
    FoldedQuery out;
    if (query.empty()) { return out; }
    out.words = words_of(query);
    for (std::string const& word : out.words) { out.text += word; }
    if (out.words.size() < 2 || out.words.size() > most_words) { out.words.clear(); }
    out.latin = is_latin(out.text);
    return out;
}

bool SearchIndex::matches_project(std::string_view project_id, FoldedQuery const& query) const
{
    if (query.text.empty()) { return true; }
    auto const it = m_state->projects.find(std::string{project_id});
    if (it == m_state->projects.end()) { return false; }
    m_state->prepare(query.latin);
    auto const named = [&](std::string_view word) {
        return rank_of(m_state->entries[it->second], word, is_latin(word)) > rank::scattered_initials;
    };
    return named(query.text) || (!query.words.empty() && std::all_of(query.words.begin(), query.words.end(), named));
}

}  // namespace atlas::query
