"""The fits of this example with SciPy: writes scipy.json beside it.

`curve_fit` and `least_squares` at their default settings (MINPACK's lm and trf, derivatives by differences), and `strict`, which is `curve_fit` with
tolerances of 1e-15 and 100,000 evaluations.

    pip install numpy==2.4.6 scipy==1.17.1
    python scipy_fits.py
"""

import json
import warnings
from pathlib import Path

import numpy as np
import scipy
from scipy.optimize import curve_fit, least_squares

here = Path(__file__).parent
pi = np.pi


def rational(above):
    def f(x, *b):
        lower = np.concatenate([[1.0], b[above:]])
        return np.polyval(b[:above][::-1], x) / np.polyval(lower[::-1], x)

    return f


def gauss(x, b1, b2, b3, b4, b5, b6, b7, b8):
    return b1 * np.exp(-b2 * x) + b3 * np.exp(-((x - b4) ** 2) / b5**2) + b6 * np.exp(-((x - b7) ** 2) / b8**2)


def lanczos(x, b1, b2, b3, b4, b5, b6):
    return b1 * np.exp(-b2 * x) + b3 * np.exp(-b4 * x) + b5 * np.exp(-b6 * x)


def chwirut(x, b1, b2, b3):
    return np.exp(-b1 * x) / (b2 + b3 * x)


def saturation(x, b1, b2):
    return b1 * (1 - np.exp(-b2 * x))


def enso(x, b1, b2, b3, b4, b5, b6, b7, b8, b9):
    return (b1 + b2 * np.cos(2 * pi * x / 12) + b3 * np.sin(2 * pi * x / 12)
            + b5 * np.cos(2 * pi * x / b4) + b6 * np.sin(2 * pi * x / b4)
            + b8 * np.cos(2 * pi * x / b7) + b9 * np.sin(2 * pi * x / b7))


models = {
    "Misra1a": saturation, "Chwirut2": chwirut, "Chwirut1": chwirut, "Lanczos3": lanczos, "Gauss1": gauss, "Gauss2": gauss,
    "DanWood": lambda x, b1, b2: b1 * x**b2,
    "Misra1b": lambda x, b1, b2: b1 * (1 - (1 + b2 * x / 2) ** -2),
    "Kirby2": rational(3), "Hahn1": rational(4),
    "Nelson": lambda x, b1, b2, b3: b1 - b2 * x[0] * np.exp(-b3 * x[1]),
    "MGH17": lambda x, b1, b2, b3, b4, b5: b1 + b2 * np.exp(-x * b4) + b3 * np.exp(-x * b5),
    "Lanczos1": lanczos, "Lanczos2": lanczos, "Gauss3": gauss,
    "Misra1c": lambda x, b1, b2: b1 * (1 - (1 + 2 * b2 * x) ** -0.5),
    "Misra1d": lambda x, b1, b2: b1 * b2 * x / (1 + b2 * x),
    "Roszman1": lambda x, b1, b2, b3, b4: b1 - b2 * x - np.arctan(b3 / (x - b4)) / pi,
    "ENSO": enso,
    "MGH09": lambda x, b1, b2, b3, b4: b1 * (x**2 + x * b2) / (x**2 + x * b3 + b4),
    "Thurber": rational(4), "BoxBOD": saturation,
    "Rat42": lambda x, b1, b2, b3: b1 / (1 + np.exp(b2 - b3 * x)),
    "MGH10": lambda x, b1, b2, b3: b1 * np.exp(b2 / (x + b3)),
    "Eckerle4": lambda x, b1, b2, b3: b1 / b2 * np.exp(-0.5 * ((x - b3) / b2) ** 2),
    "Rat43": lambda x, b1, b2, b3, b4: b1 / (1 + np.exp(b2 - b3 * x)) ** (1 / b4),
    "Bennett5": lambda x, b1, b2, b3: b1 * (b2 + x) ** (-1 / b3),
}


def digits(found, certified):
    """The least number of digits that agree over all params, from 0 to 11."""
    found, certified = np.asarray(found), np.asarray(certified)
    if not np.all(np.isfinite(found)):
        return 0.0
    off = np.abs(found - certified) / np.abs(certified)
    with np.errstate(divide="ignore"):
        return round(float(np.clip(-np.log10(off.max()), 0, 11)), 1)


def one(problem, start):
    f = models[problem["name"]]
    x = np.array(problem["x"])
    x = x if len(x) > 1 else x[0]
    y = np.array(problem["y"])
    y = np.log(y) if problem["name"] == "Nelson" else y
    row = {}
    try:
        row["curve_fit"] = digits(curve_fit(f, x, y, start)[0], problem["certified"])
    except (RuntimeError, ValueError) as error:
        row["curve_fit"], row["error"] = 0.0, str(error).splitlines()[0][:80]
    try:
        strict = curve_fit(f, x, y, start, xtol=1e-15, ftol=1e-15, gtol=1e-15, maxfev=100_000)[0]
        row["strict"] = digits(strict, problem["certified"])
    except (RuntimeError, ValueError):
        row["strict"] = 0.0
    try:
        row["least_squares"] = digits(least_squares(lambda b: f(x, *b) - y, start).x, problem["certified"])
    except ValueError:
        row["least_squares"] = 0.0
    return row


warnings.simplefilter("ignore")
np.seterr(all="ignore")
problems = json.loads((here / "problems.json").read_text())
results = {problem["name"]: [one(problem, start) for start in problem["starts"]] for problem in problems}
lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(row)}" for name, row in results.items())
versions = json.dumps({"numpy": np.__version__, "scipy": scipy.__version__})
(here / "scipy.json").write_text(f'{{\n "versions": {versions},\n "digits": {{\n{lines}\n }}\n}}\n')
