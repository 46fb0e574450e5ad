#include "base/mapped_file.hpp"

#include "base/failure.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace atlas::base {

namespace {

[[noreturn]] void fail(std::filesystem::path const& path, int error)
{
    throw base::SystemFailure("cannot read " + path.string() + ": " + std::generic_category().message(error));
}

}  // namespace

MappedFile::MappedFile(std::filesystem::path const& path)
{
    int const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) { fail(path, errno); }
    struct stat about {};
    void* address = MAP_FAILED;
    if (::fstat(file, &about) == 0) {
        address = ::mmap(nullptr, static_cast<std::size_t>(about.st_size), PROT_READ, MAP_PRIVATE, file, 0);
    }
    int const error = errno;
    ::close(file);  // the mapping holds the file by itself
    if (address == MAP_FAILED) { fail(path, error); }
    m_address = address;
    m_size = static_cast<std::size_t>(about.st_size);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_address(std::exchange(other.m_address, nullptr)), m_size(std::exchange(other.m_size, 0))
{
}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept
{
    std::swap(m_address, other.m_address);
    std::swap(m_size, other.m_size);
    return *this;
}

MappedFile::~MappedFile()
{
    if (m_address != nullptr) { ::munmap(m_address, m_size); }
}

}  // namespace atlas::base
