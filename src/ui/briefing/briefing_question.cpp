// What has to be answered before scenes are lost: recovered ones, unsaved ones, a file changed by somebody else.
#include "ui/briefing/briefing_question.hpp"

#include "ui/kit/buttons.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/windows.hpp"
#include "ui/strings/atlas_strings.hpp"
#include "ui/strings/briefing_strings.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

enum class Answer { recover, discard, save, not_save, over, elsewhere, cancel };

struct Choice {
    Answer answer;
    Phrase words;
    Weight weight;
    char const* name;
};
struct Question {
    Phrase title;
    Phrase words;
    std::vector<Choice> choices;  ///< from the right
};

std::vector<Choice> save_or_not()
{
    return {{Answer::save, phrase::ask_save, Weight::main, "answer save"},
            {Answer::not_save, phrase::ask_not_save, Weight::plain, "answer not save"},
            {Answer::cancel, phrase::ask_cancel, Weight::plain, "answer cancel"}};
}

Question question_of(BriefingQuestion kind)
{
    switch (kind) {
    case BriefingQuestion::recover:
        return {phrase::ask_recover,
                phrase::ask_recover_words,
                {{Answer::recover, phrase::ask_recover_yes, Weight::main, "answer recover"},
                 {Answer::discard, phrase::ask_discard, Weight::plain, "answer discard"}}};
    case BriefingQuestion::changed_meanwhile:
        return {phrase::ask_changed,
                phrase::ask_changed_words,
                {{Answer::over, phrase::ask_over, Weight::dangerous, "answer over"},
                 {Answer::cancel, phrase::ask_cancel, Weight::plain, "answer cancel"}}};
    case BriefingQuestion::elsewhere:
        return {phrase::ask_elsewhere,
                phrase::ask_elsewhere_words,
                {{Answer::elsewhere, phrase::ask_elsewhere_yes, Weight::main, "answer elsewhere"},
                 {Answer::cancel, phrase::ask_cancel, Weight::plain, "answer cancel"}}};
    case BriefingQuestion::leave:
        return {phrase::ask_leave, phrase::ask_leave_words, save_or_not()};
    case BriefingQuestion::reload:
        return {phrase::ask_leave, phrase::ask_reload_words, save_or_not()};
    case BriefingQuestion::close:
    case BriefingQuestion::none:
        break;
    }
    return {phrase::ask_close, phrase::ask_close_words, save_or_not()};
}

void give(Context& ctx, Answer answer)
{
    BriefingRequests& requests = ctx.requests().briefing;
    BriefingState& state = ctx.edit_state().briefing;
    switch (answer) {
    case Answer::recover:
        requests.recover = true;
        break;
    case Answer::discard:
        requests.discard = true;
        break;
    case Answer::save:
        requests.save = true;
        requests.go_on = true;
        break;
    case Answer::not_save:
        requests.discard = true;
        requests.go_on = true;
        break;
    case Answer::over:
        requests.save_over = true;
        break;
    case Answer::elsewhere:
        requests.save_elsewhere = true;
        break;
    case Answer::cancel:
        state.go_on_after_saving = false;
        break;
    }
    state.question = BriefingQuestion::none;
}

}  // namespace

void draw_briefing_question(Context& ctx)
{
    BriefingState& state = ctx.edit_state().briefing;
    if (state.question == BriefingQuestion::none) {
        state.question_age = 0;
        return;
    }
    Question const question = question_of(state.question);
    ImVec2 const screen = ImGui::GetIO().DisplaySize;
    float const pad = ctx.px(26);
    float const width = std::min(ctx.px(520), screen.x - 2 * pad);
    auto const lines = wrapped(ctx, Type::body, ctx.tr(question.words), width - 2 * pad);
    float const step = line_step(ctx, Type::body);
    float const height =
        pad + ctx.px(30) + ctx.px(12) + step * static_cast<float>(lines.size()) + ctx.px(24) + ctx.px(38) + pad;
    ImVec2 const corner{std::round((screen.x - width) / 2), std::round((screen.y - height) * 0.42F)};
    Rect const box{corner, {corner.x + width, corner.y + height}};
    begin_modal_backdrop(ctx, "question", box, ctx.px(8), state.question_age == 0);
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, u32(palette::paper), ctx.px(8));
    float y = box.min.y + pad + ctx.px(14);
    text_at(ctx, {box.min.x + pad, y}, Type::heading, palette::ink, ctx.tr(question.title));
    y += ctx.px(16 + 12) + step / 2;
    for (auto const& words : lines) {
        text_at(ctx, {box.min.x + pad, y}, Type::body, palette::ink_soft, words);
        y += step;
    }
    float right = box.max.x - pad;
    float const bottom = box.max.y - pad;
    for (Choice const& choice : question.choices) {
        float const wide = std::max(ctx.px(96), text_width(ctx, Type::body, ctx.tr(choice.words)) + ctx.px(32));
        Rect const button{{right - wide, bottom - ctx.px(38)}, {right, bottom}};
        if (word_button(ctx, choice.name, button, ctx.tr(choice.words), choice.weight)) { give(ctx, choice.answer); }
        right = button.min.x - ctx.px(10);
    }
    ImGui::End();
    ++state.question_age;
}

}  // namespace atlas::ui
