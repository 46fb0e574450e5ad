#include "publish/pptx/pptx.hpp"

#include "base/plain_text.hpp"
#include "publish/pptx/opc.hpp"
#include "publish/pptx/pptx_master.hpp"
#include "publish/pptx/pptx_slide.hpp"
#include "publish/pptx/pptx_text.hpp"
#include "render/raster/image.hpp"
#include "text/fonts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

namespace atlas::publish {
namespace {

using briefing::Slide;

constexpr double widest_picture = 4096;  ///< px; wider ones cost memory on every computer and show nothing more
constexpr char const* master = "ppt/slideMasters/slideMaster1.xml";
constexpr char const* notes_master = "ppt/notesMasters/notesMaster1.xml";
constexpr char const* main_type = "officedocument.presentationml.";

std::string type_of(char const* what) { return fmt::format("{}{}+xml", main_type, what); }
std::string slide_name(std::size_t number) { return fmt::format("ppt/slides/slide{}.xml", number); }
std::string notes_name(std::size_t number) { return fmt::format("ppt/notesSlides/notesSlide{}.xml", number); }
std::string layout_name(std::size_t number) { return fmt::format("ppt/slideLayouts/slideLayout{}.xml", number); }

/// A picture alone, as it is on the page, in pixels for print.
std::string picture_png(briefing::Picture const& picture, PageUnits const& units, text::Fonts& fonts)
{
    Slide alone;
    alone.page.width = picture.box.width();
    alone.page.height = picture.box.height();
    alone.background = picture.scene.background;
    briefing::Picture moved = picture;
    moved.box = {0, 0, alone.page.width, alone.page.height};
    alone.parts.emplace_back(std::move(moved));
    double const scale = std::min(units.print_scale(), widest_picture / alone.page.width);
    render::Renderer renderer(fonts);
    return render::encode_png(renderer.draw(briefing::draw(alone, fonts), scale), units.dots_per_inch(scale));
}

/// The parts of a presentation as they are gathered, slide by slide.
class Deck {
public:
    Deck(PageUnits const& units, PresentationInfo info) : m_units(units), m_info(std::move(info)) {}

    void add(Slide const& slide, text::Fonts& fonts)
    {
        SlideXml made = slide_xml(slide, m_info.language, 2);
        PackagePart part{slide_name(++m_slides), type_of("slide"), std::move(made.xml)};
        SlideLayout const layout = !made.has_title ? SlideLayout::blank
                                   : made.has_body ? SlideLayout::title_and_body
                                                   : SlideLayout::title_only;
        part.relations.push_back({"slideLayout", layout_name(static_cast<std::size_t>(layout) + 1)});
        for (briefing::Picture const* picture : made.pictures) {
            std::string const name = fmt::format("ppt/media/image{}.png", ++m_pictures);
            m_parts.push_back({name, "image/png", picture_png(*picture, m_units, fonts)});
            part.relations.push_back({"image", name});
        }
        if (!slide.notes.empty()) {
            std::string const name = notes_name(++m_notes);
            m_parts.push_back({name,
                               type_of("notesSlide"),
                               notes_xml(slide.notes, m_info.language),
                               {{"notesMaster", notes_master}, {"slide", part.name}}});
            part.relations.push_back({"notesSlide", name});
        }
        m_parts.push_back(std::move(part));
    }

    std::string finish(MasterSetting const& setting) &&
    {
        add_masters(setting);
        std::vector<PackagePart> parts;
        parts.push_back(presentation());
        parts.push_back({"docProps/core.xml", "package.core-properties+xml", core_properties()});
        parts.push_back({"docProps/app.xml", "officedocument.extended-properties+xml", extended_properties()});
        std::move(m_parts.begin(), m_parts.end(), std::back_inserter(parts));
        return package_bytes(std::move(parts),
                             {{"officeDocument", "ppt/presentation.xml"},
                              {"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                               "docProps/core.xml"},
                              {"extended-properties", "docProps/app.xml"}});
    }

private:
    void add_masters(MasterSetting const& setting)
    {
        PackagePart part{master, type_of("slideMaster"), slide_master_xml(setting)};
        for (std::size_t i = 0; i < slide_layouts.size(); ++i) {
            part.relations.push_back({"slideLayout", layout_name(i + 1)});
            m_parts.push_back({layout_name(i + 1),
                               type_of("slideLayout"),
                               slide_layout_xml(slide_layouts[i], setting),
                               {{"slideMaster", master}}});
        }
        part.relations.push_back({"theme", "ppt/theme/theme1.xml"});
        m_parts.push_back(std::move(part));
        m_parts.push_back({"ppt/theme/theme1.xml", "officedocument.theme+xml", theme_xml()});
        if (m_notes == 0) { return; }
        m_parts.push_back({notes_master,
                           type_of("notesMaster"),
                           notes_master_xml(m_units, m_info.language),
                           {{"theme", "ppt/theme/theme2.xml"}}});
        m_parts.push_back({"ppt/theme/theme2.xml", "officedocument.theme+xml", theme_xml()});
    }

    void add_small_part(PackagePart& presentation, char const* name, char const* root)
    {
        std::string const path = fmt::format("ppt/{}.xml", name);
        m_parts.push_back({path, type_of(name), std::string{xml::declaration} + root});
        presentation.relations.push_back({name, path});
    }

    PackagePart presentation()
    {
        PackagePart part{"ppt/presentation.xml", type_of("presentation.main"), {}};
        part.relations.push_back({"slideMaster", master});
        std::string slides;
        for (std::size_t i = 1; i <= m_slides; ++i) {
            part.relations.push_back({"slide", slide_name(i)});
            slides += fmt::format(R"(<p:sldId id="{}" r:id="rId{}"/>)", 255 + i, part.relations.size());
        }
        std::string notes;
        if (m_notes > 0) {
            part.relations.push_back({"notesMaster", notes_master});
            notes = fmt::format(R"(<p:notesMasterIdLst><p:notesMasterId r:id="rId{}"/></p:notesMasterIdLst>)",
                                part.relations.size());
        }
        part.relations.push_back({"theme", "ppt/theme/theme1.xml"});
        add_small_part(part, "presProps",
                       R"(<p:presentationPr xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>)");
        add_small_part(part, "viewProps",
                       R"(<p:viewPr xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>)");
        // The style that a table inserted later takes: PowerPoint's own, known to every program by this number.
        add_small_part(part, "tableStyles",
                       R"(<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" )"
                       R"(def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>)");
        part.bytes = fmt::format(
            R"({}<p:presentation xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" )"
            R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" )"
            R"(xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:sldMasterIdLst>)"
            R"(<p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>{}<p:sldIdLst>{}</p:sldIdLst>)"
            R"(<p:sldSz cx="{}" cy="{}"/><p:notesSz cx="6858000" cy="9144000"/>)"
            R"(<p:defaultTextStyle>{}</p:defaultTextStyle></p:presentation>)",
            xml::declaration, notes, slides, m_units.width(), m_units.height(), default_text_levels());
        return part;
    }

    [[nodiscard]] std::string core_properties() const
    {
        pugi::xml_document document;
        pugi::xml_node const list =
            xml::add(document, "cp:coreProperties",
                     {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
                      {"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
        xml::add(list, "dc:title").text().set(base::one_line(m_info.title).c_str());
        xml::add(list, "dc:language").text().set(language_tag(m_info.language));
        return xml::to_text(document);
    }

    [[nodiscard]] std::string extended_properties() const
    {
        return fmt::format(
            R"({}<Properties )"
            R"(xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">)"
            R"(<Application>County Atlas</Application><Slides>{}</Slides><Notes>{}</Notes></Properties>)",
            xml::declaration, m_slides, m_notes);
    }

    PageUnits m_units;
    PresentationInfo m_info;
    std::vector<PackagePart> m_parts;
    std::size_t m_slides = 0, m_pictures = 0, m_notes = 0;
};

/// A place for titles and words of slides added later, until a page of the briefing gives one.
MasterSetting master_setting(briefing::PageSize const& page, PageUnits const& units, base::Language language)
{
    MasterSetting setting;
    setting.language = language;
    setting.title = units.box({page.width * 0.04, 0, page.width * 0.9, page.height * 0.11});
    setting.body = units.box({page.width * 0.04, page.height * 0.13, page.width * 0.96, page.height * 0.92});
    setting.title_size = units.points(46);
    setting.body_size = units.points(30);
    return setting;
}

}  // namespace

struct Presentation::State {
    PresentationInfo info;
    text::Fonts& fonts;
    std::optional<briefing::PageSize> page{};
    std::optional<Deck> deck{};
    MasterSetting master{};
    bool title = false, body = false;  ///< whether the master has the place of a page's

    void begin(briefing::PageSize const& size)
    {
        page = size;
        PageUnits const units(size);
        deck.emplace(units, info);
        master = master_setting(size, units, info.language);
    }

    /// The briefing's first title and first words say where slides added later have theirs.
    void learn(Slide const& slide)
    {
        PageUnits const units(slide.page);
        for (briefing::Part const& part : slide.parts) {
            auto const* text = std::get_if<briefing::TextBox>(&part);
            if (text == nullptr) { continue; }
            if (text->role == briefing::Role::title && !std::exchange(title, true)) {
                master.title = units.box(text->box);
                master.title_size = units.points(text->size);
            }
            if (text->role == briefing::Role::body && !std::exchange(body, true)) {
                master.body = units.box(text->box);
                master.body_size = units.points(text->size);
            }
        }
    }
};

Presentation::Presentation(PresentationInfo info, text::Fonts& fonts)
    : m_state(std::make_unique<State>(State{std::move(info), fonts}))
{
}
Presentation::~Presentation() = default;

void Presentation::add(Slide const& page)
{
    if (!m_state->page) { m_state->begin(page.page); }
    if (*m_state->page != page.page) {
        throw std::invalid_argument(
            fmt::format("presentation: the page of scene '{}' has another size than the first", page.scene_id));
    }
    m_state->learn(page);
    m_state->deck->add(page, m_state->fonts);
}

std::string Presentation::finish() &&
{
    if (!m_state->deck) { throw std::invalid_argument("presentation: there is no page to write"); }
    return std::move(*m_state->deck).finish(m_state->master);
}

}  // namespace atlas::publish
