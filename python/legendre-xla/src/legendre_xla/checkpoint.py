"""Checkpoints: the files that `saveCheckpoint` writes and `loadCheckpoint` reads, and folders of them."""

import hashlib
import json
import os
import re
import struct

import numpy as np

from .errors import LegendreXlaError
from .tree import count, paths

_FORMAT, _SCHEMA = "legendre.checkpoint", "1"
_NO_HASH = "0" * 64
_OPENING = b'{"__metadata__":{"sha256":"'
_AT = 8 + len(_OPENING)
_DTYPES = {"F32": np.float32, "I32": np.int32, "BOOL": np.bool_}
_NAMES = {np.dtype(dtype): name for name, dtype in _DTYPES.items()}
_STEP_FILE = re.compile(r"step-(\d{8})\.safetensors")


def write_checkpoint(file, structure, leaves, meta):
    """Writes a tree, float32, int32 or bool, in one step: whoever is killed in the middle leaves the old file whole."""
    described, arrays = [], {}
    for index, (path, leaf) in enumerate(zip(paths(structure), leaves, strict=True)):
        array = np.asarray(leaf, order="C")
        if array.dtype not in _NAMES:
            raise LegendreXlaError(f"{path} is {array.dtype}, and checkpoints hold float32, int32 and bool")
        name = path if re.fullmatch(r"\w+(\.\w+)*", path, re.ASCII) else f"leaf.{index}"
        described.append({"array": name})
        arrays[name] = array
    # The hash comes first, so that its place in the file is known; wide types come first, so that they are aligned.
    metadata = {
        "sha256": _NO_HASH,
        "format": _FORMAT,
        "version": _SCHEMA,
        "tree": _json({"structure": structure, "leaves": described}),
        "meta": _json(meta),
    }
    header, at = {"__metadata__": metadata}, 0
    stored = sorted(arrays.items(), key=lambda item: -item[1].itemsize)
    for name, array in stored:
        offsets = [at, at + array.nbytes]
        header[name] = {"dtype": _NAMES[array.dtype], "shape": list(array.shape), "data_offsets": offsets}
        at += array.nbytes
    text = _json(header).encode()
    text += b" " * (-len(text) % 8)
    data = bytearray(struct.pack("<Q", len(text)) + text + b"".join(array.tobytes() for _, array in stored))
    data[_AT : _AT + 64] = _hash(data).encode()
    folder = os.path.dirname(file) or "."
    os.makedirs(folder, exist_ok=True)
    temporary = f"{file}.{os.getpid()}.part"
    try:
        with open(temporary, "wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        os.replace(temporary, file)
    except BaseException:
        if os.path.exists(temporary):
            os.remove(temporary)
        raise


def read_checkpoint(file):
    """Structure, leaves in order (arrays or numbers) and meta of a checkpoint; raises for a damaged or another file."""
    try:
        with open(file, "rb") as opened:
            data = opened.read()
    except OSError as error:
        raise LegendreXlaError(f"{file} cannot be read: {error.strerror}") from error
    try:
        (length,) = struct.unpack_from("<Q", data)
        header = json.loads(data[8 : 8 + length])
        metadata = header.pop("__metadata__")
        kind, schema = metadata["format"], metadata["version"]
    except (struct.error, ValueError, KeyError, AttributeError, TypeError) as error:
        raise LegendreXlaError(f"{file} is no checkpoint; write it with saveCheckpoint of @legendre/core-tensor") from error
    if (kind, schema) != (_FORMAT, _SCHEMA):
        raise LegendreXlaError(f"{file} is {kind} of schema {schema}, and this package reads {_FORMAT} of schema {_SCHEMA}")
    if not data.startswith(_OPENING, 8) or metadata["sha256"] != _hash(data):
        raise LegendreXlaError(f"{file} is damaged: its content does not have the SHA-256 in it; take an older checkpoint")
    tree = json.loads(metadata["tree"])

    def value(leaf):
        if "array" not in leaf:
            return next(iter(leaf.values()))
        entry = header[leaf["array"]]
        begin, end = entry["data_offsets"]
        flat = np.frombuffer(data, _DTYPES[entry["dtype"]], offset=8 + length + begin, count=int(np.prod(entry["shape"])))
        return flat.reshape(entry["shape"])

    leaves = [value(leaf) for leaf in tree["leaves"]]
    if len(leaves) != count(tree["structure"]):
        raise LegendreXlaError(f"{file} has {len(leaves)} leaves, and its structure {count(tree['structure'])}")
    return tree["structure"], leaves, json.loads(metadata["meta"])


def step_file(folder, step):
    """The file of a step within a folder of checkpoints."""
    return os.path.join(folder, f"step-{step:08d}.safetensors")


def saved_steps(folder):
    """The steps whose checkpoints are in a folder, in order."""
    names = os.listdir(folder) if os.path.isdir(folder) else []
    return sorted(int(found[1]) for name in names if (found := _STEP_FILE.fullmatch(name)))


def _json(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _hash(data):
    """SHA-256 of the hashes of the header, with zeros where its own hash stands, and of the values."""
    (length,) = struct.unpack_from("<Q", data)
    header = bytearray(data[: 8 + length])
    header[_AT : _AT + 64] = _NO_HASH.encode()
    parts = hashlib.sha256(header).digest() + hashlib.sha256(memoryview(data)[8 + length :]).digest()
    return hashlib.sha256(parts).hexdigest()
