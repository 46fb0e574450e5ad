"""The datum correction against the measured figures (docs/geodata.md)."""
import os
import sys
import unittest

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import datum  # noqa: E402


class DatumTest(unittest.TestCase):
    def test_uncorrected_point_at_zhangye(self):
        lon, lat = datum.wgs84_from_package(100.45, 38.93)
        east, north = datum.metres_between(float(lon), float(lat), 100.45, 38.93)
        self.assertAlmostEqual(float(east), 190.0, delta=3.0)
        self.assertAlmostEqual(float(north), 125.0, delta=3.0)

    def test_gcj_part_at_the_measured_counties(self):
        # county, lon, lat of its seat, expected shift of GCJ-02 east and north in
        # metres (mean over the county's vertices, so some ten metres of play)
        measured = [("Linze", 100.17, 39.22, 148, 93), ("Minle", 100.80, 38.45, 142, 36),
                    ("Gaotai", 99.65, 39.45, 121, 82)]
        for name, lon, lat, east, north in measured:
            glon, glat = datum.gcj02_from_wgs84(lon, lat)
            e, n = datum.metres_between(lon, lat, float(glon), float(glat))
            self.assertAlmostEqual(float(e), east, delta=25.0, msg=name)
            self.assertAlmostEqual(float(n), north, delta=25.0, msg=name)

    def test_half_step(self):
        east, north = datum.metres_between(100.45, 38.93, 100.45 + datum.STEP / 2,
                                           38.93 + datum.STEP / 2)
        self.assertAlmostEqual(float(east), 42.0, delta=1.0)
        self.assertAlmostEqual(float(north), 54.0, delta=1.0)

    def test_round_trip_below_a_millimetre(self):
        lon, lat = np.meshgrid(np.arange(80.0, 122.0, 0.37), np.arange(22.0, 50.0, 0.41))
        back = datum.gcj02_from_wgs84(*datum.wgs84_from_gcj02(lon, lat))
        east, north = datum.metres_between(lon, lat, back[0], back[1])
        self.assertLess(float(np.hypot(east, north).max()), 1e-3)


if __name__ == "__main__":
    unittest.main()
