// The files of an atlas folder as they were read, so that what is unchanged can be written back as it was.
#pragma once

#include "io/files/file_stamp.hpp"
#include "io/files/text_file.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace atlas::io {

/// The rows of the file stand in the text in the order of their slots.
struct SourceText {
    std::shared_ptr<std::string const> text;  ///< without a byte-order mark; nullptr: there is no such file
    bool mark = false;                        ///< the file begins with a byte-order mark
    FileStamp stamp;
};

/// By the names of files; optional files that are not there are left out.
using SourceTexts = std::map<std::string, SourceText, std::less<>>;

inline SourceText kept(TextFile file)
{
    return {std::make_shared<std::string const>(std::move(file.text)), file.mark, file.stamp};
}

}  // namespace atlas::io
