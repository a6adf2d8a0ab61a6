"""Shards of data in a folder, and the order in which their rows are taken."""

import functools
import io
import os
import tarfile

import numpy as np

from .errors import LegendreXlaError
from .extras import extra


class Shards:
    """
    The rows of all shards of a folder, in the order of the shards' names. A shard is a file `NAME.parquet` or `NAME.arrow` with a
    column for each array, a file `NAME.tar` of samples (WebDataset) with a member `KEY.ARRAY.npy` for each array, or a file
    `NAME.ARRAY.npy` for each array. NumPy's files are mapped, the others read whole, once.
    """

    def __init__(self, folder, types):
        """`types` are names of arrays with shape and dtype of one row; raises for what is missing, damaged or does not fit."""
        if not os.path.isdir(folder):
            raise LegendreXlaError(f"{folder} is no folder of shards")
        files = sorted(os.listdir(folder))
        shards = [
            read(os.path.join(folder, file), types)
            for suffix, read in ((".parquet", _parquet), (".arrow", _arrow), (".tar", _tar))
            for file in files
            if file.endswith(suffix)
        ]
        if not shards:
            shards = [_npy(folder, name, files, types) for name in _npy_names(files)]
        if not shards:
            raise LegendreXlaError(
                f"{folder} has no shards: expected NAME.parquet, NAME.arrow, NAME.tar, or {' and '.join(f'NAME.{name}.npy' for name in types)}"
            )
        self._shards = shards
        lengths = [len(next(iter(shard.values()))) for shard in shards]
        self._starts = np.cumsum([0, *lengths])
        self.rows = int(self._starts[-1])

    def take(self, name, rows):
        """The rows at some places, copied."""
        rows = np.asarray(rows)
        shard_of = np.searchsorted(self._starts, rows, side="right") - 1
        first = self._shards[0][name]
        result = np.empty((len(rows), *first.shape[1:]), first.dtype)
        for shard in np.unique(shard_of):
            here = shard_of == shard
            result[here] = self._shards[shard][name][rows[here] - self._starts[shard]]
        return result


class Order:
    """Which rows a step takes: each epoch passes over all rows in an order of its own, which seed and epoch fix."""

    def __init__(self, rows, batch, seed):
        self.per_epoch = rows // batch
        if self.per_epoch == 0:
            raise LegendreXlaError(f"the shards have {rows} rows, and a batch of the program {batch}: add rows or trace a smaller batch")
        self._rows, self._batch, self._seed = rows, batch, seed
        # Steps are asked for in order, but for those that straddle two epochs where several are read at once.
        self._permutation = functools.lru_cache(maxsize=2)(self._permuted)

    def of(self, step):
        """The rows of a step, counted from 0; the last rows of an epoch that fill no batch are left out."""
        epoch, at = divmod(step, self.per_epoch)
        return self._permutation(epoch)[at * self._batch : (at + 1) * self._batch]

    def _permuted(self, epoch):
        return np.random.Generator(np.random.Philox(key=[self._seed, epoch])).permutation(self._rows)


def _npy_names(files):
    return sorted({file.rsplit(".", 2)[0] for file in files if file.endswith(".npy") and file.count(".") >= 2})


def _npy(folder, name, files, types):
    arrays = {}
    for array in types:
        file = f"{name}.{array}.npy"
        if file not in files:
            raise LegendreXlaError(f"{os.path.join(folder, file)} is missing: shard {name} has other arrays")
        path = os.path.join(folder, file)
        try:
            arrays[array] = np.load(path, mmap_mode="r", allow_pickle=False)
        except (OSError, ValueError, EOFError) as error:
            raise LegendreXlaError(f"{path} is damaged, or no .npy file: {error}") from error
    return _checked(os.path.join(folder, name), arrays, types)


def _parquet(path, types):
    parquet = extra("pyarrow.parquet", "parquet", path)
    return _columns(path, types, "Parquet", lambda: parquet.read_table(path))


def _arrow(path, types):
    ipc = extra("pyarrow.ipc", "parquet", path)

    def table():
        with open(path, "rb") as file:
            whole = file.read()
        # Files of the library datasets are streams under the same ending.
        opened = ipc.open_file if whole.startswith(b"ARROW1") else ipc.open_stream
        return opened(whole).read_all()

    return _columns(path, types, "Arrow", table)


def _columns(path, types, kind, read):
    import pyarrow

    try:
        table = read()
    except (OSError, pyarrow.ArrowException) as error:
        raise LegendreXlaError(f"{path} is damaged, or no {kind} file: {error}") from error
    arrays = {}
    for name, row in types.items():
        if name not in table.column_names:
            raise LegendreXlaError(f"{path} has no column {name}; it has {', '.join(table.column_names)}")
        column = table.column(name).combine_chunks()
        while pyarrow.types.is_list(column.type) or pyarrow.types.is_fixed_size_list(column.type):
            column = column.flatten()
        if column.null_count:
            raise LegendreXlaError(f"{path}, column {name}: {column.null_count} values are missing")
        flat = column.to_numpy(zero_copy_only=False)
        size = int(np.prod(row.shape))
        if len(flat) != table.num_rows * size:
            raise LegendreXlaError(
                f"{path}, column {name}: {len(flat)} numbers in {table.num_rows} rows, expected {size} a row ({list(row.shape)})"
            )
        arrays[name] = flat.reshape(table.num_rows, *row.shape)
    return _checked(path, arrays, types)


def _tar(path, types):
    samples = {}
    try:
        with open(path, "rb") as file, tarfile.open(fileobj=file, mode="r:") as opened:
            # The module does not mind an archive that was cut between two members.
            file.seek(-1024, os.SEEK_END)
            if any(file.read()):
                raise EOFError("it has no end")
            for member in opened:
                folder, _, base = member.name.rpartition("/")
                key, _, kind = base.partition(".")
                name = kind.removesuffix(".npy")
                if member.isfile() and kind.endswith(".npy") and name in types:
                    content = io.BytesIO(opened.extractfile(member).read())
                    samples.setdefault(f"{folder}/{key}", {})[name] = np.load(content, allow_pickle=False)
    except (OSError, tarfile.TarError, ValueError, EOFError) as error:
        raise LegendreXlaError(f"{path} is damaged, or no tar file of .npy arrays: {error}") from error
    for key, sample in samples.items():
        for name, row in types.items():
            if name not in sample:
                raise LegendreXlaError(f"{path}: sample {key.lstrip('/')} has no {name}.npy")
            if sample[name].shape != row.shape:
                got = f"got shape {list(sample[name].shape)}, expected {list(row.shape)}"
                raise LegendreXlaError(f"{path}: sample {key.lstrip('/')}, {name}: {got}")
    if not samples:
        raise LegendreXlaError(f"{path} has no samples: expected members KEY.{next(iter(types))}.npy")
    arrays = {name: np.stack([sample[name] for sample in samples.values()]) for name in types}
    return _checked(path, arrays, types)


def _checked(place, arrays, types):
    rows = {len(array) if array.ndim else 0 for array in arrays.values()}
    if len(rows) != 1:
        said = ", ".join(f"{name} {len(array)}" for name, array in arrays.items())
        raise LegendreXlaError(f"{place}: its arrays differ in rows: {said}")
    for name, row in types.items():
        array = arrays[name]
        if array.shape[1:] != row.shape or array.dtype != row.dtype:
            raise LegendreXlaError(
                f"{place}, {name}: got rows {array.dtype} {list(array.shape[1:])}, expected {row.dtype} {list(row.shape)}"
            )
    return arrays
