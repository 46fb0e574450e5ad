#include "app/window/scene_pictures.hpp"

#include "publish/pages.hpp"

#include <algorithm>
#include <exception>
#include <utility>

namespace atlas::app {

namespace {

constexpr std::size_t most_spare = 24;  ///< pictures kept beyond those wanted, for undo

/// A number of 24 px is no word in a picture a tenth as large, and it would draw every scene anew that moves.
void drop_page_number(briefing::Slide& slide)
{
    std::erase_if(slide.parts, [](briefing::Part const& part) {
        auto const* text = std::get_if<briefing::TextBox>(&part);
        return text != nullptr && text->role == briefing::Role::page_number;
    });
}

}  // namespace

struct ScenePictures::Result {
    ScenePictureKey key;
    render::Image image;
    std::vector<std::string> problems;
    std::size_t pages = 0;
};

ScenePictures::Entry const* ScenePictures::find(ScenePictureKey const& key) const
{
    auto const found = std::find_if(m_entries.begin(), m_entries.end(), [&](Entry const& e) { return e.key == key; });
    return found == m_entries.end() ? nullptr : &*found;
}

ScenePictures::Entry const* ScenePictures::stale(std::string const& id) const
{
    auto const found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](Entry const& e) { return e.key.scene.id == id && e.texture.width() > 0; });
    return found == m_entries.end() ? nullptr : &*found;
}

bool ScenePictures::order(scene::Snapshot const& snapshot, std::vector<ScenePictureKey> const& wanted)
{
    auto const missing =
        std::find_if(wanted.begin(), wanted.end(), [&](ScenePictureKey const& key) { return find(key) == nullptr; });
    if (missing != wanted.end() && !m_drawing) {
        forget(wanted);
        m_drawing = true;
        m_worker.post([snapshot, key = *missing](DrawingTools& tools) { return drawn(snapshot, key, tools); },
                      [this](Result result) { deliver(std::move(result)); },
                      [key = *missing](std::string why) {
                          Result result;
                          result.key = key;
                          result.problems.push_back(std::move(why));
                          return result;
                      });
    }
    return missing == wanted.end();
}

ScenePictures::Result ScenePictures::drawn(scene::Snapshot const& snapshot, ScenePictureKey key, DrawingTools& tools)
{
    Result result;
    try {
        briefing::PageSetup setup;
        setup.language = key.language;
        auto slides = briefing::compose({snapshot, tools.answers}, key.scene, setup, tools.fonts);
        result.pages = slides.size();
        drop_page_number(slides.front());
        result.image = publish::page_image(slides.front(), key.width / slides.front().page.width, tools.fonts);
    } catch (std::exception const& failure) {
        // A scene in the making may name what is not there; the window says so and goes on.
        result.problems.emplace_back(failure.what());
    }
    result.key = std::move(key);
    return result;
}

void ScenePictures::deliver(Result result)
{
    m_drawing = false;
    Entry entry;
    entry.key = std::move(result.key);
    entry.problems = std::move(result.problems);
    entry.pages = result.pages;
    if (result.image.width > 0) {
        entry.texture.upload(result.image.width, result.image.height, result.image.bgra, gl::PixelOrder::bgra);
    }
    m_entries.push_front(std::move(entry));
}

void ScenePictures::forget(std::vector<ScenePictureKey> const& wanted)
{
    std::size_t spare = 0;
    std::erase_if(m_entries, [&](Entry const& entry) {
        bool const used = std::find(wanted.begin(), wanted.end(), entry.key) != wanted.end();
        return !used && ++spare > most_spare;
    });
}

}  // namespace atlas::app
