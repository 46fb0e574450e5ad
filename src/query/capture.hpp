// The view as a scene of the briefing: the way back from view_of.
#pragma once

#include "model/atlas.hpp"
#include "query/view_state.hpp"

namespace atlas::query {

/// The scene that shows this view: view_of(scene_of(v, …), base) equals v in all that a scene holds. It does not hold,
/// and view_of takes from elsewhere or resets: language; the switches for projects and furniture (`show_projects`,
/// `bare`); whether an indicator's breaks are those of all years and rounded;
/// the selection of a region outside the level of regions. The camera is given apart, in degrees and kilometres of the
/// map frame, as the view's is in metres of the projection; none stands for the home view. Title and words are empty.
model::BriefingScene scene_of(ViewState const& view, std::optional<model::SceneCamera> camera, std::string layout,
                              std::string id);

/// The camera in degrees and kilometres for a frame whose free part is `free_width` px wide; `centre` is that of the
/// view's camera in degrees. Rounded to about a metre and to a hundred-thousandth of the width.
model::SceneCamera scene_camera(Camera const& camera, geo::Point centre, double free_width);

}  // namespace atlas::query
