// Search by name, part of a name, full pinyin or pinyin initials over counties, projects and places (ICU).
#pragma once

#include "model/atlas.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::query {

enum class HitKind { county, project, place };

struct Hit {
    HitKind kind = HitKind::county;
    std::string id;    ///< adcode, project_id or place_id
    double score = 0;  ///< larger is better
};

/// Folded names of everything that can be found. Immutable to its users and safe to share between threads; copies
/// share one index. Pinyin takes about 0.1 s and is made when first needed: call `warm` on a worker to have it ready.
class SearchIndex {
public:
    explicit SearchIndex(model::Atlas const& atlas);

    /// Best hits first, ties in atlas order, at most `limit`. An empty query finds nothing.
    [[nodiscard]] std::vector<Hit> find(std::string_view query, std::size_t limit = 12) const;
    /// A query as the names are compared with it: to be folded once and held against many projects.
    struct FoldedQuery {
        std::string text;
        bool latin = false;
    };
    [[nodiscard]] static FoldedQuery folded_query(std::string_view query);
    /// Whether part of the project's name, its pinyin or the start of its initials is the query (always true for an
    /// empty one). Stricter than find, which also takes scattered initials.
    [[nodiscard]] bool matches_project(std::string_view project_id, FoldedQuery const& query) const;
    /// Makes the pinyin now. Throws base::SystemFailure when ICU's rules are missing.
    void warm() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

}  // namespace atlas::query
