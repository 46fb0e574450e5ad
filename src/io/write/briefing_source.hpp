// briefing.toml as its author wrote it, cut at its scenes, so that a rewrite keeps what has not changed. Private to
// io/.
#pragma once

#include "model/atlas.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::io {

/// The lines of one scene. All texts end with a line feed, except the last line of a file that has none.
struct SceneSource {
    model::BriefingScene scene;                     ///< as read from these lines
    std::string above;                              ///< comments and blank lines above [[scene]], which belong to it
    std::string body;                               ///< from [[scene]] to the line its last value ends on
    std::string header_comment;                     ///< "# …" after [[scene]]
    std::map<std::string, std::string> above_key;   ///< whole lines of comment above a key
    std::map<std::string, std::string> beside_key;  ///< "# …" after its value
    bool sound = false;   ///< read without error; one that was not is kept as it stands, and `scene` means nothing
    std::string unknown;  ///< whole lines of keys that the program does not know, a newer one's
    std::string unknown_sections;                   ///< the same of tables of their own, which go last
    std::map<std::string, std::string> unknown_in;  ///< ", key = value" of such keys within a table, by its name
};

struct BriefingSource {
    std::string head;  ///< what stands before the first scene and a blank line
    std::vector<SceneSource> scenes;
    std::string foot;  ///< what stands after the last scene
};

/// Nothing where the text is no TOML or its scenes do not stand under [[scene]] headers.
std::optional<BriefingSource> briefing_source(std::string_view toml);

}  // namespace atlas::io
