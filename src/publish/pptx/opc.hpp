// A package of the Open Packaging Conventions (ECMA-376 part 2): named parts, their content types and the relationships
// between them.
#pragma once

#include <string>
#include <vector>

namespace atlas::publish {

/// A link from a part to another, "rId1" and so on in the order of a part's list.
struct Relation {
    std::string type;    ///< the last word of its address below .../2006/relationships, or a whole address
    std::string target;  ///< the other part's name
};

struct PackagePart {
    std::string name;          ///< from the package's root, without a leading slash: "ppt/slides/slide1.xml"
    std::string content_type;  ///< "image/png", or what stands after "application/vnd.openxmlformats-"
    std::string bytes;
    std::vector<Relation> relations{};
};

/// The bytes of the package: the list of content types first, then the relations of the package itself, then each part
/// with its own before it. Throws base::SystemFailure when memory runs out.
std::string package_bytes(std::vector<PackagePart> parts, std::vector<Relation> const& relations);

}  // namespace atlas::publish
