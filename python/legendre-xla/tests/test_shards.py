import io
import tarfile

import jax
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from legendre_xla import LegendreXlaError
from legendre_xla.shards import Order, Shards

types = {"x": jax.ShapeDtypeStruct((2, 3), np.float32), "y": jax.ShapeDtypeStruct((), np.int32)}
sizes = (4, 1, 6)


def arrays(n, start):
    x = np.arange(start * 6, (start + n) * 6, dtype=np.float32).reshape(n, 2, 3)
    return {"x": x, "y": np.arange(start, start + n, dtype=np.int32)}


def write_npy(folder):
    for index, n in enumerate(sizes):
        for name, array in arrays(n, sum(sizes[:index])).items():
            np.save(folder / f"part-{index}.{name}.npy", array)


def write_tar(path, given, names=("x", "y")):
    with tarfile.open(path, "w") as tar:
        for row in range(len(given["x"])):
            for name in ("extra", *names):
                content = io.BytesIO()
                np.save(content, given[name][row] if name in given else np.zeros(2))
                member = tarfile.TarInfo(f"set/{row:04d}.{name}.npy")
                member.size = content.tell()
                content.seek(0)
                tar.addfile(member, content)


@pytest.mark.parametrize("kind", ["npy", "parquet", "arrow", "arrow stream", "tar"])
def test_takes_rows_of_all_shards_in_any_order(tmp_path, kind):
    if kind == "npy":
        write_npy(tmp_path)
    elif kind == "tar":
        for index, n in enumerate(sizes):
            write_tar(tmp_path / f"part-{index}.tar", arrays(n, sum(sizes[:index])))
    else:
        for index, n in enumerate(sizes):
            part = arrays(n, sum(sizes[:index]))
            columns = {"x": pa.array(part["x"].reshape(n, 6).tolist(), pa.list_(pa.float32(), 6)), "y": pa.array(part["y"])}
            table = pa.table({"extra": pa.array([0] * n), **columns})
            # Groups of rows of any size are one shard.
            if kind == "parquet":
                pq.write_table(table, tmp_path / f"part-{index}.parquet", row_group_size=3)
                continue
            with open(tmp_path / f"part-{index}.arrow", "wb") as file:
                make = pa.ipc.new_stream if kind == "arrow stream" else pa.ipc.new_file
                with make(file, table.schema) as writer:
                    writer.write_table(table, max_chunksize=3)
    shards = Shards(tmp_path, types)
    assert shards.rows == 11
    whole = arrays(11, 0)
    for rows in ([10, 0, 4, 4, 5, 3], range(11), [], [4]):
        for name in types:
            got = shards.take(name, list(rows) or np.zeros(0, int))
            np.testing.assert_array_equal(got, whole[name][list(rows)])
            assert got.dtype == types[name].dtype


def test_each_epoch_passes_over_all_rows_in_an_order_of_its_own():
    order = Order(11, 3, seed=5)
    epochs = [np.concatenate([order.of(epoch * 3 + at) for at in range(3)]) for epoch in range(4)]
    for rows in epochs:
        assert len(set(rows.tolist())) == 9 and rows.max() < 11
    assert len({tuple(rows.tolist()) for rows in epochs}) == 4
    # Whoever begins in the middle takes the same rows.
    np.testing.assert_array_equal(Order(11, 3, seed=5).of(7), order.of(7))
    assert not np.array_equal(Order(11, 3, seed=6).of(7), order.of(7))


def test_names_shards_that_are_missing_damaged_or_of_another_kind(tmp_path):
    def refused(text):
        with pytest.raises(LegendreXlaError, match=text):
            Shards(tmp_path, types)

    refused(r"has no shards: expected NAME.parquet, NAME.arrow, NAME.tar, or NAME.x.npy and NAME.y.npy")
    write_npy(tmp_path)
    (tmp_path / "part-1.y.npy").unlink()
    refused("part-1.y.npy is missing")
    np.save(tmp_path / "part-1.y.npy", np.zeros(2, np.int32))
    refused("part-1: its arrays differ in rows: x 1, y 2")
    np.save(tmp_path / "part-1.y.npy", np.zeros(1))
    refused(r"part-1, y: got rows float64 \[\], expected int32 \[\]")
    (tmp_path / "part-1.y.npy").write_bytes((tmp_path / "part-0.y.npy").read_bytes()[:-3])
    refused("part-1.y.npy is damaged")
    table = pa.table({"x": pa.array([[1.0]], pa.list_(pa.float32())), "y": pa.array([None], pa.int32())})
    pq.write_table(table, tmp_path / "a.parquet")
    refused("a.parquet, column x: 1 numbers in 1 rows, expected 6 a row")
    (tmp_path / "a.parquet").write_bytes(b"PAR1 nothing")
    refused("a.parquet is damaged, or no Parquet file")
    pq.write_table(pa.table({"y": pa.array([1])}), tmp_path / "a.parquet")
    refused("a.parquet has no column x; it has y")
    (tmp_path / "a.parquet").unlink()
    for opening in (b"ARROW1 nothing", b"nothing"):
        (tmp_path / "a.arrow").write_bytes(opening)
        refused("a.arrow is damaged, or no Arrow file")
    with pytest.raises(LegendreXlaError, match="nowhere is no folder"):
        Shards(tmp_path / "nowhere", types)
    with pytest.raises(LegendreXlaError, match="the shards have 2 rows, and a batch of the program 3"):
        Order(2, 3, 0)


def test_names_samples_of_tar_files_that_do_not_fit(tmp_path):
    file = tmp_path / "part.tar"

    def refused(text):
        with pytest.raises(LegendreXlaError, match=text):
            Shards(tmp_path, types)

    given = arrays(2, 0)
    write_tar(file, given, names=("x",))
    refused("part.tar: sample set/0000 has no y.npy")
    write_tar(file, {**given, "x": given["x"][:, :1]})
    refused(r"part.tar: sample set/0000, x: got shape \[1, 3\], expected \[2, 3\]")
    write_tar(file, {**given, "y": given["y"].astype(np.float32)})
    refused(r"part.tar, y: got rows float32 \[\], expected int32 \[\]")
    write_tar(file, {"x": np.zeros((0, 2, 3))})
    refused("part.tar has no samples: expected members KEY.x.npy")
    file.write_bytes(b"x" * 2000)
    refused("part.tar is damaged, or no tar file")
    write_tar(file, given)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 3])
    refused("part.tar is damaged|has no y.npy")
