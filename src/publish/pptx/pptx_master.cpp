#include "publish/pptx/pptx_master.hpp"

#include "briefing/page/slide.hpp"
#include "publish/pptx/pptx_text.hpp"

#include <fmt/format.h>

namespace atlas::publish {
namespace {

constexpr char const* spaces = R"(xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" )"
                               R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" )"
                               R"(xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main")";
constexpr char const* tree_head =
    R"(<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>)"
    R"(<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>)"
    R"(</a:xfrm></p:grpSpPr>)";
constexpr char const* white_ground =
    R"(<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/>)"
    R"(</p:bgPr></p:bg>)";
constexpr char const* color_map =
    R"(<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" )"
    R"(accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>)";
constexpr char const* theme_fonts = R"(<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/>)"
                                    R"(<a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>)";

std::string place(Emu const& at)
{
    return fmt::format(R"(<a:xfrm><a:off x="{}" y="{}"/><a:ext cx="{}" cy="{}"/></a:xfrm>)", at.x, at.y, at.cx, at.cy);
}

/// A placeholder with a prompt. `kind` holds the attributes of p:ph.
std::string placeholder(int id, std::string_view name, std::string_view kind, Emu const& at, bool middle,
                        std::string_view prompt, base::Language language)
{
    return fmt::format(
        R"(<p:sp><p:nvSpPr><p:cNvPr id="{0}" name="{1} {0}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>)"
        R"(<p:nvPr><p:ph {2}/></p:nvPr></p:nvSpPr><p:spPr>{3}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>)"
        R"(<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="{4}">)"
        R"(<a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr lvl="0"/><a:r><a:rPr lang="{5}"/><a:t>{6}</a:t></a:r>)"
        R"(</a:p></p:txBody></p:sp>)",
        id, name, kind, place(at), middle ? "ctr" : "t", language_tag(language), prompt);
}

std::string title_placeholder(MasterSetting const& s)
{
    return placeholder(2, pick(s.language, "标题", "Title"), R"(type="title")", s.title, true,
                       pick(s.language, "单击此处编辑标题", "Click to edit the title"), s.language);
}

std::string body_placeholder(MasterSetting const& s)
{
    return placeholder(3, pick(s.language, "正文", "Text"), R"(type="body" idx="1")", s.body, false,
                       pick(s.language, "单击此处编辑正文", "Click to edit the text"), s.language);
}

/// Lines one and a half em high in any font, as on the drawn pages: the font's own height is about 1.3 em.
std::string spacing(int size)
{
    return fmt::format(R"(<a:lnSpc><a:spcPts val="{}"/></a:lnSpc><a:spcBef><a:spcPts val="{}"/></a:spcBef>)",
                       static_cast<int>(size * briefing::line_factor),
                       static_cast<int>(size * briefing::paragraph_gap));
}

std::string title_style(int size)
{
    return fmt::format(R"(<p:titleStyle><a:lvl1pPr algn="l" eaLnBrk="1" hangingPunct="0"><a:lnSpc><a:spcPts val="{}"/>)"
                       R"(</a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>)"
                       R"(<a:defRPr sz="{}" b="1" kern="1200">{}</a:defRPr></a:lvl1pPr></p:titleStyle>)",
                       static_cast<int>(size * briefing::line_factor), size, theme_fonts);
}

/// Plain paragraphs first, then two levels of bullets.
std::string body_style(int size)
{
    std::string levels;
    for (int level = 1; level <= 3; ++level) {
        long long const em = size * 127LL;
        std::string const bullet = level == 1 ? "<a:buNone/>" : R"(<a:buFont typeface="Arial"/><a:buChar char="•"/>)";
        levels += fmt::format(R"(<a:lvl{0}pPr marL="{1}" indent="{2}" algn="l" eaLnBrk="1" hangingPunct="0">{3}{4})"
                              R"(<a:defRPr sz="{5}" kern="1200">{6}</a:defRPr></a:lvl{0}pPr>)",
                              level, (level - 1) * em, level == 1 ? 0 : -em, spacing(size), bullet, size, theme_fonts);
    }
    return "<p:bodyStyle>" + levels + "</p:bodyStyle>";
}

std::string layout_ids()
{
    std::string list;
    for (std::size_t i = 0; i < slide_layouts.size(); ++i) {
        // Masters and layouts share one range of numbers from 2³¹; the master has the first.
        list +=
            fmt::format(R"(<p:sldLayoutId id="{}" r:id="rId{}"/>)", 2147483649LL + static_cast<long long>(i), i + 1);
    }
    return "<p:sldLayoutIdLst>" + list + "</p:sldLayoutIdLst>";
}

}  // namespace

std::string default_text_levels()
{
    std::string levels = R"(<a:defPPr><a:defRPr lang="zh-CN"/></a:defPPr>)";
    for (int level = 1; level <= 5; ++level) {
        levels += fmt::format(R"(<a:lvl{0}pPr marL="{1}" algn="l" eaLnBrk="1" hangingPunct="0">)"
                              R"(<a:defRPr sz="1400" kern="1200">{2}</a:defRPr></a:lvl{0}pPr>)",
                              level, (level - 1) * 457200, theme_fonts);
    }
    return levels;
}

std::string slide_master_xml(MasterSetting const& setting)
{
    return fmt::format("{}<p:sldMaster {}><p:cSld>{}<p:spTree>{}{}{}</p:spTree></p:cSld>{}{}<p:txStyles>{}{}"
                       "<p:otherStyle>{}</p:otherStyle></p:txStyles></p:sldMaster>",
                       xml::declaration, spaces, white_ground, tree_head, title_placeholder(setting),
                       body_placeholder(setting), color_map, layout_ids(), title_style(setting.title_size),
                       body_style(setting.body_size), default_text_levels());
}

std::string slide_layout_xml(SlideLayout layout, MasterSetting const& setting)
{
    bool const body = layout == SlideLayout::title_and_body;
    bool const title = layout != SlideLayout::blank;
    char const* const type = body ? "tx" : title ? "titleOnly" : "blank";
    std::string_view const name = body    ? pick(setting.language, "标题和正文", "Title and text")
                                  : title ? pick(setting.language, "仅标题", "Title only")
                                          : pick(setting.language, "空白", "Blank");
    return fmt::format(R"({}<p:sldLayout {} type="{}" preserve="1"><p:cSld name="{}"><p:spTree>{}{}{}</p:spTree>)"
                       R"(</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>)",
                       xml::declaration, spaces, type, name, tree_head, title ? title_placeholder(setting) : "",
                       body ? body_placeholder(setting) : "");
}

std::string notes_master_xml(PageUnits const& slide, base::Language language)
{
    constexpr long long left = 685800, width = 5486400, top = 1143000, most = 3086100;  // of a page 7.5 × 10 in
    long long const height = std::min(most, width * slide.height() / slide.width());
    long long const across = height * slide.width() / slide.height();
    Emu const image{left + (width - across) / 2, top, across, height};
    Emu const words{left, 4400550, width, 3600450};
    std::string const picture = fmt::format(
        R"(<p:sp><p:nvSpPr><p:cNvPr id="2" name="{} 2"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>)"
        R"(</p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>{}<a:prstGeom prst="rect">)"
        R"(<a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln>)"
        R"(</p:spPr></p:sp>)",
        pick(language, "幻灯片图像", "Slide image"), place(image));
    std::string const notes = placeholder(3, pick(language, "备注", "Notes"), R"(type="body" sz="quarter" idx="3")",
                                          words, false, pick(language, "备注", "Notes"), language);
    return fmt::format(
        R"({}<p:notesMaster {}><p:cSld>{}<p:spTree>{}{}{}</p:spTree></p:cSld>{}<p:notesStyle>)"
        R"(<a:lvl1pPr algn="l" eaLnBrk="1" hangingPunct="0"><a:defRPr sz="1200" kern="1200">{}</a:defRPr>)"
        R"(</a:lvl1pPr></p:notesStyle></p:notesMaster>)",
        xml::declaration, spaces, white_ground, tree_head, picture, notes, color_map, theme_fonts);
}

}  // namespace atlas::publish
