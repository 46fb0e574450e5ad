// A file system whose calls fail where a test says so.
#pragma once

#include "io/files/file_system.hpp"

#include <cerrno>
#include <set>

namespace atlas::io::test {

/// Counts the calls that change something. Those whose numbers are in `failing` fail with EIO; from `dead_from` on all
/// do, as if the process had ended: nothing after that reaches the disk. A write that fails has written half. Nothing
/// is synced: that is slow, and no test cuts the power.
class FaultyFiles : public FileSystem {
public:
    std::set<int> failing;
    int dead_from = 1'000'000;
    int calls = 0;

    int create(Path const& path, std::optional<unsigned> rights, int& descriptor) override
    {
        if (fails()) { return EIO; }
        return FileSystem::create(path, rights, descriptor);
    }
    int write(int descriptor, std::string_view bytes) override
    {
        if (!fails()) { return FileSystem::write(descriptor, bytes); }
        return static_cast<void>(FileSystem::write(descriptor, bytes.substr(0, bytes.size() / 2))), EIO;
    }
    int sync(int /*descriptor*/) override { return fails() ? EIO : 0; }
    int close(int descriptor) override
    {
        int const problem = FileSystem::close(descriptor);
        return fails() ? EIO : problem;
    }
    int rename(Path const& from, Path const& to) override { return fails() ? EIO : FileSystem::rename(from, to); }
    int keep(Path const& file, Path const& as) override { return fails() ? EIO : FileSystem::keep(file, as); }
    int remove(Path const& path) override { return fails() ? EIO : FileSystem::remove(path); }
    int make_folder(Path const& path) override { return fails() ? EIO : FileSystem::make_folder(path); }
    int sync_folder(Path const& /*path*/) override { return fails() ? EIO : 0; }

private:
    bool fails()
    {
        int const call = calls++;
        return call >= dead_from || failing.contains(call);
    }
};

}  // namespace atlas::io::test
