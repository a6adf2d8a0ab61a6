"""Programs of @legendre/core-tensor on XLA."""

from .errors import LegendreXlaError

__all__ = ["LegendreXlaError"]
__version__ = "0.1.0"
