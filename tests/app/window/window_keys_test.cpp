// Keys go by what they write, not by where they lie.
#include "app/window/window_keys.hpp"

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

namespace atlas::app {
namespace {

TEST(WindowKeys, ALetterIsItselfOnEveryLatinLayout)
{
    EXPECT_EQ(key_by_letter(GLFW_KEY_A, "a", 0), GLFW_KEY_A);
    EXPECT_EQ(key_by_letter(GLFW_KEY_Q, "a", 0), GLFW_KEY_A) << "French";
    EXPECT_EQ(key_by_letter(GLFW_KEY_SEMICOLON, "m", GLFW_MOD_CONTROL), GLFW_KEY_M) << "French";
    EXPECT_EQ(key_by_letter(GLFW_KEY_M, ",", 0), GLFW_KEY_COMMA) << "French";
    EXPECT_EQ(key_by_letter(GLFW_KEY_Z, "y", 0), GLFW_KEY_Y) << "German";
    EXPECT_EQ(key_by_letter(GLFW_KEY_RIGHT_BRACKET, "+", 0), GLFW_KEY_EQUAL) << "German: the plus that zooms";
    EXPECT_EQ(key_by_letter(GLFW_KEY_SLASH, "-", 0), GLFW_KEY_MINUS) << "German";
}

TEST(WindowKeys, WhatIsNoLatinLetterGoesByItsPlace)
{
    EXPECT_EQ(key_by_letter(GLFW_KEY_M, "ь", 0), GLFW_KEY_M) << "Russian";
    EXPECT_EQ(key_by_letter(GLFW_KEY_2, "é", 0), GLFW_KEY_2) << "French";
    EXPECT_EQ(key_by_letter(GLFW_KEY_1, "&", 0), GLFW_KEY_1) << "French";
    EXPECT_EQ(key_by_letter(GLFW_KEY_6, "-", GLFW_MOD_SHIFT), GLFW_KEY_6) << "French: the digit above the sign";
    EXPECT_EQ(key_by_letter(GLFW_KEY_M, "", 0), GLFW_KEY_M);
    EXPECT_EQ(key_by_letter(GLFW_KEY_KP_7, "7", 0), GLFW_KEY_KP_7);
    EXPECT_EQ(key_by_letter(GLFW_KEY_F5, "", 0), GLFW_KEY_F5);
}

}  // namespace
}  // namespace atlas::app
