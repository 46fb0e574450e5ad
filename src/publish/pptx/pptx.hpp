// A briefing as a presentation file (.pptx, ECMA-376 PresentationML) with native text, for PowerPoint, WPS and
// LibreOffice.
#pragma once

#include "base/language.hpp"
#include "briefing/page/slide.hpp"
#include "text/fonts.hpp"

#include <memory>
#include <string>

namespace atlas::publish {

/// What the file says of itself.
struct PresentationInfo {
    std::string title;
    base::Language language = base::Language::zh;
};

/// A presentation as it is made, one slide per page, in order. Titles, words and tables are native and lie where the
/// drawn pages have them; maps and charts are PNG pictures at 300 dpi of the page, at most 4096 px wide, with their
/// description as alternative text; notes are the speaker's notes. The same pages give the same bytes. `fonts` must
/// outlive it.
class Presentation {
public:
    Presentation(PresentationInfo info, text::Fonts& fonts);
    ~Presentation();
    Presentation(Presentation const&) = delete;
    Presentation& operator=(Presentation const&) = delete;

    /// Adds the page, which need not be kept. Throws std::invalid_argument when it has another size than the first (a
    /// presentation has one), base::SystemFailure when memory runs out.
    void add(briefing::Slide const& page);
    /// The bytes of the file; nothing can be added after. Throws std::invalid_argument without pages.
    [[nodiscard]] std::string finish() &&;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace atlas::publish
