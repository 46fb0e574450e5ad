#include "briefing/page/page_parts.hpp"

#include "base/utf8.hpp"
#include "briefing/page/title.hpp"
#include "query/view_state.hpp"
#include "rules/review_number.hpp"
#include "scene/build.hpp"
#include "scene/camera.hpp"
#include "scene/frame.hpp"
#include "scene/furniture/furniture.hpp"
#include "scene/furniture/legend_apart.hpp"
#include "scene/scene.hpp"
#include "scene/sizes.hpp"
#include "style/palette.hpp"
#include "text/fonts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::briefing {

namespace palette = style::palette;
using geo::Box;

namespace {

constexpr double lowest_form = 0.56;  ///< height of the ground shown, of its width
constexpr double stamp_room = 180;    ///< px from the page number to the title's end

bool is_ground(std::string const& id) { return id == "boundaries" || id == "gshhg"; }

double page_number_start(Job const& job) { return job.setup.page.width - margin - 110; }

void add_stamp(Slide& slide, Job const& job, double right)
{
    std::string const words(job.tr("内部使用", "Internal use"));
    double const width = job.fonts.shape(text::Face::bold, small_size, words).width + 28;
    Box const frame{right - width, header / 2 - 22, right, header / 2 + 22};
    slide.parts.emplace_back(Rectangle{frame, palette::emphasis});
    slide.parts.emplace_back(Rectangle{frame.grown(-2.5), palette::paper});
    slide.parts.emplace_back(line_of_text(Role::stamp, frame, words, small_size, palette::emphasis, Align::centre));
    std::get<TextBox>(slide.parts.back()).paragraphs[0].spans[0].bold = true;
}

/// Where the title ends: what stands to the right of it is left free.
double title_end(Job const& job)
{
    bool const stamped = rules::review_number(job.atlas().settings).empty();
    return page_number_start(job) - (stamped ? stamp_room : 0) - 20;
}

void add_title(Slide& slide, Job const& job, std::string const& after)
{
    Box const box{margin + 28, 0, title_end(job), header};
    FittedTitle const fitted = fit_title(job.title, after, box.width(), job.fonts);
    slide.parts.emplace_back(Rectangle{{margin, 36, margin + 8, header - 36}, palette::emphasis});
    slide.parts.emplace_back(line_of_text(Role::title, box, fitted.words, fitted.size, palette::ink, Align::left));
    slide.short_title = fitted.shortened && after.empty();
}

/// Bytes of the paragraph's own words on its first `lines` lines as placed.
std::size_t bytes_on(std::vector<PlacedLine> const& placed, std::size_t lines, Paragraph const& paragraph)
{
    std::string all;
    for (Span const& span : paragraph.spans) { all += span.text; }
    std::size_t at = 0;
    for (std::size_t i = 0; i < lines; ++i) {
        for (scene::Text const& text : placed[i].texts) {
            auto const found = all.find(text.run.utf8, at);
            bool const marker = i == 0 && &text == &placed[i].texts.back() && paragraph.kind == Paragraph::Kind::bullet;
            if (!marker && found != std::string::npos) { at = found + text.run.utf8.size(); }
        }
    }
    while (at < all.size() && all[at] == ' ') { ++at; }
    return at;
}

std::pair<Paragraph, Paragraph> cut(Paragraph const& paragraph, std::size_t at)
{
    std::pair<Paragraph, Paragraph> out{paragraph, paragraph};
    out.first.spans.clear();
    out.second.spans.clear();
    if (paragraph.kind == Paragraph::Kind::bullet) { out.second.kind = Paragraph::Kind::body; }  // its rest
    for (Span const& span : paragraph.spans) {
        std::size_t const here = std::min(at, span.text.size());
        if (here > 0) { out.first.spans.push_back({span.text.substr(0, here), span.bold}); }
        if (here < span.text.size()) { out.second.spans.push_back({span.text.substr(here), span.bold}); }
        at -= here;
    }
    return out;
}

/// More bytes than can stand on a given width in px: a letter is wider than an eighth of an em, and a character of
/// three or four bytes is an em wide.
std::size_t most_bytes(double width, double height, double size)
{
    double const lines = std::max(0.0, height) / (size * line_factor) + 1;
    return static_cast<std::size_t>(lines * (width / size + 1) * 8);
}

std::size_t bytes_of(Paragraph const& paragraph)
{
    std::size_t bytes = 0;
    for (Span const& span : paragraph.spans) { bytes += span.text.size(); }
    return bytes;
}

/// The paragraph, or its beginning of about as many bytes: whole characters.
Paragraph beginning(Paragraph const& paragraph, std::size_t bytes)
{
    if (bytes_of(paragraph) <= bytes) { return paragraph; }
    Paragraph out{paragraph.kind, {}, paragraph.marker};
    for (Span const& span : paragraph.spans) {
        std::size_t const end = base::character_end(span.text, bytes);
        out.spans.push_back({span.text.substr(0, end), span.bold});
        bytes -= std::min(bytes, end);
        if (bytes == 0) { break; }
    }
    return out;
}

/// What fits the height, and the rest. A heading never ends the first part.
std::pair<std::vector<Paragraph>, std::vector<Paragraph>> divided(std::vector<Paragraph> const& words, double width,
                                                                  double height, double size, text::Fonts& fonts)
{
    std::vector<Paragraph> fits;
    std::size_t next = 0;
    std::size_t const most = most_bytes(width, height, size);
    for (; next < words.size(); ++next) {
        if (bytes_of(words[next]) > most) { break; }
        fits.push_back(words[next]);
        if (height_of(fits, width, size, fonts) > height) {
            fits.pop_back();
            break;
        }
    }
    std::vector<Paragraph> rest(words.begin() + static_cast<std::ptrdiff_t>(next), words.end());
    if (rest.empty()) { return {fits, rest}; }
    // The next paragraph's first lines go along where at least two of them fit, or nothing else does.
    double const used = fits.empty() ? 0 : height_of(fits, width, size, fonts) + size * paragraph_gap;
    Paragraph const tried = beginning(rest.front(), most);
    TextBox one{Role::body, {0, 0, width, 0}, {tried}, size};
    auto const placed = place_text(one, fonts);
    auto const lines = static_cast<std::size_t>(std::count_if(
        placed.begin(), placed.end(), [&](PlacedLine const& line) { return line.bottom <= height - used; }));
    if (lines >= 2 || (fits.empty() && lines >= 1)) {
        auto [head, tail] = cut(rest.front(), bytes_on(placed, lines, tried));
        fits.push_back(std::move(head));
        rest.front() = std::move(tail);
    } else {
        while (fits.size() > 1 && fits.back().kind == Paragraph::Kind::heading) {
            rest.insert(rest.begin(), fits.back());
            fits.pop_back();
        }
    }
    return {fits, rest};
}

}  // namespace

TextBox line_of_text(Role role, Box box, std::string words, double size, style::Color color, Align align)
{
    TextBox text{role, box};
    text.paragraphs = {{Paragraph::Kind::body, {{std::move(words), role == Role::title}}}};
    text.size = size;
    text.color = color;
    text.align = align;
    text.middle = true;
    return text;
}

std::string_view continued_mark(Job const& job) { return job.tr("（续）", " (continued)"); }

bool title_too_long(Job const& job)
{
    return fit_title(job.title, {}, title_end(job) - margin - 28, job.fonts).shortened;
}

Slide empty_slide(Job const& job)
{
    Slide slide;
    slide.scene_id = job.scene.id;
    slide.title = job.title;
    slide.notes = job.scene.notes;
    slide.page = job.setup.page;
    slide.background = palette::paper;
    slide.source_ids = job.source_ids;
    return slide;
}

void add_sources(std::vector<std::string>& list, std::vector<std::string> const& more)
{
    for (std::string const& id : more) {
        if (std::find(list.begin(), list.end(), id) == list.end()) { list.push_back(id); }
    }
    std::stable_partition(list.begin(), list.end(), [](std::string const& id) { return !is_ground(id); });
}

void add_chrome(Slide& slide, Job const& job, std::size_t before)
{
    double const w = slide.page.width;
    double const h = slide.page.height;
    if (rules::review_number(job.atlas().settings).empty()) { add_stamp(slide, job, page_number_start(job)); }
    add_title(slide, job, slide.continued ? std::string(continued_mark(job)) : std::string());
    slide.parts.emplace_back(
        line_of_text(Role::page_number, {w - margin - 105, 0, w - margin, header},
                     fmt::format("{} / {}", job.setup.number + static_cast<int>(before), job.setup.count),
                     small_size + 2, palette::ink_soft, Align::right));
    slide.parts.emplace_back(Rectangle{{0, h - footer, w, h}, palette::footer});
    std::string const review = scene::review_line(job.atlas(), job.setup.language);
    double const review_room = job.fonts.shape(text::Face::regular, small_size, review).width + 4;
    Box const source{margin, h - footer, w - margin - review_room - 40, h};
    if (!slide.source_ids.empty()) {
        slide.parts.emplace_back(
            line_of_text(Role::source, source,
                         scene::short_source_line(job.atlas(), slide.source_ids, job.setup.language, small_size,
                                                  source.width(), job.fonts),
                         small_size, palette::ink_soft, Align::left));
    }
    slide.parts.emplace_back(line_of_text(Role::review, {w - margin - review_room, h - footer, w - margin, h}, review,
                                          small_size, palette::ink_soft, Align::right));
}

double height_of(std::vector<Paragraph> const& words, double width, double size, text::Fonts& fonts)
{
    TextBox text{Role::body, {0, 0, width, 0}, words, size};
    auto const lines = place_text(text, fonts);
    return lines.empty() ? 0 : lines.back().bottom;
}

double height_up_to(double most, std::vector<Paragraph> const& words, double width, double size, text::Fonts& fonts)
{
    std::size_t bytes = 0;
    for (Paragraph const& paragraph : words) { bytes += bytes_of(paragraph); }
    return bytes > most_bytes(width, most, size) ? most : std::min(most, height_of(words, width, size, fonts));
}

std::vector<Paragraph> add_words(Slide& slide, std::vector<Paragraph> const& words, Box box, text::Fonts& fonts)
{
    if (words.empty()) { return {}; }
    TextBox text{Role::body, box};
    text.color = palette::ink;
    text.size = body_size;
    auto const fit = [&] {
        return height_up_to(box.height() + 1, words, box.width(), text.size, fonts) <= box.height();
    };
    while (text.size > small_size && !fit()) { --text.size; }
    auto [fits, rest] = divided(words, box.width(), box.height(), text.size, fonts);
    text.paragraphs = std::move(fits);
    if (!text.paragraphs.empty()) { slide.parts.emplace_back(std::move(text)); }
    return rest;
}

void add_further_pages(std::vector<Slide>& slides, Job const& job, std::vector<Paragraph> words)
{
    while (!words.empty()) {
        Slide slide = empty_slide(job);
        slide.title += continued_mark(job);
        slide.continued = true;
        Box const area = job.content();
        Box const box{margin + 28, area.min_y + 30, area.max_x - margin - 28, area.max_y - 30};
        // The words stand large again: there is room.
        auto [fits, rest] = divided(words, box.width(), box.height(), body_size, job.fonts);
        if (fits.empty()) { return; }  // a page too small for one line
        TextBox text{Role::body, box, std::move(fits), body_size, palette::ink};
        slide.parts.emplace_back(std::move(text));
        words = std::move(rest);
        add_chrome(slide, job, slides.size());
        slides.push_back(std::move(slide));
    }
}

Picture aimed(Job const& job, query::ViewState const& view, Box box, bool legend)
{
    Picture picture;
    picture.box = box;
    picture.scale = map_scale;
    scene::Frame& frame = picture.frame;
    frame.width = box.width() / map_scale;
    frame.height = box.height() / map_scale;
    frame.smallest_text = (small_size + 0.1) / map_scale;
    frame.county_text = scene::sizes::county_label[0];
    frame.legend = legend;
    frame.stamp = false;  // the page says it beside the title
    if (legend) { frame.legend_room = scene::sizes::legend_width * 1.05 + 2 * scene::sizes::edge + 44; }
    query::ViewState wanted = view;
    if (job.scene.camera) {
        // A frame lower than a screen's still shows the ground that a screen as wide as this would.
        double const metres = job.scene.camera->km * 1000;
        double const per_px = std::max(metres / (frame.width - frame.legend_room), metres * lowest_form / frame.height);
        geo::Point centre = job.deck.geometry.projection().forward({job.scene.camera->lon, job.scene.camera->lat});
        centre.x -= frame.legend_room / 2 * per_px;
        wanted.camera = query::Camera{centre, per_px};
    }
    picture.camera = scene::camera_of(job.deck.geometry, wanted, frame);
    picture.description = job.title;
    return picture;
}

Picture map_picture(Job const& job, query::ViewState const& view, Box box, bool legend)
{
    Picture picture = aimed(job, view, box, legend);
    if (job.live) { picture.camera = *job.live; }
    query::ViewState shown = view;
    shown.camera = picture.camera;
    picture.scene = scene::build_scene(job.deck.geometry, job.deck.resolved(shown), shown, picture.frame, job.fonts);
    return picture;
}

Picture legend_picture(Job const& job, query::ViewState const& view, Picture const& map, double width,
                       scene::LegendParts parts)
{
    query::ViewState of = view;
    of.camera = map.camera;
    scene::Frame frame = map.frame;
    frame.smallest_text = (small_size + 0.1) / legend_scale;
    Picture picture;
    picture.is_map = false;
    picture.scale = legend_scale;
    picture.scene = scene::build_legend(job.deck.geometry, job.deck.resolved(of), of, frame, width / legend_scale,
                                        parts, job.fonts);
    picture.box = {0, 0, width, picture.scene.height * legend_scale};
    picture.description = job.tr("图例", "Legend");
    return picture;
}

Picture moved_to(Picture part, double x, double y)
{
    part.box = {x, y, x + part.box.width(), y + part.box.height()};
    return part;
}

}  // namespace atlas::briefing
