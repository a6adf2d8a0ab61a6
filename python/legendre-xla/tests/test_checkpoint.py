import os
import pathlib

import numpy as np
import pytest

from legendre_xla import LegendreXlaError
from legendre_xla.checkpoint import read_checkpoint, saved_steps, step_file, write_checkpoint
from legendre_xla.tree import paths

fixtures = pathlib.Path(__file__).parent / "fixtures"


def test_rewrites_what_typescript_wrote(tmp_path):
    structure, leaves, meta = read_checkpoint(fixtures / "start.safetensors")
    assert meta == {}
    assert "state.0.count" in list(paths(structure))
    file = tmp_path / "deep" / "rewritten.safetensors"
    write_checkpoint(file, structure, leaves, {"step": 3, "seed": 1})
    # A test of the TypeScript package reads this very file.
    if os.environ.get("FIXTURES") == "write":
        (fixtures / "rewritten.safetensors").write_bytes(file.read_bytes())
    assert file.read_bytes() == (fixtures / "rewritten.safetensors").read_bytes()
    assert os.listdir(file.parent) == ["rewritten.safetensors"]


def test_keeps_types_shapes_and_odd_names(tmp_path):
    structure = {"keys": ["a/../b", "w"], "children": ["leaf", {"array": ["leaf", "leaf", "null"]}]}
    leaves = [np.array([True, False, True]), np.array(-(2**31), np.int32), np.zeros((0, 3), np.float32)]
    file = tmp_path / "odd.safetensors"
    write_checkpoint(file, structure, leaves, {})
    found, read, _ = read_checkpoint(file)
    assert found == structure
    for got, given in zip(read, leaves, strict=True):
        assert got.dtype == given.dtype and got.shape == given.shape
        np.testing.assert_array_equal(got, given)


def test_refuses_by_name_what_is_damaged_or_another_file(tmp_path):
    good = (fixtures / "start.safetensors").read_bytes()
    file = tmp_path / "it.safetensors"
    # One bit anywhere: in the hash, in the header, in the values.
    for at in (60, 200, len(good) - 1):
        file.write_bytes(good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :])
        with pytest.raises(LegendreXlaError, match="it.safetensors"):
            read_checkpoint(file)
    for cut in (0, 7, 100, len(good) - 1):
        file.write_bytes(good[:cut])
        with pytest.raises(LegendreXlaError, match="it.safetensors"):
            read_checkpoint(file)
    with pytest.raises(LegendreXlaError, match="is no checkpoint; write it with saveCheckpoint"):
        read_checkpoint(fixtures / "step-values.safetensors")
    with pytest.raises(LegendreXlaError, match="missing.safetensors cannot be read: No such file"):
        read_checkpoint(tmp_path / "missing.safetensors")
    with pytest.raises(LegendreXlaError, match="w is float64, and checkpoints hold"):
        write_checkpoint(tmp_path / "wide.safetensors", {"keys": ["w"], "children": ["leaf"]}, [np.zeros(2)], {})


def test_leaves_the_old_file_whole_where_writing_fails(tmp_path, monkeypatch):
    file = step_file(tmp_path, 7)
    write_checkpoint(file, "leaf", [np.zeros(2, np.float32)], {"step": 7})
    before = pathlib.Path(file).read_bytes()

    def full(*_):
        raise OSError("no space left")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no space"):
        write_checkpoint(file, "leaf", [np.ones(2, np.float32)], {"step": 7})
    assert pathlib.Path(file).read_bytes() == before
    assert saved_steps(tmp_path) == [7] and len(os.listdir(tmp_path)) == 1
    assert saved_steps(tmp_path / "none") == []
