#include "geo/projection.hpp"

#include "base/digits.hpp"
#include "geo/segment.hpp"
#include "geo/wgs84.hpp"

#include <fmt/format.h>
#include <proj.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <tuple>

namespace atlas::geo {
namespace {

constexpr int max_halvings = 12;

/// The straightest curve a projection may bend a short step to, metres of radius; far tighter than any map in use.
constexpr double tightest_radius = 20'000;

/// Isometric latitude on WGS 84: lines of constant bearing are straight over it (Snyder 1987, eq. 7-7).
double isometric(double latitude)
{
    double const e = 0.0818191908426215;
    double const s = std::sin(latitude * degree);
    return std::atanh(s) - e * std::atanh(e * s);
}

/// The point at share t of the way from a to b along constant bearing.
Point along(Point a, Point b, double t)
{
    double const y = a.y + t * (b.y - a.y);
    double const psi_a = isometric(a.y);
    double const psi_b = isometric(b.y);
    double share = t;
    if (std::abs(b.y - a.y) > 1e-6 && std::isfinite(psi_a) && std::isfinite(psi_b)) {
        share = (isometric(y) - psi_a) / (psi_b - psi_a);
    }
    return {a.x + share * (b.x - a.x), y};
}

bool finite(Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }

/// Distance of p from the segment a–b.
double off_chord(Point a, Point b, Point p)
{
    double const t = nearest_share(a, b, p);
    return std::hypot(p.x - a.x - t * (b.x - a.x), p.y - a.y - t * (b.y - a.y));
}

std::string proj_error(PJ_CONTEXT* context)
{
    int const code = proj_context_errno(context);
    char const* text = code != 0 ? proj_context_errno_string(context, code) : nullptr;
    return text != nullptr ? text : "unknown error";
}

/// Methods that make a map of part of the world from angles and lengths alone; degrees are refused for what they are.
constexpr std::array<std::string_view, 45> methods{
    "longlat", "latlong",  "lonlat", "latlon", "aea",   "aeqd",   "airy",  "bonne",   "cass",
    "cea",     "eqc",      "eqdc",   "eck4",   "eck6",  "etmerc", "gauss", "gnom",    "gstmerc",
    "krovak",  "labrd",    "laea",   "lcc",    "lcca",  "leac",   "merc",  "mill",    "moll",
    "nzmg",    "natearth", "omerc",  "ortho",  "poly",  "robin",  "rpoly", "sinu",    "somerc",
    "stere",   "sterea",   "tcea",   "tmerc",  "tpeqd", "ups",    "utm",   "webmerc", "wintri"};

/// Parameters that are a number or a name of an ellipsoid, datum, meridian or unit. Among those left out are the ones
/// that name files (nadgrids, geoidgrids, grids, file, init, catalog) and pipelines of steps.
constexpr std::array<std::string_view, 46> parameters{
    "proj",   "lat_0",  "lon_0",    "lat_1",   "lat_2", "lat_3", "lon_1",   "lon_2",  "lon_3", "lat_ts",
    "lonc",   "alpha",  "gamma",    "k",       "k_0",   "x_0",   "y_0",     "zone",   "south", "approx",
    "datum",  "ellps",  "a",        "b",       "f",     "rf",    "es",      "e",      "R",     "R_A",
    "pm",     "units",  "to_meter", "towgs84", "axis",  "over",  "no_defs", "wktext", "type",  "no_uoff",
    "no_off", "no_rot", "guam",     "czech",   "title", "vunits"};

bool is_one_of(std::string_view word, std::span<std::string_view const> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "EPSG:4526": an entry of the database that comes with PROJ.
bool is_database_code(std::string_view definition)
{
    auto const colon = definition.find(':');
    if (colon == std::string_view::npos) { return false; }
    constexpr std::array<std::string_view, 3> authorities{"EPSG", "ESRI", "IAU_2015"};
    return is_one_of(definition.substr(0, colon), authorities) && base::all_digits(definition.substr(colon + 1));
}

[[noreturn]] void refuse(std::string const& definition, std::string const& why)
{
    throw std::invalid_argument(fmt::format("projection '{}': {}", definition, why));
}

/// A definition comes with an atlas from anybody. PROJ would open any file that it names, and the network.
void refuse_other_than_maps(std::string const& definition)
{
    constexpr std::size_t longest = 1000;
    if (definition.size() > longest) { refuse(definition.substr(0, 40) + "…", "more than 1000 bytes"); }
    if (is_database_code(definition)) { return; }
    std::istringstream words(definition);
    bool has_method = false;
    for (std::string word; words >> word;) {
        std::string_view name(word);
        bool const plus = name.starts_with('+');
        if (plus) { name.remove_prefix(1); }
        auto const equals = name.find('=');
        std::string_view const value = equals == std::string_view::npos ? "" : name.substr(equals + 1);
        name = name.substr(0, equals);
        if (!plus || !is_one_of(name, parameters)) {
            refuse(definition, fmt::format("'{}' is not accepted; write a code such as EPSG:4526, or +proj=… with "
                                           "numbers, an ellipsoid and units; files and steps cannot be named",
                                           word));
        }
        if (value.find_first_of("/\\:@~") != std::string_view::npos) {
            refuse(definition, fmt::format("'{}' names a file, which is not accepted", word));
        }
        if (name != "proj") { continue; }
        has_method = true;
        if (!is_one_of(value, methods)) {
            refuse(definition, fmt::format("'{}' is none of the methods {}", value, fmt::join(methods, ", ")));
        }
    }
    if (!has_method) { refuse(definition, "a code such as EPSG:4526 or +proj=… is needed"); }
}

using Crs = std::unique_ptr<PJ, decltype(&proj_destroy)>;

/// The horizontal part, without what says how it is tied to another datum or to heights.
Crs horizontal(PJ_CONTEXT* context, Crs crs)
{
    for (int depth = 0; crs && depth < 4; ++depth) {
        PJ_TYPE const type = proj_get_type(crs.get());
        if (type == PJ_TYPE_COMPOUND_CRS) {
            crs.reset(proj_crs_get_sub_crs(context, crs.get(), 0));
        } else if (type == PJ_TYPE_BOUND_CRS) {
            crs.reset(proj_get_source_crs(context, crs.get()));
        } else {
            break;
        }
    }
    return crs;
}

/// Whether a coordinate reference system is one of a flat map in metres. PROJ takes any for the end of an operation,
/// and between two of degrees it does nothing.
bool is_plane(PJ_CONTEXT* context, std::string const& definition)
{
    Crs const crs = horizontal(context, Crs(proj_create(context, definition.c_str()), &proj_destroy));
    if (!crs || proj_get_type(crs.get()) != PJ_TYPE_PROJECTED_CRS) { return false; }
    Crs const axes(proj_crs_get_coordinate_system(context, crs.get()), &proj_destroy);
    double metres = 0;
    bool const read = axes && proj_cs_get_axis_info(context, axes.get(), 0, nullptr, nullptr, nullptr, &metres, nullptr,
                                                    nullptr, nullptr) != 0;
    return read && metres == 1;
}

}  // namespace

struct Projection::Handle {
    PJ_CONTEXT* context = proj_context_create();
    PJ* operation = nullptr;
    bool radians = false;  ///< the operation takes radians
    std::mutex mutex;      ///< PROJ's objects serve one thread at a time

    Handle()
    {
        proj_log_level(context, PJ_LOG_NONE);
        proj_context_set_enable_network(context, 0);  // whatever the environment and proj.ini say
    }
    Handle(Handle const&) = delete;
    Handle& operator=(Handle const&) = delete;
    ~Handle()
    {
        proj_destroy(operation);
        proj_context_destroy(context);
    }
};

Projection Projection::fitted_albers(Box const& lonlat)
{
    if (lonlat.empty()) { throw std::invalid_argument("a projection cannot be fitted to nothing"); }
    double const sixth = lonlat.height() / 6;
    double south = lonlat.min_y + sixth;
    double north = lonlat.max_y - sixth;
    // Parallels opposite to each other about the equator leave the cone without an apex.
    if (std::abs(south + north) < 1e-6) { north += 0.01; }
    Point const centre = lonlat.centre();
    return Projection(fmt::format("+proj=aea +lat_1={:.6f} +lat_2={:.6f} +lat_0={:.6f} +lon_0={:.6f} +datum=WGS84 "
                                  "+units=m +no_defs",
                                  south, north, centre.y, centre.x));
}

Projection::Projection(std::string definition)
    : m_definition(std::move(definition)), m_handle(std::make_shared<Handle>())
{
    refuse_other_than_maps(m_definition);
    Handle& h = *m_handle;
    auto const has = [this](char const* word) { return m_definition.find(word) != std::string::npos; };
    bool const plain = has("+proj") && !has("+type=crs");
    if (plain) {
        h.operation = proj_create(h.context, m_definition.c_str());  // needs no database: keeps the start fast
    } else if (PJ* raw = proj_create_crs_to_crs(h.context, "EPSG:4326", m_definition.c_str(), nullptr)) {
        h.operation = proj_normalize_for_visualization(h.context, raw);
        proj_destroy(raw);
    }
    if (h.operation == nullptr) {
        throw std::invalid_argument(fmt::format("projection '{}': {}", m_definition, proj_error(h.context)));
    }
    h.radians = proj_angular_input(h.operation, PJ_FWD) != 0;
    bool const degrees = proj_angular_output(h.operation, PJ_FWD) != 0 || proj_degree_output(h.operation, PJ_FWD) != 0;
    if (degrees || (!plain && !is_plane(h.context, m_definition))) {
        throw NotPlane(fmt::format("projection '{}': gives degrees; one with metres is needed", m_definition));
    }
}

Point Projection::forward(Point lonlat) const
{
    double const scale = m_handle->radians ? degree : 1;
    std::scoped_lock const lock(m_handle->mutex);
    PJ_COORD const out = proj_trans(m_handle->operation, PJ_FWD, proj_coord(lonlat.x * scale, lonlat.y * scale, 0, 0));
    return {out.xy.x, out.xy.y};
}

Point Projection::inverse(Point metres) const
{
    double const scale = m_handle->radians ? degree : 1;
    std::scoped_lock const lock(m_handle->mutex);
    PJ_COORD const out = proj_trans(m_handle->operation, PJ_INV, proj_coord(metres.x, metres.y, 0, 0));
    return {out.xy.x / scale, out.xy.y / scale};
}

Line Projection::densified(Line const& lonlat, double tolerance) const
{
    double const short_step = std::sqrt(8 * tightest_radius * tolerance);  // sagitta s = l² / 8r

    /// Adds the points strictly between shares t0 and t1 of the step a → b.
    auto const split = [&](auto const& self, Point a, Point b, double t0, Point p0, double t1, Point p1, int left,
                           Line& out) -> void {
        if (left == 0 || !finite(p0) || !finite(p1) || std::hypot(p1.x - p0.x, p1.y - p0.y) <= short_step) { return; }
        double worst = 0;
        Point middle;
        for (int quarter = 1; quarter <= 3; ++quarter) {
            Point const p = forward(along(a, b, t0 + (t1 - t0) * quarter / 4));
            if (quarter == 2) { middle = p; }
            worst = std::max(worst, off_chord(p0, p1, p));
        }
        if (worst <= tolerance) { return; }
        double const t = (t0 + t1) / 2;
        self(self, a, b, t0, p0, t, middle, left - 1, out);
        out.push_back(middle);
        self(self, a, b, t, middle, t1, p1, left - 1, out);
    };

    Line result;
    result.reserve(lonlat.size());
    for (std::size_t i = 0; i < lonlat.size(); ++i) {
        Point const b = lonlat[i];
        Point const end = forward(b);
        if (i > 0) {
            Point const a = lonlat[i - 1];
            Point const start = result.back();
            // Each step is split from its lesser end, so that both neighbours of a border get the very same points.
            Line between;
            if (std::tie(a.x, a.y) <= std::tie(b.x, b.y)) {
                split(split, a, b, 0, start, 1, end, max_halvings, between);
            } else {
                split(split, b, a, 0, end, 1, start, max_halvings, between);
                std::reverse(between.begin(), between.end());
            }
            result.insert(result.end(), between.begin(), between.end());
        }
        result.push_back(end);
    }
    return result;
}

}  // namespace atlas::geo
