"""Prefectures of the context: counties of one prefecture are drawn as one area."""

# Names that the package's folders of 2018 no longer or do not quite give.
NAMES = {"540600": "那曲市"}
MUNICIPALITIES = {"50": ("500000", "重庆市")}
# Counties directly under a province have no prefecture; they stay as they are.
DIRECT = {"4190", "4290", "6590"}


def unit_of(county):
    """(code, name, level) of what a county is drawn as."""
    if county.code[:2] in MUNICIPALITIES:
        return MUNICIPALITIES[county.code[:2]] + ("province",)
    if county.code[:4] in DIRECT:
        return county.code, county.name, "county"
    code = county.code[:4] + "00"
    return code, NAMES.get(code, county.prefecture), "prefecture"
