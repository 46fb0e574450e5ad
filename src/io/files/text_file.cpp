#include "io/files/text_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace atlas::io {
namespace {

constexpr std::size_t block = 1 << 18;

class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor()
    {
        if (m_fd >= 0) { close(m_fd); }
    }
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

std::string reason(int error) { return std::system_category().message(error); }

void report_missing(int error, Report& report)
{
    if (error == ENOENT) {
        report.error("missing-file", 0, "", "", "the file is missing; an atlas needs it");
    } else {
        report.error("unreadable", 0, "", "", fmt::format("cannot be read: {}", reason(error)));
    }
}

/// Length of the character that starts here; 0 when it is none, -1 when the text ends within it.
int character(std::string_view text, std::size_t i)
{
    auto const at = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
    unsigned char const c = at(i);
    if (c == 0) { return 0; }
    if (c < 0x80) { return 1; }
    if (c < 0xC2 || c > 0xF4) { return 0; }
    int const length = c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    for (int k = 1; k < length; ++k) {
        if (i + static_cast<std::size_t>(k) >= text.size()) { return -1; }
        unsigned char const next = at(i + static_cast<std::size_t>(k));
        if ((next & 0xC0) != 0x80) { return 0; }
        if (k > 1) { continue; }
        bool const overlong = (c == 0xE0 && next < 0xA0) || (c == 0xF0 && next < 0x90);
        bool const beyond = (c == 0xED && next > 0x9F) || (c == 0xF4 && next > 0x8F);
        if (overlong || beyond) { return 0; }
    }
    return length;
}

void report_encoding(std::string_view text, std::size_t at, Report& report)
{
    auto const line =
        static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<long>(at), '\n')) + 1;
    unsigned char const byte = static_cast<unsigned char>(text[at]);
    std::string const likely = byte == 0 ? "a binary file?" : "saved as GBK or GB18030?";
    report.error("not-utf8", line, "", "",
                 fmt::format("not UTF-8 text (byte 0x{:02X}; {}); save the file as UTF-8", byte, likely));
}

}  // namespace

std::size_t invalid_utf8(std::string_view text, bool more)
{
    std::size_t i = 0;
    while (i < text.size()) {
        // Eight plain bytes at a time: most of a GeoJSON file is digits.
        if (i + 8 <= text.size()) {
            std::uint64_t word = 0;
            std::memcpy(&word, text.data() + i, 8);
            bool const has_zero = ((word - 0x0101010101010101ULL) & ~word & 0x8080808080808080ULL) != 0;
            if ((word & 0x8080808080808080ULL) == 0 && !has_zero) {
                i += 8;
                continue;
            }
        }
        int const length = character(text, i);
        if (length == 0 || (length < 0 && !more)) { return i; }
        if (length < 0) { break; }
        i += static_cast<std::size_t>(length);
    }
    return std::string_view::npos;
}

std::optional<TextFile> read_text(std::filesystem::path const& path, std::size_t limit, Report& report,
                                  FirstLook const& first_look)
{
    // O_NONBLOCK: a pipe under the name of a table must not hold the program.
    Descriptor const file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat info {};
    if (file.get() < 0 || fstat(file.get(), &info) != 0) {
        report_missing(errno, report);
        return std::nullopt;
    }
    if (!S_ISREG(info.st_mode)) {
        report.error("unreadable", 0, "", "", "is not a regular file; a text file is needed");
        return std::nullopt;
    }
    auto const size = static_cast<std::size_t>(info.st_size);
    if (size > limit) {
        report.error("too-large", 0, "", "",
                     fmt::format("{:.0f} MB; a file of this kind may have at most {:.0f} MB",
                                 static_cast<double>(size) / 1e6, static_cast<double>(limit) / 1e6));
        return std::nullopt;
    }
    TextFile result;
    result.stamp = stamp_of(info);
    std::string& text = result.text;
    std::size_t checked = 0;
    bool first = true;
    while (text.size() < limit) {
        std::size_t const had = text.size();
        std::size_t const want = std::min(std::max(size > had ? size - had : 0, std::size_t{4096}), block);
        text.resize(had + want);
        ssize_t const got = read(file.get(), text.data() + had, want);
        int const error = errno;
        text.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got < 0 && error == EINTR) { continue; }
        if (got < 0) {
            report_missing(error, report);
            return std::nullopt;
        }
        std::size_t const bad = invalid_utf8(std::string_view(text).substr(checked), got > 0);
        if (bad != std::string_view::npos) {
            report_encoding(text, checked + bad, report);
            return std::nullopt;
        }
        if (got == 0) { break; }
        // The last three bytes may begin a character that the next block ends.
        checked = text.size();
        while (checked > 0 && text.size() - checked < 4 &&
               (static_cast<unsigned char>(text[checked - 1]) & 0x80) != 0) {
            --checked;
        }
        while (checked < text.size() && (static_cast<unsigned char>(text[checked]) & 0xC0) == 0x80) { ++checked; }
        if (first) {
            if (text.starts_with("\xEF\xBB\xBF")) {
                result.mark = true;
                text.erase(0, 3);
                checked -= std::min<std::size_t>(checked, 3);
                report.warning("bom", 1, "", "", "begins with a byte-order mark; it is skipped");
            }
            if (first_look && !first_look(text, report)) { return std::nullopt; }
            first = false;
            text.reserve(size + 1);
        }
    }
    return result;
}

}  // namespace atlas::io
