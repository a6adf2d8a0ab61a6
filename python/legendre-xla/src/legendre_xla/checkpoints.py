"""The checkpoints of a run in a folder, in one of two forms; a run goes on from the newest one of either."""

import os
import re

import jax
import numpy as np
from jax.experimental import multihost_utils

from .checkpoint import read_checkpoint, saved_steps, step_file, write_checkpoint
from .errors import LegendreXlaError
from .extras import extra
from .placement import everywhere, put
from .tree import flatten, paths, unflatten

_ORBAX_STEP = re.compile(r"step_(\d{8})")


class Checkpoints:
    """Where the carried leaves of a run, `placed` by name, are kept: in files, or with `orbax` in folders that orbax writes."""

    def __init__(self, folder, step, mesh, placed, *, seed, keep, orbax=False):
        self._seed, self._folder = seed, folder
        files, folders = _Files(folder, step, mesh, placed, keep), _OrbaxFolders(folder, step, placed, keep)
        self._forms = [files, folders]
        self._used = folders if orbax else files
        if orbax:
            folders.package("--orbax")

    def begin(self, start):
        """The step that was reached and the carried leaves there, on their devices; step 0 and those of the file `start` where nothing is saved."""
        newest, form = max(((max(form.steps(), default=0), form) for form in self._forms), key=lambda found: found[0])
        if newest:
            leaves, meta, place = form.load(newest)
            if meta.get("seed") != self._seed:
                said = f"{place} was made with --seed {meta.get('seed')}, and this run has {self._seed}"
                raise LegendreXlaError(f"{said}: its rows would come in another order")
            return newest, leaves
        if start is None:
            raise LegendreXlaError(f"{self._folder} has no checkpoint to go on from; name one to begin with: --start FILE")
        return 0, self._forms[0].read(start)[0]

    def has(self, step):
        """Whether a step is saved in the form that this run writes."""
        return step in self._used.steps()

    def save(self, step, carried):
        """Saves the carried leaves; every process takes part."""
        self._used.save(step, carried, {"step": step, "seed": self._seed})

    def close(self):
        """Waits for what is still being written."""
        self._forms[1].close()


class _Files:
    """Files that `loadCheckpoint` of @legendre/core-tensor reads. Leaves are gathered on every device, and the first process writes."""

    def __init__(self, folder, step, mesh, placed, keep):
        self._folder, self._step, self._placed, self._keep = folder, step, placed, keep
        self._gather = jax.jit(lambda tree: tree, out_shardings=everywhere(mesh))

    def steps(self):
        return saved_steps(self._folder)

    def save(self, step, carried, meta):
        held = [np.asarray(leaf.addressable_data(0)) for leaf in self._gather(carried)]
        if jax.process_index() == 0:
            write_checkpoint(step_file(self._folder, step), self._step.structure, self._step.in_file_order(held), meta)
            for old in self.steps()[: -self._keep]:
                os.remove(step_file(self._folder, old))
        if jax.process_count() > 1:
            multihost_utils.sync_global_devices(f"saved {step}")

    def load(self, step):
        return self.read(step_file(self._folder, step))

    def read(self, file):
        structure, leaves, meta = read_checkpoint(file)
        if structure != self._step.structure:
            said, wanted = (", ".join(paths(tree)) for tree in (structure, self._step.structure))
            raise LegendreXlaError(f"{file} holds {said}, and the step carries {wanted}")
        given = dict(zip(paths(structure), leaves, strict=True))
        ordered = []
        for name, aval in self._step.carried.items():
            leaf = given[name]
            # A number of TypeScript has no type of its own.
            array = np.asarray(leaf, aval.dtype if isinstance(leaf, int | float) else None)
            _check(file, name, array, aval)
            ordered.append(put(array, self._placed[name]))
        return ordered, meta, file


class _OrbaxFolders:
    """Folders `orbax/step_00000100`, which hold the carried tree. Each device writes what it has, while the next steps are taken."""

    def __init__(self, folder, step, placed, keep):
        self._folder, self._step, self._placed, self._keep = os.path.abspath(os.path.join(folder, "orbax")), step, placed, keep
        self._manager = None

    def steps(self):
        # By their names, so that a run without orbax says what is there.
        names = os.listdir(self._folder) if os.path.isdir(self._folder) else []
        return sorted(int(found[1]) for name in names if (found := _ORBAX_STEP.fullmatch(name)))

    def package(self, what):
        return extra("orbax.checkpoint", "orbax", what)

    def save(self, step, carried, meta):
        orbax = self.package(self._folder)
        tree = unflatten(self._step.structure, self._step.in_file_order(carried))
        parts = orbax.args.Composite(carried=orbax.args.StandardSave(tree), meta=orbax.args.JsonSave(meta))
        self._opened(orbax).save(step, args=parts, force=True)

    def load(self, step):
        place = os.path.join(self._folder, f"step_{step:08d}")
        orbax = self.package(place)
        manager = self._opened(orbax)
        structure, types = self._step.structure, self._step.carried
        found = flatten(structure, manager.item_metadata(step)["carried"].tree, place)
        wanted = {name: jax.ShapeDtypeStruct(aval.shape, aval.dtype, sharding=self._placed[name]) for name, aval in types.items()}
        for name, saved in zip(paths(structure), found, strict=True):
            _check(place, name, saved, types[name])
        target = unflatten(structure, [wanted[name] for name in paths(structure)])
        parts = orbax.args.Composite(carried=orbax.args.StandardRestore(target), meta=orbax.args.JsonRestore())
        restored = manager.restore(step, args=parts)
        given = dict(zip(paths(structure), flatten(structure, restored["carried"], place), strict=True))
        return [given[name] for name in types], restored["meta"], place

    def close(self):
        if self._manager is not None:
            self._manager.close()

    def _opened(self, orbax):
        if self._manager is None:
            options = orbax.CheckpointManagerOptions(
                step_prefix="step", step_format_fixed_length=8, max_to_keep=self._keep, cleanup_tmp_directories=True
            )
            handlers = {"carried": orbax.StandardCheckpointHandler(), "meta": orbax.JsonCheckpointHandler()}
            self._manager = orbax.CheckpointManager(self._folder, options=options, item_handlers=handlers)
        return self._manager


def _check(place, name, array, aval):
    if tuple(array.shape) != aval.shape or array.dtype != aval.dtype:
        raise LegendreXlaError(
            f"{place}, {name}: got {array.dtype} {list(array.shape)}, and the step takes {aval.dtype} {list(aval.shape)}"
        )
