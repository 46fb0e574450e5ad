// A project's symbol, by category, stage and accuracy.
#pragma once

#include "model/atlas.hpp"
#include "ui/kit/context.hpp"

namespace atlas::ui {

/// A project's symbol as on the map.
void symbol(Context const& ctx, ImVec2 centre, float radius, model::Category category, model::Stage stage,
            model::Accuracy accuracy, bool muted = false, ImDrawList* list = nullptr);

}  // namespace atlas::ui
