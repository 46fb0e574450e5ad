"""Counties as a tessellation: jittered hexagons over an ellipse of China's extent, with wiggly borders.

A border is made once and used by both neighbours, so they have the same vertices. It is the graph of a function over the
straight line between its two ends, and stays within the two triangles that this line makes with the centres of its two
cells. The triangles of different lines do not overlap, so no two borders cross and every polygon is valid.
"""
import math
import random

WEST, EAST, SOUTH, NORTH = 74.0, 134.0, 20.0, 52.0  # degrees, WGS 84
JITTER = 0.22   # of a hexagon's side: how far a corner may lie off
WIGGLE = 0.35   # of the room between border and centres: how far a border may lie off; below 1 - INNER
INNER = 0.6     # of the way from the centre to a straight border: what lies nearer is inside whatever the border does
CORNERS = ((0, 2), (1, 1), (1, -1), (0, -2), (-1, -1), (-1, 1))  # of a hexagon, clockwise from the north


class Cell:
    """One polygon: its corners clockwise, its centre, and the cells beyond its sides (None at the rim)."""

    def __init__(self, corners):
        self.corners = corners
        self.centre = (0.0, 0.0)
        self.neighbours = [None] * len(corners)

    def sides(self):
        return list(zip(self.corners, self.corners[1:] + self.corners[:1]))


def _grid(count):
    """The `count` hexagons nearest to the middle of the ellipse, as cells whose corners are integer keys."""
    half_rows = 2 + int(math.sqrt(count) * 0.75)
    cells = []
    for row in range(-half_rows, half_rows + 1):
        for column in range(-half_rows, half_rows + 1):
            x, y = 2 * column + row % 2, 3 * row
            # The ellipse is wide; a hexagon is 2 units wide and 2·√3 rows apart make the same on the ground.
            cells.append((math.hypot(x / 1.43, y / math.sqrt(3)), row, column, x, y))
    cells.sort()
    return [(distance, [(x + dx, y + dy) for dx, dy in CORNERS]) for distance, _, _, x, y in cells[:count]]


def _lonlat(x, y, reach):
    """Position of a point of the grid; cells are wider in the west than in the east, as counties are."""
    s = 0.5 + x / (2 * 1.43 * reach)
    s += 0.45 * s * (1 - s)
    return WEST + (EAST - WEST) * s, (SOUTH + NORTH) / 2 + (NORTH - SOUTH) / 2 * y / math.sqrt(3) / reach


def _area(a, b, c):
    return ((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def _slope(end, other, centre):
    """Tangent of the angle at `end` between the line to `other` and the centre; at most 1."""
    ux, uy = other[0] - end[0], other[1] - end[1]
    vx, vy = centre[0] - end[0], centre[1] - end[1]
    along = ux * vx + uy * vy
    return 1.0 if along <= 0 else min(1.0, abs(ux * vy - uy * vx) / along)


def _border(rng, p, q, centres, segments):
    """Points from p to q, both included."""
    dx, dy = q[0] - p[0], q[1] - p[1]
    slope = min(min(_slope(p, q, c), _slope(q, p, c)) for c in centres)
    waves = []
    for octave in range(max(1, segments.bit_length() - 1)):
        waves.append((0.5 ** octave, 1.5 * 2 ** octave * 2 * math.pi, rng.random() * 2 * math.pi))
    whole = sum(wave[0] for wave in waves)
    points = [p]
    for i in range(1, segments):
        t = i / segments
        noise = sum(a * math.sin(f * t + phase) for a, f, phase in waves) / whole
        off = WIGGLE * min(t, 1 - t) * slope * noise  # of the length of the line, at right angles to it
        points.append((p[0] + dx * t - dy * off, p[1] + dy * t + dx * off))
    points.append(q)
    return points


def coordinates(points):
    """Each point as GeoJSON writes it, with six decimals."""
    return [f"[{round(x, 6)!r},{round(y, 6)!r}]" for x, y in points]


class Tessellation:
    """`count` cells and `rim` more around them; `vertices` is about how many a polygon has."""

    def __init__(self, seed, count, rim, vertices):
        rng = random.Random(f"{seed}/tessellation")
        grid = _grid(count + rim)
        reach = grid[-1][0] + 2
        keys = sorted({key for _, corners in grid for key in corners})
        at = {}
        for x, y in keys:
            turn, far = rng.random() * 2 * math.pi, JITTER * math.sqrt(rng.random())
            # A side is 2 of the vertical units and 2/√3 of the horizontal ones long.
            at[x, y] = _lonlat(x + far * math.cos(turn) * 2 / math.sqrt(3), y + far * math.sin(turn) * 2, reach)
        self.cells = [Cell([at[key] for key in corners]) for _, corners in grid]
        for cell in self.cells:
            cell.centre = tuple(sum(c[i] for c in cell.corners) / len(cell.corners) for i in (0, 1))
            for p, q in cell.sides():
                if _area(cell.centre, q, p) <= 0:
                    raise AssertionError("a cell is not seen whole from its centre")
        self._join([corners for _, corners in grid])
        self._make_borders(rng, max(1, round(vertices / len(CORNERS))))

    def _join(self, corner_keys):
        beyond = {}
        for index, corners in enumerate(corner_keys):
            for side, (p, q) in enumerate(zip(corners, corners[1:] + corners[:1])):
                beyond.setdefault((min(p, q), max(p, q)), []).append((index, side))
        for pair in beyond.values():
            if len(pair) == 2:
                (a, side_a), (b, side_b) = pair
                self.cells[a].neighbours[side_a] = b
                self.cells[b].neighbours[side_b] = a

    def _make_borders(self, rng, segments):
        self._borders = {}
        for cell in self.cells:
            for (p, q), neighbour in zip(cell.sides(), cell.neighbours):
                key = (min(p, q), max(p, q))
                if key not in self._borders:
                    centres = [cell.centre] + ([] if neighbour is None else [self.cells[neighbour].centre])
                    self._borders[key] = coordinates(_border(rng, *key, centres, segments))

    def ring(self, index):
        """The closed outline of a cell as GeoJSON text, anticlockwise."""
        points = []
        for p, q in reversed(self.cells[index].sides()):
            border = self._borders[min(p, q), max(p, q)]
            points.extend(border[:-1] if q < p else border[:0:-1])
        return "[" + ",".join(points + points[:1]) + "]"

    def inside(self, rng, index, side=None):
        """A position inside a cell, in the part towards one of its sides where that is given."""
        cell = self.cells[index]
        p, q = cell.sides()[int(rng.random() * len(CORNERS)) if side is None else side]
        t, r = rng.random(), INNER * math.sqrt(rng.random())
        return tuple(cell.centre[i] + r * (p[i] + t * (q[i] - p[i]) - cell.centre[i]) for i in (0, 1))
