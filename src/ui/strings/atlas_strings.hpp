// The words about opening and reloading atlases in both languages.
#pragma once

#include "ui/strings/strings.hpp"

namespace atlas::ui::phrase {
inline constexpr Phrase atlas_tip{"打开其他图集，或重新载入", "Open another atlas, or reload this one"};
inline constexpr Phrase atlas_recent{"最近打开", "Recent"};
inline constexpr Phrase atlas_bundled{"随程序附带", "Bundled"};
inline constexpr Phrase atlas_missing{"找不到", "Not found"};
inline constexpr Phrase atlas_reload{"重新载入", "Reload"};
inline constexpr Phrase atlas_reload_key{"Ctrl+R", "Ctrl+R"};
inline constexpr Phrase atlas_reading{"正在读取：", "Reading "};
inline constexpr Phrase atlas_reloaded{"已重新载入", "Reloaded"};
inline constexpr Phrase atlas_changed{"文件已被更改", "Files changed on disk"};
inline constexpr Phrase atlas_later{"稍后", "Later"};
inline constexpr Phrase atlas_not_opened{"无法打开这个图集", "This atlas cannot be opened"};
inline constexpr Phrase atlas_not_reloaded{"无法重新载入", "The files cannot be reloaded"};
inline constexpr Phrase atlas_stays{"窗口中的图集保持不变。", "The atlas in the window stays as it is."};
inline constexpr Phrase atlas_more_before{"另有 ", "and "};
inline constexpr Phrase atlas_more_after{" 个问题", " more findings"};
inline constexpr Phrase atlas_close{"关闭", "Close"};
// Unsaved scenes
inline constexpr Phrase ask_leave{"先保存对简报的修改？", "Save the changes to the briefing first?"};
inline constexpr Phrase ask_leave_words{
    "有场景的修改还没有保存。打开另一图集后，未保存的修改不再保留。",
    "Some changes to the scenes are not saved. They are not kept once the other atlas is open."};
inline constexpr Phrase ask_reload_words{
    "有场景的修改还没有保存。不保存就重新载入，场景变为文件中的样子，可以撤销。",
    "Some changes to the scenes are not saved. Reloaded without saving, the scenes become those of the file; "
    "that can be undone."};
}  // namespace atlas::ui::phrase
