#!/usr/bin/env python3
"""The window among the programs of a desktop: its name, the screen kept on during the show, and OpenGL that is missing.

Usage: desktop_test.py COUNTY_ATLAS GEODATA. Runs its own X server (Xvfb) and its own D-Bus.
"""
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time
import unittest

BINARY, GEODATA = sys.argv.pop(1), pathlib.Path(sys.argv.pop(1))
ATLAS = str(GEODATA / "zhangye")
FAKE_DESKTOP = pathlib.Path(__file__).with_name("fake_desktop.py")
PATIENCE = 60  # seconds, for machines that have much else to do


class Display:
    """An X server of one's own, on a number that it chooses."""

    def __init__(self, *options):
        read, write = os.pipe()
        self._server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x720x24", "-nolisten", "tcp",
                                         *options], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            self.name = f":{number.readline().strip()}"

    def close(self):
        self._server.terminate()
        self._server.wait()


class Bus:
    """A session bus of one's own with a service on it that writes down what it is asked."""

    def __init__(self, folder, *services):
        self._log = folder / "asked.txt"
        self._daemon = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE,
                                        text=True)
        self.address = self._daemon.stdout.readline().strip()
        self._service = None
        if services:
            self._service = subprocess.Popen(["/usr/bin/python3", FAKE_DESKTOP, self._log, *services],
                                             env=os.environ | {"DBUS_SESSION_BUS_ADDRESS": self.address})
            self.wait_for("ready")

    def asked(self):
        return self._log.read_text(encoding="utf-8").split("\n") if self._log.exists() else []

    def wait_for(self, line):
        end = time.monotonic() + PATIENCE
        while line not in self.asked():
            if time.monotonic() > end:
                raise AssertionError(f"{line} did not come: {self.asked()}")
            time.sleep(0.05)

    def close(self):
        for process in (self._service, self._daemon):
            if process:
                process.terminate()
                process.wait()
        self._daemon.stdout.close()


class Desktop(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.display = Display()

    @classmethod
    def tearDownClass(cls):
        cls.display.close()

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.home = pathlib.Path(self.folder.name)

    def tearDown(self):
        self.folder.cleanup()

    def environment(self, **more):
        plain = {key: value for key, value in os.environ.items()
                 if not key.startswith(("MESA_", "LIBGL_", "GALLIUM_", "DBUS_", "XDG_", "COUNTY_ATLAS_", "DESKTOP_"))}
        return plain | {"DISPLAY": self.display.name, "HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home / "config"),
                        "XDG_STATE_HOME": str(self.home / "state"),
                        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus",
                        "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nonexistent/bus", **more}

    def run_window(self, *options, **more):
        return subprocess.run([BINARY, ATLAS, *options], env=self.environment(**more), capture_output=True, text=True,
                              timeout=10 * PATIENCE, check=False)


class Show(Desktop):
    def present(self, *services):
        """Presents with these services on the bus until they are asked, then ends; what they were asked."""
        bus = Bus(self.home, *services)
        self.addCleanup(bus.close)
        program = subprocess.Popen([BINARY, ATLAS, "--present"], env=self.environment(DBUS_SESSION_BUS_ADDRESS=bus.address,
                                                                                      DBUS_SYSTEM_BUS_ADDRESS=bus.address))
        try:
            bus.wait_for(f"{services[0]} on")
        finally:
            program.send_signal(signal.SIGKILL)
            program.wait()
        bus.wait_for("left")
        return bus.asked()

    def test_the_screen_saver_is_asked_first(self):
        asked = self.present("saver", "portal", "login")
        self.assertEqual([line for line in asked if line.endswith(" on")], ["saver on"])

    def test_else_the_portal(self):
        self.assertEqual([line for line in self.present("portal", "login") if line.endswith(" on")], ["portal on"])

    def test_else_the_login_manager(self):
        self.assertIn("login on", self.present("login"))

    def test_nothing_is_asked_without_a_show(self):
        bus = Bus(self.home, "saver", "portal", "login")
        self.addCleanup(bus.close)
        ended = self.run_window("--close-after", "5", DBUS_SESSION_BUS_ADDRESS=bus.address)
        self.assertEqual((ended.returncode, ended.stderr), (0, ""))
        self.assertFalse([line for line in bus.asked() if line.endswith(" on")])

    def test_the_request_is_taken_back(self):
        bus = Bus(self.home, "saver")
        self.addCleanup(bus.close)
        ended = self.run_window("--present", "--close-after", "60", DBUS_SESSION_BUS_ADDRESS=bus.address)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        bus.wait_for("saver on")
        bus.wait_for("saver off")

    def test_without_a_bus_nothing_happens(self):
        ended = self.run_window("--present", "--close-after", "20")
        self.assertEqual((ended.returncode, ended.stderr), (0, ""))


class OpenGl(Desktop):
    def test_the_processor_stands_in(self):
        ended = self.run_window("--close-after", "3", MESA_GL_VERSION_OVERRIDE="2.1")
        self.assertEqual((ended.returncode, ended.stderr), (0, ""))

    def test_an_atlas_is_told_of_once(self):
        broken = self.home / "none"
        ended = subprocess.run([BINARY, broken, "--close-after", "3"], env=self.environment(MESA_GL_VERSION_OVERRIDE="2.1"),
                               capture_output=True, text=True, check=False)
        self.assertEqual(ended.returncode, 1)
        self.assertEqual(ended.stderr.count(str(broken)), 1)

    def test_where_nothing_helps_it_is_said_in_both_languages(self):
        bare = Display("-extension", "GLX")
        self.addCleanup(bare.close)
        ended = self.run_window("--close-after", "3", DISPLAY=bare.name, COUNTY_ATLAS_SECOND_START="1",
                                MESA_GL_VERSION_OVERRIDE="2.1")
        self.assertEqual(ended.returncode, 3, ended.stderr)
        self.assertIn("无法打开窗口", ended.stderr)
        self.assertIn("libgl1-mesa-dri", ended.stderr)
        self.assertIn("county-atlas render", ended.stderr)
        self.assertIn("no window", ended.stderr)

    def test_a_display_without_glx(self):
        bare = Display("-extension", "GLX")
        self.addCleanup(bare.close)
        ended = self.run_window("--close-after", "3", DISPLAY=bare.name)
        self.assertEqual(ended.returncode, 0, ended.stderr)


class Name(Desktop):
    def test_windows_bear_the_name_of_the_menu_entry(self):
        program = subprocess.Popen([BINARY, ATLAS], env=self.environment(), stderr=subprocess.DEVNULL)
        self.addCleanup(program.wait)
        self.addCleanup(program.terminate)
        end = time.monotonic() + PATIENCE
        name = ""
        while "county-atlas" not in name and time.monotonic() < end:
            tree = subprocess.run(["xwininfo", "-display", self.display.name, "-root", "-tree"], capture_output=True,
                                  text=True, check=True).stdout
            name = "\n".join(re.findall(r'\("[^"]*" "[^"]*"\)', tree))
            time.sleep(0.2)
        self.assertIn('("county-atlas" "county-atlas")', name)

    def test_the_menu_entry(self):
        entry = (GEODATA.parent / "desktop" / "county-atlas.desktop").read_text(encoding="utf-8")
        self.assertIn("\nStartupWMClass=county-atlas\n", entry)
        self.assertIn("\nName[zh_CN]=县域一张图\n", entry)
        self.assertTrue((GEODATA.parent / "desktop" / "county-atlas.svg").exists())


class WrongPath(Desktop):
    def test_a_script_is_told_at_once(self):
        ended = subprocess.run([BINARY, self.home / "none"], env=self.environment(), capture_output=True, check=False)
        self.assertEqual(ended.returncode, 1)

    def test_a_desktop_gets_a_window(self):
        ended = subprocess.run([BINARY, self.home / "none", "--close-after", "10"],
                               env=self.environment(DESKTOP_STARTUP_ID="file-manager"), capture_output=True, check=False)
        self.assertEqual(ended.returncode, 0, ended.stderr)


if __name__ == "__main__":
    unittest.main()
