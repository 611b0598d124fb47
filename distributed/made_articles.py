#!/usr/bin/env python3
"""Made articles as JSON lines, the same for the same number: made_articles.py COUNT [DAYS] > FILE.jsonl

Stories of up to DAYS days (6 by default) over a year, told by several papers with what a site prints around them, and everything in it that looks beyond
one article: lines that a site repeats, versions of one page, copies, undated articles, an id that is taken, a line that is none.
"""

import datetime
import json
import random
import sys

SYLLABLES = "bar den kil lom mur nes pol rik sto tav vel zan gor hup fir cas".split()
GIVEN = "Ana Pedro Marta Olaf Ingrid Tomas Lucia Henrik Sofia Anders".split()
PAPERS = ["Harbour Post", "Valley Times", "Northern Star", "Evening News", "Morning Mail"]
DEEDS = {
    "fire": ("burned through the night", "flames", "the brigade", "a warehouse"),
    "strike": ("stood still for hours", "pay", "the union", "a depot"),
    "flood": ("was under a metre of water", "rain", "the river guard", "a dyke"),
    "vote": ("was decided by a handful of ballots", "turnout", "the electoral board", "a polling station"),
    "trial": ("began before a full room", "evidence", "the prosecutor", "a courthouse"),
    "merger": ("was approved on the second attempt", "shares", "the regulator", "a subsidiary"),
}


class Story:
    def __init__(self, number, count, days, draw):
        self.number, self.days = number, days
        name = lambda: "".join(draw.sample(SYLLABLES, 3)).capitalize()
        self.person, self.other = (f"{draw.choice(GIVEN)} {name()}" for _ in range(2))
        self.town, self.street, self.firm = name(), name() + " Street", f"{name()} {draw.choice(['Shipping', 'Rail', 'Energy', 'Foods'])}"
        self.deed = draw.choice(sorted(DEEDS))
        self.first = datetime.date(2031, 1, 1) + datetime.timedelta(draw.randrange(360))
        self.toll, self.cost, self.years = draw.randrange(3, 900), draw.randrange(2, 90), draw.randrange(3, 60)

    def sentences(self, report):
        done, thing, body, place = DEEDS[self.deed]
        return [
            f"A {self.deed} at {self.firm} in {self.town} touched {self.toll + report % 2} people, officials said on Monday.",
            f"{self.person}, who leads the council of {self.town}, said that the {self.deed} was the worst in {self.years} years.",
            f"“We will help everybody in {self.town} who lost something,” said {self.person}.",
            f"{self.firm} {done}, and {body} closed {self.street} and {place} beside it.",
            f"The minister promised {self.cost} million euros for {self.town} and for the workers of {self.firm}.",
            f"{self.other}, a neighbour in {self.street}, told of {thing} that nobody in {self.town} had expected.",
            f"According to {body}, {self.firm} had been warned about {thing} before the {self.deed}.",
            f"{self.person} and {self.other} will speak in {self.town} next week about {place} in {self.street}.",
        ]

    def article(self, report, draw):
        paper = PAPERS[(self.number + report) % len(PAPERS)]
        version = report % 6 == 3
        if version:  # of the page that stands before it
            paper = PAPERS[(self.number + report - 1) % len(PAPERS)]
        sentences = self.sentences(report)
        told = [sentences[(place + report) % len(sentences)] for place in range(6)]
        title = f"{self.deed.capitalize()} at {self.firm} in {self.town}: " + ("what is known" if report == 0 else f"report {report}")
        above = [paper, "Home | News | Sport | Weather", title]
        below = ["Share this story", f"Subscribe to the newsletter of the {paper}", f"More from the {paper}"]
        page = report - 1 if version else report
        row = {
            "id": f"made-{self.number}-{report}", "title": title, "publisher": paper,
            "url": f"https://{paper.split()[0].lower()}.example/{self.number}/{page}",
            "published": str(self.first + datetime.timedelta(report * self.days // 12 % max(1, self.days))),
            "text": "\n\n".join(above + told + below),
        }
        if report % 6 == 4:  # a copy: an agency's words, without an address
            row["text"] = "\n\n".join(sentences)
            del row["url"], row["id"], row["publisher"], row["published"]
        if self.number % 7 == 6:
            row.pop("published", None)
        return row


def lines(count, days=6):
    draw = random.Random(24)
    rows, number = [], 0
    while len(rows) < count:
        story = Story(number, count, days, draw)
        for report in range(draw.choice([1, 1, 2, 3, 5, 8, 12])):
            rows.append(story.article(report, draw))
            if "url" not in rows[-1]:
                rows.append({key: rows[-1][key] for key in ("title", "text")})
        number += 1
    rows = rows[:count]
    made = [json.dumps(row, ensure_ascii=False) for row in rows]
    taken = {"id": "made-0-0", "text": "The id of this text is taken. Nothing else in the input is like it."}
    return made[:3] + ['{"text": 7}', ""] + made[3:] + [json.dumps(taken)]


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    for line in lines(*map(int, sys.argv[1:])):
        print(line)
