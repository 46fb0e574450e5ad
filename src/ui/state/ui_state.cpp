#include "ui/state/ui_state.hpp"

#include <variant>

namespace atlas::ui {

std::string compared_with(UiState const& state, query::ViewState const& view)
{
    auto const* second = std::get_if<query::SelectedArea>(&view.selection);
    bool const two = second != nullptr && second->adcode != state.compare.pinned;
    return two ? state.compare.pinned : std::string();
}

}  // namespace atlas::ui
