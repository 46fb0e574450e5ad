#include "io/folder/atlas_files.hpp"

#include "io/folder/layer_forms.hpp"
#include "io/folder/table_forms.hpp"

#include <algorithm>
#include <system_error>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;

bool same_file(fs::path const& a, fs::path const& b)
{
    std::error_code error;
    if (fs::equivalent(a, b, error) && !error) { return true; }
    fs::path const whole_a = fs::weakly_canonical(fs::absolute(a, error), error);
    fs::path const whole_b = fs::weakly_canonical(fs::absolute(b, error), error);
    return !error && whole_a == whole_b;
}

}  // namespace

std::vector<std::string> atlas_file_names()
{
    std::vector<std::string> names{"atlas.toml", "briefing.toml"};
    for_each_table([&](auto const& form) { names.emplace_back(form.file); });
    for_each_layer([&](auto const& form) { names.emplace_back(form.file); });
    return names;
}

bool is_file_of(fs::path const& folder, model::Atlas const& atlas, fs::path const& path)
{
    auto names = atlas_file_names();
    names.emplace_back(changes_file);
    for (model::Source const& source : atlas.sources) {
        if (!source.file.empty()) { names.push_back(source.file); }
    }
    return std::any_of(names.begin(), names.end(),
                       [&](std::string const& name) { return same_file(folder / name, path); });
}

}  // namespace atlas::io
