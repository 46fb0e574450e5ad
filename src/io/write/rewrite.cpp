// The text is cut into rows and what stands between them. A row that is gone takes along what follows it; new rows are
// divided as the old ones are.
#include "io/write/rewrite.hpp"

#include "io/folder/csv.hpp"
#include "io/write/json_spans.hpp"

#include <vector>

namespace atlas::io {
namespace {

std::vector<Span> records_of(std::string_view text)
{
    std::vector<Span> spans;
    for (std::string_view const record : raw_records(text)) {
        auto const begin = static_cast<std::size_t>(record.data() - text.data());
        spans.push_back({begin, begin + record.size()});
    }
    return spans;
}

/// The list of features in the text of a collection.
Span features_of(std::string_view text)
{
    auto const found = json_member(text, json_members(text, json_begin(text)), "features");
    return found ? found->value : Span{text.size(), text.size()};
}

}  // namespace

std::string rewritten_csv(std::string_view text, std::size_t slots, RowText const& row_text)
{
    auto const records = records_of(text);  // the header first
    auto const begin = [&](std::size_t i) { return i < records.size() ? records[i].begin : text.size(); };
    std::string out(text.substr(0, begin(1)));
    std::string_view const line_end = out.find("\r\n") == std::string::npos ? "\n" : "\r\n";
    for (std::size_t slot = 0; slot < slots; ++slot) {
        bool const old = slot + 1 < records.size();
        auto const row = row_text(slot, old ? std::optional(records[slot + 1].of(text)) : std::nullopt);
        if (!row) { continue; }
        if (!old && !out.ends_with('\n')) { out += line_end; }
        out += *row;
        out += old ? text.substr(records[slot + 1].end, begin(slot + 2) - records[slot + 1].end) : line_end;
    }
    return out;
}

std::string rewritten_geojson(std::string_view text, std::size_t slots, RowText const& row_text)
{
    Span const list = features_of(text);
    auto const features = json_items(text, list.begin);
    std::size_t const first = features.empty() ? list.begin + 1 : features.front().begin;
    std::size_t const last = features.empty() ? list.begin + 1 : features.back().end;
    auto const between = [&](std::size_t slot) -> std::string_view {
        if (slot + 1 < features.size()) {
            return text.substr(features[slot].end, features[slot + 1].begin - features[slot].end);
        }
        return features.size() > 1 ? text.substr(features[0].end, features[1].begin - features[0].end) : ",\n";
    };
    std::string out(text.substr(0, first));
    std::optional<std::size_t> before;  // the slot of the row written last
    for (std::size_t slot = 0; slot < slots; ++slot) {
        auto const row = row_text(slot, slot < features.size() ? std::optional(features[slot].of(text)) : std::nullopt);
        if (!row) { continue; }
        if (before) {
            out += between(*before);
        } else if (features.empty()) {
            out += '\n';
        }
        out += *row;
        before = slot;
    }
    if (before && features.empty() && !text.substr(last).starts_with('\n')) { out += '\n'; }
    return out.append(text.substr(last));
}

}  // namespace atlas::io
