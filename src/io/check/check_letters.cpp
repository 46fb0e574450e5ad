// Every cell as it is written to its file, letter by letter: what no face has would be drawn as an empty box.
#include "base/blank.hpp"
#include "base/utf8.hpp"
#include "io/check/findings.hpp"
#include "io/folder/layer_forms.hpp"
#include "io/folder/settings_form.hpp"
#include "io/folder/table_forms.hpp"
#include "model/atlas.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace atlas::io {
namespace {

constexpr std::string_view package = "fonts-noto-core";

class Letters {
public:
    Letters(HasFace const& has_face, Findings const& findings) : m_has_face(has_face), m_findings(findings) {}

    /// The first letter of the field that cannot be drawn is reported.
    void look(std::string_view file, std::size_t row, std::string_view field, std::string_view text)
    {
        for (std::string_view rest = text; !rest.empty();) {
            base::Character const c = base::character_at(rest, 0);
            std::string_view const letter = rest.substr(0, c.size);
            rest.remove_prefix(c.size);
            if (!c.valid || can_be_drawn(c.code)) { continue; }
            m_findings.warning("letter-without-face", file, row, field, text,
                               words::message("letter-without-face", letter,
                                              fmt::format("{:04X}", static_cast<unsigned>(c.code)), package));
            return;
        }
    }

private:
    bool can_be_drawn(char32_t c)
    {
        bool const control = c < 0xA0;  // letters of ASCII are in every face; what controls is no letter
        if (control || base::shows_nothing(c)) { return true; }
        auto const [known, fresh] = m_known.try_emplace(c, false);
        if (fresh) { known->second = m_has_face(c); }
        return known->second;
    }

    HasFace const& m_has_face;
    Findings const& m_findings;
    std::unordered_map<char32_t, bool> m_known;
};

}  // namespace

void check_letters(model::Atlas const& atlas, HasFace const& has_face, Findings const& findings)
{
    Letters letters(has_face, findings);
    auto const look_at_table = [&]<class Row>(TableForm<Row> const& form) {
        for (Row const& row : model::table_in<Row>(atlas)) {
            for (auto const& column : form.columns) {
                letters.look(form.file, row.row, column.name, column.write(row));
            }
        }
    };
    for_each_table(look_at_table);
    auto const look_at_layer = [&]<class Row>(LayerForm<Row> const& form) {
        std::size_t number = 0;
        for (Row const& row : model::table_in<Row>(atlas)) {
            ++number;
            for (auto const& property : form.properties) {
                letters.look(form.file, number, property.name, property.write(row));
            }
        }
    };
    for_each_layer(look_at_layer);
    for (SettingsKey const& key : settings_keys()) {
        std::string const field = (key.section.empty() ? "" : std::string(key.section) + ".") + std::string(key.name);
        letters.look("atlas.toml", 0, field, key.write(atlas.settings));
    }
    for (model::BriefingScene const& scene : atlas.scenes) {
        auto const lines = atlas.scene_lines.find(scene.id);
        auto const look = [&](std::string const& field, std::string_view text) {
            std::size_t line = 0;
            if (lines != atlas.scene_lines.end() && lines->second.contains(field)) { line = lines->second.at(field); }
            letters.look("briefing.toml", line, "scene." + field, text);
        };
        look("title", scene.title);
        look("title_en", scene.title_en);
        look("text", scene.text);
        look("text_en", scene.text_en);
        look("notes", scene.notes);
    }
}

}  // namespace atlas::io
