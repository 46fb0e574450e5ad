// Figures of the atlas in words, as pages say them, and the numbering of the documents behind them.
#pragma once

#include "base/language.hpp"
#include "model/atlas.hpp"
#include "rules/in_words.hpp"
#include "words/bilingual.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace atlas::briefing {

/// A word in both languages.
using words::Bilingual;

/// The word of a value of a closed list.
template <class E>
std::string_view said(E value, base::Language language)
{
    return model::word(value).in(language);
}

std::string name_of(model::Area const& area, base::Language language);
std::string name_of(model::Indicator const& indicator, base::Language language);
std::string name_of(model::Project const& project, base::Language language);

using rules::amount;
using rules::Cited;
using rules::period_words;
using rules::schedule_words;
using rules::source_words;
using rules::target_words;

}  // namespace atlas::briefing
