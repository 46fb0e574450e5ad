// The words of the export dialog.
#pragma once

#include "ui/strings/strings.hpp"

namespace atlas::ui::phrase {
inline constexpr Phrase export_title{"导出", "Export"};
inline constexpr Phrase export_view{"当前地图", "The present map"};
inline constexpr Phrase export_briefing{"汇报", "The briefing"};
inline constexpr Phrase export_sheets{"县区一页图", "A sheet per county"};
inline constexpr Phrase export_page{"版面", "Page"};
inline constexpr Phrase export_pixels{"图片大小", "Size of the picture"};
inline constexpr Phrase export_pixels_typed{"自定", "Other"};
inline constexpr Phrase export_size_hint{"宽 × 高，像素", "Width × height, px"};
inline constexpr Phrase export_scale_hint{"字号倍数（可空）", "Scale (may be empty)"};
inline constexpr Phrase export_size_form{"请写宽 × 高，如 3840 × 2160", "Write width × height, such as 3840 × 2160"};
inline constexpr Phrase export_size_range{"每边 16 至 16384 像素", "A side has 16 to 16384 px"};
inline constexpr Phrase export_size_ratio{"汇报页长边不超过短边的 2.5 倍",
                                          "A page is at most 2.5 times as long as wide"};
inline constexpr Phrase export_size_long{"长边不超过短边的 6 倍", "A picture is at most 6 times as long as wide"};
inline constexpr Phrase export_scale_range{"倍数应为 0.25 至 8，可空",
                                           "The scale is a number from 0.25 to 8, or empty"};
inline constexpr Phrase export_scale_large{"按此倍数图幅太小：短边除以倍数不得小于 320",
                                           "Too large a scale: the shorter side divided by it is to be 320 or more"};
inline constexpr Phrase export_language{"文字", "Language"};
inline constexpr Phrase export_folder{"保存到文件夹", "Folder to save to"};
inline constexpr Phrase export_check{"导出前检查", "Before the export"};
inline constexpr Phrase export_check_note{
    "程序只提示，不作审定；公开使用的地图须依法送审",
    "These are reminders, no clearance; maps made public are reviewed by the authority"};
inline constexpr Phrase export_checking{"正在检查…", "Checking…"};
inline constexpr Phrase export_nothing{"没有发现问题", "Nothing found"};
inline constexpr Phrase export_go{"前往查看", "Go there"};
inline constexpr Phrase export_start{"开始导出", "Export"};
inline constexpr Phrase export_cancel{"取消", "Cancel"};
inline constexpr Phrase export_cancelled{"已取消，没有写出文件", "Cancelled, nothing was written"};
}  // namespace atlas::ui::phrase
