import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import time

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from jax.sharding import NamedSharding, PartitionSpec

from legendre_xla.checkpoint import read_checkpoint, saved_steps, step_file, write_checkpoint
from legendre_xla.collectives import collective_bytes, compiled_text
from legendre_xla.command import main
from legendre_xla.placement import make_mesh, shardings
from legendre_xla.program import load
from legendre_xla.training_step import TrainingStep
from legendre_xla.tree import paths

here = pathlib.Path(__file__).parent
step_path = here / "fixtures" / "step.legendre"
start_path = here / "fixtures" / "start.safetensors"


@pytest.fixture
def data(tmp_path):
    """Rows of a function that a small network learns, in three shards."""
    folder = tmp_path / "data"
    folder.mkdir()
    source = np.random.default_rng(0)
    for index, rows in enumerate((40, 25, 63)):
        x = source.standard_normal((rows, 5)).astype(np.float32)
        np.save(folder / f"part-{index}.x.npy", x)
        np.save(folder / f"part-{index}.y.npy", np.tanh(x[:, :3] - 0.5 * x[:, 2:]))
    return folder


def arguments(data, folder, steps, *more):
    given = ["run", step_path, "--data", data, "--checkpoint", folder, "--start", start_path, "--steps", steps, *more]
    return [str(part) for part in given]


def losses(folder):
    lines = [json.loads(line) for line in (folder / "metrics.jsonl").read_text().splitlines()]
    assert [line["step"] for line in lines] == sorted({line["step"] for line in lines})
    return {line["step"]: line["loss"] for line in lines}


def started(data, folder, steps, *more, devices=1):
    """The command as a process of its own."""
    flags = f"--xla_force_host_platform_device_count={devices}"
    environment = {**os.environ, "PYTHONPATH": str(here.parent / "src"), "JAX_PLATFORMS": "cpu", "XLA_FLAGS": flags}
    command = [sys.executable, "-m", "legendre_xla.command", *arguments(data, folder, steps, *more)]
    return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)


def wait_for_step(folder, process, step):
    for _ in range(600):
        if any(saved >= step for saved in saved_steps(folder)):
            return
        assert process.poll() is None, process.stderr.read()
        time.sleep(0.1)
    raise AssertionError("it saved nothing in a minute")


def same(one, other, step):
    assert pathlib.Path(step_file(one, step)).read_bytes() == pathlib.Path(step_file(other, step)).read_bytes()


def test_learns_and_stops_and_goes_on_to_the_same_numbers(data, tmp_path):
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    assert main(arguments(data, whole, 60, "--save-every", 7, "--log-every", 5)) == 0
    for steps in (1, 13, 14, 37, 60):
        assert main(arguments(data, parts, steps, "--save-every", 7, "--log-every", 5)) == 0
    same(whole, parts, 60)
    assert saved_steps(whole) == [49, 56, 60]
    at = losses(whole)
    assert at[60] < 0.7 * at[5]
    assert {step: loss for step, loss in losses(parts).items() if step % 5 == 0} == at
    # What is done already is not done again.
    assert main(arguments(data, whole, 60)) == 0


def test_killed_in_the_middle_goes_on_to_the_same_numbers(data, tmp_path):
    killed, whole = tmp_path / "killed", tmp_path / "whole"
    more = ("--mesh", "data=2", "--save-every", 20, "--keep", 1000)
    process = started(data, killed, 10**6, *more, devices=2)
    wait_for_step(killed, process, 40)
    process.kill()
    process.wait()
    reached = saved_steps(killed)[-1]
    # A line and a file that were cut off.
    with open(killed / "metrics.jsonl", "a") as opened:
        opened.write('{"step": 99')
    (killed / "step-99999999.safetensors.7.part").write_bytes(b"half")
    end = reached + 30
    for folder in (killed, whole):
        process = started(data, folder, end, *more, devices=2)
        assert process.wait() == 0, process.stderr.read()
    same(killed, whole, end)
    assert losses(killed) == losses(whole)


def test_saves_and_ends_at_sigterm(data, tmp_path):
    folder = tmp_path / "run"
    process = started(data, folder, 10**6, "--save-every", 10**5, "--log-every", 1, devices=1)
    for _ in range(600):
        if (folder / "metrics.jsonl").exists():
            break
        time.sleep(0.1)
    process.send_signal(signal.SIGTERM)
    assert process.wait() == 143
    (saved,) = saved_steps(folder)
    assert f"after step {saved}, which is saved" in process.stderr.read()
    assert read_checkpoint(step_file(folder, saved))[2] == {"step": saved, "seed": 0}


def pair(data, folder, steps, *more):
    """Two processes of two devices each."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        address = f"localhost:{free.getsockname()[1]}"
    more = ("--coordinator", address, "--processes", 2, "--mesh", "data=4", *more)
    return [started(data, folder, steps, *more, "--process", index, devices=2) for index in range(2)]


def finished(processes):
    for process in processes:
        assert process.wait() == 0, process.stderr.read()


def test_two_processes_take_the_steps_of_one(data, tmp_path):
    alone, together = tmp_path / "alone", tmp_path / "together"
    finished(pair(data, together, 200, "--save-every", 100))
    assert main(arguments(data, alone, 200, "--mesh", "data=8")) == 0
    one, two = losses(alone), losses(together)
    assert list(one) == list(two) == list(range(10, 201, 10))
    np.testing.assert_allclose(list(two.values()), list(one.values()), rtol=1e-5)


def test_two_processes_go_on_where_one_was_killed(data, tmp_path):
    killed, whole = tmp_path / "killed", tmp_path / "whole"
    more = ("--save-every", 20, "--keep", 1000, "--heartbeat", 10)
    first, second = pair(data, killed, 10**6, *more)
    wait_for_step(killed, first, 20)
    second.kill()
    # The other one hears of it from JAX, and ends.
    assert first.wait(timeout=60) != 0
    end = saved_steps(killed)[-1] + 20
    for folder in (killed, whole):
        finished(pair(data, folder, end, *more))
    same(killed, whole, end)


def test_sigterm_to_one_of_two_processes_ends_both(data, tmp_path):
    folder = tmp_path / "run"
    processes = pair(data, folder, 10**6, "--save-every", 20)
    wait_for_step(folder, processes[0], 20)
    processes[1].send_signal(signal.SIGTERM)
    assert [process.wait() for process in processes] == [143, 143]
    said = [process.stderr.read().splitlines()[-1] for process in processes]
    assert said[0] == said[1]
    assert f"after step {saved_steps(folder)[-1]}, which is saved" in said[0]


def test_cuts_weights_by_rules(data, tmp_path):
    rules = tmp_path / "rules.json"
    # Both moments of Adam as the weights they belong to.
    rules.write_text('{"*0.w": [null, "model"], "*0.b": ["model"], "*1.w": ["model"]}')
    cut, plain = tmp_path / "cut", tmp_path / "plain"
    assert main(arguments(data, cut, 200, "--mesh", "data=2,model=4", "--shard", rules)) == 0
    assert main(arguments(data, plain, 200)) == 0
    np.testing.assert_allclose(list(losses(cut).values()), list(losses(plain).values()), rtol=1e-4)


def test_cuts_what_is_large(data, tmp_path, capsys):
    cut, plain = tmp_path / "cut", tmp_path / "plain"
    assert main(arguments(data, cut, 200, "--cut-large", 20)) == 0
    assert main(arguments(data, plain, 200)) == 0
    np.testing.assert_allclose(list(losses(cut).values()), list(losses(plain).values()), rtol=1e-4)
    # Weights of 5 × 8 and 8 × 3 lie in parts, and come together for the step.
    assert main(["collectives", str(step_path), "--cut-large", "20"]) == 0
    assert "all-gather" in capsys.readouterr().out
    mesh = make_mesh("data=4,model=2")
    types = {name: jax.ShapeDtypeStruct(shape, np.float32) for name, shape in (("a", (3, 8)), ("b", (3, 5)), ("c", (8, 2)))}
    placed = shardings(mesh, types, {"c": [None, "model"]}, 2)
    specs = [PartitionSpec(None, "data"), PartitionSpec(), PartitionSpec(None, "model")]
    assert [sharding.spec for sharding in placed.values()] == specs


def test_gives_the_memory_of_what_is_carried_to_the_next_step():
    step = TrainingStep(load(step_path), ["params", "state"], ["x", "y"], step_path)
    mesh = make_mesh("data=4,model=2")
    text = compiled_text(step, mesh, shardings(mesh, step.carried, {}, 20))
    # The compiled module says which result lies where an argument lay.
    aliases = re.findall(r"\{(\d+)\}: \((\d+), \{\}, may-alias\)", text.splitlines()[0])
    assert aliases == [(str(at), str(at)) for at in range(len(step.carried))]
    assert len(aliases) == 13


def test_carries_a_step_to_many_devices_on_paper(capsys):
    machine = ["--flops", "1e6", "--bandwidth", "1e6", "--latency", "1e-4"]
    assert main(["roofline", str(step_path), "--devices", "1,8,256", *machine]) == 0
    said, _, *table = capsys.readouterr().out.splitlines()
    # The gradient and the loss; operations are at least those of three products of 16 rows.
    flops = float(said.split()[0])
    assert said.endswith(" 304 bytes exchanged")
    assert 3 * 2 * 16 * (5 * 8 + 8 * 3) < flops < 4 * 3 * 2 * 16 * (5 * 8 + 8 * 3)
    alone = flops / 1e6
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in table[2:]]
    assert [row[0] for row in cells] == ["1", "8", "256"]
    for devices, exchange, grown, cut in cells:
        n = int(devices)
        # A ring: each device sends and receives 2 (n − 1) parts.
        ring = 2 * (n - 1) * (304 / n / 1e6 + 1e-4)
        assert float(exchange) == pytest.approx(1e3 * ring, rel=1e-2)
        share = alone / (alone + ring), alone / max(alone, ring)
        assert grown == " to ".join(f"{100 * each:.0f}" for each in share)
        share = alone / n / (alone / n + ring), alone / n / max(alone / n, ring)
        assert cut == " to ".join(f"{100 * each:.0f}" for each in share)


def test_says_that_paper_knows_no_mesh(capsys):
    assert main(["roofline", str(step_path), "--flops", "1e6", "--bandwidth", "1e6", "--mesh", "data=4,model=2"]) == 1
    assert "leave --mesh out" in capsys.readouterr().err


@pytest.mark.parametrize("flag, value", [("--flops", "0"), ("--bandwidth", "-1"), ("--latency", "inf"), ("--devices", "8,0")])
def test_refuses_machines_that_do_not_exist(flag, value, capsys):
    machine = ["--flops", "1e6", "--bandwidth", "1e6"]
    with pytest.raises(SystemExit):
        main(["roofline", str(step_path), *machine, flag, value])
    assert f"argument {flag}" in capsys.readouterr().err


def test_counts_what_devices_send(capsys):
    assert main(["collectives", str(step_path), "--devices", "1,2,4,8"]) == 0
    lines = capsys.readouterr().out.splitlines()
    # Gradients of 5 × 8 + 8 + 8 × 3 + 3 weights and the loss, whatever the number of devices.
    assert lines[0] == "data=1: 0 bytes"
    assert lines[1:] == [f"data={n}: 304 bytes (all-reduce 304)" for n in (2, 4, 8)]
    text = """HloModule made_up, entry_computation_layout={(f32[5,8]{1,0})->bf16[2,3]{1,0}}

ENTRY %main (x: f32[5,8]) -> bf16[2,3] {
  %a = (f32[5,8]{1,0}, s32[]) all-reduce(%x, %y), channel_id=1
  ROOT %b = bf16[2,3]{1,0} all-gather(%z), dimensions={0}
  %c = f32[4]{0} add(%all-reduce.1, %d)
  %e = pred[7]{0} collective-permute-start(%f)
}
"""
    expected = {"all-reduce": 164, "all-gather": 12, "collective-permute": 7}
    assert collective_bytes(text) == (expected, expected)


def test_counts_the_dearest_branch():
    text = """HloModule made_up

%add (a: f32[], b: f32[]) -> f32[] {
  ROOT %sum = f32[] add(%a, %b)
}

%cheap (x: f32[3]) -> f32[3] {
  ROOT %r = f32[3]{0} all-reduce(%x), to_apply=%add
}

%loop.1 (x: f32[2]) -> f32[2] {
  ROOT %g = f32[2]{0} all-gather(%x), dimensions={0}
}

%test (x: f32[2]) -> pred[] {
  ROOT %ends = pred[] constant(false)
}

%dear (x: f32[5]) -> f32[5,5] {
  %w = f32[2]{0} while(%x), condition=%test, body=%loop.1
  ROOT %r = f32[5,5]{1,0} all-reduce(%x), to_apply=%add
}

%none (x: f32[]) -> f32[] {
  ROOT %x = f32[] parameter(0)
}

%yes (x: f32[]) -> f32[] {
  %r = f32[1]{0} all-reduce(%x), to_apply=%add
  ROOT %c = f32[] conditional(%x, %r, %r, %r), branch_computations={%cheap, %dear, %none}
}

%no (x: f32[]) -> f32[] {
  ROOT %r = f32[20]{0} all-reduce(%x), to_apply=%add
}

ENTRY %main.2_spmd (x: f32[7], p: pred[]) -> f32[] {
  %r = f32[7]{0} all-reduce(%x), to_apply=%add
  %both = f32[3]{0} call(%x), to_apply=%cheap
  ROOT %c = f32[] conditional(%p, %r, %r), true_computation=%yes, false_computation=%no
}
"""
    # Of the branches within a branch, too: 28 and 12 always, then 4 with a matrix and what a loop gathers, which is dearer than 80.
    assert collective_bytes(text) == ({"all-reduce": 28 + 12 + 4 + 100, "all-gather": 8}, {"all-reduce": 12 + 100 + 4 + 80 + 28, "all-gather": 8})
    # Where the other branch of the outer one is the dearest.
    assert collective_bytes(text.replace("f32[20]", "f32[200]")).taken == {"all-reduce": 28 + 12 + 800}


def test_counts_the_dearest_branch_of_a_compiled_step():
    def step(kind, w, x):
        slope = jax.grad(lambda w: jnp.mean(jnp.square(jnp.tanh(x @ w))))
        return jax.lax.switch(kind, [slope, lambda w: slope(slope(w)), lambda w: w], w)

    mesh = make_mesh("data=2", jax.devices()[:2])
    whole, cut = (NamedSharding(mesh, PartitionSpec(*axes)) for axes in ((), ("data",)))
    types = [jax.ShapeDtypeStruct(shape, dtype) for shape, dtype in (((), "int32"), ((5, 3), "float32"), ((8, 5), "float32"))]
    text = jax.jit(step, in_shardings=(whole, whole, cut), out_shardings=whole).lower(*types).compile().as_text()
    # One gradient of 15 weights, or two, or none.
    assert collective_bytes(text) == ({"all-reduce": 2 * 60}, {"all-reduce": 3 * 60})


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--mesh", "data=3"], "--mesh data=3 is of 3 devices, and there are 8"),
        (["--mesh", "data=0"], "expected a name and a size"),
        (["--mesh", "data=8x"], "expected a name and a size"),
        (["--carry", "params"], "takes 4 arguments; --carry params and --batch x,y name 3"),
        (["--carry", "weights,state"], "returns nothing for it; name what it carries"),
        (["--batch", "x,z"], "is missing: shard part-0 has other arrays"),
        (["--start", "nowhere.safetensors"], "nowhere.safetensors cannot be read"),
        (["--data", "nowhere"], "nowhere is no folder of shards"),
        (["--shard", "nowhere.json"], "nowhere.json holds no rules"),
    ],
)
def test_says_what_is_wrong_before_it_begins(data, tmp_path, capsys, more, said):
    folder = tmp_path / "run"
    assert main(arguments(data, folder, 10, *more)) == 1
    assert said in capsys.readouterr().err
    assert not folder.exists()


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ('{"weights": ["data"]}', "rule weights names no leaf; leaves are params.0.b"),
        ('{"params.0.w": ["rows"]}', "the mesh has no axis rows, it has data, model"),
        ('{"params.0.w": ["model"]}', "4 devices of axis model do not divide params.0.w of shape [5, 8]"),
        ('{"params.0.b": [null, "model"]}', "params.0.b has shape [8], and the rule 2 axes"),
        ("[1]", "holds no rules: expected an object"),
        ('{"params.0.w": [3]}', "holds no rules: expected an object"),
    ],
)
def test_names_rules_that_do_not_fit(data, tmp_path, capsys, rules, said):
    file = tmp_path / "rules.json"
    file.write_text(rules)
    assert main(arguments(data, tmp_path / "run", 10, "--mesh", "data=2,model=4", "--shard", file)) == 1
    assert said in capsys.readouterr().err


def test_names_batches_and_checkpoints_that_do_not_fit(data, tmp_path, capsys):
    def refused(said, *more, folder=tmp_path / "run"):
        assert main(arguments(data, folder, 10, *more)) == 1
        assert said in capsys.readouterr().err

    structure, leaves, _ = read_checkpoint(start_path)
    other = tmp_path / "other.safetensors"
    write_checkpoint(other, structure, [np.zeros((2, 2), np.float32) for _ in leaves], {})
    refused("params.0.b: got float32 [2, 2], and the step takes float32 [8]", "--start", other)
    write_checkpoint(other, {"keys": ["w"], "children": ["leaf"]}, leaves[:1], {})
    refused("holds w, and the step carries params.0.b", "--start", other)
    assert main(arguments(data, tmp_path / "seed", 5, "--seed", 1)) == 0
    refused("was made with --seed 1, and this run has 2", "--seed", 2, folder=tmp_path / "seed")
    nan = [np.full_like(leaf, np.nan) if path.startswith("params") else leaf for path, leaf in zip(paths(structure), leaves)]
    write_checkpoint(other, structure, nan, {})
    refused("loss is nan at step 10; the newest checkpoint in", "--start", other, folder=tmp_path / "nan")
    assert saved_steps(tmp_path / "nan") == []
    shutil.rmtree(data)
    data.mkdir()
    refused("has no shards")
