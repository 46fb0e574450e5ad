// The sheets of many counties as files, made on every core.
#pragma once

#include "briefing/sheet/county_sheet.hpp"
#include "scene/snapshot.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace atlas::app {

enum class SheetFormat { pdf, png, svg };

struct SheetsJob {
    scene::Snapshot snapshot;
    briefing::SheetSetup setup;
    std::vector<std::string> counties;  ///< adcodes, in the order of the joint file
    SheetFormat format = SheetFormat::pdf;
    std::string created;  ///< date in PDFs; empty: now
};

/// Called on the caller's thread as each county is done, from 1; what it throws ends the work.
using SheetStep = std::function<void(int number, int count, std::string const& name)>;

/// Writes a file for every county, "620702-甘州区.pdf"; PNG (150 dots per inch on A4) and SVG one per page. As PDF
/// several counties make also all.pdf, with a bookmark for each. The files appear together once all are made, or not at
/// all; others in the folder stay. Returns the counties that took more than a page. Throws base::SystemFailure, and
/// std::invalid_argument for a county without outline.
std::vector<std::string> write_sheets(SheetsJob const& job, std::filesystem::path const& folder, SheetStep const& step);

/// The counties of an atlas that have an outline, in file order.
std::vector<std::string> counties_with_outline(model::Atlas const& atlas);

}  // namespace atlas::app
