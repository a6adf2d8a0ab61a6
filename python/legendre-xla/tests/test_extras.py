import importlib.util
import json
import os
import sys
import time

import numpy as np
import pytest
from test_run import arguments, data, finished, losses, pair, same, start_path, started  # noqa: F401

from legendre_xla.checkpoint import read_checkpoint, saved_steps, step_file
from legendre_xla.command import main
from legendre_xla.tree import paths, unflatten

grain = pytest.mark.skipif(importlib.util.find_spec("grain") is None, reason="needs grain")
orbax = pytest.mark.skipif(importlib.util.find_spec("orbax") is None, reason="needs orbax")


def orbax_steps(folder):
    names = os.listdir(folder / "orbax") if (folder / "orbax").exists() else []
    return sorted(int(name[5:]) for name in names if name[5:].isdigit())


@grain
@pytest.mark.parametrize("ahead", [1, 5, 1000])
def test_grain_reads_the_same_batches(data, tmp_path, ahead):  # noqa: F811
    plain, read = tmp_path / "plain", tmp_path / "read"
    assert main(arguments(data, plain, 60)) == 0
    for steps in (13, 60):
        assert main(arguments(data, read, steps, "--read-ahead", ahead)) == 0
    same(plain, read, 60)
    at = losses(plain)
    assert {step: loss for step, loss in losses(read).items() if step in at} == at


@orbax
def test_goes_on_from_either_form_of_checkpoint(data, tmp_path):  # noqa: F811
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    assert main(arguments(data, whole, 60)) == 0
    more = ("--save-every", 7, "--keep", 2, "--mesh", "data=4,model=2", "--cut-large", 20)
    plain = tmp_path / "plain"
    assert main(arguments(data, plain, 60, *more)) == 0
    for steps, form in ((13, ["--orbax"]), (14, []), (15, ["--orbax"]), (37, ["--orbax"]), (38, []), (60, ["--orbax"])):
        assert main(arguments(data, parts, steps, *more, *form)) == 0
    assert orbax_steps(parts) == [56, 60]
    assert saved_steps(parts) == [14, 38]
    # What is done already is written in the form that is asked for, once.
    assert main(arguments(data, parts, 60, *more)) == 0
    same(plain, parts, 60)
    assert losses(parts)[60] == pytest.approx(losses(whole)[60], rel=1e-4)


@orbax
def test_other_programs_read_orbax_folders_as_the_tree(data, tmp_path):  # noqa: F811
    import orbax.checkpoint

    assert main(arguments(data, tmp_path / "run", 5, "--orbax")) == 0
    assert main(arguments(data, tmp_path / "run", 5)) == 0
    structure, leaves, meta = read_checkpoint(step_file(tmp_path / "run", 5))
    folder = tmp_path / "run" / "orbax" / "step_00000005"
    tree = orbax.checkpoint.StandardCheckpointer().restore(folder / "carried")
    assert sorted(tree) == ["params", "state"]
    np.testing.assert_array_equal(tree["params"][1]["w"], dict(zip(paths(structure), leaves))["params.1.w"])
    assert json.loads((folder / "meta" / "metadata").read_text()) == meta == {"step": 5, "seed": 0}


@orbax
def test_names_an_orbax_folder_of_another_step(data, tmp_path, capsys):  # noqa: F811
    import orbax.checkpoint

    def refused(said, tree, meta):
        parts = {"carried": orbax.checkpoint.args.StandardSave(tree), "meta": orbax.checkpoint.args.JsonSave(meta)}
        folder = tmp_path / said[:9]
        options = orbax.checkpoint.CheckpointManagerOptions(step_prefix="step", step_format_fixed_length=8)
        with orbax.checkpoint.CheckpointManager(folder / "orbax", options=options) as manager:
            manager.save(5, args=orbax.checkpoint.args.Composite(**parts))
        assert main(arguments(data, folder, 10)) == 1
        assert f"step_00000005{said}" in capsys.readouterr().err

    structure, leaves, _ = read_checkpoint(start_path)
    good = unflatten(structure, leaves)
    wrong = {**good, "params": [{**good["params"][0], "b": np.zeros(7, np.float32)}, good["params"][1]]}
    refused(", params.0.b: got float32 [7], and the step takes float32 [8]", wrong, {"step": 5, "seed": 0})
    refused(": got a dictionary with the keys weights, expected", {"weights": np.zeros(3)}, {"step": 5, "seed": 0})
    refused(" was made with --seed 3, and this run has 0", good, {"step": 5, "seed": 3})


@grain
@orbax
def test_two_processes_go_on_from_orbax_with_grain(data, tmp_path):  # noqa: F811
    one, two = tmp_path / "one", tmp_path / "two"
    more = ("--mesh", "data=2,model=2", "--cut-large", 20)
    finished(pair(data, two, 20, *more, "--orbax", "--read-ahead", 4))
    finished(pair(data, two, 30, *more, "--read-ahead", 4))
    finished(pair(data, one, 30, *more))
    same(one, two, 30)


@orbax
def test_a_run_that_is_killed_goes_on_from_the_newest_orbax_folder(data, tmp_path):  # noqa: F811
    killed, whole = tmp_path / "killed", tmp_path / "whole"
    more = ("--save-every", 3, "--orbax")
    process = started(data, killed, 10**6, *more)
    while max(orbax_steps(killed), default=0) < 12:
        assert process.poll() is None, process.stderr.read()
        time.sleep(0.05)
    process.kill()
    process.wait()
    end = orbax_steps(killed)[-1] + 8
    for folder, form in ((killed, "--orbax"), (killed, "--cut-large=999"), (whole, "--cut-large=999")):
        process = started(data, folder, end, form)
        assert process.wait() == 0, process.stderr.read()
    same(killed, whole, end)


def test_says_which_extra_is_missing(data, tmp_path, capsys, monkeypatch):  # noqa: F811
    def refused(said, *more):
        assert main(arguments(data, tmp_path / "run", 10, *more)) == 1
        assert said in capsys.readouterr().err

    for name in ("grain", "orbax.checkpoint"):
        monkeypatch.setitem(sys.modules, name, None)
    refused("--read-ahead 3 needs grain", "--read-ahead", 3)
    refused("pip install legendre-xla[grain]", "--read-ahead", 3)
    refused("--orbax needs orbax", "--orbax")
    refused("pip install legendre-xla[orbax]", "--orbax")
    assert not (tmp_path / "run").exists()
    # A folder that a run with orbax left is not passed over.
    (tmp_path / "run" / "orbax" / "step_00000005").mkdir(parents=True)
    refused("step_00000005 needs orbax")
