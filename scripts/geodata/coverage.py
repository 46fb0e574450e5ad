"""Makes a clean coverage of outlines that only nearly fit each other.

All linework is noded and polygonised; every face gets exactly one owner (or none,
for real holes), so neighbours share their borders by construction.  Works in
grid units of 1/1024 degree (package.py); areas are in square units, one being
about 0.009 km2 at 39 degrees north.
"""
from collections import defaultdict

from shapely.geometry import MultiLineString, Point, Polygon
from shapely.geometry.polygon import orient
from shapely.ops import polygonize, unary_union
from shapely.strtree import STRtree

# A piece of a county smaller than this is left over from mismatching borders, not
# a real exclave (about 0.1 km2); an unclaimed piece up to the second bound is a gap
# between neighbours (about 5 km2); larger unclaimed pieces are real holes.
SMALLEST_PART = 12.0
LARGEST_GAP = 550.0
# A gap may be longer and larger when it is thin: mean width in grid units.
GAP_WIDTH = 3.0


def _noded_faces(counties):
    segments = set()
    for county in counties:
        for ring in county.rings:
            for a, b in zip(ring, ring[1:] + ring[:1]):
                segments.add((a, b) if a < b else (b, a))
    linework = unary_union(MultiLineString(sorted(segments)))
    faces = [orient(face) for face in polygonize(linework)]
    faces.sort(key=lambda face: (face.bounds, face.area))
    return faces


def _claims(counties, faces):
    """For each face the indices of the counties that contain it.

    Even-odd over all rings of a county: the package gives holes as parts.
    """
    rings, owner_of = [], {}
    for index, county in enumerate(counties):
        for ring in county.rings:
            polygon = Polygon(ring)
            rings.append(polygon)
            owner_of[id(polygon)] = index
    tree = STRtree(rings)
    claims = []
    for face in faces:
        point = Point(face.representative_point())
        parity = defaultdict(int)
        for ring in tree.query(point):
            if ring.contains(point):
                parity[owner_of[id(ring)]] += 1
        claims.append(sorted(owner for owner, count in parity.items() if count % 2))
    return claims


def _first_owners(counties, faces, claims):
    """One owner per face; a disputed face goes to the county it is most of."""
    whole = [sum(Polygon(ring).area for ring in county.rings) for county in counties]
    owners, disputed = [], 0.0
    for face, claim in zip(faces, claims):
        if len(claim) > 1:
            disputed += face.area
        owners.append(min(claim, key=lambda i: (whole[i], i)) if claim else None)
    return owners, disputed


class _Mesh:
    """Faces with their neighbours and the length of the border between them."""

    def __init__(self, faces):
        self.areas = [face.area for face in faces]
        self.lengths = [face.length for face in faces]
        left = {}
        for index, face in enumerate(faces):
            for a, b in directed_edges(face):
                left[(a, b)] = index
        self.border = [defaultdict(float) for _ in faces]
        for (a, b), index in left.items():
            other = left.get((b, a))
            length = ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5
            if other != index:
                self.border[index][other] += length


def directed_edges(face):
    """Edges of an oriented polygon, its inside on the left."""
    for ring in [face.exterior] + list(face.interiors):
        points = list(ring.coords)
        yield from zip(points, points[1:])


def _components(mesh, owners):
    """Connected sets of faces with the same owner."""
    seen, components = set(), []
    for start in range(len(owners)):
        if start in seen:
            continue
        seen.add(start)
        stack, members = [start], []
        while stack:
            face = stack.pop()
            members.append(face)
            for other in mesh.border[face]:
                if other is not None and other not in seen and owners[other] == owners[start]:
                    seen.add(other)
                    stack.append(other)
        components.append(members)
    return components


def _is_leftover(mesh, owners, members):
    area = sum(mesh.areas[face] for face in members)
    if owners[members[0]] is not None:
        return area < SMALLEST_PART
    inside = set(members)
    around = sum(length for face in members for other, length in mesh.border[face].items()
                 if other not in inside)
    return area < LARGEST_GAP or 2.0 * area / around < GAP_WIDTH


def _absorb_leftovers(mesh, owners):
    """Gives slivers to the owner they share the longest border with."""
    absorbed = {"gap": 0.0, "part": 0.0}
    while True:
        leftovers = [members for members in _components(mesh, owners)
                     if _is_leftover(mesh, owners, members)]
        leftovers.sort(key=lambda members: (sum(mesh.areas[f] for f in members), members[0]))
        changed = False
        for members in leftovers:
            shared = defaultdict(float)
            for face in members:
                for other, length in mesh.border[face].items():
                    owner = None if other is None else owners[other]
                    if owner is not None and owner != owners[members[0]]:
                        shared[owner] += length
            if not shared:
                continue
            new_owner = max(shared, key=lambda owner: (shared[owner], -owner))
            kind = "gap" if owners[members[0]] is None else "part"
            absorbed[kind] += sum(mesh.areas[face] for face in members)
            for face in members:
                owners[face] = new_owner
            changed = True
        if not changed:
            return absorbed


def build(counties):
    """(faces, owners, report): owners[i] is an index into counties or None."""
    faces = _noded_faces(counties)
    owners, disputed = _first_owners(counties, faces, _claims(counties, faces))
    mesh = _Mesh(faces)
    absorbed = _absorb_leftovers(mesh, owners)
    holes = [members for members in _components(mesh, owners) if owners[members[0]] is None]
    report = {"disputed": disputed, "gaps": absorbed["gap"], "leftover_parts": absorbed["part"],
              "holes": [(faces[m[0]].representative_point().coords[0],
                         sum(mesh.areas[f] for f in m)) for m in holes]}
    return faces, owners, report
