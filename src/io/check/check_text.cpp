// Characters that are not shown as they stand: those above U+FFFF, for which the interface's glyph indices of 16 bits
// have no room, and those that nobody sees, which are left out of everything that is written.
#include "base/plain_text.hpp"
#include "base/utf8.hpp"
#include "io/check/findings.hpp"
#include "io/folder/table_forms.hpp"
#include "model/atlas.hpp"

#include <fmt/format.h>

#include <initializer_list>
#include <string>
#include <utility>

namespace atlas::io {
namespace {

/// The first character above U+FFFF that is to be seen, 0 when there is none.
char32_t first_beyond_bmp(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0xF0) {  // of three bytes at most, or one that goes on
            ++at;
            continue;
        }
        base::Character const c = base::character_at(text, at);
        if (c.code > 0xFFFF && base::unseen(c.code) == base::Unseen::none) { return c.code; }
        at += c.size;
    }
    return 0;
}

words::Bilingual name_of(base::FoundUnseen found)
{
    if (found.code == 0) { return {"NUL", "NUL"}; }
    switch (found.kind) {
    case base::Unseen::non_character:
        return {"非字符", "not a character"};
    case base::Unseen::direction:
        return {"改变文字方向的控制符", "a mark that turns the direction of writing"};
    case base::Unseen::control:
    case base::Unseen::none:
        break;
    }
    return {"控制字符", "a control character"};
}

void look(Findings const& findings, std::string_view file, std::size_t row, std::string_view field,
          std::string_view text)
{
    if (char32_t const c = first_beyond_bmp(text)) {
        findings.warning("beyond-bmp", file, row, field, text,
                         words::message("beyond-bmp", fmt::format("{:X}", static_cast<unsigned>(c))));
    }
    if (auto const found = base::first_unseen(text)) {
        auto const code = fmt::format("{:04X}", static_cast<unsigned>(found->code));
        findings.warning("unseen-character", file, row, field, text,
                         words::message("unseen-character", code, name_of(*found)));
    }
}

using Fields = std::initializer_list<std::pair<std::string_view, std::string const&>>;

void look(Findings const& findings, std::string_view file, std::size_t row, Fields fields)
{
    for (auto const& [field, text] : fields) { look(findings, file, row, field, text); }
}

void look_at_layers(model::Atlas const& atlas, Findings const& findings)
{
    for (std::size_t i = 0; i < atlas.context.size(); ++i) {
        look(findings, "context.geojson", i + 1, {{"name", atlas.context[i].name}});
    }
    for (std::size_t i = 0; i < atlas.waters.size(); ++i) {
        auto const& w = atlas.waters[i];
        look(findings, "waters.geojson", i + 1,
             {{"water_id", w.water_id}, {"name", w.name}, {"name_en", w.name_en}, {"source_id", w.source_id}});
    }
    for (auto const& p : atlas.projects) {
        look(findings, "projects.geojson", p.row,
             {{"project_id", p.project_id},
              {"name", p.name},
              {"name_en", p.name_en},
              {"position_source", p.position_source},
              {"note", p.note},
              {"ref", p.ref}});
    }
}

void look_at_settings(model::Settings const& s, Findings const& findings)
{
    look(findings, "atlas.toml", 0,
         {{"title", s.title},
          {"title_en", s.title_en},
          {"period", s.period},
          {"review_number", s.review_number},
          {"default.indicator", s.default_indicator}});
    for (auto const* list : {&s.type_precedence, &s.target_precedence, &s.observation_precedence, &s.default_groups}) {
        for (std::string const& text : *list) { look(findings, "atlas.toml", 0, "precedence", text); }
    }
}

void look_at_scenes(model::Atlas const& atlas, Findings const& findings)
{
    for (auto const& scene : atlas.scenes) {
        auto const lines = atlas.scene_lines.find(scene.id);
        for (auto const& [field, text] : Fields{{"id", scene.id},
                                                {"title", scene.title},
                                                {"title_en", scene.title_en},
                                                {"text", scene.text},
                                                {"text_en", scene.text_en},
                                                {"notes", scene.notes},
                                                {"plan", scene.plan},
                                                {"inside", scene.inside},
                                                {"indicator", scene.indicator},
                                                {"selection", scene.selection}}) {
            std::size_t row = 0;
            if (lines != atlas.scene_lines.end()) {
                auto const line = lines->second.find(std::string(field));
                if (line != lines->second.end()) { row = line->second; }
            }
            look(findings, "briefing.toml", row, fmt::format("scene.{}", field), text);
        }
    }
}

}  // namespace

void check_text(model::Atlas const& atlas, Findings const& findings)
{
    for_each_table([&]<class Row>(TableForm<Row> const& form) {
        for (Row const& row : model::table_in<Row>(atlas)) {
            for (auto const& column : form.columns) {
                look(findings, form.file, row.row, column.name, column.write(row));
            }
        }
    });
    look_at_layers(atlas, findings);
    look_at_settings(atlas.settings, findings);
    look_at_scenes(atlas, findings);
}

}  // namespace atlas::io
