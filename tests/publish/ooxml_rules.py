"""What ECMA-376 allows of the elements a presentation of this program is made of.

For each element its children in the order of the schema (a group in brackets is a choice: any of its members may stand
there; "*" after a name or group lets it repeat), the attributes it may have, and those it must have. PowerPoint repairs
or refuses a file that breaks them, even where other programs open it without a word. Written down from part 1 of the
standard (clauses 19 to 21); only what the writer uses is listed, so anything new must be added here.
"""
FILL = "(a:noFill a:solidFill)"
COLOR = "(a:srgbClr a:schemeClr a:prstClr)"
RUN = ("{f} a:latin a:ea a:cs".format(f=FILL), "lang altLang sz b kern dirty", "")
LEVEL = ("a:lnSpc a:spcBef a:spcAft a:buFont (a:buNone a:buAutoNum a:buChar) a:defRPr", "marL indent algn lvl eaLnBrk hangingPunct", "")
LINE = (f"{FILL} a:prstDash a:miter", "w cap cmpd algn", "")
SHAPES = "(p:sp p:pic p:graphicFrame)*"
TREE_HEAD = "p:nvGrpSpPr p:grpSpPr"
PLACE = ("a:off a:ext a:chOff a:chExt", "", "")
STYLE = ("a:defPPr a:lvl1pPr a:lvl2pPr a:lvl3pPr a:lvl4pPr a:lvl5pPr", "", "")
TEXT = ("a:bodyPr a:lstStyle a:p*", "", "")
POINT = ("", "x y", "x y")
EXTENT = ("", "cx cy", "cx cy")
FONT = ("", "typeface panose pitchFamily charset", "typeface")
FONTS = ("a:latin a:ea a:cs a:font*", "", "")

RULES = {
    # presentation
    "p:presentation": ("p:sldMasterIdLst p:notesMasterIdLst p:sldIdLst p:sldSz p:notesSz p:defaultTextStyle", "", ""),
    "p:sldMasterIdLst": ("p:sldMasterId*", "", ""), "p:sldMasterId": ("", "id r:id", "id r:id"),
    "p:notesMasterIdLst": ("p:notesMasterId", "", ""), "p:notesMasterId": ("", "r:id", "r:id"),
    "p:sldIdLst": ("p:sldId*", "", ""), "p:sldId": ("", "id r:id", "id r:id"),
    "p:sldSz": EXTENT, "p:notesSz": EXTENT, "p:defaultTextStyle": STYLE,
    "p:presentationPr": ("", "", ""), "p:viewPr": ("", "", ""), "a:tblStyleLst": ("", "def", "def"),
    # slides and what they stand on
    "p:sld": ("p:cSld p:clrMapOvr", "", ""), "p:notes": ("p:cSld p:clrMapOvr", "", ""),
    "p:sldLayout": ("p:cSld p:clrMapOvr", "type preserve", ""),
    "p:sldMaster": ("p:cSld p:clrMap p:sldLayoutIdLst p:txStyles", "", ""),
    "p:notesMaster": ("p:cSld p:clrMap p:notesStyle", "", ""),
    "p:cSld": ("p:bg p:spTree", "name", ""), "p:bg": ("p:bgPr", "", ""), "p:bgPr": (f"{FILL} a:effectLst", "", ""),
    "p:clrMapOvr": ("a:masterClrMapping", "", ""), "a:masterClrMapping": ("", "", ""),
    "p:clrMap": ("", *["bg1 tx1 bg2 tx2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink"] * 2),
    "p:sldLayoutIdLst": ("p:sldLayoutId*", "", ""), "p:sldLayoutId": ("", "id r:id", "id r:id"),
    "p:txStyles": ("p:titleStyle p:bodyStyle p:otherStyle", "", ""),
    "p:titleStyle": STYLE, "p:bodyStyle": STYLE, "p:otherStyle": STYLE, "p:notesStyle": STYLE,
    # shapes
    "p:spTree": (f"{TREE_HEAD} {SHAPES}", "", ""),
    "p:nvGrpSpPr": ("p:cNvPr p:cNvGrpSpPr p:nvPr", "", ""), "p:cNvGrpSpPr": ("", "", ""),
    "p:grpSpPr": ("a:xfrm", "", ""), "p:nvPr": ("p:ph", "", ""), "p:ph": ("", "type sz idx", ""),
    "p:cNvPr": ("", "id name descr", "id name"),
    "p:sp": ("p:nvSpPr p:spPr p:txBody", "", ""), "p:nvSpPr": ("p:cNvPr p:cNvSpPr p:nvPr", "", ""),
    "p:cNvSpPr": ("a:spLocks", "txBox", ""), "a:spLocks": ("", "noGrp noRot noChangeAspect", ""),
    "p:spPr": (f"a:xfrm a:prstGeom {FILL} a:ln", "", ""),
    "p:pic": ("p:nvPicPr p:blipFill p:spPr", "", ""), "p:nvPicPr": ("p:cNvPr p:cNvPicPr p:nvPr", "", ""),
    "p:cNvPicPr": ("a:picLocks", "", ""), "a:picLocks": ("", "noChangeAspect", ""),
    "p:blipFill": ("a:blip a:stretch", "", ""), "a:blip": ("", "r:embed", "r:embed"),
    "a:stretch": ("a:fillRect", "", ""), "a:fillRect": ("", "", ""),
    "p:graphicFrame": ("p:nvGraphicFramePr p:xfrm a:graphic", "", ""),
    "p:nvGraphicFramePr": ("p:cNvPr p:cNvGraphicFramePr p:nvPr", "", ""),
    "p:cNvGraphicFramePr": ("a:graphicFrameLocks", "", ""), "a:graphicFrameLocks": ("", "noGrp", ""),
    "a:graphic": ("a:graphicData", "", ""), "a:graphicData": ("a:tbl", "uri", "uri"),
    "a:xfrm": PLACE, "p:xfrm": PLACE, "a:off": POINT, "a:chOff": POINT, "a:ext": EXTENT, "a:chExt": EXTENT,
    "a:prstGeom": ("a:avLst", "prst", "prst"), "a:avLst": ("", "", ""),
    "a:ln": LINE, "a:prstDash": ("", "val", ""), "a:miter": ("", "lim", ""),
    "a:noFill": ("", "", ""), "a:solidFill": (COLOR, "", ""), "a:effectLst": ("", "", ""),
    "a:srgbClr": ("a:alpha", "val", "val"), "a:schemeClr": ("", "val", "val"), "a:prstClr": ("", "val", "val"),
    "a:alpha": ("", "val", "val"),
    # text
    "p:txBody": TEXT, "a:txBody": TEXT, "a:lstStyle": STYLE,
    "a:bodyPr": ("a:noAutofit", "vert wrap lIns tIns rIns bIns rtlCol anchor", ""), "a:noAutofit": ("", "", ""),
    "a:p": ("a:pPr (a:r a:br)* a:endParaRPr", "", ""), "a:pPr": LEVEL, "a:defPPr": LEVEL,
    **{f"a:lvl{n}pPr": LEVEL for n in range(1, 6)},
    "a:lnSpc": ("a:spcPts", "", ""), "a:spcBef": ("a:spcPts", "", ""), "a:spcAft": ("a:spcPts", "", ""),
    "a:spcPts": ("", "val", "val"), "a:buFont": FONT, "a:buNone": ("", "", ""), "a:buChar": ("", "char", "char"),
    "a:buAutoNum": ("", "type startAt", "type"),
    "a:r": ("a:rPr a:t", "", ""), "a:br": ("a:rPr", "", ""), "a:t": ("", "", ""),
    "a:rPr": RUN, "a:defRPr": RUN, "a:endParaRPr": RUN, "a:latin": FONT, "a:ea": FONT, "a:cs": FONT,
    # tables
    "a:tbl": ("a:tblPr a:tblGrid a:tr*", "", ""), "a:tblPr": ("", "firstRow", ""),
    "a:tblGrid": ("a:gridCol*", "", ""), "a:gridCol": ("", "w", "w"), "a:tr": ("a:tc*", "h", "h"),
    "a:tc": ("a:txBody a:tcPr", "", ""),
    "a:tcPr": (f"a:lnL a:lnR a:lnT a:lnB {FILL}", "marL marR marT marB anchor", ""),
    "a:lnL": LINE, "a:lnR": LINE, "a:lnT": LINE, "a:lnB": LINE,
    # theme
    "a:theme": ("a:themeElements a:objectDefaults a:extraClrSchemeLst", "name", ""),
    "a:themeElements": ("a:clrScheme a:fontScheme a:fmtScheme", "", ""),
    "a:clrScheme": ("a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink",
                    "name", "name"),
    **{f"a:{name}": (COLOR, "", "") for name in
       "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split()},
    "a:fontScheme": ("a:majorFont a:minorFont", "name", "name"), "a:majorFont": FONTS, "a:minorFont": FONTS,
    "a:font": ("", "script typeface", "script typeface"),
    "a:fmtScheme": ("a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst", "name", ""),
    "a:fillStyleLst": (f"{FILL}*", "", ""), "a:lnStyleLst": ("a:ln*", "", ""),
    "a:effectStyleLst": ("a:effectStyle*", "", ""), "a:bgFillStyleLst": (f"{FILL}*", "", ""),
    "a:effectStyle": ("a:effectLst", "", ""), "a:objectDefaults": ("", "", ""), "a:extraClrSchemeLst": ("", "", ""),
}

# Children that must be there, and how many: "at least one" is written 0.
REQUIRED = {
    "p:sld": {"p:cSld": 1}, "p:notes": {"p:cSld": 1}, "p:sldLayout": {"p:cSld": 1},
    "p:sldMaster": {"p:cSld": 1, "p:clrMap": 1, "p:sldLayoutIdLst": 1}, "p:notesMaster": {"p:cSld": 1, "p:clrMap": 1},
    "p:presentation": {"p:sldMasterIdLst": 1, "p:sldIdLst": 1, "p:sldSz": 1, "p:notesSz": 1},
    "p:cSld": {"p:spTree": 1}, "p:spTree": {"p:nvGrpSpPr": 1, "p:grpSpPr": 1},
    "p:sp": {"p:nvSpPr": 1, "p:spPr": 1}, "p:pic": {"p:nvPicPr": 1, "p:blipFill": 1, "p:spPr": 1},
    "p:graphicFrame": {"p:nvGraphicFramePr": 1, "p:xfrm": 1, "a:graphic": 1},
    "p:nvSpPr": {"p:cNvPr": 1, "p:cNvSpPr": 1, "p:nvPr": 1}, "p:nvPicPr": {"p:cNvPr": 1, "p:cNvPicPr": 1, "p:nvPr": 1},
    "p:txBody": {"a:bodyPr": 1, "a:p": 0}, "a:txBody": {"a:bodyPr": 1, "a:p": 0}, "a:r": {"a:t": 1},
    "a:tbl": {"a:tblGrid": 1, "a:tr": 0}, "a:tr": {"a:tc": 0}, "a:tc": {"a:txBody": 1, "a:tcPr": 1},
    "a:lnSpc": {"a:spcPts": 1}, "a:spcBef": {"a:spcPts": 1}, "a:spcAft": {"a:spcPts": 1},
    "a:fillStyleLst": {"*": 3}, "a:lnStyleLst": {"*": 3}, "a:effectStyleLst": {"*": 3}, "a:bgFillStyleLst": {"*": 3},
    "a:clrScheme": {"*": 12}, "a:majorFont": {"a:latin": 1, "a:ea": 1, "a:cs": 1},
    "a:minorFont": {"a:latin": 1, "a:ea": 1, "a:cs": 1}, "p:clrMapOvr": {"a:masterClrMapping": 1},
}

PREFIXES = {
    "http://schemas.openxmlformats.org/presentationml/2006/main": "p",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
}


def short(name):
    """ElementTree's {address}name as prefix:name; attributes without a namespace keep their name."""
    if not name.startswith("{"):
        return name
    address, local = name[1:].split("}")
    return f"{PREFIXES[address]}:{local}"


def steps(model):
    """The model as (set of names, may repeat) in order."""
    result, group = [], None
    for word in model.split():
        repeat = word.endswith("*")
        word = word.removesuffix("*")
        if word.startswith("("):
            group, word = [], word[1:]
        closes = word.endswith(")")
        name = word.removesuffix(")")
        if group is None:
            result.append(({name}, repeat))
        else:
            group.append(name)
            if closes:
                result.append((set(group), repeat))
                group = None
    return result


def in_order(children, model):
    """Whether the children are those of the model, in its order, none twice that may not repeat."""
    at = iter(steps(model))
    names, repeat, used = set(), False, False
    for child in children:
        while child not in names or (used and not repeat):
            step = next(at, None)
            if step is None:
                return False
            (names, repeat), used = step, False
        used = True
    return True


def faults(element, path=""):
    """Every breach below the element, as text."""
    name = short(element.tag)
    path = f"{path}/{name}"
    if name not in RULES:
        return [f"{path}: not an element of the rules"]
    model, allowed, required = RULES[name]
    children = [short(child.tag) for child in element]
    attributes = {short(key) for key in element.attrib}
    found = []
    if not in_order(children, model):
        found.append(f"{path}: {children} is not in the order {model!r}")
    if attributes - set(allowed.split()):
        found.append(f"{path}: attributes {attributes - set(allowed.split())}")
    if set(required.split()) - attributes:
        found.append(f"{path}: lacks {set(required.split()) - attributes}")
    for child, count in REQUIRED.get(name, {}).items():
        there = len(children) if child == "*" else children.count(child)
        if there != count if count else there == 0:
            found.append(f"{path}: {there} of {child}")
    if name != "a:t" and (element.text or "").strip():
        found.append(f"{path}: text {element.text!r}")
    for child in element:
        found += faults(child, path)
    return found
