// The keys of atlas.toml, each told once for reading and writing.
#pragma once

#include "io/folder/toml_section.hpp"
#include "model/rows.hpp"

#include <span>
#include <string>
#include <string_view>

namespace atlas::io {

/// `write` gives TOML that `read` makes the same setting of.
struct SettingsKey {
    std::string_view section;  ///< "" before the first header
    std::string_view name;
    void (*read)(Section const&, std::string_view name, model::Settings&);
    std::string (*write)(model::Settings const&);
};

/// By sections.
std::span<SettingsKey const> settings_keys();

/// Reads the settings, reporting what is wrong or unknown.
void settings_in(Section const& root, model::Settings& settings);

}  // namespace atlas::io
