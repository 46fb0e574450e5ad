// Display lists as files whose shapes and words stay shapes and words: pages of a PDF, and SVG.
#pragma once

#include "base/language.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <memory>
#include <string>

namespace atlas::render {

/// What a PDF says about itself.
struct DocumentProperties {
    std::string title;
    std::string creator = "County Atlas";
    std::string created;  ///< ISO 8601 such as 2026-11-21T08:00:00Z; empty: now. The same date gives the same bytes
    std::string language = "zh-CN";  ///< of its words, as in BCP 47
};

/// "zh-CN" or "en".
std::string language_tag(base::Language language);

struct PaperSize {
    double width_mm = 0;
    double height_mm = 0;
};

/// The largest side of a page that readers agree on: 14,400 points.
inline constexpr double largest_paper_mm = 5080;

/// A PDF made page by page in memory. Fonts are embedded, words can be searched and copied, nothing is an image. It is
/// tagged for readers who hear it, and says its language, title, date and origin in its metadata (XMP).
/// Belongs to one thread; `fonts` must outlive it.
class PdfDocument {
public:
    /// Throws base::SystemFailure.
    PdfDocument(text::Fonts& fonts, DocumentProperties const& properties);
    ~PdfDocument();
    PdfDocument(PdfDocument const&) = delete;
    PdfDocument& operator=(PdfDocument const&) = delete;

    /// Adds the scene as a page, drawn over the whole paper. `bookmark`: its entry in the outline; empty for none.
    /// `description`: the words of a scene without passages, which is one figure; empty: the bookmark. Throws
    /// base::SystemFailure when memory runs out or a side is not above 0 and within largest_paper_mm.
    void add_page(scene::Scene const& scene, PaperSize const& paper, std::string const& bookmark = {},
                  std::string const& description = {});
    [[nodiscard]] int pages() const;
    /// The file. Nothing can be added after. Throws base::SystemFailure.
    std::string finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

struct SvgProperties {
    std::string title;
    std::string description;
    std::string language = "zh";  ///< as in xml:lang
    double scale = 1;             ///< px of the file per px of the scene
};

/// The scene as an SVG file. Letters are outlines, so that every viewer shows the same; the words lie over them as
/// invisible text, for search, copy and screen readers. Throws base::SystemFailure.
std::string svg(scene::Scene const& scene, SvgProperties const& properties, text::Fonts& fonts);

}  // namespace atlas::render
