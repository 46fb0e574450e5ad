// The faces of the program, and shaping of text into placed glyphs (FreeType, HarfBuzz).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct FT_FaceRec_;

namespace atlas::text {

enum class Face { regular, bold, icons };

struct Glyph {
    std::uint32_t index = 0;  ///< glyph number in the face
    double x = 0;             ///< pixels right of the origin
    double y = 0;             ///< pixels below the baseline
    std::uint32_t start = 0;  ///< byte of the text where its characters begin; never falls along a run
};

/// Shaped text of one face and size on one line; coordinates in pixels, y down, origin at the left of the baseline.
struct Run {
    Face face = Face::regular;
    double size = 16;  ///< em size in pixels
    std::string utf8;
    std::vector<Glyph> glyphs;
    double width = 0;
    double ascent = 0;   ///< of the em box above the baseline, 0.88 em for Noto CJK (positive); its middle is the
                         ///< middle of Chinese characters and of digits alike
    double descent = 0;  ///< of the em box below the baseline (positive); Latin g and y reach 0.1 em lower
};

/// Where a face comes from: file and index inside a collection.
struct FaceFile {
    std::filesystem::path path;
    int index = 0;
};

/// Finds the face where Debian puts it, else through Fontconfig: Noto Sans CJK SC regular and bold, Material Design
/// Icons.
/// Throws base::SystemFailure naming the Debian package when a face is not installed.
/// The environment variable COUNTY_ATLAS_FONT_DIR replaces the places searched.
FaceFile find_face(Face face);

/// Open faces with a cache of shaped runs. One object per thread; not for use by two threads at a time.
class Fonts {
public:
    /// Opens all faces. Throws base::SystemFailure.
    Fonts();
    ~Fonts();
    Fonts(Fonts&&) noexcept;
    Fonts& operator=(Fonts&&) noexcept;
    Fonts(Fonts const&) = delete;
    Fonts& operator=(Fonts const&) = delete;

    /// Shapes one line. Unhinted advances, so that widths scale exactly with the size. Characters that nobody sees
    /// (base/plain_text.hpp) are left out, of the run's text too.
    [[nodiscard]] Run shape(Face face, double size, std::string_view utf8);
    /// The FreeType face behind, for the rasteriser; owned by this object.
    [[nodiscard]] FT_FaceRec_* ft_face(Face face) const;
    /// The icon's UTF-8 text by its name in the Material Design set ("water", "factory"); empty when unknown.
    [[nodiscard]] static std::string icon(std::string_view name);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Breaks text into lines no wider than `width` pixels, by ICU's line breaking rules for Chinese and English. Newlines
/// end lines; a word wider than a line is broken between characters; blanks at line ends are dropped.
std::vector<std::string> wrap(Fonts& fonts, Face face, double size, std::string_view utf8, double width);

/// As many of the words as so many lines hold, with … where some are left out.
std::string cut_to_lines(Fonts& fonts, Face face, double size, std::string_view words, double width, std::size_t lines);

}  // namespace atlas::text
