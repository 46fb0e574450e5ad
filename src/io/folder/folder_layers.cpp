#include "io/folder/folder_layers.hpp"

#include "io/folder/geojson.hpp"
#include "io/folder/layer_forms.hpp"

#include <future>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;

template <class Row>
Row row_of(LayerForm<Row> const& form, Properties const& p, Geometry g)
{
    Row row;
    for (Property<Row> const& property : form.properties) { property.read(Value(p, property.name), row); }
    if constexpr (requires { row.row; }) { row.row = p.row(); }
    form.read_geometry(p, std::move(g), row);
    return row;
}

/// Nothing where the file is not there and need not be.
template <class Row>
std::optional<SourceText> read_layer(fs::path const& folder, LayerForm<Row> const& form, model::Table<Row>& rows,
                                     base::Issues& issues)
{
    std::error_code none;
    if (!form.needed && !fs::exists(fs::symlink_status(folder / form.file, none))) { return std::nullopt; }
    Report report(form.file, issues);
    auto file = read_geojson(folder / form.file, report, form.when_empty,
                             [&](Properties const& p, Geometry g) { rows.push_back(row_of(form, p, std::move(g))); });
    return file ? std::optional(kept(std::move(*file))) : std::nullopt;
}

}  // namespace

void read_folder_layers(fs::path const& folder, model::Atlas& atlas, SourceTexts& texts, base::Issues& issues)
{
    auto const read = [&]<class Row>(model::Table<Row>& rows, base::Issues& found) {
        return read_layer(folder, layer_form<Row>(), rows, found);
    };
    // The surroundings are most of the bytes and touch other members of the atlas than the rest does. Where no thread
    // can be had they are read when they are asked for.
    std::optional<SourceText> context;
    std::optional<SourceText> waters;
    auto surroundings = std::async(std::launch::async | std::launch::deferred, [&] {
        base::Issues found;
        context = read(atlas.context, found);
        waters = read(atlas.waters, found);
        return found;
    });
    auto const keep = [&](char const* file, std::optional<SourceText> text) {
        if (text) { texts[file] = std::move(*text); }
    };
    keep(layer_form<model::Outline>().file, read(atlas.outlines, issues));
    keep(layer_form<model::Project>().file, read(atlas.projects, issues));
    auto const found = surroundings.get();
    issues.insert(issues.end(), found.begin(), found.end());
    keep(layer_form<model::ContextArea>().file, std::move(context));
    keep(layer_form<model::Water>().file, std::move(waters));
}

void read_back_layer(std::string_view file, std::string const& text, Report& report)
{
    for_each_layer([&]<class Row>(LayerForm<Row> const& form) {
        if (form.file != file) { return; }
        read_features(text, report, form.when_empty,
                      [&](Properties const& p, Geometry g) { static_cast<void>(row_of(form, p, std::move(g))); });
    });
}

}  // namespace atlas::io
