// What a PDF says beside what it shows: the tree of its headings, paragraphs, tables and figures, its language, and its
// metadata as XMP. Used inside src/render only.
#pragma once

#include "render/vector/vector_document.hpp"
#include "scene/scene.hpp"

#include <cairo.h>

#include <string>
#include <vector>

namespace atlas::render {

/// Marks what is drawn on one page as the passages of its scene, in the order of the items of its map; a scene without
/// passages is one figure as a whole. Nothing else may be marked meanwhile.
class PageTags {
public:
    /// `descriptions` takes the words of each figure, in order; `whole` are those of a figure that has none of its own.
    PageTags(cairo_t* to, scene::Scene const& scene, std::string const& whole, std::vector<std::string>& descriptions);
    ~PageTags();
    PageTags(PageTags const&) = delete;
    PageTags& operator=(PageTags const&) = delete;

    /// Before the item of this number is drawn, and once more after the last.
    void reach(std::size_t item);

private:
    void begin(scene::Passage const& passage);
    void end_last();

    cairo_t* m_to;
    std::vector<scene::Passage> const& m_passages;
    std::string m_whole;
    std::vector<std::string>& m_descriptions;
    std::size_t m_next = 0;
    std::vector<scene::Passage const*> m_open;
};

/// The bytes of a tagged PDF with its language, its metadata as XMP and the words of its figures, `descriptions` in
/// their order. The same input gives the same bytes. Throws base::SystemFailure.
std::string with_structure(std::string const& pdf, DocumentProperties const& properties,
                           std::vector<std::string> const& descriptions);

}  // namespace atlas::render
