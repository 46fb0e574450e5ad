"""The statistical tables of the made-up nation: sources, indicators, figures, targets, types, industries, groups."""
import csv
import random

PLAN, OLD_PLAN = "synthetic-2026-2030", "synthetic-2021-2025"
LAST_YEAR = 2025  # of the figures
BODY, ANNEX = "正文 二、目标", "附件1 县区任务"

TYPES = ["industry", "agriculture", "urban_service", "tourism", "ecology"]
INDUSTRIES = ["新能源", "新材料", "装备制造", "食品加工", "现代种业", "文化旅游", "商贸物流", "数字经济", "中医药", "建材"]

# id, name, English name, unit, direction, decimals, aggregation, smallest, largest, growth a year, has targets
INDICATORS = [
    ("gdp", "地区生产总值", "Gross domestic product", "亿元", "higher", 1, "sum", 20, 900, 0.06, True),
    ("pop_resident", "常住人口", "Resident population", "万人", "none", 1, "sum", 2, 120, -0.004, False),
    ("urbanization_rate", "城镇化率", "Urbanization rate", "%", "higher", 1, "mean", 30, 80, 0.012, True),
    ("grain_output", "粮食产量", "Grain output", "万吨", "higher", 2, "sum", 0.5, 90, 0.01, False),
    ("tourist_visits", "年接待游客", "Tourist visits a year", "万人次", "higher", 0, "sum", 20, 2500, 0.09, False),
    ("energy_intensity", "单位地区生产总值能耗", "Energy per unit of GDP", "吨标准煤/万元", "lower", 3, "none", 0.2, 2.5,
     -0.03, True),
]


def table(folder, name, header, rows):
    """One CSV file as the data model wants it; returns the number of rows."""
    count = 0
    with open(folder / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split(","))
        for row in rows:
            writer.writerow(row)
            count += 1
    return count


def quality(year):
    return "final" if year < LAST_YEAR - 1 else "preliminary" if year < LAST_YEAR else "expected"


def sources(years):
    def row(ident, title, number, date):
        return [ident, title, "合成", number, date, "", "", "CC0", "虚构，仅供测量"]

    yield row("boundaries", "合成行政区划", "", "2026-01-01")
    yield row(PLAN, "合成规划（2026—2030年）", "合成〔2026〕1号", "2026-01-15")
    yield row(OLD_PLAN, "合成规划（2021—2025年）", "合成〔2021〕1号", "2021-02")
    for year in years:
        yield row(f"yearbook-{year}", f"合成统计年鉴{year + 1}", "", f"{year + 1}-03")
    for k in range(1, 13):
        yield row(f"works-{k}", f"合成项目进展通报（第{k}期）", "", f"2026-{k:02}")


def figures(seed, areas):
    """The last figure of every area and indicator: {(code, indicator id): value}."""
    rng = random.Random(f"{seed}/figures")
    values = {}
    for area in areas:
        for ident, _, _, _, _, _, _, low, high, _, _ in INDICATORS:
            values[area.code, ident] = low + (high - low) * rng.random() ** 3
    return values


def observations(seed, values, areas, years):
    rng = random.Random(f"{seed}/observations")
    for area in areas:
        for ident, name, _, unit, _, decimals, _, _, _, growth, _ in INDICATORS:
            for year in years:
                wobble = 1 + 0.02 * (rng.random() - 0.5)
                text = f"{values[area.code, ident] * (1 + growth) ** (year - LAST_YEAR) * wobble:.{decimals}f}"
                yield [area.code, ident, year, text, unit, quality(year), f"yearbook-{year}", f"{name}{text}{unit}"]


def targets(seed, values, areas):
    """Every target in the body of the plan; one in fifty once more in the annex, where it asks for something else."""
    rng = random.Random(f"{seed}/targets")
    for area in areas:
        for ident, name, _, unit, _, decimals, _, _, _, growth, wanted in INDICATORS:
            if not wanted:
                continue
            aim = values[area.code, ident] * (1 + growth * (0.7 + 0.6 * rng.random())) ** 5
            sign = "≤" if growth < 0 else ">" if rng.random() < 0.3 else "≥"
            for section, said, times in (("body", BODY, 1), ("annex", ANNEX, 1.05)):
                if section == "body" or rng.random() < 0.02:
                    text = f"{aim * times:.{decimals}f}"
                    yield [f"{ident}-{area.code}-{section}", area.code, ident, sign, text, unit, 2030, "explicit", PLAN,
                           PLAN, said, f"{area.name}{name}{text}{unit}"]


def types(seed, areas):
    """Two ranks in the new plan; an older plan for every other county; an annex that differs for one in fifty."""
    rng = random.Random(f"{seed}/types")

    def statement(area, plan, section, pair):
        for rank, kind in enumerate(pair, 1):
            yield [area.code, plan, rank, kind, plan, section, f"{area.name}功能定位"]

    for area in areas:
        first = int(rng.random() * len(TYPES))
        second = (first + 1 + int(rng.random() * (len(TYPES) - 1))) % len(TYPES)
        pair = [TYPES[first], TYPES[second]]
        yield from statement(area, PLAN, BODY, pair)
        if rng.random() < 0.02:
            yield from statement(area, PLAN, ANNEX, pair[::-1])
        if rng.random() < 0.5:
            yield from statement(area, OLD_PLAN, BODY, pair)


def industries(seed, areas):
    rng = random.Random(f"{seed}/industries")
    for area in areas:
        start = int(rng.random() * len(INDUSTRIES))
        for k, role in enumerate(("leading", "pillar", "cultivated")):
            name = INDUSTRIES[(start + k) % len(INDUSTRIES)]
            yield [area.code, PLAN, role, name, PLAN, BODY, f"发展{name}"]


def groups(nation):
    """What the regions consist of, and in every third prefecture a group of its counties."""
    for region in nation.regions:
        for member in region.members:
            yield [region.code, region.name, "经济区", member.code, "规划范围", PLAN, PLAN, BODY, region.name]
    for k, prefecture in enumerate(nation.prefectures):
        if k % 3 != 0:
            continue
        name = f"{prefecture.short_name}县域组团"
        for i, cell in enumerate(prefecture.cells[:6]):
            role = "核心" if i == 0 else "支撑"
            yield [f"group-{prefecture.code}", name, "组团", nation.counties[cell].code, role, PLAN, PLAN, BODY, name]


def write_tables(folder, seed, nation, years):
    """All of them; returns {file: rows}."""
    years = range(LAST_YEAR - years + 1, LAST_YEAR + 1)
    with_figures = nation.counties + nation.prefectures
    values = figures(seed, with_figures)
    indicators = ([i[0], i[1], i[2], i[3], i[4], i[5], i[6], "", "boundaries"] for i in INDICATORS)
    areas = ([a.code, a.name, a.short_name, a.name_en, a.level, a.parent, "", "boundaries"]
             for level in (nation.provinces, nation.prefectures, nation.counties, nation.regions) for a in level)
    not_comparable = [["gdp", "energy_intensity", "area", "一为总量，一为强度", "One is a total, the other an intensity"]]
    made = {
        "areas.csv": ("adcode,name,short_name,name_en,level,parent,former_codes,source_id", areas),
        "sources.csv": ("source_id,title,issuer,doc_number,date,url,file,licence,note", sources(years)),
        "indicators.csv": ("indicator_id,name,name_en,unit,direction,decimals,aggregation,note,source_id", indicators),
        "not_comparable.csv": ("indicator_id,other_id,scope,reason,reason_en", not_comparable),
        "observations.csv": ("adcode,indicator_id,period,value,unit,quality,source_id,quote",
                             observations(seed, values, with_figures, years)),
        "targets.csv": ("target_id,adcode,indicator_id,comparator,value,unit,year,year_basis,plan,source_id,section,"
                        "quote", targets(seed, values, with_figures)),
        "development_types.csv": ("adcode,plan,rank,type,source_id,section,quote", types(seed, nation.counties)),
        "industries.csv": ("adcode,plan,role,name,source_id,section,quote", industries(seed, nation.counties)),
        "groups.csv": ("group_id,name,kind,adcode,role,plan,source_id,section,quote", groups(nation)),
    }
    return {name: table(folder, name, header, rows) for name, (header, rows) in made.items()}


SETTINGS = f'''title = "合成县域一张图"
title_en = "Synthetic County Atlas"
home = ""
period = "2026—2030"
review_number = ""
year = 2026
outdated_after_years = 5

[projection]
method = "albers"

[precedence]
development_types = ["{PLAN}/正文", "{PLAN}/附件1", "{OLD_PLAN}"]
targets = ["{PLAN}/正文", "{PLAN}/附件1"]
observations = []

[schedule]
ahead = 1.02
on_track = 0.98
slightly_behind = 0.95
approx_tolerance = 0.025

[default]
indicator = "gdp"
groups = []
'''
