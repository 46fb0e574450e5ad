// Runs the real program and tells how it ended.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace atlas::app::test {

namespace fs = std::filesystem;

/// How to run it. `largest_file` limits every file it writes, in bytes (0: no limit), which is what a full disk does.
struct Setting {
    std::vector<std::pair<std::string, std::string>> environment;
    rlim_t largest_file = 0;
    bool obey_permissions = false;  ///< also where the tests run as root, who may otherwise read and write everything
    std::string standard_output;    ///< a file instead of the captured one
};

struct Outcome {
    int status = -1;  ///< exit status; minus the signal's number when one ended it
    std::string out;
    std::string err;
    double seconds = 0;    ///< processor time
    double megabytes = 0;  ///< largest resident size
};

/// A folder that is removed at the end.
class TemporaryFolder {
public:
    TemporaryFolder()
    {
        std::string name = (fs::temp_directory_path() / "county-atlas-app-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) { throw std::runtime_error("no temporary folder"); }
        m_path = name;
    }
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    ~TemporaryFolder()
    {
        std::error_code ignored;
        fs::permissions(m_path, fs::perms::owner_all, fs::perm_options::add, ignored);
        fs::remove_all(m_path, ignored);
    }
    [[nodiscard]] fs::path const& path() const { return m_path; }

private:
    fs::path m_path;
};

inline std::string contents(fs::path const& path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

inline void put(fs::path const& path, std::string const& text) { std::ofstream(path, std::ios::binary) << text; }

/// In the child: files to write to, limits and environment, then the program itself.
[[noreturn]] inline void become(std::vector<std::string> const& words, Setting const& setting, fs::path const& scratch)
{
    auto const redirect = [](std::string const& path, int to) {
        int const fd = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (fd < 0 || dup2(fd, to) < 0) { _exit(120); }
    };
    redirect(setting.standard_output.empty() ? (scratch / "out").string() : setting.standard_output, STDOUT_FILENO);
    redirect((scratch / "err").string(), STDERR_FILENO);
    for (auto const& [name, value] : setting.environment) { setenv(name.c_str(), value.c_str(), 1); }
    if (setting.largest_file > 0) {
        std::signal(SIGXFSZ, SIG_IGN);  // the write then fails, as it does on a full disk
        rlimit const limit{setting.largest_file, setting.largest_file};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    std::vector<char*> argv;
    for (std::string const& word : words) { argv.push_back(const_cast<char*>(word.c_str())); }
    argv.push_back(nullptr);
    execvp(argv[0], argv.data());
    _exit(121);
}

/// Runs the program with these arguments and waits for it.
inline Outcome run(std::vector<std::string> const& arguments, Setting const& setting = {})
{
    TemporaryFolder const scratch;
    std::vector<std::string> words;
    if (setting.obey_permissions && geteuid() == 0) {
        words = {"setpriv", "--bounding-set=-dac_override,-dac_read_search",
                 "--inh-caps=-dac_override,-dac_read_search"};
    }
    words.emplace_back(COUNTY_ATLAS_BINARY);
    words.insert(words.end(), arguments.begin(), arguments.end());
    pid_t const child = fork();
    if (child == 0) { become(words, setting, scratch.path()); }
    int status = 0;
    rusage usage{};
    if (child < 0 || wait4(child, &status, 0, &usage) != child) {
        throw std::runtime_error("the program did not start");
    }
    Outcome outcome;
    outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    outcome.out = contents(scratch.path() / "out");
    outcome.err = contents(scratch.path() / "err");
    outcome.seconds = static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                      static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    outcome.megabytes = static_cast<double>(usage.ru_maxrss) / 1024;
    return outcome;
}

}  // namespace atlas::app::test
