#include "publish/pages.hpp"

#include "text/fonts.hpp"

namespace atlas::publish {

render::Image page_image(briefing::Slide const& slide, double scale, text::Fonts& fonts)
{
    render::Renderer renderer(fonts);
    return renderer.draw(briefing::draw(slide, fonts), scale);
}

}  // namespace atlas::publish
