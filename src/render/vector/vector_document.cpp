#include "render/vector/vector_document.hpp"

#include "base/failure.hpp"
#include "base/plain_text.hpp"
#include "render/vector/pdf_structure.hpp"
#include "render/vector/vector.hpp"
#include "render/vector/xml_text.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <cmath>
#include <ctime>
#include <utility>

namespace atlas::render {
namespace {

constexpr double points_per_mm = 72 / 25.4;

cairo_status_t append(void* to, unsigned char const* bytes, unsigned count) noexcept
{
    try {
        static_cast<std::string*>(to)->append(reinterpret_cast<char const*>(bytes), count);
        return CAIRO_STATUS_SUCCESS;
    } catch (...) {
        return CAIRO_STATUS_NO_MEMORY;
    }
}

void check(cairo_status_t status)
{
    if (status != CAIRO_STATUS_SUCCESS) {
        throw base::SystemFailure(fmt::format("the page cannot be drawn: {}", cairo_status_to_string(status)));
    }
}

struct SurfaceCloser {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct ContextCloser {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceCloser>;
using Context = std::unique_ptr<cairo_t, ContextCloser>;

/// From scene to surface of `width` × `height` units, nothing beside it.
void fit_over(cairo_t* to, scene::Scene const& scene, double width, double height)
{
    cairo_scale(to, width / scene.width, height / scene.height);
    cairo_rectangle(to, 0, 0, scene.width, scene.height);
    cairo_clip(to);
}

std::string now_in_iso() { return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr))); }

/// The words of the scene that lie inside their clips, as text that is there but not seen.
class HiddenWords {
public:
    explicit HiddenWords(scene::Scene const& scene) : m_page{0, 0, scene.width, scene.height}
    {
        add(scene.map);
        add(scene.furniture);
    }
    [[nodiscard]] std::string const& elements() const { return m_elements; }

private:
    void add(scene::Items const& items)
    {
        std::vector<geo::Box> clips{m_page};
        for (scene::Item const& item : items) {
            if (auto const* clip = std::get_if<scene::Clip>(&item)) {
                clips.push_back(clip->box);
            } else if (std::holds_alternative<scene::Unclip>(item)) {
                if (clips.size() > 1) { clips.pop_back(); }
            } else if (auto const* text = std::get_if<scene::Text>(&item)) {
                bool inside = text->run.face != text::Face::icons && text->run.width > 0;
                for (geo::Box const& box : clips) { inside = inside && shows(box, *text); }
                if (inside) { add(*text); }
            }
        }
    }

    static bool shows(geo::Box const& clip, scene::Text const& text)
    {
        double const x = text.origin.x + text.run.width / 2;
        double const y = text.origin.y - text.run.ascent / 2;
        return x > clip.min_x && x < clip.max_x && y > clip.min_y && y < clip.max_y;
    }

    void add(scene::Text const& text)
    {
        m_elements += fmt::format(R"(<text x="{:.2f}" y="{:.2f}" font-size="{:.2f}"{} textLength="{:.2f}">{}</text>)"
                                  "\n",
                                  text.origin.x, text.origin.y, text.run.size,
                                  text.run.face == text::Face::bold ? R"( font-weight="bold")" : "", text.run.width,
                                  xml_text(text.run.utf8));
    }

    geo::Box m_page;
    std::string m_elements;
};

}  // namespace

std::string language_tag(base::Language language) { return language == base::Language::en ? "en" : "zh-CN"; }

struct PdfDocument::State {
    State(text::Fonts& fonts, DocumentProperties says)
        : properties(std::move(says)), drawer(fonts), surface(cairo_pdf_surface_create_for_stream(append, &bytes, 1, 1))
    {
        check(cairo_surface_status(surface.get()));
        if (properties.created.empty()) { properties.created = now_in_iso(); }
        auto const say = [this](cairo_pdf_metadata_t what, std::string const& words) {
            if (!words.empty()) { cairo_pdf_surface_set_metadata(surface.get(), what, base::one_line(words).c_str()); }
        };
        say(CAIRO_PDF_METADATA_TITLE, properties.title);
        say(CAIRO_PDF_METADATA_CREATOR, properties.creator);
        say(CAIRO_PDF_METADATA_CREATE_DATE, properties.created);
    }

    State(State const&) = delete;
    State& operator=(State const&) = delete;
    /// Ending a surface that has failed would write the rest of the file all the same, from lists that are not there
    /// any more, and end the program (Cairo 1.16): it is left as it is.
    ~State()
    {
        if (failed || cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
            static_cast<void>(surface.release());
        }
    }

    DocumentProperties properties;
    std::vector<std::string> descriptions;  ///< of the figures, in order
    std::string bytes;                      ///< before the surface, which writes to it until it ends
    VectorDrawer drawer;
    Surface surface;
    int pages = 0;
    bool failed = false;  ///< while a page was drawn or the file ended
};

PdfDocument::PdfDocument(text::Fonts& fonts, DocumentProperties const& properties)
    : m_state(std::make_unique<State>(fonts, properties))
{
}
PdfDocument::~PdfDocument() = default;

void PdfDocument::add_page(scene::Scene const& scene, PaperSize const& paper, std::string const& bookmark,
                           std::string const& description)
{
    auto const fits = [](double mm) { return mm > 0 && mm <= largest_paper_mm; };
    if (!fits(paper.width_mm) || !fits(paper.height_mm)) {
        throw base::SystemFailure(fmt::format("a page of {:.0f} × {:.0f} mm cannot be made; each side must be above 0 "
                                              "and at most {:.0f} mm",
                                              paper.width_mm, paper.height_mm, largest_paper_mm));
    }
    cairo_surface_t* const surface = m_state->surface.get();
    // Hundredths of a point: a slide of 13⅓ in is 960 points, although its millimetres are rounded.
    double const width = std::round(paper.width_mm * points_per_mm * 100) / 100;
    double const height = std::round(paper.height_mm * points_per_mm * 100) / 100;
    cairo_pdf_surface_set_size(surface, width, height);
    ++m_state->pages;
    if (!bookmark.empty()) {
        cairo_pdf_surface_add_outline(surface, CAIRO_PDF_OUTLINE_ROOT, base::one_line(bookmark).c_str(),
                                      fmt::format("page={}", m_state->pages).c_str(), {});
    }
    m_state->failed = true;
    Context const context(cairo_create(surface));
    fit_over(context.get(), scene, width, height);
    {
        PageTags tags(context.get(), scene, description.empty() ? bookmark : description, m_state->descriptions);
        m_state->drawer.draw_scene(context.get(), scene, [&](std::size_t item) { tags.reach(item); });
    }
    cairo_show_page(context.get());
    check(cairo_status(context.get()));
    check(cairo_surface_status(surface));
    m_state->failed = false;
}

int PdfDocument::pages() const { return m_state->pages; }

std::string PdfDocument::finish()
{
    cairo_surface_finish(m_state->surface.get());
    check(cairo_surface_status(m_state->surface.get()));
    return with_structure(std::exchange(m_state->bytes, {}), m_state->properties, m_state->descriptions);
}

std::string svg(scene::Scene const& scene, SvgProperties const& properties, text::Fonts& fonts)
{
    double const width = scene.width * properties.scale;
    double const height = scene.height * properties.scale;
    VectorDrawer drawer(fonts);
    std::string bytes;
    {
        Surface const surface(cairo_svg_surface_create_for_stream(append, &bytes, width, height));
        cairo_svg_surface_set_document_unit(surface.get(), CAIRO_SVG_UNIT_PX);
        Context const context(cairo_create(surface.get()));
        fit_over(context.get(), scene, width, height);
        drawer.draw_scene(context.get(), scene);
        cairo_show_page(context.get());
        check(cairo_status(context.get()));
        cairo_surface_finish(surface.get());
        check(cairo_surface_status(surface.get()));
    }
    std::size_t const root = bytes.find("<svg");
    std::size_t const open = bytes.find('>', root);
    std::size_t const close = bytes.rfind("</svg>");
    if (root == std::string::npos || open == std::string::npos || close == std::string::npos) {
        throw base::SystemFailure("the page cannot be drawn: no SVG came out");
    }
    bytes.insert(close, fmt::format(R"(<g opacity="0" font-family="'Noto Sans CJK SC', sans-serif" )"
                                    "transform=\"scale({})\">\n{}</g>\n",
                                    properties.scale, HiddenWords(scene).elements()));
    bytes.insert(open, fmt::format(R"( xml:lang="{}")", xml_text(properties.language)));
    bytes.insert(bytes.find('>', root) + 1, fmt::format("\n<title>{}</title>\n<desc>{}</desc>",
                                                        xml_text(properties.title), xml_text(properties.description)));
    return bytes;
}

}  // namespace atlas::render
