// Idea: from a syllable on, the places of the query that some way of reading has come to are kept as a list; the next
// character moves each place on by those of its readings that stand there. Readings seldom begin alike, so the list
// stays short, and it cannot be longer than the query.
#include "query/spoken_name.hpp"

#include <algorithm>

namespace atlas::query {

SpokenName::SpokenName(Spoken spoken)
{
    auto const add = [&](std::string_view reading) {
        m_text += reading;
        m_end.push_back(static_cast<std::uint32_t>(m_text.size()));
    };
    for (std::vector<std::string>& readings : spoken) {
        std::vector<std::string> plain;
        for (std::string const& reading : readings) {
            add(reading);
            if (reading.size() < 2 || reading.find('v') == std::string::npos) { continue; }
            std::string u = reading;
            std::replace(u.begin(), u.end(), 'v', 'u');
            if (std::find(readings.begin(), readings.end(), u) == readings.end()) { plain.push_back(std::move(u)); }
        }
        for (std::string const& reading : plain) { add(reading); }
        m_of.push_back(static_cast<std::uint32_t>(m_end.size()));
    }
}

bool SpokenName::reads(std::size_t first, std::string_view query) const
{
    std::vector<std::size_t> places{0};
    std::vector<std::size_t> next;
    for (std::size_t i = first; i < m_of.size() && !places.empty(); ++i) {
        next.clear();
        for (std::size_t r = i == 0 ? 0 : m_of[i - 1]; r < m_of[i]; ++r) {
            std::size_t const from = r == 0 ? 0 : m_end[r - 1];
            std::string_view const reading = std::string_view(m_text).substr(from, m_end[r] - from);
            for (std::size_t const place : places) {
                std::string_view const rest = query.substr(place);
                if (reading.starts_with(rest)) { return true; }
                bool const new_place = rest.starts_with(reading) &&
                                       std::find(next.begin(), next.end(), place + reading.size()) == next.end();
                if (new_place) { next.push_back(place + reading.size()); }
            }
        }
        places.swap(next);
    }
    return false;
}

bool SpokenName::holds(std::string_view query) const
{
    for (std::size_t i = 0; i < m_of.size(); ++i) {
        if (!query.empty() && has_initial(i, query.front()) && reads(i, query)) { return true; }
    }
    return false;
}

bool SpokenName::has_initial(std::size_t syllable, char letter) const
{
    for (std::size_t r = syllable == 0 ? 0 : m_of[syllable - 1]; r < m_of[syllable]; ++r) {
        if (m_text[r == 0 ? 0 : m_end[r - 1]] == letter) { return true; }
    }
    return false;
}

bool SpokenName::initials_at(std::size_t first, std::string_view query) const
{
    if (query.size() > m_of.size() - first) { return false; }
    for (std::size_t i = 0; i < query.size(); ++i) {
        if (!has_initial(first + i, query[i])) { return false; }
    }
    return true;
}

bool SpokenName::initials_hold(std::string_view query) const
{
    for (std::size_t i = 0; i < m_of.size(); ++i) {
        if (initials_at(i, query)) { return true; }
    }
    return false;
}

bool SpokenName::initials_scattered(std::string_view query) const
{
    std::size_t found = 0;
    for (std::size_t i = 0; i < m_of.size() && found < query.size(); ++i) {
        if (has_initial(i, query[found])) { ++found; }
    }
    return found == query.size();
}

}  // namespace atlas::query
