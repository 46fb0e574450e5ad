#include "io/files/text_file.hpp"
#include "base/number_text.hpp"
#include "base/utf8.hpp"
#include "words/message.hpp"
#include "words/system_reason.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
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

void report_missing(int error, Report& report)
{
    if (error == ENOENT) {
        report.error("missing-file", 0, "", "", words::message("file-missing"));
    } else {
        report.error("unreadable", 0, "", "", words::message("cannot-be-read", words::system_reason(error)));
    }
}

void report_encoding(std::string_view text, std::size_t at, Report& report)
{
    auto const line =
        static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<long>(at), '\n')) + 1;
    unsigned char const byte = static_cast<unsigned char>(text[at]);
    words::Bilingual const likely = byte == 0
                                        ? words::Bilingual{"是二进制文件？", "a binary file?"}
                                        : words::Bilingual{"是否存成了 GBK 或 GB18030？", "saved as GBK or GB18030?"};
    report.error("not-utf8", line, "", "", words::message("not-utf8", fmt::format("{:02X}", byte), likely));
}

}  // namespace

void report_too_large(std::size_t size, std::size_t limit, Report& report)
{
    report.error("too-large", 0, "", "",
                 words::message("file-too-large", base::number_text(static_cast<double>(size) / 1e6, 1),
                                fmt::format("{:.0f}", static_cast<double>(limit) / 1e6)));
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
        report.error("unreadable", 0, "", "", words::message("not-a-regular-file"));
        return std::nullopt;
    }
    auto const size = static_cast<std::size_t>(info.st_size);
    if (size > limit) {
        report_too_large(size, limit, report);
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
        // What the block cuts off is looked at with the next.
        std::size_t const whole = got > 0 ? base::whole_characters(text).size() : text.size();
        std::size_t const bad = base::first_invalid(std::string_view(text).substr(checked, whole - checked));
        if (bad != std::string_view::npos) {
            report_encoding(text, checked + bad, report);
            return std::nullopt;
        }
        if (got == 0) { break; }
        checked = whole;
        if (first) {
            if (text.starts_with("\xEF\xBB\xBF")) {
                result.mark = true;
                text.erase(0, 3);
                checked -= std::min<std::size_t>(checked, 3);
                report.warning("bom", 1, "", "", words::message("byte-order-mark"));
            }
            if (first_look && !first_look(text, report)) { return std::nullopt; }
            first = false;
            text.reserve(size + 1);
        }
    }
    return result;
}

}  // namespace atlas::io
