// The years that an atlas says anything about.
#pragma once

#include "model/atlas.hpp"

namespace atlas::rules {

struct Years {
    int first = 9999;
    int last = 0;
    [[nodiscard]] bool has(int year) const { return year >= first && year <= last; }
};

/// From the first to the last year of its settings, figures, targets and project facts.
Years years_of(model::Atlas const& atlas);

}  // namespace atlas::rules
