// Issues in the reader's language. Messages are made in English; here every form of message has its Chinese wording.
#pragma once

#include "base/issue.hpp"
#include "base/language.hpp"

#include <string>
#include <string_view>

namespace atlas::io {

/// The message in the language; in English where its form is not known.
std::string message_in(base::Language language, std::string_view message);
/// The issue's message in the language: its own Chinese one where it has that.
std::string message_in(base::Language language, base::Issue const& issue);
/// Whether there is a Chinese wording for this form of message.
bool has_chinese(std::string_view message);
/// 错误, 警告, 提示; error, warning, notice.
std::string_view severity_word(base::Language language, base::Severity severity);
/// One line as base::to_text writes it, in the language.
std::string to_text(base::Issue issue, base::Language language);

}  // namespace atlas::io
