// Whatever a drawing throws, the window goes on.
#include "app/draw/drawing_worker.hpp"

#include <gtest/gtest.h>

#include <new>
#include <stdexcept>
#include <string>

using namespace atlas;

TEST(DrawingWorker, AFailureBecomesAResult)
{
    base::MainQueue queue;
    app::DrawingWorker worker(queue);
    std::string delivered;
    auto const order = [&](auto failure) {
        worker.post([failure](app::DrawingTools&) -> std::string { throw failure; },
                    [&](std::string result) { delivered = std::move(result); },
                    [](std::string why) { return "instead: " + why; });
        worker.drain();
        EXPECT_NO_THROW(queue.run());
    };
    order(std::length_error("vector::_M_range_insert"));
    EXPECT_EQ(delivered, "instead: vector::_M_range_insert");
    order(std::bad_alloc());
    EXPECT_TRUE(delivered.starts_with("instead: ")) << delivered;
    delivered.clear();
    order(base::Cancelled());
    EXPECT_EQ(delivered, "") << "whoever cancelled knows";
    worker.post([](app::DrawingTools&) { return std::string("drawn"); },
                [&](std::string result) { delivered = std::move(result); }, [](std::string why) { return why; });
    worker.drain();
    queue.run();
    EXPECT_EQ(delivered, "drawn") << "and the next is drawn";
}
