"""Packages that are needed for some flags and files only."""

import importlib

from .errors import LegendreXlaError


def extra(module, name, what):
    """The module; where its package cannot be imported, an error that says which extra of this package `what` needs."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        raise LegendreXlaError(f"{what} needs {package} ({error}): pip install legendre-xla[{name}]") from error
