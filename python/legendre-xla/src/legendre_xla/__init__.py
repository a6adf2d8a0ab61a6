"""Programs of @legendre/core-tensor on XLA."""

from .errors import LegendreXlaError
from .program import Program, load

__all__ = ["LegendreXlaError", "Program", "load"]
__version__ = "0.1.0"
