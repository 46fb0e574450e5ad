"""Faces, owners and arcs on small made-up outlines."""
import os
import sys
import unittest
import warnings

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
warnings.simplefilter("ignore")
import arcs as arc_tools  # noqa: E402
import coverage  # noqa: E402
import measure  # noqa: E402
import package  # noqa: E402


def county(name, *rings):
    return package.County(name, name, "", [list(ring) for ring in rings], None)


def square(west, south, size):
    return [(west, south), (west + size, south), (west + size, south + size),
            (west, south + size)]


def shapes_of(counties, tolerance_km=0.0, scale=1.0 / 1024.0):
    """Shapes by county after the whole chain, moved to about 100 E 38 N."""
    faces, owners, _ = coverage.build(counties)
    arcs = arc_tools.extract(faces, owners)
    for arc in arcs:
        arc.points = [(round(100.0 + x * scale, 6), round(38.0 + y * scale, 6))
                      for x, y in arc.points]
    _, by_owner = arc_tools.simplify(arcs, lambda arc: tolerance_km)
    return arc_tools.polygons(by_owner)


class CoverageTest(unittest.TestCase):
    def check_clean(self, shapes, gaps=0):
        shapes = list(shapes.values())
        self.assertTrue(all(shape.is_valid for shape in shapes))
        self.assertEqual(measure.overlap_km2(shapes), 0.0)
        self.assertEqual(len(measure.gaps_km2(shapes)), gaps)
        self.assertEqual(measure.unshared_inner_edges(shapes), 0)

    def test_overlap_and_gap_are_closed(self):
        left = county("left", [(0, 0), (101, 0), (99, 50), (100, 100), (0, 100)])
        right = county("right", [(100, 0), (200, 0), (200, 100), (100, 100), (101, 70)])
        shapes = shapes_of([left, right])
        self.check_clean(shapes)
        self.assertEqual(len(shapes), 2)

    def test_hole_given_as_a_part(self):
        around = county("around", square(0, 0, 100), square(40, 40, 20))
        enclave = county("enclave", square(40, 40, 20))
        shapes = shapes_of([around, enclave])
        self.check_clean(shapes)
        self.assertEqual(len(shapes[0].interiors), 1)

    def test_enclave_without_a_hole_belongs_to_the_small_one(self):
        shapes = shapes_of([county("around", square(0, 0, 100)),
                            county("enclave", square(40, 40, 20))])
        self.check_clean(shapes)
        self.assertAlmostEqual(shapes[0].area / shapes[1].area, 24.0, delta=0.01)

    def test_large_unclaimed_land_stays_a_hole(self):
        around = county("around", square(0, 0, 400), square(100, 100, 100))
        self.check_clean(shapes_of([around]), gaps=1)

    def test_exclave_survives_strong_simplification(self):
        main = county("main", square(0, 0, 100), square(300, 40, 12))
        other = county("other", square(200, 0, 200), square(300, 40, 12))
        shapes = shapes_of([main, other], tolerance_km=50.0)
        self.check_clean(shapes)
        self.assertEqual(len(shapes[0].geoms), 2)
        self.assertEqual(len(shapes[1].interiors), 1)

    def test_self_crossing_ring_is_repaired(self):
        bow = county("bow", [(0, 0), (100, 100), (100, 0), (0, 100)])
        self.check_clean(shapes_of([bow]))

    def test_simplified_line_stays_near(self):
        points = [(100.0 + i / 1024.0, 38.0 + (i % 2) / 1024.0) for i in range(100)]
        kept = arc_tools.simplify_points(points, 0.2)
        self.assertEqual(kept, [points[0], points[-1]])
        self.assertEqual(arc_tools.simplify_points(points, 0.01), points)


if __name__ == "__main__":
    unittest.main()
