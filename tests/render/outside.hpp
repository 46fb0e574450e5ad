// What programs of others make of our files: Poppler, librsvg and qpdf.
#pragma once

#include "pictures.hpp"

#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

#include <unistd.h>

namespace atlas::render {

/// A file that is removed at the end.
class ScratchFile {
public:
    ScratchFile(std::string const& ending, std::string const& bytes)
        : m_path(std::filesystem::temp_directory_path() /
                 ("county-atlas-" + std::to_string(getpid()) + "-" + std::to_string(next()) + ending))
    {
        write_bytes(m_path, bytes);
    }
    ScratchFile(ScratchFile const&) = delete;
    ScratchFile& operator=(ScratchFile const&) = delete;
    ~ScratchFile()
    {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }
    [[nodiscard]] std::string name() const { return m_path.string(); }

private:
    static int next()
    {
        static int count = 0;
        return ++count;
    }
    std::filesystem::path m_path;
};

/// Standard output of a command line; throws when it fails.
inline std::string output_of(std::string const& command)
{
    std::FILE* const pipe = popen((command + " 2>/dev/null").c_str(), "r");
    if (pipe == nullptr) { throw std::runtime_error(command); }
    std::string out;
    std::array<char, 65536> buffer;
    for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
        out.append(buffer.data(), n);
    }
    if (pclose(pipe) != 0) { throw std::runtime_error(command + " failed"); }
    return out;
}

/// A page of a PDF at `per_inch` px.
inline Image poppler_page(std::string const& pdf, double per_inch, int page = 1)
{
    std::string const number = std::to_string(page);
    return decode_png(
        output_of("pdftoppm -png -r " + std::to_string(per_inch) + " -f " + number + " -l " + number + " " + pdf));
}

inline Image rsvg_picture(std::string const& svg) { return decode_png(output_of("rsvg-convert " + svg)); }

/// What is said after "Key:" in a line of pdfinfo; empty when there is no such line.
inline std::string info(std::string const& pdf, std::string const& key)
{
    std::string const all = "\n" + output_of("pdfinfo " + pdf);
    std::size_t const at = all.find("\n" + key + ":");
    if (at == std::string::npos) { return {}; }
    std::size_t const from = all.find_first_not_of(' ', at + key.size() + 2);
    return all.substr(from, all.find('\n', from) - from);
}

/// Text of all pages (or one) without blanks and line ends.
inline std::string words_of(std::string const& pdf, int page = 0)
{
    std::string const only = page > 0 ? "-f " + std::to_string(page) + " -l " + std::to_string(page) + " " : "";
    std::string text = output_of("pdftotext -enc UTF-8 " + only + pdf + " -");
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\f'; });
    return text;
}

inline std::vector<std::string> lines_of(std::string const& text)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

/// The titles of the outline, in order.
inline std::vector<std::string> bookmarks(std::string const& pdf)
{
    return lines_of(output_of("qpdf --json --json-key=outlines " + pdf +
                              " | /usr/bin/python3 -c 'import json,sys\nfor o in json.load(sys.stdin)[\"outlines\"]: "
                              "print(o[\"title\"], o[\"destpageposfrom1\"], sep=\"|\")'"));
}

/// All fonts are embedded, in part, and say which characters their glyphs are; none is an image.
inline void expect_real_fonts_and_no_images(std::string const& pdf)
{
    auto const fonts = lines_of(output_of("pdffonts " + pdf));
    ASSERT_GT(fonts.size(), 2U);
    for (std::size_t i = 2; i < fonts.size(); ++i) {
        EXPECT_NE(fonts[i].find("Noto"), std::string::npos) << fonts[i];
        EXPECT_NE(fonts[i].find("yes yes yes"), std::string::npos) << fonts[i];
    }
    EXPECT_EQ(lines_of(output_of("pdfimages -list " + pdf)).size(), 2U) << "its head only";
}

inline std::size_t times(std::string const& text, std::string const& part)
{
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) { ++n; }
    return n;
}

}  // namespace atlas::render
