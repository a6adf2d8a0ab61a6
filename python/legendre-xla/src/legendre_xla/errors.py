"""The one error of this package."""


class LegendreXlaError(Exception):
    """Says what was wrong, where, and what to do about it."""
