#include "io/write/folder_files.hpp"

#include "io/folder/layer_forms.hpp"
#include "io/folder/table_forms.hpp"
#include "io/write/feature_text.hpp"
#include "io/write/rewrite.hpp"
#include "io/write/settings_text.hpp"
#include "io/write/table_text.hpp"
#include "io/write/write_briefing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace atlas::io {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view no_features = "{\"type\":\"FeatureCollection\",\"features\":[\n]}\n";

class Writer {
public:
    /// `read`: nullptr writes anew; `saved`: nullptr writes all files.
    Writer(model::Atlas const& now, OpenFolder const* read, model::Atlas const* saved)
        : m_now(now), m_read(read), m_saved(saved)
    {
    }

    FolderFiles files()
    {
        write_settings();
        for_each_table([this](auto const& form) { write_table(form); });
        for_each_layer([this](auto const& form) { write_layer(form); });
        write_scenes();
        return std::move(m_files);
    }

private:
    [[nodiscard]] SourceText const* source(std::string_view file) const
    {
        if (m_read == nullptr) { return nullptr; }
        auto const found = m_read->texts.find(file);
        return found == m_read->texts.end() ? nullptr : &found->second;
    }
    void put(std::string_view file, std::string text)
    {
        SourceText const* const was = source(file);
        if (was != nullptr && was->mark) { text.insert(0, byte_order_mark); }
        m_files[std::string(file)] = std::move(text);
    }

    /// The text of each row by what it was when it was read: as it is, mended, or new.
    template <class Row, class Form, class Mend, class Make>
    [[nodiscard]] RowText row_text(Form const& form, Mend mend, Make make) const
    {
        return [this, &form, mend, make](std::size_t slot,
                                         std::optional<std::string_view> as_read) -> std::optional<std::string> {
            model::Id<Row> const id{static_cast<std::uint32_t>(slot)};
            Row const* const row = model::table_in<Row>(m_now).find(id);
            if (row == nullptr) { return std::nullopt; }
            if (!as_read) { return make(form, *row); }
            Row const& before = model::table_in<Row>(*m_read->atlas)[id];
            bool const same = &before == row || before == *row;
            return same ? std::string(*as_read) : mend(form, *as_read, before, *row);
        };
    }
    template <class Row>
    [[nodiscard]] bool is_saved() const
    {
        return m_saved != nullptr &&
               model::table_in<Row>(*m_saved).revision() == model::table_in<Row>(m_now).revision();
    }

    template <class Row>
    void write_table(TableForm<Row> const& form)
    {
        auto const& rows = model::table_in<Row>(m_now);
        SourceText const* const was = source(form.file);
        if (is_saved<Row>() || (was == nullptr && rows.empty() && !form.needed)) { return; }
        std::string const header = fmt::format("{}\n", fmt::join(form.header(), ","));
        put(form.file, rewritten_csv(was != nullptr ? *was->text : header, rows.slots(),
                                     row_text<Row>(form, mended_line<Row>, csv_line<Row>)));
    }
    template <class Row>
    void write_layer(LayerForm<Row> const& form)
    {
        auto const& rows = model::table_in<Row>(m_now);
        SourceText const* const was = source(form.file);
        if (is_saved<Row>() || (was == nullptr && rows.empty() && !form.needed)) { return; }
        auto const mend = [](LayerForm<Row> const& f, std::string_view as_read, Row const& before, Row const& row) {
            return mended_feature(f, as_read, before, row);
        };
        put(form.file, rewritten_geojson(was != nullptr ? std::string_view(*was->text) : no_features, rows.slots(),
                                         row_text<Row>(form, mend, feature_line<Row>)));
    }
    void write_settings()
    {
        if (m_saved != nullptr && m_saved->settings == m_now.settings) { return; }
        SourceText const* const was = source("atlas.toml");
        if (was == nullptr) {
            put("atlas.toml", settings_text(m_now.settings));
        } else if (m_read->atlas->settings == m_now.settings) {
            put("atlas.toml", *was->text);
        } else {
            put("atlas.toml", settings_text_after(*was->text, m_read->atlas->settings, m_now.settings));
        }
    }
    void write_scenes()
    {
        auto const scenes = m_now.scenes.list();
        SourceText const* const was = source("briefing.toml");
        if (is_saved<model::BriefingScene>() || (was == nullptr && scenes.empty())) { return; }
        bool const same = was != nullptr && scenes == m_read->atlas->scenes.list();
        put("briefing.toml", same ? *was->text : briefing_text_after(scenes, was != nullptr ? *was->text : ""));
    }

    model::Atlas const& m_now;
    OpenFolder const* m_read;
    model::Atlas const* m_saved;
    FolderFiles m_files;
};

}  // namespace

FolderFiles folder_files(model::Atlas const& atlas, OpenFolder const& read)
{
    return Writer(atlas, &read, nullptr).files();
}

FolderFiles folder_files(model::Atlas const& atlas, OpenFolder const& read, model::Atlas const& saved)
{
    return Writer(atlas, &read, &saved).files();
}

FolderFiles folder_files(model::Atlas const& atlas) { return Writer(atlas, nullptr, nullptr).files(); }

}  // namespace atlas::io
