#include "publish/pptx/zip_archive.hpp"

#include "base/failure.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <memory>

namespace atlas::publish {
namespace {

constexpr zip_uint16_t first_day = (0 << 9) | (1 << 5) | 1;  ///< 1980-01-01 as MS-DOS wrote it

[[noreturn]] void fail(char const* what, char const* why)
{
    throw base::SystemFailure(fmt::format("zip archive, {}: {}", what, why));
}

struct Error {
    zip_error_t value{};
    Error() { zip_error_init(&value); }
    ~Error() { zip_error_fini(&value); }
    Error(Error const&) = delete;
    Error& operator=(Error const&) = delete;
    [[nodiscard]] char const* text() { return zip_error_strerror(&value); }
};

using Source = std::unique_ptr<zip_source_t, decltype(&zip_source_free)>;
using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

void add(zip_t* archive, ZipEntry const& entry)
{
    zip_source_t* const source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
    if (source == nullptr) { fail(entry.name.c_str(), zip_strerror(archive)); }
    zip_int64_t const added = zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (added < 0) {
        zip_source_free(source);
        fail(entry.name.c_str(), zip_strerror(archive));
    }
    auto const index = static_cast<zip_uint64_t>(added);
    zip_int32_t const method = entry.compress ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
    if (zip_set_file_compression(archive, index, method, 0) != 0 ||
        zip_file_set_dostime(archive, index, 0, first_day, 0) != 0) {
        fail(entry.name.c_str(), zip_strerror(archive));
    }
}

std::string bytes_of(zip_source_t* source)
{
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) {
        fail("reading back", zip_error_strerror(zip_source_error(source)));
    }
    std::string bytes(stat.size, '\0');
    zip_int64_t const read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read < 0 || static_cast<zip_uint64_t>(read) != stat.size) { fail("reading back", "the archive ends early"); }
    return bytes;
}

}  // namespace

std::string zip_archive(std::span<ZipEntry const> entries)
{
    Error error;
    Source target{zip_source_buffer_create(nullptr, 0, 0, &error.value), &zip_source_free};
    if (!target) { fail("memory", error.text()); }
    Archive archive{zip_open_from_source(target.get(), ZIP_CREATE | ZIP_TRUNCATE, &error.value), &zip_discard};
    if (!archive) { fail("opening", error.text()); }
    zip_source_keep(target.get());  // the archive gives up its own hold on it when it is closed or discarded
    for (ZipEntry const& entry : entries) { add(archive.get(), entry); }
    if (zip_close(archive.get()) != 0) { fail("closing", zip_strerror(archive.get())); }
    (void)archive.release();  // freed by zip_close
    return bytes_of(target.get());
}

}  // namespace atlas::publish
