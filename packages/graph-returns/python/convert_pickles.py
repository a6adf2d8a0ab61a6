"""Converts the published pickles of GraphReturns to Parquet, with a manifest.

    python convert_pickles.py FOLDER OUT [--format parquet|csv]

FOLDER holds event_table_training.p, event_table_testing.p, customer_nodes_*.p and product_nodes_*.p. Needs pandas, and
pyarrow for Parquet. Ids stay int64; of two columns of one name the second gets a 2 behind it. A pickle runs code while it is
read: convert only files whose origin you trust.
"""

import argparse
import hashlib
import json
import os
import pickle
import sys

import pandas as pd

NAMES = [
    f"{table}_{split}"
    for table in ("event_table", "customer_nodes", "product_nodes")
    for split in ("training", "testing")
]
IDS = {"hash(variantID)", "hash(customerId)", "hash(productID)", "hash(supplierRef)",
       "variantID", "customerId", "productID", "supplierRef"}


class Compatible(pickle.Unpickler):
    """Reads what pandas 1 wrote: index classes that pandas 2 no longer has were an Index of numbers."""

    GONE = {"Int64Index", "UInt64Index", "Float64Index", "NumericIndex"}

    def find_class(self, module, name):
        if name in self.GONE and module.startswith("pandas"):
            return pd.Index
        try:
            return super().find_class(module, name)
        except (ImportError, AttributeError):
            # Modules moved between versions; the class kept its name.
            import importlib
            for other in ("pandas._libs.internals", "pandas.core.internals.managers", "pandas.core.internals.blocks",
                          "pandas.core.indexes.base", "pandas.core.indexes.range", "numpy"):
                found = getattr(importlib.import_module(other), name, None)
                if found is not None:
                    return found
            raise


def read(path):
    try:
        frame = pd.read_pickle(path)
    except Exception:
        with open(path, "rb") as file:
            frame = Compatible(file).load()
    if not isinstance(frame, pd.DataFrame):
        sys.exit(f"{path}: holds a {type(frame).__name__}, expected a DataFrame")
    return frame


def checked(frame, path):
    seen = set()
    names = []
    for name in map(str, frame.columns):
        while name in seen:
            name += "2"
        seen.add(name)
        names.append(name)
    frame.columns = names
    for name in names:
        column = frame[name]
        if name in IDS and not pd.api.types.is_integer_dtype(column):
            sys.exit(f'{path}: ids in "{name}" are {column.dtype}, expected int64: they have lost digits')
        if column.isna().any():
            rows = [int(i) + 1 for i in column.isna().to_numpy().nonzero()[0][:5]]
            sys.exit(f'{path}: "{name}" has no value in rows {rows}')
        if pd.api.types.is_bool_dtype(column) or pd.api.types.is_integer_dtype(column):
            frame[name] = column.astype("int64")
        elif not pd.api.types.is_float_dtype(column):
            frame[name] = column.astype(str)
    return frame


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--format", choices=("parquet", "csv"), default="parquet")
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    tables = {}
    for name in NAMES:
        paths = [os.path.join(options.folder, name + ending) for ending in (".p", ".pkl", ".pickle")]
        path = next((one for one in paths if os.path.exists(one)), None)
        if path is None:
            sys.exit(f"{paths[0]} is missing")
        frame = checked(read(path), path)
        target = os.path.join(options.out, f"{name}.{options.format}")
        partial = target + ".partial"
        if options.format == "csv":
            frame.to_csv(partial, index=False)
        else:
            frame.to_parquet(partial, index=False, compression="zstd", row_group_size=131072)
        os.replace(partial, target)
        digest = hashlib.sha256()
        with open(target, "rb") as file:
            for piece in iter(lambda: file.read(1 << 20), b""):
                digest.update(piece)
        tables[name] = {"rows": len(frame), "columns": len(frame.columns), "sha256": digest.hexdigest()}
        print(f"{target}: {len(frame)} rows, {len(frame.columns)} columns", flush=True)
    with open(os.path.join(options.out, "manifest.json"), "w") as file:
        json.dump({"tables": tables}, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
