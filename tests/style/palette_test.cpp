// The colours hold for readers with colour-vision deficiency, and text can be read on all of them.
#include "style/palette.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace {

using namespace atlas;
using style::Color;
using Vec = std::array<double, 3>;
using Matrix = std::array<Vec, 3>;

// Machado, Oliveira & Fernandes 2009, severity 1.0, on linear RGB.
constexpr Matrix normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
constexpr std::array<Matrix, 4> visions{normal, protanopia, deuteranopia, tritanopia};

double linear(std::uint8_t v)
{
    double const c = v / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

Vec linear(Color c) { return {linear(c.r), linear(c.g), linear(c.b)}; }

Vec seen(Matrix const& m, Vec const& v)
{
    Vec out{};
    for (int i = 0; i < 3; ++i) {
        out[i] = std::min(1.0, std::max(0.0, m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2]));
    }
    return out;
}

Vec lab(Vec const& rgb)
{
    double const x = (0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047;
    double const y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
    double const z = (0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883;
    auto const f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

double cie76(Color a, Color b, Matrix const& vision)
{
    Vec const p = lab(seen(vision, linear(a)));
    Vec const q = lab(seen(vision, linear(b)));
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/// WCAG 2 contrast ratio.
double contrast(Color a, Color b)
{
    auto const luminance = [](Color c) {
        Vec const v = linear(c);
        return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2];
    };
    double const la = luminance(a);
    double const lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

std::vector<Color> type_colors()
{
    std::vector<Color> out;
    for (auto const& word : model::Words<model::DevelopmentType>::list) { out.push_back(style::color(word.value)); }
    return out;
}

TEST(Palette, TypesAreToldApartInEveryVision)
{
    auto colors = type_colors();
    colors.push_back(style::palette::no_data);
    for (auto const& vision : visions) {
        for (std::size_t i = 0; i < colors.size(); ++i) {
            for (std::size_t j = i + 1; j < colors.size(); ++j) {
                EXPECT_GE(cie76(colors[i], colors[j], vision), 20.5) << i << " against " << j;
            }
        }
    }
}

double lightness(Color c, Matrix const& vision) { return lab(seen(vision, linear(c)))[0]; }

TEST(Palette, SequentialRampsGetDarkerStepByStepInEveryVision)
{
    for (auto const& ramp : style::ramps) {
        if (ramp.name == "diverging") { continue; }
        for (int count = 3; count <= 7; ++count) {
            auto const colors = style::ramp_colors(ramp.name, count);
            for (auto const& vision : visions) {
                for (std::size_t i = 1; i < colors.size(); ++i) {
                    EXPECT_GE(lightness(colors[i - 1], vision) - lightness(colors[i], vision), count <= 5 ? 7 : 4.5)
                        << ramp.name << " class " << i << " of " << count;
                }
            }
        }
    }
}

TEST(Palette, TheDivergingRampIsLightInTheMiddleAndItsEndsAreToldApartInEveryVision)
{
    for (auto const& vision : visions) {
        for (int count = 3; count <= 7; ++count) {
            auto const colors = style::ramp_colors("diverging", count);
            for (std::size_t i = 0; i < colors.size(); ++i) {
                for (std::size_t j = i + 1; j < colors.size(); ++j) {
                    EXPECT_GE(cie76(colors[i], colors[j], vision), count <= 5 ? 12 : 9)
                        << i << " and " << j << " of " << count;
                }
            }
            EXPECT_GE(cie76(colors.front(), colors.back(), vision), 40) << count;
            EXPECT_GT(lightness(colors[colors.size() / 2], vision), lightness(colors.front(), vision) + 12);
            EXPECT_GT(lightness(colors[colors.size() / 2], vision), lightness(colors.back(), vision) + 12);
        }
    }
}

TEST(Palette, EveryRampDiffersFromNoData)
{
    for (auto const& ramp : style::ramps) {
        for (int count = 1; count <= 7; ++count) {
            auto const colors = style::ramp_colors(ramp.name, count);
            ASSERT_EQ(colors.size(), static_cast<std::size_t>(count));
            for (auto const& color : colors) { EXPECT_NE(color, style::palette::no_data) << ramp.name; }
        }
        // Five classes are the ramp's own colours.
        auto const own = style::ramp_colors(ramp.name, 5);
        EXPECT_TRUE(std::equal(own.begin(), own.end(), ramp.low_to_high.begin(), ramp.low_to_high.end())) << ramp.name;
    }
    EXPECT_EQ(style::ramp_colors("no such ramp", 5), style::ramp_colors("blue", 5));
}

TEST(Palette, TextIsReadable)
{
    namespace p = style::palette;
    for (Color const& type : type_colors()) { EXPECT_GE(contrast(p::ink, type), 4.5); }
    EXPECT_GE(contrast(p::ink_soft, p::paper), 4.5);
    EXPECT_GE(contrast(p::ink_soft, p::footer), 4.5);
    EXPECT_GE(contrast(p::ink_soft, p::panel), 4.5);
    EXPECT_GE(contrast(p::accent_text, p::panel), 4.5);
    EXPECT_GE(contrast(p::bar_text, p::bar_button), 4.5);
    EXPECT_GE(contrast(p::bar_text_soft, p::bar_button), 4.5);
    EXPECT_GE(contrast(p::bar_text, p::accent), 4.0);
    EXPECT_GE(contrast(p::notice_text, p::notice_fill), 4.5);
    EXPECT_GE(contrast(p::place_text, p::context), 4.5);
}

TEST(Palette, SymbolsStandOutFromTheirRim)
{
    for (auto const& word : model::Words<model::Category>::list) {
        EXPECT_GE(contrast(style::color(word.value), style::palette::paper), 3.0) << word.id;
        EXPECT_FALSE(style::icon(word.value).empty()) << word.id;
    }
}

}  // namespace
