"""Self-citation by author, by plain counting; the same resamples are drawn by numpy."""
import datetime
import functools

import numpy as np

KEYS = ["self"]
MOST_VERTICES = 12000
MOST_TOLD = 200
N_LISTED = 20
WINDOWS = (90, 365)
RESAMPLES, SEED = 1000, 1979


def day(date):
    """Days, what is known to the month or year only from its middle."""
    full = {1: (7, 1), 2: (None, 15), 3: (None, None)}[len(date)]
    return datetime.date(date[0], full[0] or date[1], full[1] or date[2]).toordinal()


def is_future(citing, cited):
    n = min(len(citing), len(cited))
    return citing[:n] < cited[:n]


@functools.lru_cache(maxsize=64)
def numbers(n):
    """The first n numbers of SplitMix64, their upper halves."""
    with np.errstate(over="ignore"):
        z = np.uint64(SEED) + np.arange(1, n + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ z >> np.uint64(30)) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ z >> np.uint64(27)) * np.uint64(0x94D049BB133111EB)
    return (z ^ z >> np.uint64(31)) >> np.uint64(32)


def interval(*samples):
    """Bounds of the rate of the first of samples of (own, all), less that of the second, if any."""
    if any(len(sample) < 2 for sample in samples):
        return [None, None]
    drawn = numbers(RESAMPLES * sum(map(len, samples))).reshape(RESAMPLES, -1)
    rates, start = None, 0
    for sample in samples:
        counts, n = np.array(sample), len(sample)
        # That a draw is taken back has a chance of n in 2^32.
        products = drawn[:, start:start + n] * np.uint64(n)
        assert not ((products & np.uint64(0xFFFFFFFF)) < np.uint64(2**32 % n)).any()
        sums = counts[products >> np.uint64(32)].sum(axis=1)
        rate = sums[:, 0] / sums[:, 1]
        rates, start = (rate if rates is None else rates - rate), start + n
    rates = sorted(rates.tolist())
    return [rates[24], rates[-25]]  # (1000 + 1) * 0.025 = 25.025


def rate(sample):
    every = sum(a for _, a in sample)
    return sum(o for o, _ in sample) / every if every else None


def quantile(values, p):
    return float(np.quantile(values, p)) if values else None


def lags(found):
    known = sorted(lag for lag in found if lag is not None)
    return {"n": len(known), "future": len(found) - len(known),
            "first_quartile": quantile(known, .25), "median": quantile(known, .5),
            "third_quartile": quantile(known, .75),
            "within": [sum(lag <= window for lag in known) for window in WINDOWS]}


class Self:
    def __init__(self, network):
        self.graph, self.dates, self.authors = network.graph, network.dates, network.authors
        key = network.order()
        padded = lambda date: tuple(date) + (0,) * (3 - len(date))
        self.order = sorted(self.graph, key=lambda v: (v not in self.dates, padded(self.dates.get(v, ())), key(v)))
        self.place = {v: i for i, v in enumerate(self.order)}
        # Undated vertices come first in time.
        self.rank = {v: i + (len(self.order) if v in self.dates else 0) for v, i in self.place.items()}

    def by(self, v):
        return self.authors.get(v, set())

    def is_own(self, a, b, author):
        both = self.by(a) & self.by(b)
        return bool(both) if author is None else author in both

    def members(self, author):
        return [v for v in self.order if (self.by(v) if author is None else author in self.by(v))]

    def share(self, pairs, author):
        """Of pairs of a member and another piece."""
        own = sum(self.is_own(v, w, author) for v, w in pairs)
        unknown = sum(not self.by(w) for _, w in pairs)
        return {"own": own, "all": len(pairs), "unknown": unknown, "rate": own / len(pairs) if pairs else None}

    def given(self, members):
        return [(v, w) for v in members for w in self.graph.successors(v)]

    def received(self, members):
        return [(v, w) for v in members for w in self.graph.predecessors(v)]

    def sample(self, pairs, citing, author):
        """(own, all) of each citing piece, in order; it is the member or the other of each pair."""
        found = {}
        for pair in pairs:
            own, every = found.get(pair[citing], (0, 0))
            found[pair[citing]] = (own + self.is_own(*pair, author), every + 1)
        return [found[v] for v in sorted(found, key=self.place.get)]

    def period(self, members, author, has_intervals):
        given, received = self.given(members), self.received(members)
        out = {"papers": len(members), "given": self.share(given, author),
               "received": self.share(received, author)}
        if has_intervals:
            out["given_interval"] = interval(self.sample(given, 0, author))
            out["received_interval"] = interval(self.sample(received, 1, author))
        return out

    def years(self, members, has_intervals):
        year = lambda v: self.dates[v][0] if v in self.dates else None
        out = {}
        for y in {year(v) for v in members}:
            inside = [v for v in members if year(v) == y]
            row = out["undated" if y is None else f"{y:04}"] = self.period(inside, None, has_intervals)
            if not has_intervals:
                continue
            row |= {"difference": None, "difference_interval": [None, None]}
            if y is None:
                continue
            here = self.sample(self.given(inside), 0, None)
            others = self.sample(self.given([v for v in members if year(v) not in (y, None)]), 0, None)
            if here and others:
                row["difference"] = rate(here) - rate(others)
            row["difference_interval"] = interval(here, others)
        return out

    def lag(self, citing, cited):
        """None for a citation of the future."""
        a, b = self.dates[citing], self.dates[cited]
        return None if is_future(a, b) else max(day(a) - day(b), 0)

    def all_lags(self, members, author):
        dated = lambda pairs: [p for p in pairs if p[0] in self.dates and p[1] in self.dates]
        given, received = dated(self.given(members)), dated(self.received(members))
        own = lambda pair: self.is_own(*pair, author)
        ages = lambda pairs: lags([self.lag(v, w) for v, w in pairs])
        turned = lambda pairs: lags([self.lag(w, v) for v, w in pairs])
        return {"own": ages([p for p in given if own(p)]), "to_others": ages([p for p in given if not own(p)]),
                "from_others": turned([p for p in received if not own(p)]),
                "given": ages(given), "received": turned(received)}

    def group(self, author, has_years, has_intervals):
        members = self.members(author)
        out = self.period(members, author, has_intervals)
        out["lags"] = self.all_lags(members, author)
        if has_years:
            out["years"] = self.years(members, has_intervals)
        return out

    def overlap(self, first):
        signed = [(v, w) for v, w in self.graph.edges if self.by(v) and self.by(w)]
        common = [len(self.by(v) & self.by(w)) for v, w in signed]
        return {"shared": [common.count(k) for k in range(max(common, default=0) + 1)],
                "same_first": sum(first[v] == first[w] for v, w in signed),
                "first_among": sum(first[v] in self.by(w) for v, w in signed)}

    def most_self_cited(self):
        rows = [(sum(self.is_own(v, w, None) for w in self.graph.predecessors(v)), self.graph.in_degree(v), v)
                for v in self.graph]
        rows = sorted((row for row in rows if row[0]), key=lambda row: (-row[0], row[1], self.rank[row[2]]))
        return [[v, own, received] for own, received, v in rows[:N_LISTED]]


def answer(network, ours):
    if not network.authors:
        return {"self": None}
    them, told = Self(network), len(network.graph) <= MOST_TOLD
    out = {"overall": them.group(None, True, told), "overlap": them.overlap(network.first_author),
           "most_self_cited": them.most_self_cited()}
    if told:
        names = {name for v in network.graph for name in them.by(v)}
        out["per_author"] = {name: them.group(name, False, told) for name in names}
    return {"self": out}
