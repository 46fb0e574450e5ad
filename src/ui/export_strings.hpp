// The words of the export dialog.
#pragma once

#include "ui/strings.hpp"

namespace atlas::ui::phrase
{
inline constexpr Phrase export_title{"导出", "Export"};
inline constexpr Phrase export_view{"当前地图", "The present map"};
inline constexpr Phrase export_briefing{"汇报", "The briefing"};
inline constexpr Phrase export_sheets{"县区一页图", "A sheet per county"};
inline constexpr Phrase export_page{"版面", "Page"};
inline constexpr Phrase export_language{"文字", "Language"};
inline constexpr Phrase export_folder{"保存到文件夹", "Folder to save to"};
inline constexpr Phrase export_check{"导出前检查", "Before the export"};
inline constexpr Phrase export_check_note{"程序只提示，不作审定；公开使用的地图须依法送审", "These are reminders, no clearance; maps made public are reviewed by the authority"};
inline constexpr Phrase export_checking{"正在检查…", "Checking…"};
inline constexpr Phrase export_nothing{"没有发现问题", "Nothing found"};
inline constexpr Phrase export_go{"前往查看", "Go there"};
inline constexpr Phrase export_start{"开始导出", "Export"};
inline constexpr Phrase export_cancel{"取消", "Cancel"};
inline constexpr Phrase export_cancelled{"已取消，没有写出文件", "Cancelled, nothing was written"};
}  // namespace atlas::ui::phrase
