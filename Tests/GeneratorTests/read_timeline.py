"""Reads the three timeline files of a folder with Python's icalendar, json and csv, and prints what it read as JSON."""

import csv
import datetime
import json
import pathlib
import sys

try:
    import icalendar
except ImportError:
    sys.exit("Python's icalendar is missing")


def moment(property):
    """ISO 8601: a day, a clock time, or a clock time with +00:00."""
    return property.dt.isoformat() if property is not None else None


folder = pathlib.Path(sys.argv[1])
calendar = icalendar.Calendar.from_ical((folder / "timeline.ics").read_bytes())
events = []
for event in calendar.walk("VEVENT"):
    events.append({
        "uid": str(event["UID"]),
        "stamp": moment(event["DTSTAMP"]),
        "start": moment(event["DTSTART"]),
        "end": moment(event.get("DTEND")),
        "isDay": not isinstance(event["DTSTART"].dt, datetime.datetime),
        "summary": str(event["SUMMARY"]),
        "status": str(event["STATUS"]),
        "description": str(event["DESCRIPTION"]),
        "priority": int(event["PRIORITY"]),
        "categories": [str(name) for name in event["CATEGORIES"].cats],
        "url": str(event["URL"]) if "URL" in event else None,
    })
slides = json.loads((folder / "timeline.json").read_bytes())
with open(folder / "timeline.csv", encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file, strict=True))
json.dump({"name": str(calendar["NAME"]), "calendar": events, "slides": slides["events"], "rows": rows}, sys.stdout)
