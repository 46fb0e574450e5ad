// What every slide of a presentation stands on: theme, slide master, layouts and notes master, made for the page.
#pragma once

#include "base/language.hpp"
#include "publish/pptx/pptx_units.hpp"

#include <array>
#include <string>

namespace atlas::publish {

/// The layouts, in the order of their numbers from 1.
enum class SlideLayout { title_and_body, title_only, blank };
inline constexpr std::array slide_layouts{SlideLayout::title_and_body, SlideLayout::title_only, SlideLayout::blank};

/// Where a new slide has its title and its words, and how large they are there (hundredths of a point).
struct MasterSetting {
    Emu title, body;
    int title_size = 2300;
    int body_size = 1500;
    base::Language language = base::Language::zh;
};

/// A theme with the atlas's colours and fonts. Each master has one of its own: PowerPoint repairs a shared one.
///
/// The fonts are Microsoft YaHei for Chinese and Arial for Latin letters and digits. The pages are drawn with Noto Sans
/// CJK SC, which hardly any computer with PowerPoint or WPS has, and a font that is missing is replaced by whatever
/// comes first. YaHei comes with every Windows since Vista and is a sans-serif with two weights like Noto; under Linux
/// another Chinese sans-serif takes its place. YaHei's own Latin letters would there become those of a much wider font,
/// while Arial has a twin of equal widths on every system. Characters are an em wide and digits 0.556 em, in Noto
/// 0.555: lines break as on the pages.
std::string theme_xml();

/// Relations: the layouts in their order, then the theme.
std::string slide_master_xml(MasterSetting const& setting);
/// Relation: the slide master.
std::string slide_layout_xml(SlideLayout layout, MasterSetting const& setting);
/// Relation: its theme. `slide` gives the form of the slide's picture on the notes page.
std::string notes_master_xml(PageUnits const& slide, base::Language language);

/// The levels of default text: "a:lvl1pPr" … of a list style, in the theme's fonts.
std::string default_text_levels();

}  // namespace atlas::publish
