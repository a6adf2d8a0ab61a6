import json
import pathlib

import jax
import numpy as np
import pytest
from jax.sharding import NamedSharding, PartitionSpec
from safetensors import safe_open
from safetensors.numpy import load_file, save_file

from legendre_xla import LegendreXlaError, load
from legendre_xla.tree import unflatten

fixtures = pathlib.Path(__file__).parent / "fixtures"
step_file = fixtures / "step.legendre"


@pytest.fixture
def step():
    return load(step_file)


@pytest.fixture
def values():
    return load_file(fixtures / "step-values.safetensors")


def arguments(step, values):
    return unflatten(step.input, [values[f"arguments.{path}"] for path in step.arguments])


def leaves(step, result):
    return dict(zip(step.results, jax.tree.leaves(result), strict=True))


def written(tmp_path, change):
    """The program's file with other content."""
    with safe_open(step_file, framework="numpy") as opened:
        content = json.loads(opened.metadata()["legendre.xla"])
    file = tmp_path / "changed.legendre"
    save_file({}, file, {"legendre.xla": json.dumps(change(content))})
    return file


def test_computes_what_the_reference_does(step, values):
    result = step(*arguments(step, values))
    assert sorted(result) == ["loss", "params", "state"]
    assert [sorted(layer) for layer in result["params"]] == [["b", "w"], ["b", "w"]]
    for path, array in leaves(step, result).items():
        expected = values[f"results.{path}"]
        assert array.shape == expected.shape and array.dtype == expected.dtype, path
        np.testing.assert_allclose(array, expected, rtol=2e-5, atol=2e-6, err_msg=path)


def test_donated_arguments_give_their_memory_to_the_results(step, values):
    assert step.donated == (0, 1)
    params, state, x, y = (jax.tree.map(jax.numpy.array, part) for part in arguments(step, values))
    bytes_of = sum(leaf.nbytes for leaf in jax.tree.leaves((params, state)))
    whole = jax.jit(step).lower(params, state, x, y).compile().memory_analysis()
    assert whole.alias_size_in_bytes == 0
    train = jax.jit(step, donate_argnums=step.donated)
    assert train.lower(params, state, x, y).compile().memory_analysis().alias_size_in_bytes == bytes_of
    result = train(params, state, x, y)
    assert all(leaf.is_deleted() for leaf in jax.tree.leaves((params, state))) and not x.is_deleted()
    for path, array in leaves(step, result).items():
        np.testing.assert_allclose(array, values[f"results.{path}"], rtol=2e-5, atol=2e-6, err_msg=path)


def run(step, args, steps):
    params, state, x, y = args
    train = jax.jit(step)
    losses = []
    for _ in range(steps):
        result = train(params, state, x, y)
        params, state = result["params"], result["state"]
        losses.append(float(result["loss"]))
    return losses, params


def test_is_sharded_over_devices_by_the_compiler(step, values):
    args = arguments(step, values)
    alone, _ = run(step, args, 200)
    assert alone[-1] < 0.5 * alone[0]
    mesh = jax.make_mesh((8,), ("data",))
    rows, whole = (NamedSharding(mesh, PartitionSpec(*axes)) for axes in (("data",), ()))
    params, state, x, y = args
    sharded = [*jax.device_put((params, state), whole), *jax.device_put((x, y), rows)]
    together, params = run(step, sharded, 200)
    np.testing.assert_allclose(together, alone, rtol=1e-5)
    assert len(params[0]["w"].sharding.device_set) == 8
    text = jax.jit(step).lower(*sharded).compile().as_text()
    assert "all-reduce" in text


def test_runs_with_weights_cut_over_devices(step, values):
    args = arguments(step, values)
    alone, _ = run(step, args, 200)
    mesh = jax.make_mesh((2, 4), ("data", "model"))
    put = lambda tree, *axes: jax.device_put(tree, NamedSharding(mesh, PartitionSpec(*axes)))
    params, state, x, y = args
    first, second = params
    cut = [
        {"w": put(first["w"], None, "model"), "b": put(first["b"], "model")},
        {"w": put(second["w"], "model", None), "b": put(second["b"])},
    ]
    together, _ = run(step, [cut, put(state), put(x, "data"), put(y, "data")], 200)
    np.testing.assert_allclose(together, alone, rtol=1e-4)


def test_names_what_is_wrong_with_arguments(step, values):
    params, state, x, y = arguments(step, values)
    with pytest.raises(LegendreXlaError, match=r"argument 2: got float32 \[8, 5\], expected float32 \[16, 5\]"):
        step(params, state, x[:8], y)
    with pytest.raises(LegendreXlaError, match="argument 3: got float64"):
        step(params, state, x, y.astype(np.float64))
    with pytest.raises(LegendreXlaError, match=r"0\.1: got a dictionary with the keys w, expected .* b, w"):
        step([params[0], {"w": params[1]["w"]}], state, x, y)
    with pytest.raises(LegendreXlaError, match="the arguments: got a list of 3, expected a list of 4"):
        step(params, state, x)


def test_reads_ops_that_are_composed_of_others(tmp_path):
    line = '%0 = "chlo.erf"(%a) : (tensor<2xf32>) -> tensor<2xf32>'
    module = f"module {{ func.func public @main(%a: tensor<2xf32>) -> tensor<2xf32> {{ {line} return %0 : tensor<2xf32> }} }}"
    content = {"version": 1, "input": {"array": ["leaf"]}, "output": "leaf", "module": module}
    erf = load(written(tmp_path, lambda _: content))
    np.testing.assert_allclose(erf(np.array([0, 0.5], np.float32)), [0, 0.5204999], rtol=1e-6)


def test_refuses_files_by_name(tmp_path):
    with pytest.raises(LegendreXlaError, match="missing.legendre does not exist"):
        load(tmp_path / "missing.legendre")
    cut = tmp_path / "cut.legendre"
    cut.write_bytes(step_file.read_bytes()[:100])
    with pytest.raises(LegendreXlaError, match="cut.legendre cannot be read"):
        load(cut)
    other = tmp_path / "other.legendre"
    save_file({"x": np.zeros(2)}, other)
    with pytest.raises(LegendreXlaError, match="holds no program for XLA; write it with saveXla"):
        load(other)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda content: {**content, "version": 0}, "has layout 0, and this package reads layouts 1 and 2"),
        (lambda content: [], "has layout None"),
        (lambda content: {**content, "version": 3}, "has layout 3"),
        (lambda content: {"version": 1, "input": "leaf", "output": "leaf"}, "it has no module"),
        (lambda content: {"version": 2, "input": "leaf", "output": "leaf", "module": ""}, "it has no constants"),
        (lambda content: {**content, "version": 2, "constants": {"0": 1}}, 'its constants is {"0": 1}; write'),
        (lambda content: {**content, "version": 2, "constants": ["1"]}, "its constants is"),
        (lambda content: {**content, "module": ["module {}"]}, "its module is"),
        (lambda content: {**content, "input": 5}, "its input is 5"),
        (lambda content: {**content, "input": {"array": "leaf"}}, "its input is"),
        (lambda content: {**content, "output": {"keys": ["a"], "children": []}}, "its output is"),
        (lambda content: {**content, "output": {"keys": [0], "children": ["leaf"]}}, "its output is"),
        (lambda content: {**content, "output": {"array": [None]}}, "its output is"),
        (lambda content: {**content, "output": "leaf"}, "it has 1 results, its module 14"),
        (lambda content: {**content, "input": "leaf"}, "it has 1 arguments and constants, its module 15"),
        (lambda content: {**content, "module": "module {"}, "no StableHLO that this JAX reads"),
        (lambda content: {**content, "module": "module {}"}, "no function main"),
    ],
)
def test_says_how_a_file_is_damaged(tmp_path, change, said):
    with pytest.raises(LegendreXlaError, match=said):
        load(written(tmp_path, change))
