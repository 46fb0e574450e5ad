#include "publish/pptx/pptx_master.hpp"
#include "publish/pptx/xml.hpp"
#include "style/palette.hpp"

#include <fmt/format.h>

namespace atlas::publish {
namespace {

namespace palette = style::palette;
using model::DevelopmentType;

std::string color(char const* name, style::Color value)
{
    return fmt::format(R"(<a:{0}><a:srgbClr val="{1:02X}{2:02X}{3:02X}"/></a:{0}>)", name, value.r, value.g, value.b);
}

/// Shapes added later take the colours of the map's legend.
std::string colors()
{
    return R"(<a:clrScheme name="County Atlas">)" + color("dk1", palette::ink) + color("lt1", palette::paper) +
           color("dk2", palette::bar) + color("lt2", palette::footer) +
           color("accent1", style::color(DevelopmentType::industry)) +
           color("accent2", style::color(DevelopmentType::agriculture)) +
           color("accent3", style::color(DevelopmentType::urban_service)) +
           color("accent4", style::color(DevelopmentType::tourism)) +
           color("accent5", style::color(DevelopmentType::ecology)) + color("accent6", palette::emphasis) +
           color("hlink", palette::accent_text) + color("folHlink", palette::ink_soft) + "</a:clrScheme>";
}

/// Panose and character set (GB 2312) lead a program without YaHei to another Chinese sans-serif.
std::string fonts(char const* tag)
{
    return fmt::format(
        R"(<a:{0}><a:latin typeface="Arial" panose="020B0604020202020204" pitchFamily="34" charset="0"/>)"
        R"(<a:ea typeface="Microsoft YaHei" panose="020B0503020204020204" pitchFamily="34" charset="-122"/>)"
        R"(<a:cs typeface="Arial"/><a:font script="Hans" typeface="Microsoft YaHei"/></a:{0}>)",
        tag);
}

std::string thrice(std::string const& what) { return what + what + what; }

/// Three of each kind, as the schema demands: plain, for the deck has no effects.
std::string formats()
{
    std::string const fill = R"(<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>)";
    std::string lines;
    for (int const width : {6350, 12700, 19050}) {
        lines += fmt::format(R"(<a:ln w="{}" cap="flat" cmpd="sng" algn="ctr">{}<a:prstDash val="solid"/>)"
                             R"(<a:miter lim="800000"/></a:ln>)",
                             width, fill);
    }
    return R"(<a:fmtScheme name="County Atlas"><a:fillStyleLst>)" + thrice(fill) + "</a:fillStyleLst><a:lnStyleLst>" +
           lines + "</a:lnStyleLst><a:effectStyleLst>" + thrice("<a:effectStyle><a:effectLst/></a:effectStyle>") +
           "</a:effectStyleLst><a:bgFillStyleLst>" + thrice(fill) + "</a:bgFillStyleLst></a:fmtScheme>";
}

}  // namespace

std::string theme_xml()
{
    return fmt::format(
        R"({}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="County Atlas">)"
        R"(<a:themeElements>{}<a:fontScheme name="County Atlas">{}{}</a:fontScheme>{}</a:themeElements>)"
        "<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>",
        xml::declaration, colors(), fonts("majorFont"), fonts("minorFont"), formats());
}

}  // namespace atlas::publish
