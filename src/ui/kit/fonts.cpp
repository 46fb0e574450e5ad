#include "ui/kit/fonts.hpp"

#include "base/failure.hpp"
#include "base/mapped_file.hpp"
#include "base/utf8.hpp"
#include "text/fonts.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <imgui.h>
#include <imgui_freetype.h>

#include <cmath>
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
    struct File {
        base::MappedFile content;
        int index = 0;
        double line_ratio = 1;
    };
    std::array<File, 3> faces;

    Files()
    {
        FT_Library library = nullptr;
        if (FT_Init_FreeType(&library) != 0) { throw base::SystemFailure("FreeType does not start"); }
        std::unique_ptr<FT_LibraryRec_, decltype(&FT_Done_FreeType)> const owner(library, &FT_Done_FreeType);
        for (auto face : {text::Face::regular, text::Face::bold, text::Face::icons}) { open(library, face); }
    }

    void open(FT_Library library, text::Face face)
    {
        text::FaceFile const found = text::find_face(face);
        File& file = faces[static_cast<std::size_t>(face)];
        file.index = found.index;
        file.content = base::MappedFile(found.path);
        FT_Face opened = nullptr;
        if (FT_New_Memory_Face(library, file.content.bytes().data(), static_cast<FT_Long>(file.content.bytes().size()),
                               file.index, &opened) != 0) {
            throw base::SystemFailure("not a font: " + found.path.string());
        }
        file.line_ratio = static_cast<double>(opened->ascender - opened->descender) / opened->units_per_EM;
        FT_Done_Face(opened);
    }
};

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
    std::vector<ImVector<ImWchar>> ranges(type_count);  // must live until the atlas is built
    for (std::size_t i = 0; i < type_count; ++i) {
        ImFontGlyphRangesBuilder builder;
        for (std::size_t c = 0x20; c < m_used[i].size(); ++c) {
            if (m_used[i].test(c)) { builder.AddChar(static_cast<ImWchar>(c)); }
        }
        builder.BuildRanges(&ranges[i]);
        Files::File const& file = m_files->faces[static_cast<std::size_t>(cuts[i].face)];
        ImFontConfig config;
        config.FontDataOwnedByAtlas = true;  // else ImGui copies the whole file, 19 MB, for every size
        config.FontNo = file.index;
        config.GlyphRanges = ranges[i].Data;
        config.OversampleH = 1;
        config.PixelSnapH = false;
        // ImGui's size is the height of the line, ours the em.
        auto const size = static_cast<float>(em(static_cast<Type>(i)) * file.line_ratio);
        // ImGui asks for bytes it may change, and only reads them.
        auto const bytes = file.content.bytes();
        m_fonts[i] = atlas.AddFontFromMemoryTTF(const_cast<unsigned char*>(bytes.data()),
                                                static_cast<int>(bytes.size()), size, &config);
        atlas.ConfigData.back().FontDataOwnedByAtlas = false;  // and ours stays ours
    }
    if (!atlas.Build()) { throw base::SystemFailure("the characters of the interface cannot be drawn from the fonts"); }
    m_stale = false;
}

}  // namespace atlas::ui
