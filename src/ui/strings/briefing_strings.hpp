// The words of the briefing's panels in both languages.
#pragma once

#include "ui/strings/strings.hpp"

namespace atlas::ui::phrase {
inline constexpr Phrase briefing{"简报", "Briefing"};
inline constexpr Phrase briefing_tip{"显示或隐藏简报场景 · F5 放映", "Show or hide the scenes · F5 presents"};
inline constexpr Phrase briefing_unsaved{"未保存", "Unsaved"};
inline constexpr Phrase briefing_scenes_unit{" 个场景", " scenes"};
inline constexpr Phrase briefing_capture{"把当前视图存为场景", "Capture this view"};
inline constexpr Phrase briefing_capture_tip{"主题、年份、筛选、选择和镜头成为所选场景之后的新场景",
                                             "Theme, year, filters, selection and camera become a new scene"};
inline constexpr Phrase briefing_update{"更新：所选场景改为当前视图", "Update: the scene takes the present view"};
inline constexpr Phrase briefing_edit{"编辑所选场景", "Edit the scene"};
inline constexpr Phrase briefing_duplicate{"复制场景", "Duplicate"};
inline constexpr Phrase briefing_delete{"删除场景", "Delete"};
inline constexpr Phrase briefing_undo{"撤销 (Ctrl+Z)", "Undo (Ctrl+Z)"};
inline constexpr Phrase briefing_redo{"重做 (Ctrl+Y)", "Redo (Ctrl+Y)"};
inline constexpr Phrase briefing_save{"保存 (Ctrl+S)", "Save (Ctrl+S)"};
inline constexpr Phrase briefing_present{"从此场景放映 (F5)", "Present from here (F5)"};
inline constexpr Phrase briefing_empty{"还没有场景。调好地图后，点上面的按钮存为第一个场景。",
                                       "No scenes yet. Set the map as it is to be shown and capture it."};
inline constexpr Phrase briefing_saved{"简报已保存：", "Saved: "};
inline constexpr Phrase briefing_not_saved{"简报没有保存：", "Not saved: "};
inline constexpr Phrase briefing_nowhere{"没有可写入的图集文件夹", "there is no folder to write to"};
inline constexpr Phrase briefing_saved_elsewhere{"简报已另存为：", "Saved as "};
inline constexpr Phrase briefing_no_home{"没有设置 HOME 或 XDG_STATE_HOME：未保存的简报在意外退出后无法恢复，请常保存",
                                         "Neither HOME nor XDG_STATE_HOME is set: unsaved scenes cannot be recovered "
                                         "after a crash, so save often"};
inline constexpr Phrase briefing_unread{"简报中有错误的场景未读入，保存时原样保留：",
                                        "Scenes with errors were left out and stay in the file as they are: "};
inline constexpr Phrase briefing_no_recovery{"未保存的简报无法另存备份：", "Unsaved scenes cannot be kept aside: "};
inline constexpr Phrase briefing_damaged{"上次未保存的简报已损坏，原文件保留在 ",
                                         "The unsaved scenes are damaged; kept in "};
inline constexpr Phrase briefing_drawing{"绘制中…", "Drawing…"};
inline constexpr Phrase briefing_broken{"无法生成", "Cannot be drawn"};
// Layouts
// Editor
inline constexpr Phrase scene{"场景", "Scene"};
inline constexpr Phrase scene_title{"标题", "Title"};
inline constexpr Phrase scene_text{"正文", "Text"};
inline constexpr Phrase scene_text_hint{"写在地图旁边的文字", "Words beside the map"};
inline constexpr Phrase scene_text_help{
    "“- ”起列表，“# ”起小标题，**粗体**；{gdp.620702.latest} 引用数据并自动加注来源",
    "\"- \" bullets, \"# \" headings, **bold**; {gdp.620702.latest} quotes a figure with its source"};
inline constexpr Phrase scene_notes{"讲稿", "Speaker's notes"};
inline constexpr Phrase scene_notes_hint{"只给讲解人看", "For the speaker only"};
inline constexpr Phrase scene_layout{"版式", "Layout"};
inline constexpr Phrase scene_second{"右侧地图", "Right-hand map"};
inline constexpr Phrase scene_second_same{"与左图相同", "As at the left"};
inline constexpr Phrase scene_theme{"主题", "Theme"};
inline constexpr Phrase scene_year{"年份", "Year"};
inline constexpr Phrase scene_year_default{"默认年份", "Default year"};
inline constexpr Phrase scene_timing{"放映", "Timing"};
inline constexpr Phrase scene_move{"镜头移动", "Camera moves"};
inline constexpr Phrase scene_hold{"自动停留", "Stays"};
inline constexpr Phrase scene_hold_default{"默认", "default"};
inline constexpr Phrase scene_seconds{" 秒", " s"};
inline constexpr Phrase scene_pages{" 页", " pages"};
inline constexpr Phrase scene_view{"地图视图", "View"};
inline constexpr Phrase scene_selected{"选择", "Selected"};
inline constexpr Phrase scene_camera{"镜头", "Camera"};
inline constexpr Phrase scene_camera_home{"全图", "Whole area"};
inline constexpr Phrase scene_show{"到此视图", "Go there"};
inline constexpr Phrase scene_take_view{"更新为当前视图", "Take the present view"};
inline constexpr Phrase scene_close{"关闭编辑，显示卡片", "Close the editor, show the cards"};
// Questions
inline constexpr Phrase ask_recover{"上次有未保存的简报", "Unsaved scenes of last time"};
inline constexpr Phrase ask_recover_words{
    "程序结束前编辑的场景没有保存。可以恢复后继续编辑，也可以放弃。",
    "Scenes edited before the program ended were not saved. They can be recovered or discarded."};
inline constexpr Phrase ask_recover_yes{"恢复未保存的简报", "Recover them"};
inline constexpr Phrase ask_discard{"放弃", "Discard"};
inline constexpr Phrase ask_close{"保存对简报的修改？", "Save the changes to the briefing?"};
inline constexpr Phrase ask_close_words{"有场景的修改还没有保存。", "Some changes to the scenes are not saved."};
inline constexpr Phrase ask_save{"保存", "Save"};
inline constexpr Phrase ask_not_save{"不保存", "Do not save"};
inline constexpr Phrase screen_title{"幻灯片放到哪块屏幕？", "Which screen shows the slides?"};
inline constexpr Phrase screen_words{"请选观众看的屏幕；讲稿留在本窗口所在的屏幕，不会放到观众面前。",
                                     "Choose the one that the audience sees. The notes stay on the screen of this "
                                     "window, out of the audience's sight."};
inline constexpr Phrase screen_own{"（本窗口所在）", " (this window's)"};
inline constexpr Phrase ask_cancel{"取消", "Cancel"};
inline constexpr Phrase ask_changed{"简报文件已被别处修改", "The file was changed meanwhile"};
inline constexpr Phrase ask_changed_words{
    "打开之后，briefing.toml 又被别的程序修改。覆盖会丢掉那些修改。",
    "briefing.toml was changed by another program since it was opened. Writing over it loses those changes."};
inline constexpr Phrase ask_elsewhere{"简报没有保存", "The briefing was not saved"};
inline constexpr Phrase ask_elsewhere_words{
    "图集文件夹不见了，或不能写入。可以把简报另存到个人文件夹，以后再放回图集，改名为 briefing.toml。",
    "The folder of the atlas is gone or cannot be written to. The scenes can be saved in your home folder, and put "
    "back "
    "later as the atlas's briefing.toml."};
inline constexpr Phrase ask_elsewhere_yes{"另存", "Save elsewhere"};
inline constexpr Phrase ask_over{"覆盖", "Write over"};
}  // namespace atlas::ui::phrase
