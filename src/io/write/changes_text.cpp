#include "io/write/changes_text.hpp"

#include "io/folder/layer_forms.hpp"
#include "io/folder/table_forms.hpp"
#include "io/write/feature_text.hpp"
#include "io/write/settings_text.hpp"
#include "io/write/table_text.hpp"
#include "io/write/write_briefing.hpp"
#include "model/store/natural_key.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>
#include <utility>
#include <vector>

namespace atlas::io {
namespace {

using model::BriefingScene;
using model::Settings;
using std::string;

using Fields = std::vector<std::pair<string, string>>;  ///< name and text

Fields fields_of(Settings const& row) { return settings_values(row); }
Fields fields_of(BriefingScene const& row) { return scene_values(row); }
template <FeatureRow Row>
Fields fields_of(Row const& row)
{
    auto const& form = layer_form<Row>();
    Fields fields;
    for (Property<Row> const& property : form.properties) { fields.emplace_back(property.name, property.write(row)); }
    fields.emplace_back("geometry", geometry_text(form.geometry(row)));
    return fields;
}
template <class Row>
Fields fields_of(Row const& row)
{
    Fields fields;
    for (Column<Row> const& column : table_form<Row>().columns) { fields.emplace_back(column.name, column.write(row)); }
    return fields;
}

string whole(Settings const& row) { return settings_text(row); }
string whole(BriefingScene const& row) { return briefing_text({row}); }
template <FeatureRow Row>
string whole(Row const& row)
{
    return feature_line(layer_form<Row>(), row);
}
template <class Row>
string whole(Row const& row)
{
    return csv_line(table_form<Row>(), row);
}

/// Calls `f` with the row; gives an empty value where there is none.
template <class F>
auto with_row(model::AnyRow const& row, F const& f)
{
    using Value = decltype(f(Settings{}));
    return std::visit(
        [&]<class Held>(Held const& held) {
            if constexpr (std::is_same_v<Held, std::monostate>) {
                return Value{};
            } else {
                return f(*held);
            }
        },
        row);
}

struct Line {
    string field;
    string before;
    string after;
};

std::vector<Line> lines_of(model::Change const& change)
{
    auto const text = [](auto const& row) { return whole(row); };
    if (is_none(change.before) || is_none(change.after)) {
        return {{"", with_row(change.before, text), with_row(change.after, text)}};
    }
    auto const fields = [](auto const& row) { return fields_of(row); };
    std::vector<Line> lines;
    // A scene's lines need not be there: each list may have names that the other has not.
    for (auto& [name, value] : with_row(change.before, fields)) { lines.push_back({std::move(name), value, ""}); }
    for (auto& [name, value] : with_row(change.after, fields)) {
        auto const there = std::ranges::find(lines, name, &Line::field);
        if (there != lines.end()) {
            there->after = std::move(value);
        } else {
            lines.push_back({std::move(name), "", std::move(value)});
        }
    }
    std::erase_if(lines, [](Line const& line) { return line.before == line.after; });
    return lines;
}

}  // namespace

std::string_view changes_header() { return "when,who,table,key,field,old,new,why\n"; }

string changes_text(model::ChangeSet const& changes)
{
    string out;
    for (model::Change const& change : changes.changes) {
        for (Line const& line : lines_of(change)) {
            out += fmt::format("{},{},{},{},{},{},{},{}\n", csv_quoted(changes.when), csv_quoted(changes.who),
                               model::name_of(change.id.table), csv_quoted(change.key), csv_quoted(line.field),
                               csv_quoted(line.before), csv_quoted(line.after), csv_quoted(changes.why));
        }
    }
    return out;
}

}  // namespace atlas::io
