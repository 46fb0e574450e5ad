// Closed lists of words: the values of an enumeration with what is written for them and what people read.
#pragma once

#include "words/bilingual.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace atlas::words {

/// The written form, what a person reads in Chinese and in English.
template <class E>
struct Word {
    E value;
    std::string_view id;
    std::string_view zh;
    std::string_view en;

    [[nodiscard]] constexpr std::string_view in(base::Language language) const
    {
        return language == base::Language::en ? en : zh;
    }
};

/// Specialised beside each enumeration: `static constexpr std::array<Word<E>, n> list`, in the order of legends.
template <class E>
struct Words;

/// The word of a value.
template <class E>
constexpr Word<E> const& word(E value)
{
    for (auto const& w : Words<E>::list) {
        if (w.value == value) { return w; }
    }
    return Words<E>::list.front();
}

/// The value whose written form is `id`; empty when it is none of the list.
template <class E>
constexpr std::optional<E> parse(std::string_view id)
{
    for (auto const& w : Words<E>::list) {
        if (w.id == id) { return w.value; }
    }
    return std::nullopt;
}

/// How many values the list has, for arrays indexed by the value.
template <class E>
inline constexpr std::size_t count_of = Words<E>::list.size();

/// The written forms.
template <class E>
constexpr std::array<std::string_view, count_of<E>> ids_of()
{
    std::array<std::string_view, count_of<E>> ids;
    for (std::size_t i = 0; i < ids.size(); ++i) { ids[i] = Words<E>::list[i].id; }
    return ids;
}

/// The written forms in a row: "a, b, c".
template <class E>
std::string accepted_words()
{
    std::string text;
    for (auto const& w : Words<E>::list) { text += (text.empty() ? "" : ", ") + std::string(w.id); }
    return text;
}

}  // namespace atlas::words
