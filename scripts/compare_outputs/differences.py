"""In what two files differ, in one line."""
import difflib
import io
import pathlib
import re
import shutil
import struct
import subprocess
import tempfile
import zipfile
import zlib

try:
    import numpy
except ImportError:
    numpy = None

LONGEST = 90  # characters of a quoted line

# A workbook carries the moment it was written: libxlsxwriter takes the clock where the program names no time, and
# SOURCE_DATE_EPOCH does not reach it. Only these two elements of this one member are left out of the comparison.
CLOCK_MEMBER = "docProps/core.xml"
CLOCK = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")

# Cairo numbers the surfaces of all threads of a process in one sequence. Where several threads write SVGs, the numbers are
# replaced by those of first appearance in the file: what refers to what is still compared.
SURFACE = re.compile(rb'((?:id="|"#)surface)(\d+)(?=")')


def _renumbered(data):
    numbers = {}
    return SURFACE.sub(lambda m: m[1] + str(numbers.setdefault(m[2], len(numbers))).encode(), data)


def _members(data):
    """{name: content} of a ZIP, the clock of a workbook taken out; and what else of the members must be the same."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        content, form = {}, []
        for info in archive.infolist():
            content[info.filename] = archive.read(info)
            form.append((info.filename, info.date_time, info.compress_type, info.external_attr))
            if info.filename == CLOCK_MEMBER and "xl/workbook.xml" in archive.namelist():
                content[info.filename] = CLOCK.sub(rb"\1", content[info.filename])
    return content, form


def _zips(old, new):
    (old_content, old_form), (new_content, new_form) = _members(old), _members(new)
    said = [f"{name} only in the old one" for name in old_content if name not in new_content]
    said += [f"{name} only in the new one" for name in new_content if name not in old_content]
    for name, content in old_content.items():
        what = describe(name, content, new_content[name]) if name in new_content else None
        if what:
            said.append(f"{name}: {what}")
    if not said and old_form != new_form:
        said.append("the same members in another order or form")
    if not said and "xl/workbook.xml" not in old_content:
        said.append("the same members, packed otherwise")
    return "; ".join(said) or None


def _chunks(data):
    at = 8
    while at < len(data):
        length, = struct.unpack_from(">I", data, at)
        yield data[at + 4:at + 8], data[at + 8:at + 8 + length]
        at += 12 + length


def pixels(data):
    """The samples of a PNG of 8 bits, not interlaced, as height × width × samples; None for other forms."""
    parts = list(_chunks(data))
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", parts[0][1])
    if depth != 8 or interlaced or colour not in (0, 2, 4, 6):
        return None
    samples = {0: 1, 2: 3, 4: 2, 6: 4}[colour]
    raw = zlib.decompress(b"".join(content for kind, content in parts if kind == b"IDAT"))
    lines = numpy.frombuffer(raw, numpy.uint8).reshape(height, 1 + width * samples)
    image = numpy.empty((height, width, samples), numpy.uint8)
    above = numpy.zeros((width, samples), numpy.uint8)
    for y in range(height):
        above = image[y] = _unfiltered(lines[y, 0], lines[y, 1:].reshape(width, samples), above)
    return image


def _unfiltered(kind, line, above):
    """A row of pixels from its filtered form (PNG specification, 9.2); `above` is the row before."""
    if kind == 0:
        return line
    if kind == 1:
        return numpy.cumsum(line, axis=0, dtype=numpy.uint8)
    if kind == 2:
        return line + above
    out = line.astype(int)
    left = corner = numpy.zeros(line.shape[1], int)
    for x, up in enumerate(above.astype(int)):
        guess = (left + up) // 2
        if kind == 4:
            far = [abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)]
            guess = numpy.where((far[0] <= far[1]) & (far[0] <= far[2]), left, numpy.where(far[1] <= far[2], up, corner))
        out[x] = left = (out[x] + guess) % 256
        corner = up
    return out.astype(numpy.uint8)


def _pictures(old, new):
    sizes = [struct.unpack_from(">II", data, 16) for data in (old, new)]
    if sizes[0] != sizes[1]:
        return "{}×{} px, now {}×{}".format(*sizes[0], *sizes[1])
    if numpy is None:
        return "pictures differ (with python3-numpy: in how many pixels)"
    a, b = pixels(old), pixels(new)
    if a is None or b is None or a.shape != b.shape:
        return "pictures of another form"
    far = numpy.abs(a.astype(int) - b).max(axis=2)
    count = int((far > 0).sum())
    if count == 0:
        return "the same pixels, written otherwise"
    y, x = (int(v[0]) for v in numpy.nonzero(far))
    return f"{count} of {far.size} pixels differ, by at most {far.max()}, the topmost at {x},{y}"


def _shown(line):
    return repr(line if len(line) <= LONGEST else line[:LONGEST] + "…")


def _around(old, new):
    """Both lines, of long ones the part that differs."""
    start = next((i for i, (a, b) in enumerate(zip(old, new)) if a != b), min(len(old), len(new)))
    cut = max(0, start - 20) if max(len(old), len(new)) > LONGEST else 0
    lead = "…" if cut else ""
    return f"{_shown(lead + old[cut:])}, now {_shown(lead + new[cut:])}"


def _texts(old, new):
    old, new = old.splitlines(), new.splitlines()
    if old == new:
        return "ends of lines differ"
    for number, (a, b) in enumerate(zip(old, new), 1):
        if a != b:
            break
    else:
        number, a, b = min(len(old), len(new)) + 1, "", ""
        a, b = (old + [""])[min(number - 1, len(old))], (new + [""])[min(number - 1, len(new))]
    blocks = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if len(old) + len(new) < 4000 else []
    gone = sum(block[2] - block[1] for block in blocks if block[0] != "equal")
    come = sum(block[4] - block[3] for block in blocks if block[0] != "equal")
    count = f"; in all {gone} lines gone, {come} new" if blocks else f"; {len(old)} lines, now {len(new)}"
    return f"line {number}: {_around(a, b)}{count}"


def _readable_pdf(data, folder, name):
    path = pathlib.Path(folder) / name
    path.write_bytes(data)
    done = subprocess.run(["qpdf", "--qdf", "--static-id", "--object-streams=disable", str(path), "-"], capture_output=True,
                          check=False)
    return done.stdout.decode("utf-8", "replace") if done.returncode in (0, 3) else None


def _pdfs(old, new):
    plain = _bytes(old, new)
    if shutil.which("qpdf") is None:
        return plain
    with tempfile.TemporaryDirectory() as folder:
        a, b = _readable_pdf(old, folder, "old.pdf"), _readable_pdf(new, folder, "new.pdf")
    if a is None or b is None:
        return plain
    return f"unpacked, {_texts(a, b)}" if a != b else f"{plain}; the same when unpacked"


def _bytes(old, new):
    start = next((i for i, (a, b) in enumerate(zip(old, new)) if a != b), min(len(old), len(new)))
    return f"{len(old)} bytes, now {len(new)}, from byte {start} on"


def describe(name, old, new):
    """What differs in the two contents of one file, in one line; None where nothing does."""
    if old == new:
        return None
    for start, compared in ((b"\x89PNG", _pictures), (b"PK\x03\x04", _zips), (b"%PDF", _pdfs)):
        if old.startswith(start) and new.startswith(start):
            return compared(old, new)
    try:
        return _texts(old.decode("utf-8"), new.decode("utf-8"))
    except UnicodeDecodeError:
        return _bytes(old, new)


def of_folders(old, new, threads=False):
    """A line for every file that differs in two folders: (path in the folder, what). `threads`: see SURFACE."""
    names = sorted({path.relative_to(root) for root in (old, new) for path in root.rglob("*") if path.is_file()})
    for name in names:
        a, b = old / name, new / name
        if not b.exists():
            yield str(name), "not written any more"
        elif not a.exists():
            yield str(name), "was not written before"
        else:
            contents = [path.read_bytes() for path in (a, b)]
            if threads and name.suffix == ".svg":
                contents = [_renumbered(content) for content in contents]
            if what := describe(name.name, *contents):
                yield str(name), what
