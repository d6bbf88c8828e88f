"""Ten made-up papers, and a way to write each as a record in many shapes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from examples import record
from papershelf import clean
from papershelf.model import Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A paper as a source may write it; "" and () stand for what the source does not say."""

    title: str
    authors: tuple[str, ...]
    year: str
    venue: str = ""
    abstract: str = ""
    doi: str = ""
    arxiv: str = ""
    pmid: str = ""
    volume: str = ""
    pages: str = ""
    isbn: str = ""
    issn: str = ""
    kind: str = "article"

    def but(self, **fields: str | tuple[str, ...]) -> Entry:
        """The same with some fields changed."""
        return replace(self, **fields)  # type: ignore[arg-type] # the names are the fields' own

    @property
    def bare(self) -> Entry:
        """The same without an abstract."""
        return replace(self, abstract="")

    def paper(self, line: int = 1) -> Paper:
        """The paper that cleaning makes of it."""
        said = {
            name: value
            for name in ("year", "venue", "doi", "arxiv", "pmid", "volume", "pages", "isbn", "issn")
            if (value := getattr(self, name))
        }
        authors = {"author": list(self.authors)} if self.authors else {}
        made = record(self.title, self.abstract, line, **said, **authors)
        return clean.clean(replace(made, kind=self.kind))[0]


SHELF = (
    Entry(
        title="Weaving Sensor Streams with Sparse Looms in Cold Harbours",
        authors=("Ines Müller", "Tomás Ferro", "Wei Zhang"),
        year="2021",
        venue="Journal of Loom Research",
        abstract="Sensor streams arrive faster than harbours can store them. We weave them into"
        " compact fabrics with a sparse loom and keep nearly all of their signal on three coasts.",
    ),
    Entry(
        title="Counting Grey Herons from Harbour Cameras Without Supervision",
        authors=("Aoife O'Brien", "Jean-Luc Moreau"),
        year="2019",
        venue="Proceedings of the Coastal Vision Conference",
        abstract="Harbour cameras see many herons and few people. A small detector that was never"
        " shown a label counts them within two birds of what a warden counts by hand.",
    ),
    Entry(
        title="Tide Tables for Forgotten Ports: Reconstruction from Church Bells",
        authors=("Søren Kjær", "Łucja Wiśniewska", "Paul Ikem", "Dana Roth"),
        year="2015",
        venue="Annals of Tidal History",
        abstract="Church bells once announced the flood. From forty bell books we reconstruct the"
        " tide tables of nine ports that no almanac mentions, and date two silted channels.",
    ),
    Entry(
        title="Measuring Nitrogen Transport across Estuarine Sediment Boundaries",
        authors=("Marguerite Dubois", "Kofi Asante"),
        year="2008",
        venue="Estuarine Chemistry Letters",
        abstract="Nitrogen crosses the boundary between water and mud in both directions. We"
        " measure its transport with buried membranes through four seasons in two estuaries.",
    ),
    Entry(
        title="Robust Scheduling of Pilot Boats under Stochastic Fog",
        authors=("Hiroshi Tanaka",),
        year="2012",
        venue="Operations at Sea",
        abstract="Fog closes a channel without warning. We schedule pilot boats so that no more"
        " than one ship in a hundred waits for longer than a tide, whatever the fog does.",
    ),
    Entry(
        title="Learning to Splice Ropes by Watching Experienced Sailors",
        authors=(
            "Nadia van der Berg",
            "José García Márquez",
            "Lin Chen",
            "Emeka Obi",
            "Ruth Stein",
        ),
        year="2023",
        venue="Conference on Robots Afloat",
        abstract="Splicing a rope takes two hands and many years. Our robot learns it from eighty"
        " recordings of sailors, and its splices hold nine tenths of the weight that theirs do.",
    ),
    Entry(
        title="Acoustic Signatures of Wooden Hulls and Their Classification",
        authors=("Björn Ågren", "Zoë Costa"),
        year="2017",
        venue="Hull Acoustics",
        abstract="A wooden hull answers a knock with a sound of its own. We record two hundred"
        " hulls and tell larch from oak, and sound timber from rotten, by ear and by machine.",
    ),
    Entry(
        title="Optimal Anchorage Allocation by Repeated Harbour Auctions",
        authors=("Priya Raman", "Oliver Strauß", "Mei Lin"),
        year="2020",
        venue="Auctions and Markets",
        abstract="Anchorages are scarce when storms come in. We show that a repeated auction gives"
        " them to the ships that need them most, and that no captain gains by waiting.",
    ),
    Entry(
        title="Lichen Growth on Abandoned Lighthouses as a Climate Archive",
        authors=("Freya Holm", "Andrei Popescu"),
        year="2005",
        venue="Northern Botany",
        abstract="Lichens grow slowly and lighthouses stand for long. The growth of map lichens on"
        " eleven abandoned towers tells summer temperatures back to the year of their closing.",
    ),
    Entry(
        title="Deep Channel Dredging Policies Learned from Ship Wakes",
        authors=("Carlos Núñez", "Hana Novák", "Tunde Bello"),
        year="2022",
        venue="Waterways and Learning",
        abstract="A ship's wake tells how deep the channel is. From a year of wakes we learn when"
        " to dredge which stretch, and halve the mud that has to be moved.",
    ),
)
