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
    std::uint32_t start = 0;  ///< byte of the text where its characters begin
};

/// A stretch of a run whose glyphs are of one face, from left to right as they are seen.
struct Piece {
    std::size_t first = 0;  ///< glyph, and how many
    std::size_t count = 0;
    std::size_t begin = 0;  ///< bytes of the text that they stand for
    std::size_t end = 0;
    int font = 0;                ///< of Fonts::ft_face()
    bool right_to_left = false;  ///< the bytes go on from the last glyph to the first; else `start` never falls
};

/// Shaped text of one face, and of others for the letters that it lacks, and one size on one line; coordinates in
/// pixels, y down, origin at the left of the baseline.
struct Run {
    Face face = Face::regular;
    double size = 16;  ///< em size in pixels
    std::string utf8;
    std::vector<Glyph> glyphs;
    std::vector<Piece> pieces;  ///< all glyphs, in their order
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

/// The files of the faces, those there are, that stand in for the program's own where these lack a letter, in the order
/// in which they are asked: Noto faces of the Debian package fonts-noto-core for Tibetan, Mongolian, Uyghur and Kazakh,
/// Yi, Dai, Lisu and other scripts, and for Latin and Cyrillic letters that Chinese faces do not have.
std::vector<FaceFile> fallback_faces(Face face);

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

    /// Shapes one line. Unhinted advances, so that widths scale exactly with the size. Letters that the face lacks come
    /// from the fallback faces, scripts that run from the right are put in order (Unicode's bidirectional algorithm).
    /// Characters that nobody sees (base/plain_text.hpp) are left out, of the run's text too.
    [[nodiscard]] Run shape(Face face, double size, std::string_view utf8);
    /// The FreeType face of a piece, for the renderers; owned by this object.
    [[nodiscard]] FT_FaceRec_* ft_face(int font) const;
    /// Whether the face, or one that stands in for it, has the letter.
    [[nodiscard]] bool has(Face face, char32_t letter);
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

/// The text, or as much of its beginning as fits into `width` pixels with an ellipsis behind it; never cut inside a
/// character.
std::string cut(Fonts& fonts, Face face, double size, std::string_view utf8, double width);

}  // namespace atlas::text
