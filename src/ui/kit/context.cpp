#include "ui/kit/context.hpp"

#include "model/atlas.hpp"
#include "query/view_state.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace atlas::ui {

float Context::px(double logical) const { return static_cast<float>(std::round(logical * scale)); }

bool Context::pressed(Key key) const { return std::find(keys.begin(), keys.end(), key) != keys.end(); }

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

model::Stage stage_of(Context const& ctx, model::Project const& project)
{
    auto const id = ctx.atlas.id_of_project(project.project_id);
    return id ? ctx.resolved.projects->stage_of(*id) : model::Stage{};
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

void select_county(Context& ctx, std::string adcode)
{
    ctx.edit_view().selection = query::SelectedArea{std::move(adcode)};
}

void select_project(Context& ctx, std::string project_id)
{
    ctx.edit_view().selection = query::SelectedProject{std::move(project_id)};
}

void open_sources(Context& ctx, std::string title, std::vector<Statement> statements)
{
    SourcesState& sources = ctx.edit_state().sources;
    sources.popup = SourcePopup{std::move(title), std::move(statements)};
    sources.age = 0;
}

void open_documents(Context& ctx, std::string source_id)
{
    ctx.edit_state().sources.popup.reset();
    ctx.edit_state().documents = {true, std::move(source_id), 0};
}

}  // namespace atlas::ui
