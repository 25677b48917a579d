"""Citations in time, by plain lists and sorting."""
import datetime
import math
from statistics import mean, median

KEYS = ["time"]
MOST_VERTICES = 12000
MOST_IN_MAPS = 200
BINS = [("the same day", 1), ("1 to 6 days", 7), ("7 to 29 days", 30), ("30 to 89 days", 90),
        ("90 to 364 days", 365), ("1 to 2 years", 730), ("2 to 5 years", 1825), ("5 to 10 years", 3650),
        ("10 to 20 years", 7300), ("20 to 50 years", 18250), ("50 to 100 years", 36500),
        ("100 years and more", math.inf)]
PARTS = {"year": 1, "month": 2, "day": 3}


def day(date):
    """Days since the first of January of the year 1; of a month its 15th, of a year the first of July."""
    middle = {1: (7, 1), 2: (None, 15), 3: (None, None)}[len(date)]
    return datetime.date(date[0], middle[0] or date[1], middle[1] or date[2]).toordinal() - 1


def text(date):
    return "-".join([f"{date[0]:04}"] + [f"{part:02}" for part in date[1:]]) if date else None


def number(date, per):
    """The number of the date's year, month or day; None where it is not known so precisely."""
    if date is None or len(date) < PARTS[per]:
        return None
    return {"year": date[0], "month": date[0] * 12 + (date[1] - 1 if per != "year" else 0), "day": day(date)}[per]


def period_text(at, per):
    if per == "day":
        return (datetime.date(1, 1, 1) + datetime.timedelta(days=at)).isoformat()
    return f"{at:04}" if per == "year" else f"{at // 12:04}-{at % 12 + 1:02}"


class Time:
    def __init__(self, network):
        self.graph, self.dates = network.graph, network.dates
        key = network.order()
        padded = lambda date: tuple(date) + (0,) * (3 - len(date))
        self.place = {v: i for i, v in enumerate(sorted(
            self.graph, key=lambda v: (v not in self.dates, padded(self.dates.get(v, ())), key(v))))}
        self.arcs = sorted(self.graph.edges, key=lambda arc: (self.place[arc[0]], self.place[arc[1]]))

    def kind(self, citing, cited):
        """An age in days and whether it is one of dates that agree; or "undated" or "future"."""
        a, b = self.dates.get(citing), self.dates.get(cited)
        if a is None or b is None:
            return "undated"
        n = min(len(a), len(b))
        if a[:n] < b[:n]:
            return "future"
        age = day(a) - day(b)
        return max(age, 0), age < 0

    def ages(self, arcs):
        kinds = [self.kind(*arc) for arc in arcs]
        known = [kind for kind in kinds if isinstance(kind, tuple)]
        ages = sorted(age for age, _ in known)
        share = lambda window: sum(age <= window for age in ages) / len(ages) if ages else None
        return {"n": len(ages), "agreeing": sum(agrees for _, agrees in known), "future": kinds.count("future"),
                "undated": kinds.count("undated"), "least": min(ages, default=0), "most": max(ages, default=0),
                "mean": float(mean(ages)) if ages else None, "lower_quartile": quantile(ages, .25),
                "median": quantile(ages, .5), "upper_quartile": quantile(ages, .75),
                "price_index": {"90": share(90), "365": share(365)}}

    def by_year(self, end):
        found = {}
        for arc in self.arcs:
            year = number(self.dates.get(arc[end]), "year")
            found.setdefault("none" if year is None else f"{year:04}", []).append(arc)
        return {year: self.ages(arcs) for year, arcs in found.items()}

    def histogram(self):
        ages = [kind[0] for kind in (self.kind(*arc) for arc in self.arcs) if isinstance(kind, tuple)]
        below = [sum(age < bound for age in ages) for _, bound in BINS]
        return {name: n - m for (name, _), n, m in zip(BINS, below, [0] + below)}

    def exact(self, per):
        counts, coarse, undated = {}, 0, 0
        for citing, cited in self.arcs:
            a, b = number(self.dates.get(citing), per), number(self.dates.get(cited), per)
            if citing not in self.dates or cited not in self.dates:
                undated += 1
            elif a is None or b is None:
                coarse += 1
            else:
                counts[str(a - b)] = counts.get(str(a - b), 0) + 1
        return {"counts": counts, "coarse": coarse, "undated": undated}

    def spectrum(self, per, top):
        cited = [arc[1] for arc in self.arcs]
        numbers = [number(self.dates.get(v), per) for v in cited]
        known = [n for n in numbers if n is not None]
        undated = sum(v not in self.dates for v in cited)
        rows, peaks = [], []
        first, last = min(known, default=0), max(known, default=-1)
        counts = [0] * (last - first + 1)
        for n in known:
            counts[n - first] += 1
        middle = []
        for i in range(len(counts)):
            start = min(max(i - 2, 0), max(len(counts) - 5, 0))
            middle.append(median(counts[start:start + 5]))
        rise = [n - m for n, m in zip(counts, middle)]
        of_period = {}
        for v in sorted(self.graph, key=self.place.get):
            n = number(self.dates.get(v), per)
            if n is not None and self.graph.in_degree(v) > 0:
                of_period.setdefault(n, []).append(v)
        for i, n in enumerate(counts):
            if n == 0 and middle[i] == 0:
                continue
            best = max(of_period.get(first + i, [None]), key=lambda v: self.graph.in_degree(v) if v else 0)
            name = period_text(first + i, per)
            rows.append([name, n, float(middle[i]), float(rise[i]), best])
            if rise[i] > 0 and (i == 0 or rise[i] > rise[i - 1]) and (
                    i + 1 == len(counts) or rise[i] >= rise[i + 1]):
                peaks.append((-rise[i], first + i, name))
        return {"rows": rows, "peaks": [name for _, _, name in sorted(peaks)][:top],
                "coarse": len(cited) - len(known) - undated, "undated": undated}

    def activity(self, per):
        row = lambda name, pieces: [name, len(pieces), sum(self.graph.out_degree(v) for v in pieces),
                                    sum(self.graph.in_degree(v) for v in pieces),
                                    sum(arc[0] in pieces for arc in self.arcs)]
        order = sorted(self.graph, key=self.place.get)
        numbers = {v: number(self.dates.get(v), per) for v in order}
        found = sorted({n for n in numbers.values() if n is not None})
        gaps = sorted((a - b + 1, a, b) for a, b in zip(found, found[1:]) if b - a > 1)
        dated = [v for v in order if v in self.dates]
        last = max(dated, key=lambda v: self.dates[v], default=None)
        return {"rows": [row(period_text(n, per), [v for v in order if numbers[v] == n]) for n in found],
                "gaps": [[period_text(a, per), period_text(b, per), -n] for n, a, b in gaps][:10],
                "coarse": row(None, [v for v in dated if numbers[v] is None]),
                "undated": row(None, [v for v in order if v not in self.dates]),
                "first": dated[0] if dated else None, "last": last}

    def times(self, v):
        citing = [(u, self.kind(u, v)) for u in self.graph.pred[v]]
        undated = sum(u not in self.dates for u, _ in citing)
        future = sum(kind == "future" for _, kind in citing)
        found = sorted((day(self.dates[u]), self.place[u], u) for u, kind in citing
                       if u in self.dates and kind != "future")
        ages = [kind[0] for _, kind in citing if isinstance(kind, tuple)]
        gaps = [(b[0] - a[0], -i, a[2], b[2]) for i, (a, b) in enumerate(zip(found, found[1:]))]
        gap = max(gaps, default=(0, 0, None, None))
        since = lambda at: max(at - day(self.dates[v]), 0) if v in self.dates else 0
        return {"dated": len(found), "future": future, "undated": undated,
                "within_365": sum(age <= 365 for age in ages), "first": found[0][2] if found else None,
                "last": found[-1][2] if found else None, "first_age": since(found[0][0]) if found else 0,
                "last_age": since(found[-1][0]) if found else 0, "longest_gap": gap[0], "gap_from": gap[2],
                "gap_to": gap[3], "half_life": quantile(sorted(ages), .5)}

    def half_life(self, arcs):
        return self.ages(arcs)["median"]

    def tops(self, top):
        """Citations a year, and those within 365 days; keys as bytes go among equals."""
        newest = max((date[0] for date in self.dates.values()), default=0)
        yearly = {v: self.graph.in_degree(v) / (newest - self.dates[v][0] + 1) for v in self.dates}
        kinds = {v: [self.kind(u, v) for u in self.graph.pred[v]] for v in self.graph}
        within = {v: sum(isinstance(kind, tuple) and kind[0] <= 365 for kind in kinds[v]) for v in kinds}
        first = lambda scores: sorted(scores.items(), key=lambda row: (-row[1], row[0].encode()))[:top]
        return first(yearly), first(within)

    def awakening(self, v):
        """Years to the first year with most citations, and the year farthest below the line to it."""
        start = self.dates[v][0]
        years = [self.dates[u][0] - start for u in self.graph.pred[v] if u in self.dates]
        counts = [years.count(t) for t in range(max(years + [0]) + 1)]
        best = counts.index(max(counts))
        if best == 0:
            return [0, 0]
        distances = [abs((counts[best] - counts[0]) * t - best * (counts[t] - counts[0])) for t in range(best + 1)]
        return [best, start + distances.index(max(distances))]

    def bursts(self, per):
        given = {}
        for u, _ in self.arcs:
            n = number(self.dates.get(u), per)
            if n is not None:
                given[n] = given.get(n, 0) + 1
        rows = []
        for v in sorted(self.graph, key=self.place.get):
            got = [number(self.dates.get(u), per) for u in self.graph.pred[v]]
            got = [n for n in got if n is not None]
            if len(got) < 50:
                continue
            start = number(self.dates.get(v), per)
            start = min([min(got)] + [start] * (start is not None))
            periods = range(max(start, min(given)), max(given) + 1)
            rows += self.bursts_of(v, per, [(n, got.count(n), given.get(n, 0)) for n in periods])
        return {"scale": 2.0, "cost": 1.0, "least": 50, "rows": rows}

    def bursts_of(self, v, per, periods):
        usual = sum(got for _, got, _ in periods) / sum(all_ for _, _, all_ in periods)
        if 2 * usual >= 1:
            return []
        begin = math.log(len(periods))
        gains = [got * math.log(2) + (n - got) * (math.log(1 - 2 * usual) - math.log(1 - usual))
                 for _, got, n in periods]
        # The best course that ends in each state, as (gain, periods in a burst).
        calm, burst = (0.0, ()), (-math.inf, ())
        for i, gain in enumerate(gains):
            entered = max((calm[0] - begin, calm[1]), burst, key=lambda course: course[0])
            calm, burst = max(calm, burst, key=lambda course: course[0]), (entered[0] + gain, entered[1] + (i,))
        inside = set(max(calm, burst, key=lambda course: course[0])[1])
        rows = []
        for i in sorted(inside):
            if i - 1 not in inside:
                rows.append([v, period_text(periods[i][0], per), None, 0, 0.0])
            rows[-1][2] = period_text(periods[i][0], per)
            rows[-1][3] += periods[i][1]
            rows[-1][4] += gains[i]
        return rows


def quantile(ages, p):
    """Type 7 of Hyndman and Fan."""
    if not ages:
        return None
    at = (len(ages) - 1) * p
    below, above = ages[math.floor(at)], ages[math.ceil(at)]
    return below + (at - math.floor(at)) * (above - below)


def answer(network, ours):
    time = Time(network)
    is_small = len(network.graph) <= MOST_IN_MAPS
    pers = ["year", "month", "day"] if is_small else ["year"]
    top = 20  # what check_measures.py asks for
    found = {"ages": time.ages(time.arcs), "ages_by_citing_year": time.by_year(0),
             "ages_by_cited_year": time.by_year(1), "histogram": time.histogram(),
             "exact": {per: time.exact(per) for per in pers},
             "spectrum": {per: time.spectrum(per, top) for per in pers},
             "activity": {per: time.activity(per) for per in pers},
             "bursts": {per: time.bursts(per) for per in ("year", "month")}}
    found["lcs_per_year_top"], found["lcs_within_year_top"] = time.tops(top)
    if is_small:
        graph = network.graph
        found["citing_half_lives"] = {v: time.half_life(graph.out_edges(v)) for v in graph}
        found["cited_half_lives"] = {v: time.half_life(graph.in_edges(v)) for v in graph}
        found["citation_times"] = {v: time.times(v) for v in graph}
        found["awakenings"] = {v: time.awakening(v) for v in graph if v in time.dates}
    return {"time": found}
