// Breaks of classes set by hand: added, removed, typed. Pure functions; they keep 3 to 7 classes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::ui {

/// Why breaks stay as they were.
enum class BreakRefusal { none, most, fewest, twice, not_number };

struct BreakChange {
    std::vector<double> breaks;  ///< rising; those given when refused
    BreakRefusal refusal = BreakRefusal::none;
};

/// One more break; refused above 7 classes, or where there is one already.
BreakChange add_break(std::vector<double> breaks, double value);
/// One break less; refused below 3 classes.
BreakChange remove_break(std::vector<double> breaks, std::size_t index);
/// Another value for one break, which may change its place among them.
BreakChange set_break(std::vector<double> breaks, std::size_t index, double value);
/// Middle of the widest class between `low` and `high`, on a number of few digits: where one more break does the most.
double widest_middle(std::vector<double> const& breaks, double low, double high);

/// A value on as few digits as a plot of `low` … `high` shows.
double few_digits(double value, double low, double high);
/// A finite number as typed: blanks around it, full-width digits, thousands separators and a decimal point are taken.
std::optional<double> parse_break(std::string_view text);
/// The shortest text that gives the same number again.
std::string break_text(double value);

/// What the editor remembers between frames.
struct BreakEdit {
    int typing = -1;                            ///< index of the break whose field has the keyboard
    std::string text;                           ///< in that field
    BreakRefusal refusal = BreakRefusal::none;  ///< of the last attempt
};

}  // namespace atlas::ui
