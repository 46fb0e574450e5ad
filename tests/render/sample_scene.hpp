// A scene with every primitive but text.
#pragma once

#include "pictures.hpp"
#include "scene/scene.hpp"

namespace atlas::render {

/// A bit of everything but text.
inline scene::Scene shapes()
{
    scene::Scene scene = white_scene(160, 120);
    scene.background = style::rgb(0xEEF1F3);
    scene.map.push_back(scene::Clip{{8, 8, 152, 112}});
    scene.map.push_back(scene::Fill{{{{10, 60}, {70, 5}, {95, 50}, {60, 115}, {10, 60}}},
                                    style::rgb(0xACC3E3),
                                    {scene::Pattern::Kind::stripes, style::rgb(0xD5C67A), 16, 5, {0, 0}}});
    scene.map.push_back(
        scene::Fill{{{{95, 50}, {160, 20}, {150, 118}, {60, 115}, {95, 50}}}, style::rgb(0x69D3A4), {}});
    scene.map.push_back(scene::Unclip{});
    scene::Stroke border{{{{70, 5}, {95, 50}, {60, 115}}}, style::rgb(0xFFFFFF), 4, {}, true};
    scene.map.push_back(border);
    border.color = style::rgb(0x6E7479);
    border.width = 1.2;
    scene.map.push_back(border);
    scene.map.push_back(scene::Stroke{{{{20, 100}, {80, 70}, {150, 90}}}, style::rgb(0xC0392B), 4, {9, 5}, false});
    scene.map.push_back(scene::Disc{{45, 55}, 11, style::rgb(0x2F6FB3), style::rgb(0xFFFFFF), 2.5, {}});
    scene.map.push_back(scene::Disc{{120, 60}, 11, style::rgb(0xFFFFFF), style::rgb(0xD9822B), 2, {5, 3}});
    scene.furniture.push_back(
        scene::Panel{{100, 72, 150, 108}, 6, style::with_alpha(style::rgb(0xFFFFFF), 0.9), style::rgb(0xDFE3E7), 1, 6});
    return scene;
}

}  // namespace atlas::render
