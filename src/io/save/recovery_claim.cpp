#include "io/save/recovery_claim.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;

constexpr int most_windows = 64;

fs::path numbered(fs::path const& file, int number)
{
    if (number == 1) { return file; }
    return file.parent_path() / fmt::format("{}-{}{}", file.stem().string(), number, file.extension().string());
}

enum class Lock { ours, held, impossible };

/// The lock file stays when the lock is given back: removing it would race with a process that has just opened it.
std::pair<Lock, int> locked(fs::path const& file)
{
    fs::path const beside = fs::path(file).replace_extension(".lock");
    int const descriptor = open(beside.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) { return {Lock::impossible, -1}; }
    if (flock(descriptor, LOCK_EX | LOCK_NB) == 0) { return {Lock::ours, descriptor}; }
    Lock const state = errno == EWOULDBLOCK ? Lock::held : Lock::impossible;
    close(descriptor);
    return {state, -1};
}

}  // namespace

RecoveryClaim::~RecoveryClaim()
{
    if (m_lock >= 0) { close(m_lock); }
}

RecoveryClaim claim_one(fs::path const& file)
{
    auto const [state, lock] = locked(file);
    return state == Lock::ours ? RecoveryClaim(file, lock) : RecoveryClaim();
}

RecoveryClaim claim_recovery(fs::path const& file)
{
    std::error_code error;
    if (fs::create_directories(file.parent_path(), error)) {
        fs::permissions(file.parent_path(), fs::perms::owner_all, error);
    }
    RecoveryClaim free;
    for (int number = 1; number <= most_windows; ++number) {
        fs::path const candidate = numbered(file, number);
        bool const left = fs::exists(fs::symlink_status(candidate, error));
        bool const wanted = left || free.file().empty();
        if (!wanted) { continue; }
        auto const [state, lock] = locked(candidate);
        if (state == Lock::impossible) { break; }
        if (state == Lock::held) { continue; }
        RecoveryClaim claim(candidate, lock);
        if (left) { return claim; }
        free = std::move(claim);
    }
    return free.file().empty() ? RecoveryClaim(file, -1) : std::move(free);
}

}  // namespace atlas::io
