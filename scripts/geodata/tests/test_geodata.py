"""The committed outlines, waters and places of both atlases."""
import csv
import os
import sys
import unittest
import warnings

from shapely.geometry import Point
from shapely.ops import unary_union

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, ".."))
warnings.simplefilter("ignore")
import geojson  # noqa: E402
import measure  # noqa: E402

GEODATA = os.environ.get("COUNTY_ATLAS_GEODATA", os.path.join(HERE, "../../../geodata"))
ATLASES = ("zhangye", "gansu")
WATER_KEYS = {"water_id", "name", "name_en", "kind", "rank", "source_id"}


def folder(atlas):
    return os.path.join(GEODATA, atlas)


def rows(atlas, table):
    with open(os.path.join(folder(atlas), table), encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def outlines(atlas):
    features = geojson.read(os.path.join(folder(atlas), "counties.geojson"))
    return {properties["adcode"]: shape for properties, shape in features}


class OutlinesTest(unittest.TestCase):
    def test_no_gap_no_overlap_borders_shared(self):
        for atlas in ATLASES:
            shapes = measure.read_shapes(folder(atlas))
            self.assertTrue(all(shape.is_valid for shape in shapes), atlas)
            self.assertLess(measure.overlap_km2(shapes), 1e-6, atlas)
            self.assertLess(sum(measure.gaps_km2(shapes)), 1e-6, atlas)
            self.assertEqual(measure.unshared_inner_edges(shapes), 0, atlas)

    def test_every_county_is_drawn(self):
        for atlas, count in (("zhangye", 6), ("gansu", 86)):
            codes = {row["adcode"] for row in rows(atlas, "areas.csv")
                     if row["level"] == "county"}
            self.assertEqual(len(codes), count)
            self.assertEqual(set(outlines(atlas)) - codes - {"620200"}, set())
            self.assertEqual(codes - set(outlines(atlas)), set())

    def test_present_code_and_former_code(self):
        huating = [row for row in rows("gansu", "areas.csv") if row["name"] == "华亭市"][0]
        self.assertEqual((huating["adcode"], huating["former_codes"]), ("620881", "620824"))
        self.assertNotIn("620824", outlines("gansu"))

    def test_detached_parts_are_kept(self):
        self.assertEqual(len(outlines("zhangye")["620721"].geoms), 4)
        self.assertEqual(len(outlines("gansu")["620721"].geoms), 4)
        # 卓尼 and 临潭 lie in each other
        self.assertEqual(len(outlines("gansu")["623022"].geoms), 4)
        self.assertEqual(len(outlines("gansu")["623021"].geoms), 3)

    def test_areas_are_those_of_the_package(self):
        # km2 of the rings as published, before datum, coverage and simplification
        published = {"620702": 3681, "620721": 20213, "620722": 2228, "620723": 2741,
                     "620724": 4351, "620725": 5463}
        for code, area in published.items():
            measured = measure.area_km2(outlines("zhangye")[code])
            self.assertAlmostEqual(measured / area, 1.0, delta=0.002, msg=code)

    def test_context_surrounds_the_frame(self):
        land = unary_union(measure.read_shapes(folder("zhangye")))
        for lon, lat in ((92.0, 36.0), (92.0, 41.0), (106.0, 36.0), (106.0, 41.0)):
            self.assertTrue(land.contains(Point(lon, lat)), (lon, lat))


class WatersTest(unittest.TestCase):
    def test_rivers_pass_where_they_should(self):
        # bridges and gorges: name, lon, lat, degrees of play
        known = [("黑河", 100.20, 38.80, 0.06), ("黑河", 99.82, 39.40, 0.08),
                 ("讨赖河", 98.02, 39.46, 0.06), ("大通河", 101.60, 37.38, 0.08),
                 ("黄河", 103.82, 36.07, 0.04)]
        for atlas in ATLASES:
            waters = geojson.read(os.path.join(folder(atlas), "waters.geojson"))
            for name, lon, lat, play in known:
                shapes = [shape for p, shape in waters if p["name"] == name]
                self.assertEqual(len(shapes), 1, name)
                self.assertLess(shapes[0].distance(Point(lon, lat)), play, (atlas, name))

    def test_properties(self):
        for atlas in ATLASES:
            waters = geojson.read(os.path.join(folder(atlas), "waters.geojson"))
            self.assertTrue(all(set(p) == WATER_KEYS for p, _ in waters))
            self.assertTrue(all(p["kind"] in ("river", "lake") and p["rank"] in (1, 2, 3)
                                for p, _ in waters))
            self.assertTrue(all(shape.is_valid for _, shape in waters))
            ids = [p["water_id"] for p, _ in waters]
            self.assertEqual(len(ids), len(set(ids)))


class PlacesTest(unittest.TestCase):
    def test_every_county_has_a_seat_inside(self):
        for atlas in ATLASES:
            shapes = outlines(atlas)
            seats = {row["adcode"]: Point(float(row["lon"]), float(row["lat"]))
                     for row in rows(atlas, "places.csv") if row["kind"] == "county_seat"}
            for code, shape in shapes.items():
                if code != "620200":
                    self.assertTrue(shape.contains(seats[code]), code)

    def test_ids_are_unique(self):
        for atlas in ATLASES:
            ids = [row["place_id"] for row in rows(atlas, "places.csv")]
            self.assertEqual(len(ids), len(set(ids)))


if __name__ == "__main__":
    unittest.main()
