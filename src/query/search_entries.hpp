// Everything that can be found, with what it is called. Used inside src/query only.
#pragma once

#include "model/atlas.hpp"
#include "query/search.hpp"
#include "query/spoken_name.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace atlas::query {

/// One way a thing is called.
struct Name {
    std::string written;  ///< folded
    std::string zh;       ///< the same in simplified characters
    SpokenName spoken;
};

struct Entry {
    HitKind kind = HitKind::area;
    std::string id;
    std::vector<Name> names;
    std::vector<std::string> codes;        ///< that it is found by from their beginning: of areas and indicators
    std::string en;                        ///< folded
    std::string acronym;                   ///< of the English name where that has three words or more
    double weight = 0;                     ///< 0 … 4: orders hits of the same rank
    std::vector<std::size_t> belonging{};  ///< entries whose names may stand for it: its counties, its kind
    bool listed = true;                    ///< false: there for others to belong to
};

/// Areas first, then the kinds of projects, then all else. Names are not yet simplified nor spoken.
std::vector<Entry> entries_of(model::Atlas const& atlas);

/// How well an entry answers one folded word; 0 where it does not. Ranks lie further apart than weights.
namespace rank {
constexpr double exact = 100;
constexpr double area_prefix = 96;  ///< of an area: before its seat, whose whole name may be the same word
constexpr double spot_exact = 93;   ///< of a place or water
constexpr double prefix = 80;
constexpr double part = 60;
constexpr double initials_prefix = 50;
constexpr double pinyin_prefix = 45;
constexpr double english = 40;
constexpr double pinyin_part = 30;
constexpr double inside_query = 20;
constexpr double scattered_initials = 10;
constexpr double belonging = 5;
}  // namespace rank
double rank_of(Entry const& entry, std::string_view word, bool latin);

}  // namespace atlas::query
