// INT, TERM and HUP at any moment: the program ends within a second, and nothing half-written is left.
#include "process.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

using namespace atlas::app::test;

namespace {

std::string const zhangye = SOURCE_DIR "/geodata/zhangye";

pid_t started(std::vector<std::string> const& arguments, void (*hang_up)(int) = SIG_DFL)
{
    pid_t const child = fork();
    if (child != 0) { return child; }
    std::signal(SIGHUP, hang_up);
    int const null = open("/dev/null", O_WRONLY);
    dup2(null, STDOUT_FILENO);
    dup2(null, STDERR_FILENO);
    std::vector<char*> argv{const_cast<char*>(COUNTY_ATLAS_BINARY)};
    for (std::string const& word : arguments) { argv.push_back(const_cast<char*>(word.c_str())); }
    argv.push_back(nullptr);
    execv(argv[0], argv.data());
    _exit(121);
}

struct End {
    int status = 0;
    double seconds = 0;
};

/// The end of a program that is sent the signal.
End ended(pid_t child, int signal)
{
    auto const begin = std::chrono::steady_clock::now();
    kill(child, signal);
    End end;
    waitpid(child, &end.status, 0);
    end.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return end;
}

constexpr double soon = 3;  ///< seconds; a second on a machine that does nothing else

}  // namespace

TEST(Signals, EndEveryCommandAndLeaveNothing)
{
    int wait_ms = 20;
    for (int const signal : {SIGINT, SIGTERM, SIGHUP}) {
        for (std::vector<std::string> const& command :
             {std::vector<std::string>{"brief", zhangye, "--size", "7680x4320", "-o", "pages/"},
              {"sheets", zhangye, "-o", "pages"},
              {"render", zhangye, "--scale", "8", "-o", "x.png"},
              {"brief", zhangye, "-o", "x.pdf"},
              {"table", zhangye, "--what", "observations", "--format", "xlsx", "-o", "x.xlsx"}}) {
            TemporaryFolder const folder;
            std::vector<std::string> words = command;
            words.back() = (folder.path() / words.back()).string() + (words.back().ends_with('/') ? "/" : "");
            setenv("TMPDIR", folder.path().c_str(), 1);
            pid_t const child = started(words);
            ASSERT_GT(child, 0);
            wait_ms = wait_ms * 2 % 997;
            std::this_thread::sleep_for(std::chrono::milliseconds(100 + wait_ms));
            End const end = ended(child, signal);
            unsetenv("TMPDIR");
            EXPECT_LT(end.seconds, soon) << words.front() << ' ' << signal;
            ASSERT_TRUE(WIFEXITED(end.status)) << words.front() << ' ' << signal;
            int const status = WEXITSTATUS(end.status);
            EXPECT_TRUE(status == 0 || status == 128 + signal) << words.front() << ": " << status;
            if (status == 0) { continue; }  // it was quicker
            for (auto const& entry : fs::recursive_directory_iterator(folder.path())) {
                ADD_FAILURE() << words.front() << " left " << entry.path();
            }
        }
    }
}

TEST(Signals, AnIgnoredHangUpStaysIgnored)
{
    TemporaryFolder const folder;
    std::string const file = (folder.path() / "x.pdf").string();
    pid_t const child = started({"brief", zhangye, "--scene", "gdp-2030", "-o", file}, SIG_IGN);  // as nohup does
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    End const end = ended(child, SIGHUP);
    EXPECT_TRUE(WIFEXITED(end.status));
    EXPECT_EQ(WEXITSTATUS(end.status), 0);
    EXPECT_TRUE(fs::exists(file));
}
