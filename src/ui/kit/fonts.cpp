#include "ui/kit/fonts.hpp"

#include "base/failure.hpp"
#include "base/mapped_file.hpp"
#include "base/utf8.hpp"
#include "text/fonts.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <imgui.h>
#include <imgui_freetype.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <list>
#include <optional>
#include <vector>

namespace atlas::ui {

namespace {

struct Cut {
    text::Face face;
    double em;  ///< px at scale 1
};

constexpr std::array<Cut, type_count> cuts{{{text::Face::regular, 14},
                                            {text::Face::regular, 16},
                                            {text::Face::bold, 16},
                                            {text::Face::bold, 18},
                                            {text::Face::bold, 24},
                                            {text::Face::bold, 30},
                                            {text::Face::bold, 42},
                                            {text::Face::icons, 16}}};

}  // namespace

/// A font file in memory, shared by all its sizes, and the ratio of its line to its em.
struct Fonts::Files {
    using Face = std::unique_ptr<FT_FaceRec_, decltype(&FT_Done_Face)>;
    struct File {
        base::MappedFile content;
        int index = 0;
        double line_ratio = 1;
        Face face{nullptr, &FT_Done_Face};

        [[nodiscard]] bool has(std::size_t character) const { return FT_Get_Char_Index(face.get(), character) != 0; }
    };
    std::unique_ptr<FT_LibraryRec_, decltype(&FT_Done_FreeType)> library{nullptr, &FT_Done_FreeType};
    std::array<File, 3> faces;
    /// Those that stand in for the regular and the bold face, opened when a letter is first missed.
    std::array<std::optional<std::vector<File>>, 2> fallbacks;

    Files()
    {
        FT_Library started = nullptr;
        if (FT_Init_FreeType(&started) != 0) { throw base::SystemFailure("FreeType does not start"); }
        library.reset(started);
        for (auto face : {text::Face::regular, text::Face::bold, text::Face::icons}) {
            faces[static_cast<std::size_t>(face)] = opened(text::find_face(face));
        }
    }

    [[nodiscard]] File opened(text::FaceFile const& found) const
    {
        File file;
        file.index = found.index;
        file.content = base::MappedFile(found.path);
        FT_Face face = nullptr;
        if (FT_New_Memory_Face(library.get(), file.content.bytes().data(),
                               static_cast<FT_Long>(file.content.bytes().size()), file.index, &face) != 0) {
            throw base::SystemFailure("not a font: " + found.path.string());
        }
        file.face.reset(face);
        file.line_ratio = static_cast<double>(face->ascender - face->descender) / face->units_per_EM;
        return file;
    }

    [[nodiscard]] std::vector<File> const& fallbacks_of(text::Face face)
    {
        auto& kept = fallbacks[face == text::Face::bold ? 1 : 0];
        if (!kept) {
            kept.emplace();
            for (text::FaceFile const& found : text::fallback_faces(face)) { kept->push_back(opened(found)); }
        }
        return *kept;
    }
};

namespace {

/// Adds the file's letters to the atlas, or to the font added last. `ranges` must live until the atlas is built.
ImFont* add_letters(ImFontAtlas& atlas, base::MappedFile const& content, int index, double size,
                    ImVector<ImWchar> const& ranges, bool merged)
{
    ImFontConfig config;
    config.FontDataOwnedByAtlas = true;  // else ImGui copies the whole file, 19 MB, for every size
    config.FontNo = index;
    config.GlyphRanges = ranges.Data;
    config.OversampleH = 1;
    config.PixelSnapH = false;
    config.MergeMode = merged;
    // ImGui asks for bytes it may change, and only reads them.
    auto const bytes = content.bytes();
    ImFont* const font = atlas.AddFontFromMemoryTTF(const_cast<unsigned char*>(bytes.data()),
                                                    static_cast<int>(bytes.size()), static_cast<float>(size), &config);
    atlas.ConfigData.back().FontDataOwnedByAtlas = false;  // and ours stays ours
    return font;
}

}  // namespace

Fonts::Fonts() : m_files(std::make_unique<Files>())
{
    for (auto& used : m_used) {
        for (std::size_t c = 0x20; c < 0x7F; ++c) { used.set(c); }
        used.set(0x2026);  // the ellipsis of cut text
    }
    // The icon face has no letters, and ImGui cannot use a face without any glyph.
    note(Type::icon, text::Fonts::icon("map-marker"));
}

Fonts::~Fonts() = default;

void Fonts::note(Type type, std::string_view utf8)
{
    auto& used = m_used[static_cast<std::size_t>(type)];
    while (!utf8.empty()) {
        char32_t const c = base::next_character(utf8);
        if (c < 0x20 || c > 0xFFFF || used.test(c)) { continue; }
        used.set(c);
        m_stale = true;
    }
}

bool Fonts::has(Type type, char32_t character) const
{
    ImFont const* baked = font(type);
    return character <= 0xFFFF && baked != nullptr &&
           baked->FindGlyphNoFallback(static_cast<ImWchar>(character)) != nullptr;
}

float Fonts::em(Type type) const
{
    return static_cast<float>(std::round(cuts[static_cast<std::size_t>(type)].em * m_scale));
}

void Fonts::rebuild(ImFontAtlas& atlas, double scale)
{
    m_scale = scale;
    atlas.Clear();
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight | ImFontAtlasFlags_NoMouseCursors;
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    atlas.TexDesiredWidth = 1024;
    std::list<ImVector<ImWchar>> ranges;  // must live until the atlas is built
    auto const ranges_of = [&](std::vector<std::size_t> const& letters) -> ImVector<ImWchar> const& {
        ImFontGlyphRangesBuilder builder;
        for (std::size_t const c : letters) { builder.AddChar(static_cast<ImWchar>(c)); }
        builder.BuildRanges(&ranges.emplace_back());
        return ranges.back();
    };
    for (std::size_t i = 0; i < type_count; ++i) {
        Files::File const& file = m_files->faces[static_cast<std::size_t>(cuts[i].face)];
        std::vector<std::size_t> own;
        std::vector<std::size_t> missed;
        for (std::size_t c = 0x20; c < m_used[i].size(); ++c) {
            if (m_used[i].test(c)) { (file.has(c) || cuts[i].face == text::Face::icons ? own : missed).push_back(c); }
        }
        // ImGui's size is the height of the line, ours the em.
        auto const size = [&](Files::File const& of) { return em(static_cast<Type>(i)) * of.line_ratio; };
        m_fonts[i] = add_letters(atlas, file.content, file.index, size(file), ranges_of(own), false);
        if (missed.empty()) { continue; }
        for (Files::File const& other : m_files->fallbacks_of(cuts[i].face)) {
            std::vector<std::size_t> had;
            std::copy_if(missed.begin(), missed.end(), std::back_inserter(had),
                         [&](std::size_t c) { return other.has(c); });
            if (had.empty()) { continue; }
            add_letters(atlas, other.content, other.index, size(other), ranges_of(had), true);
            std::erase_if(missed, [&](std::size_t c) { return other.has(c); });
        }
    }
    if (!atlas.Build()) { throw base::SystemFailure("the characters of the interface cannot be drawn from the fonts"); }
    m_stale = false;
}

}  // namespace atlas::ui
