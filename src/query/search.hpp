// Search by name, part of a name, code, full pinyin or pinyin initials over everything in an atlas that has a name
// (ICU).
#pragma once

#include "model/atlas.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::query {

enum class HitKind { area, group, indicator, project, place, water };

struct Hit {
    HitKind kind = HitKind::area;
    std::string id;    ///< adcode, group_id, indicator_id, project_id, place_id or water_id
    double score = 0;  ///< larger is better
};

/// Folded names of everything that can be found. Immutable to its users and safe to share between threads; copies
/// share one index. Pinyin takes about 0.1 s and is made when first needed: call `warm` on a worker to have it ready.
class SearchIndex {
public:
    explicit SearchIndex(model::Atlas const& atlas);

    /// Best hits first, ties in atlas order, at most `limit`. Words between blanks are all looked for: in the names,
    /// and for projects and places in those of their counties and kinds too. Traditional characters, full-width
    /// letters and pinyin with tones find the same as simplified characters and plain letters. Where nothing has
    /// the one word typed, names that stand inside it are found (甘州区政府). An empty query finds nothing. The time
    /// grows with the length of all names.
    [[nodiscard]] std::vector<Hit> find(std::string_view query, std::size_t limit = 12) const;
    /// A query as the names are compared with it: to be folded once and held against many projects.
    struct FoldedQuery {
        std::string text;                ///< as one word
        std::vector<std::string> words;  ///< at least two, or none
        bool latin = false;
    };
    [[nodiscard]] static FoldedQuery folded_query(std::string_view query);
    /// Whether part of the project's name, its pinyin or the start of its initials is the query, or else all words of
    /// the query are (always true for an empty one). Stricter than find, which also takes scattered initials.
    [[nodiscard]] bool matches_project(std::string_view project_id, FoldedQuery const& query) const;
    /// Makes the pinyin now. Throws base::SystemFailure when ICU's rules are missing.
    void warm() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

}  // namespace atlas::query
