"""Datum of the county outlines.

The package publishes GCJ-02 positions that were rounded up to a multiple of
1/1024 degree.  Half a step undoes the rounding on average; GCJ-02 is then
inverted by fixed-point iteration to far below a millimetre.

Formula of GCJ-02: the public reverse-engineered one on the Krassovsky 1940
ellipsoid.  Longitudes and latitudes are in degrees; arrays are accepted.
"""
import numpy as np

STEP = 1.0 / 1024.0          # degree; grid of the package
SEMI_MAJOR = 6378245.0       # metre; Krassovsky 1940
ECCENTRICITY2 = 0.00669342162296594323
METRES_PER_DEGREE = 111320.0


def _waves(x):
    """Short-period terms, common to longitude and latitude, in metres."""
    return (20.0 * np.sin(6.0 * x * np.pi) + 20.0 * np.sin(2.0 * x * np.pi)) * 2.0 / 3.0


def _offset_lon(x, y):
    long_terms = (20.0 * np.sin(x * np.pi) + 40.0 * np.sin(x / 3.0 * np.pi)
                  + 150.0 * np.sin(x / 12.0 * np.pi)
                  + 300.0 * np.sin(x / 30.0 * np.pi)) * 2.0 / 3.0
    return (300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y
            + 0.1 * np.sqrt(np.abs(x)) + _waves(x) + long_terms)


def _offset_lat(x, y):
    long_terms = (20.0 * np.sin(y * np.pi) + 40.0 * np.sin(y / 3.0 * np.pi)
                  + 160.0 * np.sin(y / 12.0 * np.pi)
                  + 320.0 * np.sin(y * np.pi / 30.0)) * 2.0 / 3.0
    return (-100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y
            + 0.2 * np.sqrt(np.abs(x)) + _waves(x) + long_terms)


def gcj02_from_wgs84(lon, lat):
    """GCJ-02 position of a WGS 84 position inside China (no frontier test)."""
    lon = np.asarray(lon, dtype=float)
    lat = np.asarray(lat, dtype=float)
    east = _offset_lon(lon - 105.0, lat - 35.0)
    north = _offset_lat(lon - 105.0, lat - 35.0)
    phi = np.radians(lat)
    magic = 1.0 - ECCENTRICITY2 * np.sin(phi) ** 2
    root = np.sqrt(magic)
    meridian = SEMI_MAJOR * (1.0 - ECCENTRICITY2) / (magic * root)
    normal = SEMI_MAJOR / root * np.cos(phi)
    return lon + np.degrees(east / normal), lat + np.degrees(north / meridian)


def wgs84_from_gcj02(lon, lat, iterations=12):
    """Inverse of gcj02_from_wgs84; the error falls about a thousandfold a turn."""
    lon = np.asarray(lon, dtype=float)
    lat = np.asarray(lat, dtype=float)
    guess_lon, guess_lat = lon, lat
    for _ in range(iterations):
        seen_lon, seen_lat = gcj02_from_wgs84(guess_lon, guess_lat)
        guess_lon = guess_lon + (lon - seen_lon)
        guess_lat = guess_lat + (lat - seen_lat)
    return guess_lon, guess_lat


def wgs84_from_package(lon, lat):
    """WGS 84 position of a vertex as the package gives it."""
    return wgs84_from_gcj02(np.asarray(lon, dtype=float) - STEP / 2.0,
                            np.asarray(lat, dtype=float) - STEP / 2.0)


def metres_between(lon1, lat1, lon2, lat2):
    """East and north distance in metres, for short distances."""
    east = (lon2 - lon1) * METRES_PER_DEGREE * np.cos(np.radians(lat1))
    return east, (lat2 - lat1) * METRES_PER_DEGREE
