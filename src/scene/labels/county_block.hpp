// A county's label laid out at one size: its name, its figure or roles below, the badge of its unplaced projects
// beside.
#pragma once

#include "scene/labels/labels.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace atlas::scene {

/// What the label of an area is to say.
struct Wanted {
    std::string adcode;
    std::string name;
    std::string figure;                  ///< below the name; may be empty
    std::vector<style::RoleMark> roles;  ///< likewise
    int unplaced = 0;                    ///< projects located only to the area; 0 = no badge
    bool folded = false;                 ///< the figure stands on two lines, its period on one of its own
};

/// How roles stand below a name.
enum class RoleRows { none, one, each };

struct Block {
    struct Role {
        text::Run words;
        std::vector<Color> colors;  ///< of the dots before the words
        double width = 0;
    };
    std::vector<text::Run> name;           ///< one line, or two
    std::vector<text::Run> figure;         ///< lines; may be empty
    std::vector<std::vector<Role>> roles;  ///< rows
    std::optional<text::Run> badge;
    double badge_width = 0;
    double name_width = 0;
    double name_height = 0;
    double width = 0;
    double height = 0;
};

/// Sizes of a county's name (px) tried one after another, largest first.
std::vector<double> name_sizes(LabelContext const& context, bool few_in_view);
/// Of names beside their area, at the end of a leader line, and of detached parts (px).
double leader_size(LabelContext const& context, bool few_in_view);
/// Of names that would find no room else (px).
double least_size(LabelContext const& context);

/// `name` holds the lines of the name, `size` their em in px.
Block lay_out(Wanted const& wanted, std::vector<std::string> const& name, double size, RoleRows rows,
              LabelContext const& context);

/// The roles without a name, for a place below one that stands already.
Block roles_alone(Wanted const& wanted, RoleRows rows, LabelContext const& context);

/// The middles of the block's words, px, when it fills `box`: of the name, the number of the badge, the figure, roles.
std::vector<geo::Point> middles_of(Block const& block, geo::Box const& box);

/// Appends the block, which fills `box`, to the scene; a badge becomes a symbol of these projects.
void draw_block(Scene& scene, Block block, geo::Box const& box, Wanted const& wanted,
                std::vector<std::string> unplaced_ids);

/// The forms a name may take at one size, best first: whole, an English one in two lines, shortened.
std::vector<std::vector<std::string>> name_forms(std::string const& name, base::Language language);

}  // namespace atlas::scene
