"""Projects of the made-up nation: of every category, as points, lines and areas or known only to the county."""
import random

from synthetic.layers import round_shape, write_layer
from synthetic.tables import table
from synthetic.tessellation import coordinates

# category, what its names end in, in how many of a hundred it has an area or a line
CATEGORIES = [
    ("reservoir", "水库", "polygon", 40), ("water_works", "灌区", "line", 40), ("highway", "公路", "line", 95),
    ("railway", "铁路", "line", 95), ("airport", "机场", "polygon", 20), ("energy_base", "风光基地", "polygon", 50),
    ("power_plant", "电站", "polygon", 10), ("pumped_storage", "抽水蓄能", "polygon", 10),
    ("industrial_park", "产业园", "polygon", 50), ("logistics", "物流园", "polygon", 10),
    ("agriculture", "种植基地", "polygon", 30), ("tourism", "景区", "polygon", 30), ("data_center", "数据中心", "polygon", 5),
    ("market", "市场", "polygon", 5), ("other", "工程", "polygon", 5)]
# accuracy, its kilometres, of a hundred projects
ACCURACIES = [("surveyed", 0.1, 10), ("site", 1, 35), ("township", 5, 20), ("schematic", 12, 15), ("county", 30, 20)]
STAGES = [("planned", "规划建设"), ("preparatory", "前期工作"), ("started", "开工建设"), ("under_construction", "加快建设"),
          ("completed", "建成"), ("operating", "投入运营"), ("suspended", "缓建")]


def _weighted(rng, rows):
    at = rng.random() * sum(row[-1] for row in rows)
    for row in rows:
        at -= row[-1]
        if at < 0:
            return row
    return rows[-1]


def _way(rng, tessellation, cell, count, steps):
    """A line over up to `steps` borders of counties: positions and the cells it goes through, the first first."""
    points, cells = [tessellation.inside(rng, cell)], [cell]
    for _ in range(steps):
        here = tessellation.cells[cells[-1]]
        side = int(rng.random() * len(here.corners))
        beyond = here.neighbours[side]
        if beyond is None or beyond >= count or beyond in cells:
            break
        p, q = here.sides()[side]
        points.append(tuple((p[i] + q[i]) / 2 for i in (0, 1)))
        cells.append(beyond)
        points.append(tessellation.inside(rng, beyond))
    if len(points) == 1:
        points.append(tessellation.inside(rng, cell))
    return points, cells


def _bent(rng, points):
    """Three positions more in every piece of a line, a little beside it."""
    line = [points[0]]
    for p, q in zip(points, points[1:]):
        for t in (0.25, 0.5, 0.75):
            off = 0.08 * (rng.random() - 0.5)
            dx, dy = q[0] - p[0], q[1] - p[1]
            line.append((p[0] + t * dx - off * dy, p[1] + t * dy + off * dx))
        line.append(q)
    return line


def _geometry(rng, tessellation, cell, count, shape):
    """GeoJSON text, and the cells it lies in."""
    if shape == "point":
        return f'{{"type":"Point","coordinates":{coordinates([tessellation.inside(rng, cell)])[0]}}}', [cell]
    if shape == "line":
        points, cells = _way(rng, tessellation, cell, count, 1 + int(rng.random() * 3))
        line = "[" + ",".join(coordinates(_bent(rng, points))) + "]"
        if rng.random() < 0.1:  # a branch
            branch = _bent(rng, [points[0], tessellation.inside(rng, cell)])
            return f'{{"type":"MultiLineString","coordinates":[{line},[{",".join(coordinates(branch))}]]}}', cells
        return f'{{"type":"LineString","coordinates":{line}}}', cells
    centre, size = tessellation.inside(rng, cell), 0.005 + 0.03 * rng.random() ** 2
    ring = "[[" + ",".join(coordinates(round_shape(rng, centre, size, 9))) + "]]"
    if rng.random() < 0.1:  # a second part, well beside the first
        beside = round_shape(rng, (centre[0] + 2.5 * size, centre[1]), size, 7)
        return f'{{"type":"MultiPolygon","coordinates":[{ring},[[{",".join(coordinates(beside))}]]]}}', [cell]
    return f'{{"type":"Polygon","coordinates":{ring}}}', [cell]


def _features(seed, tessellation, nation, number):
    rng = random.Random(f"{seed}/projects")
    count = len(nation.counties)
    for i in range(1, number + 1):
        category, ending, shape, share = CATEGORIES[int(rng.random() * len(CATEGORIES))]
        accuracy, km, _ = _weighted(rng, ACCURACIES)
        cell = int(rng.random() * count)
        if rng.random() * 100 >= share:
            shape = "point"
        geometry, cells = "null", [cell]
        if accuracy != "county":
            geometry, cells = _geometry(rng, tessellation, cell, count, shape)
        county = nation.counties[cell]
        codes = ",".join(f'"{nation.counties[c].code}"' for c in cells)
        # Few are important, as in a plan that names what matters most.
        importance = 1 + min(4, int(5 * rng.random() ** 0.5))
        ref = f',"ref":"S{1 + i % 999}"' if category in ("highway", "railway") and i % 3 == 0 else ""
        yield (f'{{"project_id":"p{i:07}","name":"{county.short_name}{ending}{i}",'
               f'"name_en":"{county.name_en.split()[0]} {category} {i}","category":"{category}","adcodes":[{codes}],'
               f'"accuracy":"{accuracy}","accuracy_km":{km},"position_source":"合成"{ref},"importance":{importance}}}',
               geometry)


def _date(rng, year):
    month, day, kind = 1 + int(rng.random() * 12), 1 + int(rng.random() * 28), rng.random()
    return f"{year}-{month:02}-{day:02}"[:4 if kind < 0.3 else 7 if kind < 0.7 else 10]


def _facts(seed, number):
    """Two facts a project: a stage, and a later stage, an amount or somebody responsible."""
    rng = random.Random(f"{seed}/facts")
    for i in range(1, number + 1):
        ident, source = f"p{i:07}", f"works-{1 + int(rng.random() * 12)}"
        year, at = 2021 + int(rng.random() * 5), int(rng.random() * 4)
        stage, words = STAGES[at]
        yield [ident, _date(rng, year), "stage", stage, "", words, source, words]
        kind = rng.random()
        if kind < 0.5:
            stage, words = STAGES[min(at + 1 + int(rng.random() * 3), len(STAGES) - 1)]
            yield [ident, _date(rng, year + 1), "stage", stage, "", words, source, words]
        elif kind < 0.75:
            value = f"{0.1 + 80 * rng.random() ** 3:.1f}"
            yield [ident, _date(rng, year), "investment", value, "亿元", "总投资", source, f"总投资{value}亿元"]
        elif kind < 0.9:
            value = str(1 + int(rng.random() * 500))
            yield [ident, _date(rng, year), "capacity", value, "万千瓦", "规模", source, f"规模{value}万千瓦"]
        else:
            yield [ident, _date(rng, year), "responsible", "发展改革部门", "", "责任单位", source, "责任单位：发展改革部门"]


def write_projects(folder, seed, tessellation, nation, number):
    """Layer and facts; the first projects of a larger number are those of a smaller one. Returns {file: rows}."""
    return {
        "projects.geojson": write_layer(folder / "projects.geojson", _features(seed, tessellation, nation, number)),
        "project_facts.csv": table(folder, "project_facts.csv", "project_id,date,fact,value,unit,words,source_id,quote",
                                   _facts(seed, number)),
    }
