#include "publish/pptx/opc.hpp"

#include "publish/pptx/xml.hpp"
#include "publish/pptx/zip_archive.hpp"

#include <filesystem>
#include <string_view>

namespace atlas::publish {
namespace {

namespace fs = std::filesystem;

constexpr char const* content_types = "http://schemas.openxmlformats.org/package/2006/content-types";
constexpr char const* package_relations = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view office_relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

bool is_png(PackagePart const& part) { return part.name.ends_with(".png"); }

std::string content_types_xml(std::vector<PackagePart> const& parts)
{
    pugi::xml_document document;
    pugi::xml_node const types = xml::add(document, "Types", {{"xmlns", content_types}});
    xml::add(types, "Default",
             {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
    xml::add(types, "Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
    xml::add(types, "Default", {{"Extension", "png"}, {"ContentType", "image/png"}});
    for (PackagePart const& part : parts) {
        if (is_png(part)) { continue; }
        xml::add(
            types, "Override",
            {{"PartName", "/" + part.name}, {"ContentType", "application/vnd.openxmlformats-" + part.content_type}});
    }
    return xml::to_text(document);
}

std::string relations_xml(std::vector<Relation> const& relations, fs::path const& folder)
{
    pugi::xml_document document;
    pugi::xml_node const list = xml::add(document, "Relationships", {{"xmlns", package_relations}});
    int number = 0;
    for (Relation const& relation : relations) {
        bool const whole = relation.type.find(':') != std::string::npos;
        std::string const target =
            folder.empty() ? relation.target : fs::path(relation.target).lexically_relative(folder).generic_string();
        xml::add(list, "Relationship",
                 {{"Id", "rId" + std::to_string(++number)},
                  {"Type", whole ? relation.type : std::string{office_relations} + relation.type},
                  {"Target", target}});
    }
    return xml::to_text(document);
}

}  // namespace

std::string package_bytes(std::vector<PackagePart> parts, std::vector<Relation> const& relations)
{
    std::vector<ZipEntry> entries;
    entries.push_back({"[Content_Types].xml", content_types_xml(parts)});
    entries.push_back({"_rels/.rels", relations_xml(relations, {})});
    for (PackagePart& part : parts) {
        bool const compress = !is_png(part);
        if (!part.relations.empty()) {
            fs::path const path = part.name;
            std::string const rels = (path.parent_path() / "_rels" / path.filename()).generic_string() + ".rels";
            entries.push_back({rels, relations_xml(part.relations, path.parent_path())});
        }
        entries.push_back({std::move(part.name), std::move(part.bytes), compress});
    }
    return zip_archive(entries);
}

}  // namespace atlas::publish
