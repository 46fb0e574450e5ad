// Idea: Cairo writes the tree of tags but knows neither words of figures nor language nor XMP. The finished file is
// read once more as objects, these are added, and it is written again with an identifier made of its content.
#include "render/vector/pdf_structure.hpp"

#include "base/failure.hpp"
#include "render/vector/xml_text.hpp"

#include <fmt/format.h>
#define POINTERHOLDER_TRANSITION 4  // qpdf: std::shared_ptr everywhere, nothing of its own
#include <qpdf/Buffer.hh>
#include <qpdf/JSON.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <array>
#include <span>

namespace atlas::render {
namespace {

using Kind = scene::Passage::Kind;

/// The tags of a passage, the outer first.
std::span<char const* const> tags_of(Kind kind)
{
    static constexpr std::array<char const*, 2> item{"LI", "LBody"};
    static constexpr std::array<char const*, 9> others{"H1", "H2", "P", "L", "Figure", "Table", "TR", "TH", "TD"};
    auto const one = [](std::size_t i) { return std::span<char const* const>(&others.at(i), 1); };
    switch (kind) {
    case Kind::title:
        return one(0);
    case Kind::heading:
        return one(1);
    case Kind::paragraph:
        return one(2);
    case Kind::list:
        return one(3);
    case Kind::item:
        return item;
    case Kind::figure:
        return one(4);
    case Kind::table:
        return one(5);
    case Kind::row:
        return one(6);
    case Kind::head_cell:
        return one(7);
    case Kind::cell:
        return one(8);
    }
    return one(2);
}

constexpr char const* page_tag = "Sect";

/// Gives each figure below the element its words; `next` is the first that is not given yet.
void describe(QPDFObjectHandle element, std::vector<std::string> const& descriptions, std::size_t& next, int depth)
{
    constexpr int deepest = 12;  // Sect, Table, TR, TD and what Cairo puts around them
    if (depth > deepest) { return; }
    if (element.isArray()) {
        for (int i = 0; i < element.getArrayNItems(); ++i) {
            describe(element.getArrayItem(i), descriptions, next, depth + 1);
        }
        return;
    }
    if (!element.isDictionary() || !element.hasKey("/S")) { return; }
    if (element.getKey("/S").isNameAndEquals("/Figure") && next < descriptions.size()) {
        element.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(descriptions[next++]));
    }
    describe(element.getKey("/K"), descriptions, next, depth + 1);
}

/// Puts one element for the whole document between the root of the tree and the pages.
void wrap_in_document(QPDF& pdf, QPDFObjectHandle tree)
{
    QPDFObjectHandle pages = tree.getKey("/K");
    if (!pages.isArray()) { pages = QPDFObjectHandle::newArray({pages}); }
    QPDFObjectHandle document = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    document.replaceKey("/Type", QPDFObjectHandle::newName("/StructElem"));
    document.replaceKey("/S", QPDFObjectHandle::newName("/Document"));
    document.replaceKey("/P", tree);
    document.replaceKey("/K", pages);
    for (int i = 0; i < pages.getArrayNItems(); ++i) {
        QPDFObjectHandle page = pages.getArrayItem(i);
        if (page.isDictionary()) { page.replaceKey("/P", document); }
    }
    tree.replaceKey("/K", document);
}

std::string xmp_of(DocumentProperties const& properties, std::string const& producer)
{
    auto const alternative = [&](std::string const& words) {
        return fmt::format(R"(<rdf:Alt><rdf:li xml:lang="x-default">{0}</rdf:li></rdf:Alt>)", xml_text(words));
    };
    return fmt::format(
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        R"(<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">)"
        R"(<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" )"
        R"(xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">)"
        "\n<dc:format>application/pdf</dc:format>\n<dc:title>{0}</dc:title>\n"
        "<dc:language><rdf:Bag><rdf:li>{1}</rdf:li></rdf:Bag></dc:language>\n"
        "<xmp:CreatorTool>{2}</xmp:CreatorTool>\n<xmp:CreateDate>{3}</xmp:CreateDate>\n"
        "<pdf:Producer>{4}</pdf:Producer>\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>",
        alternative(properties.title), xml_text(properties.language), xml_text(properties.creator),
        xml_text(properties.created), xml_text(producer));
}

void add_metadata(QPDF& pdf, DocumentProperties const& properties)
{
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    std::string producer;
    if (info.isDictionary() && info.getKey("/Producer").isString()) {
        producer = info.getKey("/Producer").getUTF8Value();
    }
    QPDFObjectHandle metadata = QPDFObjectHandle::newStream(&pdf, xmp_of(properties, producer));
    metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Metadata", metadata);
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(properties.language));
    if (!properties.title.empty()) {
        QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
        root.replaceKey("/ViewerPreferences", preferences);
    }
}

}  // namespace

PageTags::PageTags(cairo_t* to, scene::Scene const& scene, std::string const& whole,
                   std::vector<std::string>& descriptions)
    : m_to(to), m_passages(scene.passages), m_whole(whole), m_descriptions(descriptions)
{
    cairo_tag_begin(m_to, page_tag, nullptr);
    if (m_passages.empty()) {
        static scene::Passage const figure{Kind::figure, 0, static_cast<std::size_t>(-1), {}};
        begin(figure);
    }
}

PageTags::~PageTags()
{
    while (!m_open.empty()) { end_last(); }
    cairo_tag_end(m_to, page_tag);
}

void PageTags::begin(scene::Passage const& passage)
{
    for (char const* tag : tags_of(passage.kind)) { cairo_tag_begin(m_to, tag, nullptr); }
    if (passage.kind == Kind::figure) {
        m_descriptions.push_back(passage.description.empty() ? m_whole : passage.description);
    }
    m_open.push_back(&passage);
}

void PageTags::end_last()
{
    auto const tags = tags_of(m_open.back()->kind);
    for (auto tag = tags.rbegin(); tag != tags.rend(); ++tag) { cairo_tag_end(m_to, *tag); }
    m_open.pop_back();
}

void PageTags::reach(std::size_t item)
{
    while (!m_open.empty() && m_open.back()->end <= item) { end_last(); }
    for (; m_next < m_passages.size() && m_passages[m_next].first <= item; ++m_next) {
        if (m_passages[m_next].end > item) { begin(m_passages[m_next]); }
    }
}

std::string with_structure(std::string const& bytes, DocumentProperties const& properties,
                           std::vector<std::string> const& descriptions)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("the PDF", bytes.data(), bytes.size());
        add_metadata(pdf, properties);
        if (QPDFObjectHandle tree = pdf.getRoot().getKey("/StructTreeRoot"); tree.isDictionary()) {
            std::size_t next = 0;
            describe(tree.getKey("/K"), descriptions, next, 0);
            wrap_in_document(pdf, tree);
        }
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setCompressStreams(false);  // those of Cairo stay as they are, and the metadata can be read by anyone
        writer.setDecodeLevel(qpdf_dl_none);
        writer.write();
        auto const out = writer.getBufferSharedPointer();
        return std::string(reinterpret_cast<char const*>(out->getBuffer()), out->getSize());
    } catch (std::bad_alloc const&) {
        throw;
    } catch (std::exception const& error) {
        throw base::SystemFailure(fmt::format("the pages cannot be put together: {}", error.what()));
    }
}

}  // namespace atlas::render
