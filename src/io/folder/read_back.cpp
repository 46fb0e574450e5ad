#include "io/folder/read_back.hpp"

#include "io/files/report.hpp"
#include "io/folder/folder_layers.hpp"
#include "io/folder/folder_settings.hpp"
#include "io/folder/folder_tables.hpp"

#include <string_view>

namespace atlas::io {

base::Issues read_back(std::string const& file, std::string text)
{
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // the reader skips it
    if (text.starts_with(byte_order_mark)) { text.erase(0, byte_order_mark.size()); }
    base::Issues issues;
    if (file == "briefing.toml") {
        static_cast<void>(scenes_in(text, file, issues));
    } else {
        Report report(file, issues);
        read_back_settings(file, text, report);
        read_back_table(file, text, report);
        read_back_layer(file, text, report);
    }
    std::erase_if(issues, [](base::Issue const& issue) { return issue.severity != base::Severity::error; });
    return issues;
}

}  // namespace atlas::io
