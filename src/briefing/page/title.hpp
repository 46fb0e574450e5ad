// The words in a page's band, however long its title is. Private to briefing/.
#pragma once

#include "text/fonts.hpp"

#include <string>

namespace atlas::briefing {

inline constexpr double title_size = 46;      ///< px
inline constexpr double two_line_title = 34;  ///< px; a title is not made smaller to stay on one line
inline constexpr double title_floor = 28;     ///< px; never smaller than the text's own size

/// A title as it stands in its band.
struct FittedTitle {
    std::string words;
    double size = title_size;
    bool shortened = false;  ///< ends in … and has to stand whole elsewhere
};

/// One line as large as it fits `room` px, else two lines no smaller than title_floor, else two lines of its beginning
/// and …. `after` is never cut: what a further page adds to the title.
FittedTitle fit_title(std::string const& title, std::string const& after, double room, text::Fonts& fonts);

/// The words on one line of `room` px, their end left out where they are too long.
std::string shortened(std::string const& words, text::Face face, double size, double room, text::Fonts& fonts);

}  // namespace atlas::briefing
