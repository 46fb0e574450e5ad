// Tables of TOML with typed access; used inside src/io only.
#pragma once

#include "base/blank.hpp"
#include "io/files/report.hpp"
#include "io/folder/csv.hpp"
#include "io/folder/limits.hpp"
#include "model/area_code.hpp"
#include "rules/suggestions.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::io {

inline std::size_t line_of(toml::node const& node) { return node.source().begin.line; }

/// One TOML table with typed access; wrong values are reported and read as the fallback.
class Section {
public:
    Section(toml::table const& table, std::string prefix, Report& report)
        : m_table(table), m_prefix(std::move(prefix)), m_report(report)
    {
    }

    /// A blank text (base::is_blank) is an empty one.
    [[nodiscard]] std::string text(std::string_view key) const
    {
        toml::node const* const node = m_table.get(key);
        if (node == nullptr) { return {}; }
        if (auto const* const value = node->as_string()) {
            if (auto const count = too_many_characters(value->get())) {
                wrong(*node, key, value->get(), words::message("text-too-long", *count, longest_text));
            }
            return base::is_blank(value->get()) ? std::string() : value->get();
        }
        wrong(*node, key, "", words::message("not-a-text"));
        return {};
    }

    [[nodiscard]] std::string required(std::string_view key) const
    {
        std::string value = text(key);
        if (value.empty()) {
            m_report.error("empty", line_of(m_table), m_prefix + std::string(key), "", words::message("text-missing"));
        }
        return value;
    }

    [[nodiscard]] double number(std::string_view key, double fallback, double lowest, double highest) const
    {
        toml::node const* const node = m_table.get(key);
        if (node == nullptr) { return fallback; }
        auto const value = node->value<double>();
        if (value && *value >= lowest && *value <= highest) { return *value; }
        wrong(*node, key, value ? fmt::format("{}", *value) : node->value_or(std::string()),
              words::message("not-a-number-from-to", lowest, highest));
        return fallback;
    }

    [[nodiscard]] int integer(std::string_view key, int fallback, int lowest, int highest) const
    {
        toml::node const* const node = m_table.get(key);
        if (node == nullptr) { return fallback; }
        auto const* const value = node->as_integer();
        if (value != nullptr && value->get() >= lowest && value->get() <= highest) {
            return static_cast<int>(value->get());
        }
        wrong(*node, key, value != nullptr ? fmt::format("{}", value->get()) : node->value_or(std::string()),
              words::message("not-an-integer-from-to", lowest, highest));
        return fallback;
    }

    [[nodiscard]] bool flag(std::string_view key, bool fallback) const
    {
        toml::node const* const node = m_table.get(key);
        if (node == nullptr) { return fallback; }
        if (auto const* const value = node->as_boolean()) { return value->get(); }
        wrong(*node, key, "", words::message("not-a-flag"));
        return fallback;
    }

    [[nodiscard]] std::vector<double> numbers(std::string_view key) const
    {
        std::vector<double> result;
        toml::node const* const node = m_table.get(key);
        if (node == nullptr) { return result; }
        toml::array const* const array = node->as_array();
        if (array == nullptr) { wrong(*node, key, "", words::message("not-a-list-of-numbers")); }
        for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
            auto const value = array->get(i)->value<double>();
            if (value && std::isfinite(*value)) {
                result.push_back(*value);
            } else {
                wrong(*array->get(i), key, "", words::message("item-not-a-number"));
            }
        }
        return result;
    }

    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const
    {
        std::vector<std::string> result;
        toml::node const* const node = m_table.get(key);
        if (node == nullptr) { return result; }
        if (auto const* const array = node->as_array()) {
            for (toml::node const& item : *array) {
                if (auto const* const value = item.as_string()) {
                    result.push_back(value->get());
                } else {
                    wrong(item, key, "", words::message("item-not-a-text"));
                }
            }
        } else {
            wrong(*node, key, "", words::message("not-a-list-of-texts"));
        }
        return result;
    }

    /// A code, or nothing where the key is absent.
    [[nodiscard]] std::string code(std::string_view key) const
    {
        std::string value = text(key);
        if (!value.empty() && !model::is_area_code(value)) {
            wrong(*m_table.get(key), key, value, words::message("not-a-plain-code", "\"620700\""));
        }
        return value;
    }

    /// Reports a text that is none of the words.
    void accept(std::string_view key, std::string_view value, std::span<std::string_view const> accepted) const
    {
        if (value.empty() || std::find(accepted.begin(), accepted.end(), value) != accepted.end()) { return; }
        wrong(*m_table.get(key), key, value,
              words::message("not-accepted", fmt::format("{}", fmt::join(accepted, ", "))));
    }
    void accept(std::string_view key, std::string_view value, std::initializer_list<std::string_view> accepted) const
    {
        accept(key, value, std::span(accepted.begin(), accepted.size()));
    }

    void warn_unknown(std::vector<std::string_view> const& known) const
    {
        for (auto const& [key, node] : m_table) {
            if (std::find(known.begin(), known.end(), key.str()) == known.end()) {
                auto const names = rules::nearest(key.str(), rules::named(known), 1);
                m_report.warning("unknown-key", line_of(node), m_prefix + std::string(key.str()), "",
                                 rules::suggesting(words::message("key-unknown"), rules::nearest_words(names)));
            }
        }
    }

    [[nodiscard]] Section sub(std::string_view key) const
    {
        static toml::table const none;
        toml::node const* const node = m_table.get(key);
        if (node != nullptr && !node->is_table()) { wrong(*node, key, "", words::message("not-a-table")); }
        bool const has = node != nullptr && node->is_table();
        return {has ? *node->as_table() : none, m_prefix + std::string(key) + ".", m_report};
    }

    [[nodiscard]] bool has(std::string_view key) const { return m_table.contains(key); }

    void wrong(toml::node const& node, std::string_view key, std::string_view value, base::Message message) const
    {
        m_report.error("bad-setting", line_of(node), m_prefix + std::string(key), value, std::move(message));
    }
    void wrong(std::string_view key, std::string_view value, base::Message message) const
    {
        toml::node const* const node = m_table.get(key);
        wrong(node != nullptr ? *node : m_table, key, value, std::move(message));
    }

private:
    toml::table const& m_table;
    std::string m_prefix;
    Report& m_report;
};

}  // namespace atlas::io
