// The given text is brought to half-width capitals; then a number is an authority's letters, a year and digits behind
// it.
#include "rules/review_number.hpp"

#include "base/blank.hpp"
#include "base/digits.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace atlas::rules {
namespace {

/// With the letters, digits and signs of full width as those of the keyboard, letters as capitals, brackets as round.
std::string plain(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        char32_t c = base::next_character(text);
        if (c >= 0xFF01 && c <= 0xFF5E) { c = c - 0xFF01 + U'!'; }
        if (c >= U'a' && c <= U'z') { c = c - U'a' + U'A'; }
        base::append_character(out, c);
    }
    return out;
}

/// Without the label that some write into the field.
std::string_view without_label(std::string_view text)
{
    for (std::string_view const label :
         {"审图号", "地图审图号", "审图编号", "Map approval no.", "Map approval number"}) {
        if (!text.starts_with(label)) { continue; }
        text = base::trimmed(text.substr(label.size()));
        for (std::string_view const colon : {":", "："}) {
            if (text.starts_with(colon)) { text = base::trimmed(text.substr(colon.size())); }
        }
        break;
    }
    return text;
}

std::vector<std::string_view> digit_groups(std::string_view text)
{
    std::vector<std::string_view> groups;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::size_t const begin = at;
        while (at < text.size() && base::is_digit(text[at])) { ++at; }
        if (at > begin) { groups.push_back(text.substr(begin, at - begin)); }
    }
    return groups;
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool is_number(std::string_view text)
{
    std::string const form = plain(text);
    // Applied for, to be given, being looked at: dates may stand beside such words.
    if (contains_any(form, {"待", "暂", "未", "申请", "申报", "报批", "报审", "送审", "办理", "审核中", "审批中", "XX",
                            "**", "PENDING", "NONE", "APPLIED", "TBD", "TODO"})) {
        return false;
    }
    auto const groups = digit_groups(form);
    if (groups.size() < 2) { return false; }
    auto const year = std::find_if(groups.begin(), groups.end() - 1, [](std::string_view g) {
        return g.size() == 4 && (g.starts_with("19") || g.starts_with("20"));
    });
    if (year == groups.end() - 1) { return false; }
    std::string_view const before =
        std::string_view(form).substr(0, static_cast<std::size_t>(year->data() - form.data()));
    return contains_any(before, {"S", "审", "图"});
}

}  // namespace

std::string review_number(model::Settings const& settings)
{
    std::string_view const given = without_label(base::trimmed(settings.review_number));
    return is_number(given) ? std::string(given) : std::string();
}

bool has_review_filler(model::Settings const& settings)
{
    return !base::is_blank(settings.review_number) && review_number(settings).empty();
}

}  // namespace atlas::rules
