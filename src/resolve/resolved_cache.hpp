// Keeps the newest answers, so that a view is resolved once, and after a change only the part that it concerns.
#pragma once

#include "resolve/resolved.hpp"

#include <cstddef>
#include <deque>
#include <memory>
#include <utility>

namespace atlas::resolve {

/// The values made last, each with what it was made for.
template <class Key, class Value>
class Newest {
public:
    /// `make()` gives the value for a key that is not known.
    template <class Make>
    std::shared_ptr<Value const> of(Key const& key, Make const& make)
    {
        for (auto const& [known, value] : m_kept) {
            if (known == key) { return value; }
        }
        m_kept.emplace_front(key, std::make_shared<Value const>(make()));
        if (m_kept.size() > most) { m_kept.pop_back(); }
        return m_kept.front().second;
    }

private:
    static constexpr std::size_t most = 4;  ///< a page has two maps, and legends that leave filters out
    std::deque<std::pair<Key, std::shared_ptr<Value const>>> m_kept;
};

/// A value, one for each thread that asks.
class ResolvedCache {
public:
    /// The same as resolve() gives. Views that differ in a part only share the others; every atlas is told from every
    /// other, the edited from the unedited too.
    Resolved of(model::AtlasPtr const& atlas, query::SearchIndex const& search, query::ViewState const& view);

private:
    /// What a part depends on: the atlas, and the view with all else left as it is by default.
    struct Question {
        model::AtlasPtr atlas;
        query::ViewState view;
        bool operator==(Question const&) const = default;
    };
    Newest<Question, Offer> m_offers;
    Newest<Question, Resolved::Areas> m_areas;
    Newest<Question, std::string> m_indicators;
    Newest<Question, style::Classification> m_classes;
    Newest<Question, query::Choices> m_choices;
    Newest<Question, query::FilteredProjects> m_projects;
    Newest<Question, std::vector<rules::Attainment>> m_standings;
};

}  // namespace atlas::resolve
