// Search by name, part of a name, full pinyin or pinyin initials over counties, projects and places (ICU).
#pragma once

#include "model/atlas.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace atlas::view {

enum class HitKind { county, project, place };

struct Hit {
    HitKind kind = HitKind::county;
    std::string id;    ///< adcode, project_id or place_id
    double score = 0;  ///< larger is better
};

/// Folded names of everything that can be found. Immutable once made; safe to share between threads.
class SearchIndex {
public:
    explicit SearchIndex(model::Atlas const& atlas);

    /// Best hits first, ties in atlas order, at most `limit`. An empty query finds nothing.
    [[nodiscard]] std::vector<Hit> find(std::string_view query, std::size_t limit = 12) const;
    /// Whether the query matches the project with this id (always true for an empty query).
    [[nodiscard]] bool matches_project(std::string_view project_id, std::string_view query) const;

private:
    struct Entry {
        HitKind kind;
        std::string id;
        std::string name;      ///< lower-cased, spaces removed
        std::string name_en;   ///< lower-cased, spaces removed
        std::string pinyin;    ///< zhengyixiashuiku
        std::string initials;  ///< zyxsk
        double weight = 0;
    };
    static double score(Entry const& entry, std::string const& folded_query);
    std::vector<Entry> m_entries;
    std::unordered_map<std::string, std::size_t> m_projects;
};

/// Pinyin of Chinese text without tones or spaces; Latin kept, lower-cased ("正义峡水库" → "zhengyixiashuiku").
std::string pinyin(std::string_view chinese);
/// First letters of each syllable ("正义峡水库" → "zyxsk").
std::string pinyin_initials(std::string_view chinese);

}  // namespace atlas::view
