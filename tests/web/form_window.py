"""A meeting file, and one browser window at its form."""

from __future__ import annotations

import re
from html import unescape

FILE = """\
kind: statement   # what is drafted
body:
  name: Lake Commission of Ruritania and Elbonia
  short: Lake Commission
meeting:
  title: Third Meeting of the Lake Commission
  name: third meeting of the Lake Commission
  city:                      # where: ask Flavia
  country:
  start:
  end:
host:
  country:
attendance:
  members:                   # delegations
    # - Elbonia
    # - Ruritania
  organisations: []
activities:
  - name: Workshop on sluices  # asked for by Elbonia
    city: Zenda
  # the other one
  - name: Course on buoys
    city: Klow
proceedings:
  - The Commission heard a report on the level of the lake.
"""


class Window:
    """One browser window at the form of a draft: it sends what its fields show, as the page has them."""

    def __init__(self, client, token, name="next"):
        self.client, self.token, self.name = client, token(client), name
        self.load()

    def load(self):
        self.page = self.client.get(f"/drafts/{self.name}").text
        self.fields = fields_of(self.page)
        return self

    def waits(self, part):
        """Return what a part tells of its rows that are not opened, and of what stands beside its fields."""
        return hidden(self.page, rf"[kb]/{part}")

    def sends(self, part, way="typed", script=True, **typed):
        data = {name: value for name, value in self.fields.items() if re.match(rf"[vt]/{part}(/|$)", name)}
        data |= {f"v/{name}".replace("__", "/"): value for name, value in typed.items() if name not in ("act", "more")}
        data |= {"token": self.token, "act": typed.get("act", "")} | typed.get("more", {})
        headers = {"hx-request": "true"} if script else {}
        answer = self.client.post(f"/drafts/{self.name}/{way}/{part}", data=data, headers=headers)
        tokens = {name: value for name, value in fields_of(answer.text).items() if name.startswith("t/")}
        self.fields |= tokens
        return answer


def hidden(page: str, names: str) -> dict[str, str]:
    """Return the hidden fields of a page whose names begin so."""
    found = re.findall(rf'<input type="hidden" name="({names}[^"]*)" value="([^"]*)"', page)
    return {unescape(name): unescape(value) for name, value in found}


def fields_of(page: str) -> dict[str, str]:
    found = {}
    for name, value in re.findall(r'<input[^>]*? name="([vt]/[^"]+)" value="([^"]*)"', page):
        found[unescape(name)] = unescape(value)
    for name, value in re.findall(r'<textarea[^>]*? name="(v/[^"]+)"[^>]*>([^<]*)</textarea>', page):
        found[unescape(name)] = unescape(value)
    for name, inner in re.findall(r'<select[^>]*? name="(v/[^"]+)"[^>]*>(.*?)</select>', page, re.DOTALL):
        chosen = re.search(r"<option selected>([^<]*)", inner)
        found[unescape(name)] = unescape(chosen[1]) if chosen else ""
    return found
