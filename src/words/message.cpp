#include "words/message.hpp"

#include "base/plain_text.hpp"

#include <span>

namespace atlas::words {
namespace {

/// Both languages of every sentence have the same holes, numbered from 0 without a gap, and no id is used twice.
constexpr bool sound(std::span<Sentence const> all)
{
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].en.empty() || all[i].zh.empty()) { return false; }
        std::size_t const holes = holes_of(all[i].en);
        if (holes != holes_of(all[i].zh)) { return false; }
        for (std::size_t hole = 0; hole < holes; ++hole) {
            if (!has_hole(all[i].en, hole) || !has_hole(all[i].zh, hole)) { return false; }
        }
        for (std::size_t k = 0; k < i; ++k) {
            if (all[k].id == all[i].id) { return false; }
        }
    }
    return true;
}
static_assert(sound(sentences));

}  // namespace

std::string in(base::Language language, base::Message const& message)
{
    if (message.id.empty()) { return {}; }
    std::string_view const form = sentence(message.id).in(language);
    std::string text;
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (!is_hole(form, i)) {
            text += form[i];
            continue;
        }
        text += message.arguments.at(static_cast<std::size_t>(form[i + 1] - '0')).in(language);
        i += 2;
    }
    return text;
}

std::string_view severity_word(base::Language language, base::Severity severity)
{
    if (language == base::Language::en) { return base::name(severity); }
    switch (severity) {
    case base::Severity::notice:
        return "提示";
    case base::Severity::warning:
        return "警告";
    case base::Severity::error:
        return "错误";
    }
    return "错误";
}

std::string to_text(base::Issue const& issue, base::Language language)
{
    std::string text = fmt::format("{}: ", severity_word(language, issue.severity));
    if (!issue.file.empty()) {
        text += issue.file;
        if (issue.row > 0) { text += fmt::format(":{}", issue.row); }
        text += ": ";
    }
    if (!issue.field.empty()) { text += issue.field; }
    if (!issue.value.empty()) { text += fmt::format("{}'{}'", issue.field.empty() ? "" : " ", issue.value); }
    if (!issue.field.empty() || !issue.value.empty()) { text += ": "; }
    return base::one_line(text + in(language, issue.message));
}

}  // namespace atlas::words
