#include "io/files/save_lock.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace atlas::io {

SaveLock lock_save(std::filesystem::path const& folder, int& descriptor)
{
    descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) { return SaveLock::impossible; }
    if (flock(descriptor, LOCK_EX | LOCK_NB) == 0) { return SaveLock::ours; }
    bool const held = errno == EWOULDBLOCK;
    close(descriptor);
    descriptor = -1;
    return held ? SaveLock::held : SaveLock::impossible;
}

}  // namespace atlas::io
