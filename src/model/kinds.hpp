// The closed word lists of the data model, with their written forms. Order is the order of legends and lists.
#pragma once

#include "words/word_list.hpp"

#include <array>

namespace atlas::model {

enum class AreaLevel { province, prefecture, county, region, park };
/// Whether areas of the level divide the country between them, so that each place lies in one; regions and parks lie
/// across them.
constexpr bool is_division(AreaLevel level)
{
    return level == AreaLevel::province || level == AreaLevel::prefecture || level == AreaLevel::county;
}
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

using words::count_of;
using words::parse;
using words::Word;
using words::word;
using words::Words;

}  // namespace atlas::model

namespace atlas::words {

template <>
struct Words<model::AreaLevel> {
    using E = model::AreaLevel;
    static constexpr std::array<Word<E>, 5> list{{{E::province, "province", "省", "Province"},
                                                  {E::prefecture, "prefecture", "市州", "Prefecture"},
                                                  {E::county, "county", "县区", "County"},
                                                  {E::region, "region", "区域", "Region"},
                                                  {E::park, "park", "园区", "Park"}}};
};
template <>
struct Words<model::PlaceKind> {
    using E = model::PlaceKind;
    static constexpr std::array<Word<E>, 3> list{
        {{E::prefecture_seat, "prefecture_seat", "市政府驻地", "Prefecture seat"},
         {E::county_seat, "county_seat", "县城", "County seat"},
         {E::township, "township", "乡镇", "Township"}}};
};
template <>
struct Words<model::DevelopmentType> {
    using E = model::DevelopmentType;
    static constexpr std::array<Word<E>, 5> list{{{E::industry, "industry", "工业主导", "Industry-led"},
                                                  {E::agriculture, "agriculture", "农业优先", "Agriculture first"},
                                                  {E::urban_service, "urban_service", "城市服务", "Urban services"},
                                                  {E::tourism, "tourism", "文旅赋能", "Culture and tourism"},
                                                  {E::ecology, "ecology", "生态功能", "Ecological function"}}};
};
template <>
struct Words<model::IndustryRole> {
    using E = model::IndustryRole;
    static constexpr std::array<Word<E>, 3> list{{{E::leading, "leading", "首位产业", "Leading industry"},
                                                  {E::pillar, "pillar", "主导产业", "Pillar industries"},
                                                  {E::cultivated, "cultivated", "培育产业", "To be cultivated"}}};
};
template <>
struct Words<model::Direction> {
    using E = model::Direction;
    static constexpr std::array<Word<E>, 3> list{{{E::higher, "higher", "越高越好", "Higher is better"},
                                                  {E::lower, "lower", "越低越好", "Lower is better"},
                                                  {E::none, "none", "无方向", "No direction"}}};
};
template <>
struct Words<model::Aggregation> {
    using E = model::Aggregation;
    static constexpr std::array<Word<E>, 3> list{{{E::sum, "sum", "合计", "Sum"},
                                                  {E::mean, "mean", "平均", "Mean"},
                                                  {E::none, "none", "不汇总", "Not aggregated"}}};
};
template <>
struct Words<model::Scope> {
    using E = model::Scope;
    static constexpr std::array<Word<E>, 2> list{
        {{E::area, "area", "同一地区", "Same area"},
         {E::above, "above", "本地区与上级地区", "The area and one above it"}}};
};
template <>
struct Words<model::Comparator> {
    using E = model::Comparator;
    static constexpr std::array<Word<E>, 6> list{{{E::greater, ">", "突破", "exceeds"},
                                                  {E::at_least, "≥", "达到", "reaches"},
                                                  {E::approximately, "≈", "左右", "about"},
                                                  {E::at_most, "≤", "不高于", "at most"},
                                                  {E::less, "<", "低于", "below"},
                                                  {E::equal, "=", "为", "equals"}}};
};
template <>
struct Words<model::Quality> {
    using E = model::Quality;
    static constexpr std::array<Word<E>, 3> list{{{E::final, "final", "核定", "Final"},
                                                  {E::preliminary, "preliminary", "初步", "Preliminary"},
                                                  {E::expected, "expected", "预计", "Expected"}}};
};
template <>
struct Words<model::Category> {
    using E = model::Category;
    static constexpr std::array<Word<E>, 15> list{
        {{E::reservoir, "reservoir", "水库", "Reservoirs"},
         {E::water_works, "water_works", "水利设施", "Water works"},
         {E::highway, "highway", "公路", "Highways"},
         {E::railway, "railway", "铁路", "Railways"},
         {E::airport, "airport", "机场", "Airports"},
         {E::energy_base, "energy_base", "能源基地", "Energy bases"},
         {E::power_plant, "power_plant", "电厂电站", "Power plants"},
         {E::pumped_storage, "pumped_storage", "抽水蓄能", "Pumped storage"},
         {E::industrial_park, "industrial_park", "产业园区", "Industrial parks"},
         {E::logistics, "logistics", "物流枢纽", "Logistics"},
         {E::agriculture, "agriculture", "现代农业", "Agriculture"},
         {E::tourism, "tourism", "文旅项目", "Culture and tourism"},
         {E::data_center, "data_center", "数据中心", "Data centres"},
         {E::market, "market", "专业市场", "Markets"},
         {E::other, "other", "其他项目", "Other projects"}}};
};
template <>
struct Words<model::Accuracy> {
    using E = model::Accuracy;
    static constexpr std::array<Word<E>, 5> list{{{E::surveyed, "surveyed", "实测位置", "Surveyed"},
                                                  {E::site, "site", "实地位置", "Site"},
                                                  {E::township, "township", "乡镇级位置", "Township level"},
                                                  {E::county, "county", "仅知所在县区", "County only"},
                                                  {E::schematic, "schematic", "示意位置", "Schematic"}}};
};
template <>
struct Words<model::Stage> {
    using E = model::Stage;
    static constexpr std::array<Word<E>, 8> list{
        {{E::planned, "planned", "规划", "Planned"},
         {E::preparatory, "preparatory", "前期", "Preparatory"},
         {E::started, "started", "开工", "Started"},
         {E::under_construction, "under_construction", "在建", "Under construction"},
         {E::completed, "completed", "建成", "Completed"},
         {E::operating, "operating", "投运", "Operating"},
         {E::suspended, "suspended", "停缓建", "Suspended"},
         {E::unstated, "unstated", "未说明", "Not stated"}}};
};
template <>
struct Words<model::FactKind> {
    using E = model::FactKind;
    static constexpr std::array<Word<E>, 8> list{{{E::stage, "stage", "阶段", "Stage"},
                                                  {E::capacity, "capacity", "规模", "Capacity"},
                                                  {E::investment, "investment", "投资", "Investment"},
                                                  {E::length, "length", "长度", "Length"},
                                                  {E::owner, "owner", "业主", "Owner"},
                                                  {E::responsible, "responsible", "责任单位", "Responsible"},
                                                  {E::planned_start, "planned_start", "计划开工", "Planned start"},
                                                  {E::planned_finish, "planned_finish", "计划建成", "Planned finish"}}};
};

}  // namespace atlas::words
