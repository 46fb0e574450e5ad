// The closed word lists of the data model, with their written forms. Order is the order of legends and lists.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace atlas::model {

enum class AreaLevel { province, prefecture, county, region, park };
enum class PlaceKind { prefecture_seat, county_seat, township };
enum class DevelopmentType { industry, agriculture, urban_service, tourism, ecology };
enum class IndustryRole { leading, pillar, cultivated };
enum class Direction { higher, lower, none };
enum class Aggregation { sum, mean, none };
/// Where two indicators are mistaken for each other: within one area, or also with the figures of an area above it.
enum class Scope { area, above };
enum class Comparator { greater, at_least, approximately, at_most, less, equal };
enum class Quality { final, preliminary, expected };
enum class Category {
    reservoir,
    water_works,
    highway,
    railway,
    airport,
    energy_base,
    power_plant,
    pumped_storage,
    industrial_park,
    logistics,
    agriculture,
    tourism,
    data_center,
    market,
    other
};
enum class Accuracy { surveyed, site, township, county, schematic };
/// `unstated` is never stored: it is the stage of a project without a dated stage fact.
enum class Stage { planned, preparatory, started, under_construction, completed, operating, suspended, unstated };
enum class FactKind { stage, capacity, investment, length, owner, responsible, planned_start, planned_finish };

/// The written form, what a person reads in Chinese and in English.
template <class E>
struct Word {
    E value;
    std::string_view id;
    std::string_view zh;
    std::string_view en;
};

template <class E>
struct Words;  // specialised below: `static constexpr std::array list`

template <>
struct Words<AreaLevel> {
    static constexpr std::array<Word<AreaLevel>, 5> list{{{AreaLevel::province, "province", "省", "Province"},
                                                          {AreaLevel::prefecture, "prefecture", "市州", "Prefecture"},
                                                          {AreaLevel::county, "county", "县区", "County"},
                                                          {AreaLevel::region, "region", "区域", "Region"},
                                                          {AreaLevel::park, "park", "园区", "Park"}}};
};
template <>
struct Words<PlaceKind> {
    static constexpr std::array<Word<PlaceKind>, 3> list{
        {{PlaceKind::prefecture_seat, "prefecture_seat", "市政府驻地", "Prefecture seat"},
         {PlaceKind::county_seat, "county_seat", "县城", "County seat"},
         {PlaceKind::township, "township", "乡镇", "Township"}}};
};
template <>
struct Words<DevelopmentType> {
    static constexpr std::array<Word<DevelopmentType>, 5> list{
        {{DevelopmentType::industry, "industry", "工业主导", "Industry-led"},
         {DevelopmentType::agriculture, "agriculture", "农业优先", "Agriculture first"},
         {DevelopmentType::urban_service, "urban_service", "城市服务", "Urban services"},
         {DevelopmentType::tourism, "tourism", "文旅赋能", "Culture and tourism"},
         {DevelopmentType::ecology, "ecology", "生态功能", "Ecological function"}}};
};
template <>
struct Words<IndustryRole> {
    static constexpr std::array<Word<IndustryRole>, 3> list{
        {{IndustryRole::leading, "leading", "首位产业", "Leading industry"},
         {IndustryRole::pillar, "pillar", "主导产业", "Pillar industries"},
         {IndustryRole::cultivated, "cultivated", "培育产业", "To be cultivated"}}};
};
template <>
struct Words<Direction> {
    static constexpr std::array<Word<Direction>, 3> list{{{Direction::higher, "higher", "越高越好", "Higher is better"},
                                                          {Direction::lower, "lower", "越低越好", "Lower is better"},
                                                          {Direction::none, "none", "无方向", "No direction"}}};
};
template <>
struct Words<Aggregation> {
    static constexpr std::array<Word<Aggregation>, 3> list{{{Aggregation::sum, "sum", "合计", "Sum"},
                                                            {Aggregation::mean, "mean", "平均", "Mean"},
                                                            {Aggregation::none, "none", "不汇总", "Not aggregated"}}};
};
template <>
struct Words<Scope> {
    static constexpr std::array<Word<Scope>, 2> list{
        {{Scope::area, "area", "同一地区", "Same area"},
         {Scope::above, "above", "本地区与上级地区", "The area and one above it"}}};
};
template <>
struct Words<Comparator> {
    static constexpr std::array<Word<Comparator>, 6> list{{{Comparator::greater, ">", "突破", "exceeds"},
                                                           {Comparator::at_least, "≥", "达到", "reaches"},
                                                           {Comparator::approximately, "≈", "左右", "about"},
                                                           {Comparator::at_most, "≤", "不高于", "at most"},
                                                           {Comparator::less, "<", "低于", "below"},
                                                           {Comparator::equal, "=", "为", "equals"}}};
};
template <>
struct Words<Quality> {
    static constexpr std::array<Word<Quality>, 3> list{{{Quality::final, "final", "核定", "Final"},
                                                        {Quality::preliminary, "preliminary", "初步", "Preliminary"},
                                                        {Quality::expected, "expected", "预计", "Expected"}}};
};
template <>
struct Words<Category> {
    static constexpr std::array<Word<Category>, 15> list{
        {{Category::reservoir, "reservoir", "水库", "Reservoirs"},
         {Category::water_works, "water_works", "水利设施", "Water works"},
         {Category::highway, "highway", "公路", "Highways"},
         {Category::railway, "railway", "铁路", "Railways"},
         {Category::airport, "airport", "机场", "Airports"},
         {Category::energy_base, "energy_base", "能源基地", "Energy bases"},
         {Category::power_plant, "power_plant", "电厂电站", "Power plants"},
         {Category::pumped_storage, "pumped_storage", "抽水蓄能", "Pumped storage"},
         {Category::industrial_park, "industrial_park", "产业园区", "Industrial parks"},
         {Category::logistics, "logistics", "物流枢纽", "Logistics"},
         {Category::agriculture, "agriculture", "现代农业", "Agriculture"},
         {Category::tourism, "tourism", "文旅项目", "Culture and tourism"},
         {Category::data_center, "data_center", "数据中心", "Data centres"},
         {Category::market, "market", "专业市场", "Markets"},
         {Category::other, "other", "其他项目", "Other projects"}}};
};
template <>
struct Words<Accuracy> {
    static constexpr std::array<Word<Accuracy>, 5> list{
        {{Accuracy::surveyed, "surveyed", "实测位置", "Surveyed"},
         {Accuracy::site, "site", "实地位置", "Site"},
         {Accuracy::township, "township", "乡镇级位置", "Township level"},
         {Accuracy::county, "county", "仅知所在县区", "County only"},
         {Accuracy::schematic, "schematic", "示意位置", "Schematic"}}};
};
template <>
struct Words<Stage> {
    static constexpr std::array<Word<Stage>, 8> list{
        {{Stage::planned, "planned", "规划", "Planned"},
         {Stage::preparatory, "preparatory", "前期", "Preparatory"},
         {Stage::started, "started", "开工", "Started"},
         {Stage::under_construction, "under_construction", "在建", "Under construction"},
         {Stage::completed, "completed", "建成", "Completed"},
         {Stage::operating, "operating", "投运", "Operating"},
         {Stage::suspended, "suspended", "停缓建", "Suspended"},
         {Stage::unstated, "unstated", "未说明", "Not stated"}}};
};
template <>
struct Words<FactKind> {
    static constexpr std::array<Word<FactKind>, 8> list{
        {{FactKind::stage, "stage", "阶段", "Stage"},
         {FactKind::capacity, "capacity", "规模", "Capacity"},
         {FactKind::investment, "investment", "投资", "Investment"},
         {FactKind::length, "length", "长度", "Length"},
         {FactKind::owner, "owner", "业主", "Owner"},
         {FactKind::responsible, "responsible", "责任单位", "Responsible"},
         {FactKind::planned_start, "planned_start", "计划开工", "Planned start"},
         {FactKind::planned_finish, "planned_finish", "计划建成", "Planned finish"}}};
};

/// The word of a value.
template <class E>
constexpr Word<E> const& word(E value)
{
    for (auto const& w : Words<E>::list) {
        if (w.value == value) { return w; }
    }
    return Words<E>::list.front();
}

/// The value whose written form is `id`; empty when it is none of the list.
template <class E>
constexpr std::optional<E> parse(std::string_view id)
{
    for (auto const& w : Words<E>::list) {
        if (w.id == id) { return w.value; }
    }
    return std::nullopt;
}

/// How many values the list has, for arrays indexed by the value.
template <class E>
inline constexpr std::size_t count_of = Words<E>::list.size();

}  // namespace atlas::model
