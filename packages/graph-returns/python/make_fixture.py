"""Writes the fixture of the converter's test: six small pickles in the layout of the published ones, from CSV tables.

    python make_fixture.py CSV_FOLDER OUT

The index starts at 1 and the D column of the reasons is doubled, as there. test/fixtures/pickles was written so from
`generate --edges 40 --seed 3 --format csv`.
"""

import csv
import os
import sys

import pandas as pd

source, out = sys.argv[1:]
os.makedirs(out, exist_ok=True)
for name in sorted(os.listdir(source)):
    if not name.endswith(".csv"):
        continue
    with open(os.path.join(source, name)) as file:
        header = next(csv.reader(file))
    frame = pd.read_csv(os.path.join(source, name), header=None, skiprows=1)
    frame.columns = header
    frame.index = range(1, len(frame) + 1)
    frame.to_pickle(os.path.join(out, name.replace(".csv", ".p")), protocol=4)
