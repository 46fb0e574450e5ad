#include "ui/kit/context.hpp"

#include "model/atlas.hpp"
#include "query/view_state.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace atlas::ui {

namespace {

// Logical px.
constexpr double bar_height = 64;
constexpr double status_height = 40;
constexpr double time_height = 50;
constexpr double left_share = 0.157;
constexpr double right_share = 0.209;
constexpr double hide_left_below = 1000;

}  // namespace

float Context::px(double logical) const { return static_cast<float>(std::round(logical * scale)); }

bool Context::pressed(Key key) const { return std::find(keys.begin(), keys.end(), key) != keys.end(); }

Layout layout(ImVec2 size, double scale, bool years, double table_share, bool keep_left)
{
    auto px = [&](double logical) { return static_cast<float>(std::round(logical * scale)); };
    double const width = size.x / scale;
    double const height = size.y / scale;
    float const bar = px(height < 800 ? 56 : bar_height);
    float const status = px(height < 800 ? 34 : status_height);
    float const time = years ? px(height < 800 ? 44 : time_height) : 0;
    float const left = width < hide_left_below && !keep_left ? 0 : px(std::clamp(width * left_share, 268.0, 320.0));
    float const right = px(std::clamp(width * right_share, 316.0, 420.0));
    Layout boxes;
    boxes.bar = {{0, 0}, {size.x, bar}};
    boxes.left = {{0, bar}, {left, size.y}};
    boxes.right = {{size.x - right, bar}, size};
    boxes.map = {{left, bar}, {size.x - right, size.y - status - time}};
    float const table = std::round(boxes.map.height() * static_cast<float>(table_share));
    boxes.map.max.y -= table;
    boxes.time = {{left, boxes.map.max.y}, {size.x - right, boxes.map.max.y + time}};
    boxes.table = {{left, boxes.time.max.y}, {size.x - right, boxes.time.max.y + table}};
    boxes.status = {{left, size.y - status}, {size.x - right, size.y}};
    return boxes;
}

std::string name_of(Context const& ctx, model::Area const& area)
{
    return std::string(base::pick(ctx.view.language, area.name, area.name_en));
}

std::string name_of(Context const& ctx, model::Project const& project)
{
    return std::string(base::pick(ctx.view.language, project.name, project.name_en));
}

std::string name_of(Context const& ctx, model::Indicator const& indicator)
{
    return std::string(base::pick(ctx.view.language, indicator.name, indicator.name_en));
}

std::string compared_with(UiState const& state, query::ViewState const& view)
{
    auto const* second = std::get_if<query::SelectedArea>(&view.selection);
    bool const two = second != nullptr && second->adcode != state.compare.pinned;
    return two ? state.compare.pinned : std::string();
}

std::string target_plan(Context const& ctx)
{
    return ctx.view.theme == query::Theme::attainment ? ctx.view.plan : std::string();
}

std::string area_name(Context const& ctx, std::string_view adcode)
{
    auto const* area = ctx.atlas.area(adcode);
    return area == nullptr ? std::string(adcode) : name_of(ctx, *area);
}

void select_county(Context& ctx, std::string adcode) { ctx.view.selection = query::SelectedArea{std::move(adcode)}; }

void select_project(Context& ctx, std::string project_id)
{
    ctx.view.selection = query::SelectedProject{std::move(project_id)};
}

void open_sources(Context& ctx, std::string title, std::vector<Statement> statements)
{
    ctx.state.sources = SourcePopup{std::move(title), std::move(statements)};
    ctx.state.sources_age = 0;
}

void open_documents(Context& ctx, std::string source_id)
{
    ctx.state.sources.reset();
    ctx.state.documents = {true, std::move(source_id), 0};
}

}  // namespace atlas::ui
