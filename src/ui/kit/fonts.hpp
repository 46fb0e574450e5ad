// The faces of the interface, baked into Dear ImGui's atlas with just the characters in use.
#pragma once

#include "text/fonts.hpp"

#include <array>
#include <bitset>
#include <memory>
#include <string_view>

struct ImFont;
struct ImFontAtlas;

namespace atlas::ui {

/// The type scale. Em sizes in px at scale 1 stand in fonts.cpp.
enum class Type { small, body, strong, heading, title, name, figure, icon };
inline constexpr std::size_t type_count = 8;

/// Remembers which characters each face has shown. A character that is not baked yet makes the set stale: the frame is
/// then built anew after rebuild(), before anybody sees it. Letters that the program's own face lacks come from the
/// fallback faces, one by one: unlike the map, the interface neither joins them nor turns what runs from the right.
/// Characters above U+FFFF cannot be shown by ImGui 1.86.
class Fonts {
public:
    /// Maps the font files. Throws base::SystemFailure when a face is not installed.
    Fonts();
    ~Fonts();
    Fonts(Fonts const&) = delete;
    Fonts& operator=(Fonts const&) = delete;

    /// Says that `utf8` is about to be drawn in the face.
    void note(Type type, std::string_view utf8);
    [[nodiscard]] bool stale() const { return m_stale; }
    [[nodiscard]] bool has(Type type, char32_t character) const;
    /// Bakes all noted characters anew; `scale` multiplies the sizes. Between frames only.
    void rebuild(ImFontAtlas& atlas, double scale);

    [[nodiscard]] ImFont* font(Type type) const { return m_fonts[static_cast<std::size_t>(type)]; }
    /// Em size in px at the present scale.
    [[nodiscard]] float em(Type type) const;

private:
    struct Files;
    std::unique_ptr<Files> m_files;
    std::array<std::bitset<0x10000>, type_count> m_used;
    std::array<ImFont*, type_count> m_fonts{};
    double m_scale = 1;
    bool m_stale = true;
};

}  // namespace atlas::ui
