"""Outlines, surroundings, waters and places of the made-up nation."""
import math
import random

from synthetic.tables import table
from synthetic.tessellation import EAST, NORTH, SOUTH, WEST, coordinates


def write_layer(path, features):
    """GeoJSON with a feature a line; `features` are pairs of texts: properties and geometry. Returns their number."""
    count = 0
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write('{"type":"FeatureCollection","features":[\n')
        for properties, geometry in features:
            file.write(",\n" if count else "")
            file.write(f'{{"type":"Feature","properties":{properties},"geometry":{geometry}}}')
            count += 1
        file.write("\n]}\n")
    return count


def _polygon(ring):
    return f'{{"type":"Polygon","coordinates":[{ring}]}}'


def _counties(tessellation, nation):
    for i, county in enumerate(nation.counties):
        yield f'{{"adcode":"{county.code}"}}', _polygon(tessellation.ring(i))


def _context(tessellation, first):
    for i in range(first, len(tessellation.cells)):
        yield f'{{"adcode":"{i:06}","name":"邻区{i}","level":"county"}}', _polygon(tessellation.ring(i))


def _river(rng, points):
    """A line that winds down from the west to the east."""
    x, y = WEST + (EAST - WEST) * (0.1 + 0.5 * rng.random()), SOUTH + (NORTH - SOUTH) * (0.15 + 0.7 * rng.random())
    heading, step = rng.random() - 0.5, 0.03 + 0.05 * rng.random()
    line = []
    for _ in range(points):
        line.append((x, y))
        heading = max(-1.4, min(1.4, heading + 0.6 * (rng.random() - 0.5)))
        x, y = min(EAST, x + step * math.cos(heading)), max(SOUTH, min(NORTH, y + step * math.sin(heading)))
    return line


def round_shape(rng, centre, degrees, corners):
    """A closed ring around a centre, seen whole from it."""
    ring = []
    for k in range(corners):
        far = degrees * (0.6 + 0.4 * rng.random())
        turn = 2 * math.pi * k / corners
        ring.append((centre[0] + far * math.cos(turn), centre[1] + far * math.sin(turn)))
    return ring + ring[:1]


def _waters(rng, rivers, lakes):
    properties = ('{{"water_id":"{0}-{1}","name":"合成{2}{1}","name_en":"{3} {1}","kind":"{0}","rank":{4},'
                  '"source_id":"boundaries"}}')
    for i in range(1, rivers + 1):
        line = ",".join(coordinates(_river(rng, 300)))
        yield properties.format("river", i, "河", "River", 1 + i % 3), f'{{"type":"LineString","coordinates":[{line}]}}'
    for i in range(1, lakes + 1):
        centre = WEST + (EAST - WEST) * (0.2 + 0.6 * rng.random()), SOUTH + (NORTH - SOUTH) * (0.2 + 0.6 * rng.random())
        ring = ",".join(coordinates(round_shape(rng, centre, 0.1 + 0.2 * rng.random(), 40)))
        yield properties.format("lake", i, "湖", "Lake", 1 + i % 3), _polygon(f"[{ring}]")


def _places(rng, tessellation, nation):
    """A seat for every prefecture and county, and a township in every county."""
    def row(ident, kind, area, name, position):
        return [f"{ident}-{area.code}", name, area.name_en.rsplit(" ", 1)[0], kind, area.code,
                f"{position[0]:.5f}", f"{position[1]:.5f}", 1.5, "boundaries"]

    for prefecture in nation.prefectures:
        cell = prefecture.cells[len(prefecture.cells) // 2]
        yield row("seat", "prefecture_seat", prefecture, prefecture.short_name, tessellation.cells[cell].centre)
    for cell, county in enumerate(nation.counties):
        yield row("seat", "county_seat", county, county.short_name, tessellation.cells[cell].centre)
        yield row("township", "township", county, f"{county.short_name}乡", tessellation.inside(rng, cell))


def write_layers(folder, seed, tessellation, nation):
    """All of them; returns {file: features or rows}."""
    rng = random.Random(f"{seed}/layers")
    count = len(nation.counties)
    return {
        "counties.geojson": write_layer(folder / "counties.geojson", _counties(tessellation, nation)),
        "context.geojson": write_layer(folder / "context.geojson", _context(tessellation, count)),
        "waters.geojson": write_layer(folder / "waters.geojson", _waters(rng, 40, 20)),
        "places.csv": table(folder, "places.csv", "place_id,name,name_en,kind,adcode,lon,lat,accuracy_km,source_id",
                            _places(rng, tessellation, nation)),
    }
