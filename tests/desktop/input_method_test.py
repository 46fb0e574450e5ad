#!/usr/bin/env python3
"""The real window on a desktop of its own, with a real input method: fcitx5 and its pinyin.

    input_method_test.py COUNTY_ATLAS CONTROL_BOXES ATLAS_FOLDER

With ATLAS_TEST_PICTURES set, pictures of the screen go into that folder.
"""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tomllib
import unittest

import desktop

PROGRAM, CONTROL_BOXES, ATLAS = sys.argv[1:4]
PICTURES = os.environ.get("ATLAS_TEST_PICTURES")
LETTERS = "abcdefghijklmnopqrst" * 10

PROFILE = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=pinyin
Layout=

[GroupOrder]
0=Default
"""


class Session:
    """The desktop with the input method and the program."""

    def __init__(self):
        for name in ("fcitx5", "fcitx5-remote", "dbus-daemon"):
            if shutil.which(name) is None:
                raise RuntimeError("not installed: %s; scripts/install_packages.sh does it" % name)
        self.screen = desktop.Desktop()
        try:
            self.open()
        except BaseException:
            self.screen.close()
            raise

    def open(self):
        screen = self.screen
        bus = screen.folder / "bus"
        screen.environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=%s" % bus
        screen.start("dbus-daemon", "--session", "--nofork", "--nopidfile", "--nosyslog", "--address=unix:path=%s" % bus)
        screen.until(bus.exists, "the message bus")
        settings = screen.folder / "home/.config/fcitx5/conf"
        settings.mkdir(parents=True)
        (settings.parent / "profile").write_text(PROFILE)
        (settings / "pinyin.conf").write_text("CloudPinyinEnabled=False\nFirstRun=False\n")
        self.start_method(in_field=False)
        self.atlas = screen.folder / "atlas"
        shutil.copytree(ATLAS, self.atlas)
        self.program = screen.start(PROGRAM, str(self.atlas), environment={"XMODIFIERS": "@im=fcitx"})
        screen.watched.append(self.program)
        self.window = screen.until(self.find_window, "the window")
        screen.still()
        self.box = screen.until(self.place_of_window, "the window's place")
        left, top, right, bottom = self.box
        boxes = subprocess.run([CONTROL_BOXES, ATLAS, str(right - left), str(bottom - top)], env=screen.environment,
                               capture_output=True, text=True, timeout=60, check=True).stdout
        self.controls = {}
        for line in boxes.splitlines():
            name, *numbers = line.split("\t")
            x0, y0, x1, y1 = (round(float(number)) for number in numbers)
            self.controls[name] = (left + x0, top + y0, left + x1, top + y1)

    def start_method(self, in_field):
        settings = self.screen.folder / "home/.config/fcitx5/conf/xim.conf"
        settings.write_text("UseOnTheSpot=%s\n" % in_field)
        self.method = self.screen.start("fcitx5", "--disable=wayland,kimpanel,notifications,notificationitem,cloudpinyin",
                                        environment={"XMODIFIERS": "@im=fcitx"})
        self.screen.watched.append(self.method)
        self.screen.until(self.runs, "fcitx5")

    def runs(self):
        """Whether the input method answers, and has told the X server of itself."""
        answer = self.screen.run("fcitx5-remote", "-q", check=False).strip()
        return answer == "Default" and "@server=fcitx" in self.screen.run("xprop", "-root", "XIM_SERVERS", check=False)

    def find_window(self):
        if self.program.poll() is not None:
            raise RuntimeError("the program ended: " + self.screen.log("county-atlas"))
        found = self.screen.run("xdotool", "search", "--onlyvisible", "--pid", str(self.program.pid), "--name", ".",
                                check=False).split()
        return found[-1] if found else None

    def place_of_window(self):
        facts = {}
        for line in self.screen.run("xwininfo", "-id", self.window).splitlines():
            if ":" in line:
                name, value = line.split(":", 1)
                facts[name.strip()] = value.strip()
        left, top = int(facts["Absolute upper-left X"]), int(facts["Absolute upper-left Y"])
        return left, top, left + int(facts["Width"]), top + int(facts["Height"])

    def close(self):
        self.screen.close()

    # --- What people do

    def chinese(self, on=True):
        def switched():
            self.screen.run("fcitx5-remote", "-o" if on else "-c", check=False)
            return self.screen.run("fcitx5-remote", check=False).strip() == ("2" if on else "1")
        self.screen.until(switched, "the input method")

    def click(self, name):
        left, top, right, bottom = self.controls[name]
        self.screen.click((left + right) // 2, (top + bottom) // 2)

    def leave_all(self):
        for _ in range(4):
            self.screen.press("Escape")
        self.screen.still()

    def find(self):
        """The search field, empty and with the keyboard."""
        self.leave_all()
        self.screen.press("ctrl+f")
        self.screen.still()

    def field(self):
        """What stands in the field that has the keyboard."""
        self.screen.set_clipboard("nothing was copied")
        self.screen.press("ctrl+a", "ctrl+c")
        return self.screen.until(lambda: self.screen.clipboard().replace("nothing was copied", ""), "the copied words")

    def candidates(self):
        """Where the input method's own window is (left, top, right, bottom); None while it shows none."""
        found = self.screen.run("xdotool", "search", "--onlyvisible", "--name", "Fcitx5 Input Window", check=False).split()
        if not found:
            return None
        place = self.screen.run("xdotool", "getwindowgeometry", "--shell", found[0], check=False)
        facts = dict(line.split("=") for line in place.splitlines() if "=" in line)
        left, top = int(facts["X"]), int(facts["Y"])
        return left, top, left + int(facts["WIDTH"]), top + int(facts["HEIGHT"])

    def keep_picture(self, name):
        if PICTURES:
            pathlib.Path(PICTURES).mkdir(parents=True, exist_ok=True)
            self.screen.picture().write_png(pathlib.Path(PICTURES) / (name + ".png"))


class InputMethod(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.session = Session()
        cls.screen = cls.session.screen

    @classmethod
    def tearDownClass(cls):
        cls.session.close()

    def tearDown(self):
        self.assertIsNone(self.session.program.poll(), "the program ended: " + self.screen.log("county-atlas"))

    def until(self, holds, what):
        return self.screen.until(holds, what)

    def commits(self, letters):
        """Types pinyin and takes the first candidate."""
        self.screen.type(letters)
        self.until(self.session.candidates, "candidates")
        self.screen.press("space")
        self.until(lambda: self.session.candidates() is None, "the end of the candidates")

    def assert_beside(self, candidates, field):
        """The candidates begin below the first line of the field, or end at the screen's edge where they are too wide."""
        left, top, right, bottom = candidates
        begins = field[0] - 4 <= left <= field[2] or (right >= self.screen.width - 4 and left <= field[2])
        self.assertTrue(begins and field[1] < top <= field[1] + 64 and bottom <= self.screen.height,
                        "candidates at %s, the field at %s" % (candidates, field))

    def test_1_search(self):
        session = self.session
        session.find()
        session.chinese()
        self.screen.type("gaotai")
        at = self.until(session.candidates, "candidates")
        self.assert_beside(at, session.controls["##search#1"])
        session.keep_picture("1-search-composing")
        self.screen.press("space")
        self.until(lambda: session.candidates() is None, "the end of the candidates")
        word = session.field()
        self.assertEqual(len(word), 2, word)
        self.assertGreater(min(word), "\u4e00")
        self.screen.press("End")
        self.screen.type("xiang")
        self.screen.press("BackSpace", "BackSpace")
        self.screen.still()
        session.keep_picture("2-search-backspace")
        self.screen.press("Escape")
        self.assertEqual(session.field(), word, "Backspace and Esc of the composition")
        self.screen.press("End")
        self.screen.type("xian")
        self.until(session.candidates, "candidates")
        self.screen.press("Return")
        self.assertEqual(session.field(), word + "xian", "Enter takes the letters and no hit")
        session.keep_picture("3-search-enter")

    def test_2_scene_text(self):
        session = self.session
        session.leave_all()
        session.click("briefing")
        self.screen.still()
        session.click("scene#1")
        self.screen.still()
        session.click("text")
        self.screen.press("ctrl+a", "Delete")
        self.screen.still()
        session.chinese()
        self.commits("zhangyeshi")
        self.commits("shuiku")
        words = session.field()
        self.assertEqual(len(words), 5, words)
        self.screen.press("End")
        self.screen.type("jians")
        at = self.until(session.candidates, "candidates")
        self.assert_beside(at, session.controls["text"])
        session.keep_picture("4-scene-composing")
        self.screen.press("BackSpace", "BackSpace", "BackSpace", "Escape")
        self.assertEqual(session.field(), words, "Backspace and Esc of the composition")
        self.screen.press("End")
        self.screen.type("jian")
        self.until(session.candidates, "candidates")
        self.screen.press("Return", "ctrl+s")
        self.until(lambda: self.saved() == words + "jian", "the words in the file")
        session.keep_picture("5-scene-enter")
        self.screen.press("ctrl+z", "ctrl+s")
        self.until(lambda: self.saved() == words, "the last word taken back")

    def saved(self):
        with open(self.session.atlas / "briefing.toml", "rb") as file:
            return tomllib.load(file)["scene"][0].get("text")

    def test_3_nothing_is_lost(self):
        session = self.session
        session.find()
        session.chinese(False)
        self.screen.type(LETTERS)
        self.assertEqual(session.field(), LETTERS, "200 letters at 30 ms")
        self.screen.press("Delete")
        self.screen.still()
        session.chinese()
        self.commits("gaotai")
        word = session.field()
        self.screen.press("Delete")
        self.screen.type("gaotai " * 28)
        self.until(lambda: session.candidates() is None, "the end of the candidates")
        self.assertEqual(session.field(), word * 28, "196 keys of pinyin at 30 ms")

    def test_4_map_and_show_are_deaf(self):
        session = self.session
        session.find()
        session.chinese()
        session.leave_all()
        before = self.screen.still()
        self.screen.press("t")
        table = self.screen.still()
        self.assertIsNone(session.candidates(), "over the map")
        self.assertIsNotNone(table.changed(before, session.box), "T opens the table")
        self.screen.press("t")
        self.screen.still()
        self.screen.press("F5")
        show = self.screen.still(1)
        self.screen.press("b")
        black = self.screen.still(1)
        self.assertIsNone(session.candidates(), "over the black screen")
        self.assertIsNotNone(black.changed(show, (0, 0, black.width, black.height)))
        session.keep_picture("6-show-black")
        for key in ("b", "p", "s", "a", "e", "h"):
            self.screen.press(key)
            self.screen.still()
            self.assertIsNone(session.candidates(), "over the show after " + key)
        session.keep_picture("7-show")
        session.leave_all()

    def test_5_composition_in_the_field(self):
        """Where the input method lets the field show what is composed, it does, underlined."""
        session = self.session
        session.leave_all()
        self.screen.stop(session.method)
        session.start_method(in_field=True)
        session.find()
        session.chinese()
        box = session.controls["##search#1"]
        before = self.screen.still()
        self.screen.type("gaotai")
        self.until(session.candidates, "candidates")
        now = self.screen.still()
        session.keep_picture("8-in-the-field")
        changed = now.changed(before, box)
        self.assertIsNotNone(changed)
        left, top, right, bottom = changed
        lines = [y for y in range(top, bottom) if self.longest_run(now, y, left, right) >= 30]
        self.assertTrue(lines, "an underline in %s" % (changed,))
        self.screen.press("Escape")
        # But for the cursor, which blinks.
        self.assertIsNone(self.screen.still().changed(before, (left + 6, box[1], right, box[3])), "Esc takes it away")

    @staticmethod
    def longest_run(picture, y, left, right):
        """The most pixels of one dark colour beside each other."""
        row, step = picture.row(y, left, right), picture.step
        best = run = 0
        before = None
        for x in range(right - left):
            pixel = row[x * step:x * step + 3]
            run = run + 1 if pixel == before and max(pixel) < 128 else 1
            before = pixel
            best = max(best, run)
        return best

    def test_6_an_input_method_that_dies(self):
        session = self.session
        session.find()
        session.chinese()
        self.screen.type("gao")
        self.screen.stop(session.method, signal.SIGKILL)
        self.screen.still()
        self.screen.press("ctrl+a", "Delete")
        self.screen.type("letters")
        self.assertEqual(session.field(), "letters")
        session.start_method(in_field=False)
        self.screen.press("Delete")
        session.chinese()
        self.commits("gaotai")
        self.assertEqual(len(session.field()), 2)

    def test_7_without_an_input_method(self):
        """Dead keys make letters, and shortcuts go by the letter on a French keyboard."""
        session = self.session
        session.leave_all()
        if session.method in self.screen.processes:
            self.screen.stop(session.method)
        self.screen.run("setxkbmap", "us", "-variant", "intl")
        session.find()
        self.screen.press("dead_acute", "e")
        self.assertEqual(session.field(), "\u00e9")
        self.screen.run("setxkbmap", "fr")
        session.find()
        self.screen.type("abc")
        self.assertEqual(session.field(), "abc", "Ctrl+A and Ctrl+C")
        session.leave_all()
        before = self.screen.still()
        self.screen.press("m")
        self.until(lambda: self.screen.still().changed(before, session.box), "the measuring that M begins")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
