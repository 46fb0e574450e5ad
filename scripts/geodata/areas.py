"""Builds areas.csv of both atlases from tables/gansu_areas.csv.

Checks that every outline has an area and every county an outline, and adds the
former codes of tables/code_changes.csv. Regions and parks that documents name
have no outline here: their rows are taken over from the atlas as they are.
"""
import argparse
import csv
import os

import geojson
from outlines import HERE, read_changes

HEADER = ["adcode", "name", "short_name", "name_en", "level", "parent", "former_codes",
          "source_id"]
ZHANGYE = "6207"
COUNTIES_OF_GANSU = 86
# A prefecture-level city without counties: its own outline is drawn.
WITHOUT_COUNTIES = {"620200"}


def read_areas():
    path = os.path.join(HERE, "tables", "gansu_areas.csv")
    with open(path, encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    counties = sum(1 for row in rows if row["level"] == "county")
    if counties != COUNTIES_OF_GANSU:
        raise ValueError("%d counties of Gansu, not %d" % (counties, COUNTIES_OF_GANSU))
    return rows


def _in_zhangye(row):
    return row["adcode"] == "620000" or row["adcode"].startswith(ZHANGYE)


def _check(rows, folder):
    drawn = {p["adcode"] for p, _ in geojson.read(os.path.join(folder, "counties.geojson"))}
    wanted = {row["adcode"] for row in rows
              if row["level"] == "county" or row["adcode"] in WITHOUT_COUNTIES}
    if drawn != wanted:
        raise ValueError("areas and outlines differ: %s" % sorted(drawn ^ wanted))


def of_documents(atlas):
    """The rows of an atlas's areas.csv that rest on a document, not on the outlines."""
    path = os.path.join(HERE, "..", "..", "geodata", atlas, "areas.csv")
    with open(path, encoding="utf-8", newline="") as stream:
        return [[row[key] for key in HEADER] for row in csv.DictReader(stream)
                if row["source_id"] != "boundaries"]


def write_areas(rows, former, folder):
    _check(rows, folder)
    further = of_documents(os.path.basename(folder))
    with open(os.path.join(folder, "areas.csv"), "w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(HEADER)
        for row in rows:
            writer.writerow([row[key] for key in HEADER[:6]]
                            + [former.get(row["adcode"], ""), "boundaries"])
        writer.writerows(further)
    print("%s: %d areas" % (os.path.basename(folder), len(rows) + len(further)))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", help="folder that holds zhangye/ and gansu/")
    options = parser.parse_args()
    rows = read_areas()
    former = {change["code"]: code for code, change in read_changes().items()}
    write_areas([row for row in rows if _in_zhangye(row)], former,
                os.path.join(options.output, "zhangye"))
    write_areas(rows, former, os.path.join(options.output, "gansu"))


if __name__ == "__main__":
    main()
