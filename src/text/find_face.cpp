#include "text/open_face.hpp"

#include "base/failure.hpp"

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>

#include <array>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>

namespace atlas::text {
namespace {

namespace fs = std::filesystem;

/// How a face is known: the family and weight inside the file, and where Debian puts the file.
struct Wanted {
    std::string_view family;
    std::string_view style;
    std::string_view file_name;
    std::string_view folder;
    std::string_view package;
    int likely_index;
};

/// Families of fonts-noto-core in the order in which they are asked for a letter.
constexpr std::array stand_ins{"NotoSans",         "NotoSansArabic",     "NotoSerifTibetan", "NotoSansMongolian",
                               "NotoSansYi",       "NotoSansNewTaiLue",  "NotoSansTaiLe",    "NotoSansTaiTham",
                               "NotoSansLisu",     "NotoSansMiao",       "NotoSansPhagsPa",  "NotoSansOldTurkic",
                               "NotoSansThai",     "NotoSansDevanagari", "NotoSansHebrew",   "NotoSansArmenian",
                               "NotoSansGeorgian", "NotoSansSymbols",    "NotoSansSymbols2", "NotoSansMath"};

constexpr Wanted wanted(Face face)
{
    constexpr std::string_view noto = "/usr/share/fonts/opentype/noto";
    switch (face) {
    case Face::regular:
        return {"Noto Sans CJK SC", "Regular", "NotoSansCJK-Regular.ttc", noto, "fonts-noto-cjk", 2};
    case Face::bold:
        return {"Noto Sans CJK SC", "Bold", "NotoSansCJK-Bold.ttc", noto, "fonts-noto-cjk", 2};
    case Face::icons:
        break;
    }
    return {"Material Design Icons",
            "",
            "materialdesignicons-webfont.ttf",
            "/usr/share/fonts-materialdesignicons-webfont/fonts",
            "fonts-materialdesignicons-webfont",
            0};
}

bool is_wanted(FT_Face face, Wanted const& want)
{
    std::string_view const family = face->family_name ? face->family_name : "";
    std::string_view const style = face->style_name ? face->style_name : "";
    return family == want.family && (want.style.empty() || style == want.style);
}

/// Opens the face of this family inside the file; the likely place in a collection is tried first.
std::optional<OpenFace> open_in(FT_Library library, fs::path const& path, Wanted const& want)
{
    auto const open = [&](int index) -> std::optional<OpenFace> {
        FT_Face raw = nullptr;
        if (FT_New_Face(library, path.c_str(), index, &raw) != 0) { return std::nullopt; }
        FacePtr face{raw};
        if (!is_wanted(raw, want)) { return std::nullopt; }
        return OpenFace{{path, index}, std::move(face)};
    };
    if (auto found = open(want.likely_index)) { return found; }
    FT_Face probe = nullptr;
    if (FT_New_Face(library, path.c_str(), -1, &probe) != 0) { return std::nullopt; }
    int const count = static_cast<int>(FacePtr { probe } -> num_faces);
    for (int i = 0; i < count; ++i) {
        if (i == want.likely_index) { continue; }
        if (auto found = open(i)) { return found; }
    }
    return std::nullopt;
}

std::optional<OpenFace> open_below(FT_Library library, fs::path const& folder, Wanted const& want)
{
    std::error_code error;
    fs::recursive_directory_iterator it{folder, fs::directory_options::skip_permission_denied, error};
    for (; !error && it != fs::recursive_directory_iterator{}; it.increment(error)) {
        auto const extension = it->path().extension();
        if (extension != ".ttc" && extension != ".ttf" && extension != ".otf" && extension != ".otc") { continue; }
        if (auto found = open_in(library, it->path(), want)) { return found; }
    }
    return std::nullopt;
}

/// Asks Fontconfig, which takes tens of milliseconds: only when the face is not where Debian puts it.
std::optional<OpenFace> open_by_fontconfig(FT_Library library, Wanted const& want)
{
    std::unique_ptr<FcConfig, decltype(&FcConfigDestroy)> const config{FcInitLoadConfigAndFonts(), &FcConfigDestroy};
    std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> const pattern{FcPatternCreate(), &FcPatternDestroy};
    if (!config || !pattern) { return std::nullopt; }
    FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<FcChar8 const*>(std::string{want.family}.c_str()));
    if (!want.style.empty()) {
        FcPatternAddString(pattern.get(), FC_STYLE, reinterpret_cast<FcChar8 const*>(std::string{want.style}.c_str()));
    }
    FcConfigSubstitute(config.get(), pattern.get(), FcMatchPattern);
    FcDefaultSubstitute(pattern.get());
    FcResult result = FcResultNoMatch;
    std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> const match{
        FcFontMatch(config.get(), pattern.get(), &result), &FcPatternDestroy};
    FcChar8* file = nullptr;
    if (!match || FcPatternGetString(match.get(), FC_FILE, 0, &file) != FcResultMatch) { return std::nullopt; }
    return open_in(library, reinterpret_cast<char const*>(file), want);
}

}  // namespace

LibraryPtr open_library()
{
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) { throw base::SystemFailure("FreeType cannot start"); }
    return LibraryPtr{library};
}

std::optional<OpenFace> open_file(FT_Library library, FaceFile const& file)
{
    FT_Face raw = nullptr;
    if (FT_New_Face(library, file.path.c_str(), file.index, &raw) != 0) { return std::nullopt; }
    return OpenFace{file, FacePtr{raw}};
}

OpenFace open_face(FT_Library library, Face face)
{
    Wanted const want = wanted(face);
    char const* only = std::getenv("COUNTY_ATLAS_FONT_DIR");
    if (only && *only) {
        if (auto found = open_below(library, only, want)) { return std::move(*found); }
    } else {
        if (auto found = open_in(library, fs::path{want.folder} / want.file_name, want)) { return std::move(*found); }
        if (auto found = open_by_fontconfig(library, want)) { return std::move(*found); }
    }
    throw base::SystemFailure(fmt::format(
        "font '{}{}{}' not found{}; install the Debian package {}", want.family, want.style.empty() ? "" : " ",
        want.style, only && *only ? fmt::format(" in {} (COUNTY_ATLAS_FONT_DIR)", only) : "", want.package));
}

std::vector<FaceFile> fallback_faces(Face face)
{
    char const* const only = std::getenv("COUNTY_ATLAS_FONT_DIR");
    fs::path const folder = only && *only ? fs::path(only) : fs::path("/usr/share/fonts/truetype/noto");
    std::vector<FaceFile> found;
    if (face == Face::icons) { return found; }
    for (char const* const name : stand_ins) {
        std::error_code error;
        fs::path const bold = folder / (std::string(name) + "-Bold.ttf");
        fs::path const regular = folder / (std::string(name) + "-Regular.ttf");
        bool const has_bold = face == Face::bold && fs::exists(bold, error);  // some scripts have one weight only
        if (has_bold || fs::exists(regular, error)) { found.push_back({has_bold ? bold : regular, 0}); }
    }
    return found;
}

FaceFile find_face(Face face)
{
    LibraryPtr const library = open_library();
    return open_face(library.get(), face).file;
}

}  // namespace atlas::text
