"""Reads exports with Python's libraries for graphs and tables, and prints a line of JSON a file: the form that
tests/check_readers.py reads.  usage: read.py FOLDER..."""
import json
import math
import sys
import tempfile
from pathlib import Path

import duckdb
import igraph
import pandas
import pyarrow
import pyarrow.csv
import pyarrow.parquet


def known(values):
    """Without what igraph has for values that are not there."""
    return {name: value for name, value in values.items()
            if value is not None and value != "" and not (isinstance(value, float) and math.isnan(value))}


def dump(folder, reader, kind, nodes, edges, notes=""):
    print(json.dumps({"folder": str(folder), "reader": reader, "format": kind, "notes": notes, "nodes": nodes,
                      "edges": edges}))


def read_igraph(folder, kind, read, key):
    graph = read(str(folder / f"{kind}.0"))
    assert graph.is_directed()
    ids = graph.vs[key] if graph.vcount() else []
    dump(folder, "igraph", kind, {name: known(vertex.attributes()) for name, vertex in zip(ids, graph.vs)},
         [[ids[edge.source], ids[edge.target], known(edge.attributes())] for edge in graph.es])


ARROW = {"string": pyarrow.string(), "integer": pyarrow.int64(), "number": pyarrow.float64(),
         "boolean": pyarrow.bool_(), "date": pyarrow.date32()}
PANDAS = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}


def plain(value):
    """A value as JSON has it: dates are text, and numbers no array's."""
    return str(value) if hasattr(value, "isoformat") else value.item() if hasattr(value, "item") else value


def records(columns):
    """Rows of a table as it is in memory, without what is not known."""
    names, rows = list(columns), zip(*columns.values())
    return [{name: plain(value) for name, value in zip(names, row) if value is not None} for row in rows]


def by_arrow(folder, resource):
    types = {field["name"]: ARROW[field["type"]] for field in resource["schema"]["fields"]}
    table = pyarrow.csv.read_csv(folder / resource["path"], convert_options=pyarrow.csv.ConvertOptions(
        column_types=types, null_values=resource["schema"]["missingValues"], strings_can_be_null=True))
    assert {name: table.schema.field(name).type for name in types} == types
    with tempfile.TemporaryDirectory() as scratch:
        pyarrow.parquet.write_table(table, f"{scratch}/table.parquet")
        again = pyarrow.parquet.read_table(f"{scratch}/table.parquet")
        assert again.equals(table), "Parquet holds something else"
    return records(again.to_pydict())


def by_pandas(folder, resource):
    fields = resource["schema"]["fields"]
    table = pandas.read_csv(folder / resource["path"], keep_default_na=False,
                            na_values=resource["schema"]["missingValues"],
                            dtype={field["name"]: PANDAS.get(field["type"], "string") for field in fields})
    with tempfile.TemporaryDirectory() as scratch:
        table.to_parquet(f"{scratch}/table.parquet")
        again = pandas.read_parquet(f"{scratch}/table.parquet")
        pandas.testing.assert_frame_equal(again, table, check_dtype=True)
    return records({name: [None if value is pandas.NA else value for value in again[name].astype(object)] for name in again})


def by_duckdb(folder):
    """What the SQL beside the tables makes of them, by way of Parquet."""
    with tempfile.TemporaryDirectory() as scratch, duckdb.connect() as database:
        for path in folder.iterdir():
            (Path(scratch) / path.name).write_bytes(path.read_bytes())
        database.execute(f"SET file_search_path = '{scratch}'")
        sql = (folder / "parquet.sql").read_text("ascii").replace(" TO '", f" TO '{scratch}/")
        database.execute(sql)
        return {name: records(database.execute(f"SELECT * FROM '{scratch}/{name}.parquet'").to_arrow_table().to_pydict())
                for name in ("pieces", "citations", "references")}


def read_tables(folder):
    tables = folder / "tables"
    resources = {one["name"]: one for one in json.loads((tables / "datapackage.json").read_text("ascii"))["resources"]}
    readers = {"pyarrow": {name: by_arrow(tables, one) for name, one in resources.items()},
               "pandas": {name: by_pandas(tables, one) for name, one in resources.items()}, "DuckDB": by_duckdb(tables)}
    for reader, found in readers.items():
        assert found["references"] == readers["pyarrow"]["references"], f"{reader} has other references"
        dump(folder, reader, "tables", {row.pop("id"): row for row in found["pieces"]},
             [[row.pop("citing"), row.pop("cited"), row] for row in found["citations"]],
             "by way of Parquet")


for folder in map(Path, sys.argv[1:]):
    read_igraph(folder, "graphml", igraph.Graph.Read_GraphML, "id")
    read_igraph(folder, "gml", igraph.Graph.Read_GML, "label")
    read_igraph(folder, "pajek", igraph.Graph.Read_Pajek, "name")
    read_tables(folder)
