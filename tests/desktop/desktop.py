"""A desktop of its own for a test: an X server without a screen, a window manager, and the hands at its keyboard.

Nothing of it touches the user's own desktop; all of it ends with the test, whatever happens.
"""
import os
import pathlib
import shutil
import signal
import struct
import subprocess
import tempfile
import time
import zlib

NEEDED = ("Xvfb", "openbox", "xdotool", "xclip", "xprop", "xwininfo", "xwd", "setxkbmap")


class Picture:
    """The whole screen as it stands: rows of blue, green, red, and a filling byte or none."""

    def __init__(self, dump):
        head = struct.unpack(">25I", dump[:100])
        self.step = head[11] // 8  # bytes a pixel
        self.width, self.height, self.stride = head[4], head[5], head[12]
        start = head[0] + head[19] * 12
        self.pixels = dump[start:start + self.stride * self.height]

    def row(self, y, left, right):
        return self.pixels[y * self.stride + left * self.step:y * self.stride + right * self.step]

    def changed(self, other, box):
        """The box (left, top, right, bottom) of what differs between the two inside a box; None when nothing does."""
        left, top, right, bottom = box
        found = None
        for y in range(top, bottom):
            a, b = self.row(y, left, right), other.row(y, left, right)
            if a == b:
                continue
            xs = [x for x in range(right - left) if a[self.step * x:self.step * x + 3] != b[self.step * x:self.step * x + 3]]
            x0, x1 = left + xs[0], left + xs[-1] + 1
            found = (x0, y, x1, y + 1) if found is None else (min(found[0], x0), found[1], max(found[2], x1), y + 1)
        return found

    def write_png(self, path):
        rows = []
        for y in range(self.height):
            row = self.row(y, 0, self.width)
            rgb = bytearray(3 * self.width)
            rgb[0::3], rgb[1::3], rgb[2::3] = row[2::self.step], row[1::self.step], row[0::self.step]
            rows.append(b"\0" + bytes(rgb))

        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"".join(rows), 1))
                         + chunk(b"IEND", b""))


class Desktop:
    def __init__(self, width=1600, height=900):
        missing = [name for name in NEEDED if shutil.which(name) is None]
        if missing:
            raise RuntimeError("not installed: %s; scripts/install_packages.sh does it" % ", ".join(missing))
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="atlas-desktop-"))
        self.processes = []
        self.watched = []  # of them, those that still() waits for
        self.width, self.height = width, height
        home, run = self.folder / "home", self.folder / "run"
        for folder in (home, run):
            folder.mkdir(mode=0o700)
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(home), "XDG_RUNTIME_DIR": str(run),
                            "LC_ALL": "C.UTF-8", "LIBGL_ALWAYS_SOFTWARE": "1"}
        try:
            read, write = os.pipe()
            self.start("Xvfb", "-displayfd", str(write), "-screen", "0", "%dx%dx24" % (width, height), "-nolisten", "tcp",
                       pass_fds=(write,))
            os.close(write)
            with os.fdopen(read) as numbers:
                number = numbers.readline().strip()
            if not number:
                raise RuntimeError("Xvfb does not start: " + self.log("Xvfb"))
            self.environment["DISPLAY"] = ":" + number
            self.start("openbox", "--sm-disable")
            self.until(lambda: "_NET_SUPPORTING_WM_CHECK(WINDOW)" in self.run("xprop", "-root"), "a window manager")
            self.run("setxkbmap", "us")
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def start(self, *command, pass_fds=(), environment=None):
        log = open(self.folder / (pathlib.Path(command[0]).name + ".log"), "ab")
        process = subprocess.Popen(command, env={**self.environment, **(environment or {})}, stdin=subprocess.DEVNULL,
                                   stdout=log, stderr=log, pass_fds=pass_fds, start_new_session=True)
        log.close()
        self.processes.append(process)
        return process

    def stop(self, process, how=signal.SIGTERM):
        if process.poll() is None:
            process.send_signal(how)
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self.processes.remove(process)
        if process in self.watched:
            self.watched.remove(process)

    def close(self):
        for process in reversed(list(self.processes)):
            self.stop(process)
        shutil.rmtree(self.folder, ignore_errors=True)

    def log(self, name):
        return (self.folder / (name + ".log")).read_text(errors="replace")[-4000:]

    def run(self, *command, check=True, given=None):
        done = subprocess.run(command, env=self.environment, input=given, capture_output=True, text=True, timeout=60)
        if check and done.returncode != 0:
            raise RuntimeError("%s: %s" % (" ".join(command), done.stderr))
        return done.stdout

    @staticmethod
    def until(holds, what, seconds=60):
        end = time.monotonic() + seconds
        while True:
            value = holds()
            if value:
                return value
            if time.monotonic() > end:
                raise AssertionError("waited %d s for %s" % (seconds, what))
            time.sleep(0.05)

    # --- Hands

    def press(self, *keys, hold=0.03, pause=0.12):
        """Keys one after the other, held as people do; "ctrl+f" with what is held down meanwhile."""
        for key in keys:
            *held, last = key.split("+")
            for name in held:
                self.run("xdotool", "keydown", name)
            self.run("xdotool", "keydown", last)
            time.sleep(hold)
            self.run("xdotool", "keyup", last)
            for name in reversed(held):
                self.run("xdotool", "keyup", name)
            time.sleep(pause)

    def type(self, letters, milliseconds=30):
        self.run("xdotool", "type", "--delay", str(milliseconds), letters)

    def click(self, x, y):
        self.run("xdotool", "mousemove", str(x), str(y))
        time.sleep(0.1)
        self.run("xdotool", "mousedown", "1")
        time.sleep(0.06)
        self.run("xdotool", "mouseup", "1")
        time.sleep(0.2)

    def clipboard(self):
        return subprocess.run(["xclip", "-o", "-selection", "clipboard"], env=self.environment, capture_output=True,
                              text=True, timeout=10).stdout

    def set_clipboard(self, words):
        # It stays to answer, so nothing of it may be waited for.
        process = subprocess.Popen(["xclip", "-i", "-selection", "clipboard"], env=self.environment,
                                   stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   text=True)
        process.communicate(words, timeout=10)

    # --- Eyes

    def picture(self):
        # A window that goes in the middle of it spoils the dump.
        for _ in range(20):
            done = subprocess.run(["xwd", "-root", "-silent"], env=self.environment, capture_output=True, timeout=60)
            if done.returncode == 0:
                return Picture(done.stdout)
            time.sleep(0.05)
        raise RuntimeError("xwd: " + done.stderr.decode(errors="replace"))

    def working(self):
        """Whether a program that is watched computes, or would if the machine let it."""
        for process in self.watched:
            for stat in pathlib.Path("/proc/%d/task" % process.pid).glob("*/stat"):
                try:
                    state = stat.read_text().rsplit(")", 1)[1].split()[0]
                except (OSError, IndexError):
                    continue
                if state in "RD":
                    return True
        return False

    def still(self, seconds=0.3, most=10):
        """The screen once the programs watched rest and nothing has changed on it for a while, or as it is at last."""
        end = time.monotonic() + most
        before, since = self.picture(), time.monotonic()
        looked = since
        while time.monotonic() < end:
            time.sleep(0.02)
            now = time.monotonic()
            if self.working():
                since = now
            if now - looked < 0.1 and now - since < seconds:
                continue
            picture, looked = self.picture(), now
            if picture.pixels != before.pixels:
                before, since = picture, time.monotonic()
            elif now - since >= seconds:
                return picture
        return before
