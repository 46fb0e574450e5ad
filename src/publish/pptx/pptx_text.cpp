#include "publish/pptx/pptx_text.hpp"

#include "base/plain_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace atlas::publish {
namespace {

using briefing::Align;
using briefing::Paragraph;
using briefing::Span;

double size_of(Paragraph const& paragraph, TextSetting const& setting)
{
    bool const heading = paragraph.kind == Paragraph::Kind::heading;
    return heading ? setting.size * briefing::heading_factor : setting.size;
}

/// The number of a bullet marked "12.", 0 where it is no number.
int number_of(Paragraph const& paragraph)
{
    int number = 0;
    char const* const end = paragraph.marker.data() + paragraph.marker.size();
    auto const [stop, error] = std::from_chars(paragraph.marker.data(), end, number);
    bool const dot = error == std::errc() && stop + 1 == end && *stop == '.';
    return paragraph.kind == Paragraph::Kind::bullet && dot && number > 0 && number < 32768 ? number : 0;
}

/// How far the words stand from the left, in em: as on the drawn page, where a digit is 0.555 em wide and a dot half.
double indent_of(Paragraph const& paragraph)
{
    if (paragraph.kind != Paragraph::Kind::bullet) { return 0; }
    if (paragraph.marker.empty()) { return 1; }
    return std::max(1.0, 0.555 * (static_cast<double>(paragraph.marker.size()) - 0.5) + 0.4);
}

/// A dot, or a number that goes on counting when a point is put in: points that follow each other share their start.
void add_bullet(pugi::xml_node properties, Paragraph const& paragraph, int list_start)
{
    xml::add(properties, "a:buFont", {{"typeface", "Arial"}});
    if (number_of(paragraph) > 0) {
        pugi::xml_node numbers = xml::add(properties, "a:buAutoNum", {{"type", "arabicPeriod"}});
        if (list_start > 1) { numbers.append_attribute("startAt").set_value(list_start); }
        return;
    }
    xml::add(properties, "a:buChar", {{"char", paragraph.marker.empty() ? "•" : base::one_line(paragraph.marker)}});
}

char const* name(Align align)
{
    if (align == Align::left) { return "l"; }
    return align == Align::right ? "r" : "ctr";
}

void add_points(pugi::xml_node parent, char const* what, int hundredths)
{
    xml::add(xml::add(parent, what), "a:spcPts", {{"val", hundredths}});
}

/// Indents, alignment, spacing and bullet, in the schema's order.
void add_paragraph_properties(pugi::xml_node to, Paragraph const& paragraph, TextSetting const& setting, bool first,
                              int list_start)
{
    long long const indent = setting.units.length(setting.size * indent_of(paragraph));
    pugi::xml_node const properties = xml::add(
        to, "a:pPr",
        {{"marL", indent}, {"indent", -indent}, {"algn", name(setting.align)}, {"eaLnBrk", 1}, {"hangingPunct", 0}});
    add_points(properties, "a:lnSpc", setting.units.points(size_of(paragraph, setting) * briefing::line_factor));
    add_points(properties, "a:spcBef", first ? 0 : setting.units.points(setting.size * briefing::paragraph_gap));
    add_points(properties, "a:spcAft", 0);
    if (paragraph.kind == Paragraph::Kind::bullet) {
        add_bullet(properties, paragraph, list_start);
    } else {
        xml::add(properties, "a:buNone");
    }
}

void add_run_properties(pugi::xml_node to, char const* tag, Paragraph const& paragraph, bool bold,
                        TextSetting const& setting)
{
    bool const chinese = setting.language == base::Language::zh;
    pugi::xml_node const properties = xml::add(to, tag,
                                               {{"lang", language_tag(setting.language)},
                                                {"altLang", chinese ? "en-US" : "zh-CN"},
                                                {"sz", setting.units.points(size_of(paragraph, setting))},
                                                {"b", bold ? 1 : 0},
                                                {"dirty", 0}});
    add_fill(properties, setting.color);
    // The theme's fonts, so that a deck's font is changed in one place.
    xml::add(properties, "a:latin", {{"typeface", "+mn-lt"}});
    xml::add(properties, "a:ea", {{"typeface", "+mn-ea"}});
}

/// A span as runs, a line break for each newline in it.
void add_span(pugi::xml_node to, Span const& span, Paragraph const& paragraph, TextSetting const& setting)
{
    bool const bold = span.bold || paragraph.kind == Paragraph::Kind::heading;
    std::string const text = base::printable(span.text);
    for (std::size_t from = 0; from <= text.size();) {
        std::size_t const end = std::min(text.find('\n', from), text.size());
        if (from > 0) { add_run_properties(xml::add(to, "a:br"), "a:rPr", paragraph, bold, setting); }
        if (end > from) {
            pugi::xml_node const run = xml::add(to, "a:r");
            add_run_properties(run, "a:rPr", paragraph, bold, setting);
            xml::add(run, "a:t").text().set(text.substr(from, end - from).c_str());
        }
        from = end + 1;
    }
}

}  // namespace

char const* language_tag(base::Language language) { return language == base::Language::zh ? "zh-CN" : "en-US"; }

void add_fill(pugi::xml_node parent, style::Color color)
{
    pugi::xml_node const value = xml::add(xml::add(parent, "a:solidFill"), "a:srgbClr",
                                          {{"val", fmt::format("{:02X}{:02X}{:02X}", color.r, color.g, color.b)}});
    if (color.a < 255) { xml::add(value, "a:alpha", {{"val", (color.a * 100000 + 127) / 255}}); }
}

void add_body_properties(pugi::xml_node parent, bool middle)
{
    pugi::xml_node const body = xml::add(parent, "a:bodyPr",
                                         {{"vert", "horz"},
                                          {"wrap", "square"},
                                          {"lIns", 0},
                                          {"tIns", 0},
                                          {"rIns", 0},
                                          {"bIns", 0},
                                          {"rtlCol", 0},
                                          {"anchor", middle ? "ctr" : "t"}});
    xml::add(body, "a:noAutofit");
}

void add_text(pugi::xml_node parent, char const* tag, std::vector<Paragraph> const& paragraphs,
              TextSetting const& setting, bool middle)
{
    pugi::xml_node const body = xml::add(parent, tag);
    // A cell's margins and anchor stand in its a:tcPr.
    if (std::string_view{tag} == "a:txBody") {
        xml::add(body, "a:bodyPr");
    } else {
        add_body_properties(body, middle);
    }
    xml::add(body, "a:lstStyle");
    std::vector<Paragraph> const none{Paragraph{}};
    std::vector<Paragraph> const& list = paragraphs.empty() ? none : paragraphs;
    int list_start = 0;
    int last_number = 0;
    for (Paragraph const& paragraph : list) {
        pugi::xml_node const p = xml::add(body, "a:p");
        int const number = number_of(paragraph);
        if (number != last_number + 1 || last_number == 0) { list_start = number; }
        last_number = number;
        add_paragraph_properties(p, paragraph, setting, &paragraph == &list.front(), list_start);
        for (Span const& span : paragraph.spans) { add_span(p, span, paragraph, setting); }
        add_run_properties(p, "a:endParaRPr", paragraph, false, setting);
    }
}

}  // namespace atlas::publish
