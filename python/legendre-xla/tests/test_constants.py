import json
import pathlib
import struct

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from jax.sharding import NamedSharding, PartitionSpec
from safetensors import safe_open
from safetensors.numpy import load_file, save_file

from legendre_xla import LegendreXlaError, load
from legendre_xla.checkpoint import read_checkpoint, step_file, write_checkpoint
from legendre_xla.collectives import collective_bytes, compiled_text, step_flops
from legendre_xla.command import main
from legendre_xla.placement import make_mesh, shardings
from legendre_xla.training_step import TrainingStep

fixtures = pathlib.Path(__file__).parent / "fixtures"
features_path = fixtures / "features.legendre"


def test_come_back_bit_for_bit():
    program = load(fixtures / "constants.legendre")
    x = np.zeros((3, 80), np.float32)
    for name, expected in load_file(fixtures / "constants-values.safetensors").items():
        for run in (program, jax.jit(program)):
            found = np.asarray(run(x, x)[name])
            assert (found.shape, found.dtype) == (expected.shape, expected.dtype)
            assert found.tobytes() == expected.tobytes(), name


def test_are_arguments_where_the_program_is_one():
    program = load(fixtures / "constants.legendre")
    x = np.random.default_rng(0).standard_normal((3, 80)).astype(np.float32)
    through = jax.jit(lambda program, x: program(x, x))
    around = jax.jit(lambda x: program(x, x))
    expected = program(x, x)
    for found in (through(program, x), around(x)):
        for name, array in expected.items():
            np.testing.assert_allclose(found[name], array, rtol=1e-5, atol=1e-6, err_msg=name)
    lengths = [len(lowered.as_text()) for lowered in (through.lower(program, x), around.lower(x))]
    numbers = sum(constant.size for constant in program.constants)
    assert lengths[1] - lengths[0] > numbers
    # The leaves are the constants, and other ones take their place.
    doubled = jax.tree.map(lambda array: array * np.asarray(2, array.dtype), program)
    assert [np.asarray(array).tobytes() for array in jax.tree.leaves(doubled)] == [
        (array * np.asarray(2, array.dtype)).tobytes() for array in program.constants
    ]
    assert not np.allclose(through(doubled, x)["products"], expected["products"])
    np.testing.assert_array_equal(program(x, x)["products"], expected["products"])


def test_of_doubles_come_back_bit_for_bit():
    path = fixtures / "constants64.legendre"
    with pytest.raises(LegendreXlaError, match="jax_enable_x64"):
        load(path)
    narrow = load_file(fixtures / "constants-values.safetensors")["float"]
    with jax.enable_x64(True):
        x = np.zeros((3, 80))
        found = np.asarray(load(path)(x, x)["float"])
    assert found.dtype == np.float64
    assert found.tobytes() == narrow.astype(np.float64).tobytes()


def test_second_derivatives_of_rows_are_those_of_jax():
    program = load(fixtures / "constants.legendre")
    table = next(array for array in program.constants if array.shape == (5, 80))
    x, v = np.random.default_rng(0).standard_normal((2, 3, 80)).astype(np.float32) / 10

    def along(x, v):
        return jax.jvp(jax.grad(lambda at: jnp.sum(jnp.square(jnp.tanh(table @ at)))), (x,), (v,))[1]

    found, expected = jax.jit(program)(x, v)["products"], jax.vmap(along)(x, v)
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-5)
    assert np.abs(expected).max() > 0.1


def changed(tmp_path, arrays=lambda found: found, content=lambda found: found):
    """The program's file with other arrays, or other words about them."""
    with safe_open(features_path, framework="numpy") as opened:
        described = json.loads(opened.metadata()["legendre.xla"])
    file = tmp_path / "changed.legendre"
    save_file(arrays(load_file(features_path)), file, {"legendre.xla": json.dumps(content(described))})
    return file


@pytest.mark.parametrize(
    ("arrays", "said"),
    [
        (lambda _: {}, "its constant.0 is missing"),
        (lambda found: {"constant.1": found["constant.0"]}, "its constant.0 is missing"),
        (lambda found: {"constant.0": found["constant.0"] + 1}, "its constant.0 does not have the checksum"),
        (lambda found: {"constant.0": found["constant.0"].reshape(60, 5)}, r"its constant.0 is float32 \[60, 5\], and its module takes float32 \[5, 60\]"),
        (lambda found: {"constant.0": found["constant.0"].view(np.int32)}, r"its constant.0 is int32 \[5, 60\]"),
    ],
)
def test_names_a_constant_that_is_damaged(tmp_path, arrays, said):
    with pytest.raises(LegendreXlaError, match=f"changed.legendre.*{said}"):
        load(changed(tmp_path, arrays))


def test_says_when_there_are_more_or_fewer_than_the_module_takes(tmp_path):
    with pytest.raises(LegendreXlaError, match="it has 3 arguments and constants, its module 4"):
        load(changed(tmp_path, content=lambda found: {**found, "constants": []}))
    with pytest.raises(LegendreXlaError, match="it has no constants"):
        load(changed(tmp_path, content=lambda found: {name: part for name, part in found.items() if name != "constants"}))
    whole = features_path.read_bytes()
    cut = tmp_path / "cut.legendre"
    cut.write_bytes(whole[:-4])
    with pytest.raises(LegendreXlaError, match="cut.legendre cannot be read"):
        load(cut)


def test_reads_files_from_before_they_were_arrays(tmp_path):
    """Layout 1: the same program, whose module has the numbers as text."""
    line = '%1 = stablehlo.add %0, %c : tensor<300xf32>'
    numbers = np.arange(300, dtype=np.float32)
    text = f'%c = stablehlo.constant dense<"0x{numbers.tobytes().hex()}"> : tensor<300xf32>'
    module = f"module {{ func.func public @main(%0: tensor<300xf32>) -> tensor<300xf32> {{ {text} {line} return %1 : tensor<300xf32> }} }}"
    old = {"version": 1, "input": {"array": ["leaf"]}, "output": "leaf", "module": module}
    program = load(changed(tmp_path, lambda _: {}, lambda _: old))
    assert program.constants == []
    np.testing.assert_array_equal(program(np.ones(300, np.float32)), numbers + 1)


def test_the_header_has_no_numbers():
    (length,) = struct.unpack("<Q", features_path.read_bytes()[:8])
    (table,) = load(features_path).constants
    assert table.shape == (5, 60)
    assert length + 8 + table.nbytes == features_path.stat().st_size


def batch():
    source = np.random.default_rng(1)
    return [source.standard_normal((16, size)).astype(np.float32) for size in (5, 3)]


def test_are_everywhere_where_the_batch_or_weights_are_cut():
    program, (x, y) = load(features_path), batch()
    params = np.random.default_rng(2).standard_normal((60, 3)).astype(np.float32)
    alone = jax.jit(program)(params, x, y)
    (table,) = program.constants
    weighed = jnp.mean(jnp.square(jnp.tanh(x @ table) @ params - y))
    np.testing.assert_allclose(alone["loss"], weighed, rtol=1e-5)
    mesh = jax.make_mesh((2, 4), ("data", "model"))
    put = lambda array, *axes: jax.device_put(array, NamedSharding(mesh, PartitionSpec(*axes)))
    for weights in ((), ("model",)):
        together = jax.jit(program)(put(params, *weights), put(x, "data"), put(y, "data"))
        for name in ("params", "loss"):
            np.testing.assert_allclose(together[name], alone[name], rtol=1e-5, atol=1e-6)


def test_are_arguments_of_a_compiled_step_and_no_text_of_it():
    step = TrainingStep(load(features_path), ["params"], ["x", "y"], features_path)
    mesh = make_mesh("data=2,model=4")
    placed = shardings(mesh, step.carried, {"params": ["model", None]})
    text = compiled_text(step, mesh, placed)
    assert "f32[5,60]" in text.splitlines()[0]
    assert "(f32[15,3]{1,0}, f32[8,5]{1,0}, f32[8,3]{1,0}, f32[5,60]{1,0})" in text.splitlines()[0]
    assert "{0}: (0, {}, may-alias)" in text.splitlines()[0]
    assert collective_bytes(text).taken.total() > 0
    assert step_flops(step, mesh, placed) >= 2 * 16 * 60 * (5 + 3 + 3)


@pytest.mark.parametrize("more", [[], ["--mesh", "data=2,model=4", "--cut-large", "100"]])
def test_a_run_trains_with_them_and_goes_on(tmp_path, more):
    data, start = tmp_path / "data", tmp_path / "start.safetensors"
    data.mkdir()
    x, y = (np.concatenate([part] * 4) for part in batch())
    np.save(data / "part-0.x.npy", x)
    np.save(data / "part-0.y.npy", y)
    write_checkpoint(start, {"keys": ["params"], "children": ["leaf"]}, [np.zeros((60, 3), np.float32)], {"step": 0})

    def run(folder, steps):
        given = ["run", features_path, "--data", data, "--checkpoint", folder, "--start", start, "--carry", "params", "--steps", steps]
        assert main([str(part) for part in (*given, *more)]) == 0
        return read_checkpoint(step_file(folder, steps))[1]

    run(tmp_path / "parts", 7)
    (whole,), (parts,) = run(tmp_path / "whole", 20), run(tmp_path / "parts", 20)
    np.testing.assert_array_equal(whole, parts)
    assert np.abs(whole).max() > 0.01


def test_collectives_and_roofline_count_a_step_with_them(capsys):
    named = [str(features_path), "--carry", "params"]
    assert main(["collectives", *named, "--devices", "1,2"]) == 0
    assert main(["roofline", *named, "--devices", "1,2", "--flops", "1e9", "--bandwidth", "1e9"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "data=1: 0 bytes"
    # The gradient of 180 weights and the loss; the constant does not move.
    assert said[1].startswith(f"data=2: {4 * (60 * 3 + 1)} bytes")
    assert f"{4 * (60 * 3 + 1)} bytes exchanged" in said[2]
