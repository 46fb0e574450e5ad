"""A river network as a graph of vertices, and routes along it by waypoints."""
import heapq
import math
from collections import defaultdict

KM_PER_DEGREE = 111.32
JOIN_KM = 2.0        # an end this near to another line flows into it
SNAP_KM = 8.0         # a waypoint must have a river this near


def distance_km(a, b):
    east = (a[0] - b[0]) * math.cos(math.radians((a[1] + b[1]) / 2.0))
    return math.hypot(east, a[1] - b[1]) * KM_PER_DEGREE


class Network:
    """Undirected; every edge remembers the level of the line it comes from."""

    def __init__(self, lines):
        """lines: (level, points) with points in degrees."""
        self.links = defaultdict(dict)
        self.level = {}
        for level, points in lines:
            for a, b in zip(points, points[1:]):
                if a != b:
                    self._link(a, b, level)
        self.cells = defaultdict(list)
        for point in sorted(self.links):
            self.cells[self._cell(point)].append(point)
        for level, points in lines:
            for end in (points[0], points[-1]):
                self._join(end, level)

    @staticmethod
    def _cell(point):
        return math.floor(point[0] * 5.0), math.floor(point[1] * 5.0)

    def _link(self, a, b, level):
        self.links[a][b] = self.links[b][a] = distance_km(a, b)
        self.level.setdefault(edge_key(a, b), level)

    def _near(self, point):
        x, y = self._cell(point)
        for i in (x - 1, x, x + 1):
            for j in (y - 1, y, y + 1):
                yield from self.cells.get((i, j), ())

    def _join(self, end, level):
        """Ties a loose end to the nearest vertex that is not its own line."""
        if len(self.links[end]) != 1:
            return
        own, frontier = {end}, [end]
        for _ in range(40):
            frontier = [n for p in frontier for n in self.links[p] if n not in own]
            own.update(frontier)
        others = [(distance_km(end, p), p) for p in self._near(end) if p not in own]
        if others and min(others)[0] < JOIN_KM:
            self._link(end, min(others)[1], level)

    def nearest(self, point):
        candidates = [(distance_km(point, p), p) for p in self._near(point)]
        if not candidates or min(candidates)[0] > SNAP_KM:
            raise ValueError("no river near %.3f %.3f" % point)
        return min(candidates)[1]

    def route(self, start, goal):
        """Vertices of the shortest way (Dijkstra 1959)."""
        best, came, heap = {start: 0.0}, {}, [(0.0, start)]
        while heap:
            length, here = heapq.heappop(heap)
            if here == goal:
                break
            if length > best[here]:
                continue
            for there, step in self.links[here].items():
                if length + step < best.get(there, math.inf):
                    best[there] = length + step
                    came[there] = here
                    heapq.heappush(heap, (length + step, there))
        if goal not in best:
            raise ValueError("no way along the rivers from %s to %s" % (start, goal))
        way = [goal]
        while way[-1] != start:
            way.append(came[way[-1]])
        return way[::-1]


def edge_key(a, b):
    return (a, b) if a < b else (b, a)
