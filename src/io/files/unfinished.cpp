#include "io/files/unfinished.hpp"

#include <fmt/format.h>

#include <atomic>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <fcntl.h>
#include <optional>
#include <set>
#include <string_view>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view beginning = ".county-atlas-";
constexpr std::string_view ending = ".part";

struct Noted {
    std::recursive_mutex mutex;
    std::multiset<fs::path> paths;
};

/// Never destroyed: the thread that awaits signals may outlast the end of main().
Noted& noted()
{
    static Noted* const all = new Noted;
    return *all;
}

/// The process that gave something this name.
std::optional<pid_t> process_of(std::string_view name)
{
    if (!name.starts_with(beginning) || !name.ends_with(ending)) { return std::nullopt; }
    name.remove_prefix(beginning.size());
    pid_t process = 0;
    auto const [end, error] = std::from_chars(name.data(), name.data() + name.size(), process);
    if (error != std::errc{} || process <= 0 || *end != '-') { return std::nullopt; }
    return process;
}

bool is_gone(pid_t process) { return kill(process, 0) != 0 && errno == ESRCH; }

/// Processes of another container have numbers of their own, but see the same locks.
bool is_locked(fs::path const& path)
{
    int const descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
    if (descriptor < 0) { return false; }
    bool const held = flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    close(descriptor);
    return held;
}

}  // namespace

std::string unfinished_name()
{
    static std::atomic<unsigned> number{0};
    return fmt::format("{}{}-{}{}", beginning, getpid(), number++, ending);
}

Unfinished::Unfinished(fs::path path) : m_path(std::move(path))
{
    std::scoped_lock const lock(noted().mutex);
    noted().paths.insert(m_path);
}

Unfinished::~Unfinished()
{
    std::scoped_lock const lock(noted().mutex);
    if (auto const found = noted().paths.find(m_path); found != noted().paths.end()) { noted().paths.erase(found); }
}

TakingPlaces::TakingPlaces() : m_lock(noted().mutex) {}

void remove_unfinished()
{
    noted().mutex.lock();
    for (fs::path const& path : noted().paths) {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
}

void remove_left_behind(fs::path const& folder)
{
    std::error_code ignored;
    std::vector<fs::path> left;
    for (auto const& entry : fs::directory_iterator(folder, ignored)) {
        auto const process = process_of(entry.path().filename().native());
        if (process && is_gone(*process)) { left.push_back(entry.path()); }
    }
    for (fs::path const& path : left) {
        if (!is_locked(path)) { fs::remove_all(path, ignored); }
    }
}

}  // namespace atlas::io
