// The export dialog: what can be written, what is chosen, and how far it has come.
#pragma once

#include "briefing/check/export_check.hpp"
#include "ui/state/export_size.hpp"
#include "words/bilingual.hpp"

#include <optional>
#include <string>
#include <vector>

namespace atlas::ui {

/// One kind of file that can be written. The app lists them; the dialog shows what it is given.
struct ExportForm {
    enum class Of { view, briefing, sheets };
    std::string id;  ///< "briefing-pdf"
    Of of = Of::view;
    words::Bilingual label;
    bool pixels = false;  ///< a picture of pixels, whose size is chosen
};

/// A page size to choose.
enum class ExportPage { wide, a4, a3 };

/// What is to be written, or checked.
struct ExportOptions {
    std::string form;  ///< id
    ExportPage page = ExportPage::wide;
    base::Language language = base::Language::zh;
    std::string folder;
    ExportSize size;  ///< of pictures of pixels
    bool operator==(ExportOptions const&) const = default;
};

struct ExportDialog {
    bool open = false;
    int age = 0;  ///< frames since it opened
    std::vector<ExportForm> forms;
    ExportOptions wish;
    std::optional<std::vector<briefing::Finding>>
        findings;  ///< of the wish as it stands; none while it is being checked
    std::string check_failed;
    bool running = false;
    double share = 0;
    std::string step;
    std::string written;  ///< path, once done
    std::string failed;
};

}  // namespace atlas::ui
