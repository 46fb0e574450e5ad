#include "base/progress.hpp"
#include "base/worker.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <future>
#include <vector>

using namespace atlas::base;

TEST(Worker, RunsTasksInOrder)
{
    std::vector<int> order;
    Worker worker;
    for (int i = 0; i < 100; ++i) {
        worker.post([&order, i] { order.push_back(i); });
    }
    worker.drain();
    ASSERT_EQ(order.size(), 100U);
    for (int i = 0; i < 100; ++i) { EXPECT_EQ(order[static_cast<std::size_t>(i)], i); }
}

TEST(Worker, ClearDropsWhatHasNotStarted)
{
    std::promise<void> started;
    std::promise<void> go;
    std::atomic<int> ran = 0;
    Worker worker;
    worker.post([&] {
        started.set_value();
        go.get_future().wait();
        ++ran;
    });
    worker.post([&] { ++ran; });
    started.get_future().wait();
    worker.clear();
    go.set_value();
    worker.drain();
    EXPECT_EQ(ran, 1);
}

TEST(Worker, DestructorJoinsWithoutRunningWaitingTasks)
{
    std::atomic<int> ran = 0;
    std::promise<void> started;
    std::promise<void> go;
    std::thread release;
    {
        Worker worker;
        worker.post([&] {
            started.set_value();
            go.get_future().wait();
        });
        for (int i = 0; i < 3; ++i) {
            worker.post([&] { ++ran; });
        }
        started.get_future().wait();
        // Let go only when the destructor has surely begun: it must drop the three and wait for the first.
        release = std::thread([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            go.set_value();
        });
    }
    release.join();
    EXPECT_EQ(ran, 0);
}

TEST(Worker, ACancelledTaskEndsQuietlyAndTheNextRuns)
{
    Progress progress;
    progress.cancel();
    bool later = false;
    Worker worker;
    worker.post([&] {
        progress.checkpoint();
        FAIL() << "ran on after being cancelled";
    });
    worker.post([&] { later = true; });
    worker.drain();
    EXPECT_TRUE(later);
}

TEST(MainQueue, RunsOnTheCallersThreadAndWakes)
{
    std::atomic<int> wakes = 0;
    MainQueue queue([&] { ++wakes; });
    std::thread::id ran_on;
    std::thread([&] { queue.push([&] { ran_on = std::this_thread::get_id(); }); }).join();
    EXPECT_EQ(wakes, 1);
    EXPECT_EQ(queue.run(), 1U);
    EXPECT_EQ(ran_on, std::this_thread::get_id());
    EXPECT_EQ(queue.run(), 0U);
}

TEST(MainQueue, ATaskMayPushAnother)
{
    MainQueue queue;
    int ran = 0;
    queue.push([&] { queue.push([&] { ++ran; }); });
    EXPECT_EQ(queue.run(), 1U);
    EXPECT_EQ(ran, 0);
    EXPECT_EQ(queue.run(), 1U);
    EXPECT_EQ(ran, 1);
}

TEST(Progress, KeepsShareWithinBounds)
{
    Progress progress;
    progress.set(1.5, "end");
    EXPECT_DOUBLE_EQ(progress.share(), 1);
    EXPECT_EQ(progress.step(), "end");
    EXPECT_NO_THROW(progress.checkpoint());
    progress.cancel();
    EXPECT_THROW(progress.checkpoint(), Cancelled);
}
