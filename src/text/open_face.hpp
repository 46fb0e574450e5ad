// Opening FreeType faces and looking for them on disk; used inside src/text only.
#pragma once

#include "text/fonts.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <memory>
#include <optional>

namespace atlas::text {

struct LibraryCloser {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
struct FaceCloser {
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using LibraryPtr = std::unique_ptr<FT_LibraryRec_, LibraryCloser>;
using FacePtr = std::unique_ptr<FT_FaceRec_, FaceCloser>;

/// An open face and the file it came from.
struct OpenFace {
    FaceFile file;
    FacePtr ft;
};

/// Throws base::SystemFailure.
LibraryPtr open_library();
/// Nothing where the file is no font.
std::optional<OpenFace> open_file(FT_Library library, FaceFile const& file);
/// Finds and opens the face. Throws base::SystemFailure naming the Debian package when it is not installed.
OpenFace open_face(FT_Library library, Face face);

}  // namespace atlas::text
