"""What is run: command lines for one atlas, made from what its tables hold.

Every case runs in an empty folder of its own, and writes into it. A case that is `quick` is one of the few of --quick; a case
whose `status` is None may end with any, as long as it is the same. In a case of `threads` several SVGs are made by as many
threads as there are cores, see differences.SURFACE.
"""
import collections
import csv
import json
import tomllib

THEMES = [["type"], ["attainment"], ["attainment", "--metric", "gap"], ["attainment", "--metric", "growth"],
          ["attainment", "--metric", "schedule"], ["indicator"], ["groups"]]
LANGUAGES = ["zh", "en"]
LEVELS = ["prefecture", "region", "province"]
TABLES = ["areas", "types", "attainment", "aggregates", "targets", "observations", "projects", "groups", "sources", "scenes",
          "issues"]
WINDOW_TABLES = ["counties", "projects", "targets", "observations", "sources", "issues"]
COMMANDS = ["render", "brief", "sheets", "table", "check", "bench"]
STAGES = ["planned", "preparatory", "started", "under_construction", "completed", "operating", "suspended", "unstated"]
METHODS = [["equal"], ["quantile"], ["jenks"], ["deviation"], ["quantile", "--classes", "3"], ["jenks", "--classes", "7"],
           ["equal", "--exact-breaks"], ["equal", "--breaks-of-year"], ["custom", "--breaks", "50,100,200"]]
PALETTES = ["orange", "green", "purple", "diverging"]


Case = collections.namedtuple("Case", "name arguments quick status threads", defaults=[False])


class Atlas:
    """What is asked of the tables of an atlas, read once. Of long lists the first of each kind stand for the others."""

    def __init__(self, folder):
        self.folder, self.name = folder, folder.name
        settings = tomllib.loads((folder / "atlas.toml").read_text(encoding="utf-8"))
        self.year = settings["year"]
        self.areas = self._rows("areas.csv")
        self.indicators = self._most("observations.csv", "indicator_id", 5)
        self.aims = self._most("targets.csv", "indicator_id", 5)
        self.plans = list(dict.fromkeys(row["plan"] for row in self._rows("development_types.csv") + self._rows("targets.csv")))
        self.sections = list(dict.fromkeys(f"{row['plan']}/{row['section'].split()[0]}"
                                           for row in self._rows("development_types.csv") if row["section"].split()))
        layer = json.loads((folder / "projects.geojson").read_text(encoding="utf-8"))
        self.projects = [(f["properties"], f["geometry"]) for f in layer["features"]]
        briefing = folder / "briefing.toml"
        scenes = tomllib.loads(briefing.read_text(encoding="utf-8")).get("scene", []) if briefing.exists() else []
        self.scenes = [scene["id"] for scene in scenes]

    def _rows(self, name):
        with open(self.folder / name, encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def _most(self, name, column, count):
        return [value for value, _ in collections.Counter(row[column] for row in self._rows(name)).most_common(count)]

    def codes(self, level):
        return [row["adcode"] for row in self.areas if row["level"] == level]

    def one_of_each_project(self):
        """A project of every geometry, then of every category, and one known to its county only."""
        seen, chosen = set(), []
        for properties, geometry in self.projects:
            kinds = {geometry["type"] if geometry else "none", properties["category"]}
            if not kinds <= seen:
                seen |= kinds
                chosen.append(properties["project_id"])
        return chosen

    def placed(self):
        return next((p["project_id"] for p, geometry in self.projects if geometry), None)


class List:
    """Cases of one atlas, added one by one; the name of a case is the path of its files."""

    def __init__(self, atlas):
        self.atlas, self.cases = atlas, []

    def add(self, name, command, *options, quick=False, status=0, threads=False):
        arguments = [command, str(self.atlas.folder), *map(str, options)]
        self.cases.append(Case(f"{self.atlas.name}/{command}/{name}", arguments, quick, status, threads))

    def picture(self, name, *options, form="png", quick=False, status=0):
        self.add(name, "render", *options, "-o", f"out.{form}", quick=quick, status=status)

    def window(self, name, *options, quick=False, status=0):
        self.picture(f"ui-{name}", "--ui", *options, quick=quick, status=status)


def _theme_name(theme):
    return theme[-1] if theme[0] == "attainment" else theme[0]


def _sheets_of_themes(out):
    for theme in THEMES:
        for lang in LANGUAGES:
            name = f"{_theme_name(theme)}.{lang}"
            chosen = lang == "zh" or theme == ["groups"]
            out.picture(f"theme-{name}", "--theme", *theme, "--lang", lang, quick=chosen)
            for level in LEVELS:
                out.picture(f"level-{level}-{name}", "--theme", *theme, "--lang", lang, "--level", level, status=None)
    for theme in (["type"], ["attainment"], ["indicator"], ["groups"]):
        for form in ("pdf", "svg"):
            for lang in LANGUAGES:
                out.picture(f"{form}-{theme[0]}.{lang}", "--theme", *theme, "--lang", lang, form=form,
                            quick=theme == ["type"] and (form == "pdf") == (lang == "zh"))


def _indicators(out):
    atlas = out.atlas
    for ident in atlas.aims:
        for theme in THEMES[1:5]:
            out.picture(f"aim-{ident}-{_theme_name(theme)}", "--theme", *theme, "--indicator", ident)
    for i, ident in enumerate(atlas.indicators):
        indicator = ["--theme", "indicator", "--indicator", ident]
        out.picture(f"indicator-{ident}", *indicator, status=None)
        for level in LEVELS:
            out.picture(f"indicator-{ident}-{level}", *indicator, "--level", level, status=None)
        for method in METHODS if i < 2 else []:
            name = "-".join(part.strip("-") for part in method)
            out.picture(f"method-{ident}-{name}", *indicator, "--method", *method, quick=i == 0 and method == ["jenks"])
        for palette in PALETTES if i == 0 else []:
            out.picture(f"palette-{palette}", *indicator, "--palette", palette)
    for year in range(atlas.year - 6, atlas.year + 3, 2):
        for theme in THEMES:
            out.picture(f"year-{year}-{_theme_name(theme)}", "--theme", *theme, "--year", year)


def _selections(out):
    atlas = out.atlas
    for i, plan in enumerate(atlas.plans + atlas.sections):
        out.picture(f"plan-{i}", "--plan", plan)
        out.picture(f"plan-{i}-attainment", "--plan", plan, "--theme", "attainment")
    for code in atlas.codes("county")[:6]:
        out.picture(f"select-{code}", "--select", code, status=None)
        out.picture(f"zoom-{code}", "--zoom-to", code, status=None, quick=code == atlas.codes("county")[0])
    for level in LEVELS:
        for code in atlas.codes(level)[:4]:
            out.picture(f"select-{code}", "--select", code, "--level", level, status=None)
            out.picture(f"inside-{code}", "--inside", code, "--theme", "attainment", status=None)
    for ident in atlas.one_of_each_project():
        out.picture(f"project-{ident}", "--select", ident)
        out.picture(f"near-{ident}", "--zoom-to", ident, "--lang", "en", status=None)
    for category in sorted({properties["category"] for properties, _ in atlas.projects}):
        out.picture(f"category-{category}", "--categories", category)
    for stage in STAGES:
        out.picture(f"stage-{stage}", "--stages", stage, "--theme", "attainment")
    out.picture("filters", "--categories", "reservoir,highway", "--stages", "planned,completed", "--lang", "en", quick=True)


def _forms(out):
    for name in ("no-projects", "no-labels", "bare"):
        out.picture(name, f"--{name}", quick=name == "bare")
    for scale in ("0.25", "0.5", "1.5", "3"):
        out.picture(f"scale-{scale}", "--scale", scale, "--theme", "attainment", quick=scale == "1.5")
    for size in ("1200x800", "800x1200", "640x360", "3840x2160"):
        out.picture(f"size-{size}", "--size", size, "--theme", "groups")
    for form in ("pdf", "svg"):
        out.picture(f"{form}-scaled", "--scale", "2", "--size", "1200x800", "--theme", "attainment", form=form)


def _windows(out):
    atlas = out.atlas
    for theme in THEMES:
        for lang in LANGUAGES:
            out.window(f"{_theme_name(theme)}.{lang}", "--theme", *theme, "--lang", lang, quick=lang == "en" and len(theme) == 1)
        for level in LEVELS:
            out.window(f"{level}-{_theme_name(theme)}", "--theme", *theme, "--level", level, status=None)
    counties = atlas.codes("county")
    for code in counties[:6]:
        for lang in LANGUAGES:
            out.window(f"select-{code}.{lang}", "--select", code, "--theme", "attainment", "--lang", lang, status=None,
                       quick=lang == "zh" and code == counties[0])
    for level in LEVELS:
        for code in atlas.codes(level)[:2]:
            out.window(f"select-{code}", "--select", code, "--level", level, status=None)
            out.window(f"inside-{code}", "--inside", code, status=None)
    for ident in atlas.one_of_each_project():
        for lang in LANGUAGES:
            out.window(f"project-{ident}.{lang}", "--select", ident, "--lang", lang)
    for first, second in zip(counties[:4], counties[1:5]):
        out.window(f"compare-{first}-{second}", "--select", first, "--compare", second, status=None, quick=first == counties[0])
    for kind in WINDOW_TABLES:
        for lang in LANGUAGES:
            out.window(f"table-{kind}.{lang}", "--table", kind, "--lang", lang, quick=lang == "zh" and kind == "issues")
    out.window("measure", "--measure", "100.45,38.93,101.09,38.78,100.8,38.4", quick=True)
    out.window("briefing", "--panel", "briefing", status=None)
    out.window("bare", "--bare")
    for size in ("1280x720", "900x700", "2560x1440"):
        out.window(f"size-{size}", "--size", size)
    out.window("scale-2", "--scale", "2", "--select", counties[0], status=None)


def _briefing(out):
    scenes = out.atlas.scenes
    for i, scene in enumerate(scenes, 1):
        for lang in LANGUAGES:
            out.picture(f"scene-{scene}.{lang}", "--scene", scene, "--lang", lang, quick=i == 1 and lang == "en")
        for form in ("pdf", "svg"):
            out.picture(f"scene-{scene}-{form}", "--scene", scene, form=form)
        out.picture(f"scene-{scene}-small", "--scene", scene, "--size", "1280x960")
        out.window(f"editor-{scene}", "--panel", "briefing", "--scene", scene, quick=i == 1)
        out.window(f"present-{i}", "--present", i, quick=i == 2)
        out.add(f"one-{scene}", "brief", "--scene", scene, "--size", "3840x2160", "-o", "pages/")
    for lang in LANGUAGES:
        chosen = lang == "zh"
        for page in ("16:9", "a3", "a4"):
            name = f"{page.replace(':', '-')}.{lang}"
            out.add(f"pdf-{name}", "brief", "--page", page, "--lang", lang, "-o", "out.pdf", quick=chosen and page == "16:9",
                    status=None)
            out.add(f"pptx-{name}", "brief", "--page", page, "--lang", lang, "-o", "out.pptx", quick=chosen and page == "16:9",
                    status=None)
        out.add(f"png.{lang}", "brief", "--lang", lang, "-o", "pages/", status=None)


def _county_sheets(out):
    counties = out.atlas.codes("county")
    for page, lang in (("a4", "zh"), ("a4", "en"), ("a3", "zh"), ("16:9", "en")):
        out.add(f"pdf-{page.replace(':', '-')}.{lang}", "sheets", "--page", page, "--lang", lang, "-o", "sheets/")
    for form, lang in (("png", "zh"), ("svg", "zh"), ("svg", "en")):
        out.add(f"{form}.{lang}", "sheets", "--format", form, "--lang", lang, "-o", "sheets/", threads=form == "svg")
    for code in counties[:3]:
        out.add(f"select-{code}", "sheets", "--select", code, "-o", "sheets/", status=None, quick=code == counties[0])
        for theme in THEMES:
            out.add(f"select-{code}-{_theme_name(theme)}", "sheets", "--select", code, "--format", "png", "--theme", *theme,
                    "-o", "sheets/", status=None)


def _tables(out):
    year = out.atlas.year
    for what in TABLES:
        out.add(f"{what}-csv", "table", "--what", what, quick=True)
        out.add(f"{what}-json", "table", "--what", what, "--format", "json", quick=True)
        out.add(f"{what}-xlsx", "table", "--what", what, "--format", "xlsx", "-o", "out.xlsx", quick=True)
        out.add(f"{what}-file", "table", "--what", what, "-o", "out.csv")
    for what in ("attainment", "aggregates", "projects"):
        for other in (year - 6, year - 3, year - 1, year + 4):
            out.add(f"{what}-{other}", "table", "--what", what, "--year", other, quick=True)
    for lang in LANGUAGES:
        for form in ("text", "json"):
            out.add(f"{form}.{lang}", "check", "--lang", lang, "--format", form, quick=True, status=None)
            out.add(f"export-{form}.{lang}", "check", "--export", "--lang", lang, "--format", form, status=None,
                    quick=form == "text")
        for scene in out.atlas.scenes:
            out.add(f"export-{scene}.{lang}", "check", "--export", "--scene", scene, "--lang", lang, status=None)


def _refusals(out):
    """Wrong usage: the message is what is compared."""
    for name, options in {
            "theme": ["--theme", "none"], "indicator": ["--indicator", "none"], "select": ["--select", "629999"],
            "zoom": ["--zoom-to", "none"], "level": ["--level", "none"], "scene": ["--scene", "none"],
            "plan": ["--plan", "none"], "categories": ["--categories", "none"], "bbox": ["--bbox", "1,2,3"],
            "breaks": ["--breaks", "3,2,1"], "size": ["--size", "1x1"]}.items():
        out.picture(f"refused-{name}", *options, status=2, quick=True)
    out.picture("refused-form", form="gif", status=2, quick=True)
    out.add("refused-what", "table", "--what", "none", status=2, quick=True)
    out.add("refused-scene", "brief", "--scene", "none", "-o", "out.pdf", status=None, quick=True)
    out.add("refused-placing", "sheets", "--zoom-to", "620702", "-o", "sheets/", status=2, quick=True)


def of_atlas(folder):
    """All cases of an atlas."""
    out = List(Atlas(folder))
    for part in (_tables, _sheets_of_themes, _indicators, _selections, _forms, _windows, _briefing, _county_sheets, _refusals):
        part(out)
    return out.cases


def of_no_atlas():
    """What needs none: help, and an atlas that is not there."""
    yield Case("program/help", ["--help"], True, 0)
    yield Case("program/version", ["--version"], True, 0)
    for command in COMMANDS:
        yield Case(f"program/help-{command}", [command, "--help"], True, 0)
    yield Case("program/no-command", ["--none"], True, 2)
    yield Case("program/no-atlas", ["check", "nowhere"], True, 1)
