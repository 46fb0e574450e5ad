"""Writes and reads the small part of GeoJSON (RFC 7946) that the atlases use."""
import json

from shapely.geometry import mapping, shape
from shapely.geometry.polygon import orient

DIGITS = 6


def _wind(geometry):
    """Shells counter-clockwise and holes clockwise, as RFC 7946 asks."""
    if geometry.geom_type == "Polygon":
        return orient(geometry)
    if geometry.geom_type == "MultiPolygon":
        return type(geometry)([orient(part) for part in geometry.geoms])
    return geometry


def _rounded(coordinates):
    if isinstance(coordinates[0], (int, float)):
        return [round(float(value), DIGITS) for value in coordinates[:2]]
    return [_rounded(item) for item in coordinates]


def write(path, features):
    """features: (properties, shapely geometry) in the order to be written."""
    lines = []
    for properties, geometry in features:
        plain = mapping(_wind(geometry))
        feature = {"type": "Feature", "properties": properties,
                   "geometry": {"type": plain["type"],
                                "coordinates": _rounded(plain["coordinates"])}}
        lines.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
    with open(path, "w", encoding="utf-8", newline="\n") as stream:
        stream.write('{"type":"FeatureCollection","features":[\n')
        stream.write(",\n".join(lines))
        stream.write("\n]}\n")


def read(path):
    """List of (properties, shapely geometry)."""
    with open(path, encoding="utf-8") as stream:
        collection = json.load(stream)
    return [(f["properties"], shape(f["geometry"])) for f in collection["features"]]
