#!/usr/bin/env python3
"""Services of a desktop that keep the screen on, as far as the test asks them: fake_desktop.py LOG (saver|portal|login)...

Writes a line for each thing asked: "ready", "saver on", "saver off", and "left" when a program that asked has gone.
"""
import os
import sys

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

log = open(sys.argv[1], "a", encoding="utf-8")
dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
bus = dbus.SessionBus()


def note(line):
    log.write(line + "\n")
    log.flush()


def watch(sender):
    bus.watch_name_owner(sender, lambda owner: None if owner else note("left"))


class Saver(dbus.service.Object):
    @dbus.service.method("org.freedesktop.ScreenSaver", "ss", "u", sender_keyword="sender")
    def Inhibit(self, program, reason, sender=None):  # noqa: N802, the name on the bus
        assert program == "county-atlas" and reason
        watch(sender)
        note("saver on")
        return dbus.UInt32(7)

    @dbus.service.method("org.freedesktop.ScreenSaver", "u", "")
    def UnInhibit(self, cookie):  # noqa: N802
        assert cookie == 7
        note("saver off")


class Portal(dbus.service.Object):
    @dbus.service.method("org.freedesktop.portal.Inhibit", "sua{sv}", "o", sender_keyword="sender")
    def Inhibit(self, _window, what, options, sender=None):  # noqa: N802
        assert what == 8 and options["reason"]
        watch(sender)
        note("portal on")
        return dbus.ObjectPath("/org/freedesktop/portal/desktop/request/1")


class Login(dbus.service.Object):
    @dbus.service.method("org.freedesktop.login1.Manager", "ssss", "h", sender_keyword="sender")
    def Inhibit(self, what, _who, _why, mode, sender=None):  # noqa: N802
        assert what == "idle" and mode == "block"
        watch(sender)
        note("login on")
        return dbus.types.UnixFd(os.open("/dev/null", os.O_RDONLY))


SERVICES = {"saver": (Saver, "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
            "portal": (Portal, "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"),
            "login": (Login, "org.freedesktop.login1", "/org/freedesktop/login1")}
kept = []
for word in sys.argv[2:]:
    service, name, path = SERVICES[word]
    kept.append((dbus.service.BusName(name, bus), service(bus, path)))
note("ready")
GLib.MainLoop().run()
