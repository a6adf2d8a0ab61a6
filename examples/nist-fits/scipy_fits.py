"""The fits of this example with SciPy: writes scipy.json beside it, and prints the counts of each setting.

`curve_fit` and `least_squares` at their default settings (MINPACK's lm and trf, derivatives by differences), and `strict`, which is `curve_fit` with
tolerances of 1e-15 and 100,000 evaluations. The settings that begin with `exact` are `least_squares` with residuals and the exact Jacobian in float64 by JAX, and the
same tolerances and evaluations: methods lm and trf, each with `x_scale` 1 and "jac". (With residuals by NumPy these have 20 to 23 problems from the near start.)

    pip install numpy==2.4.6 scipy==1.17.1 jax==0.10.2
    python scipy_fits.py
"""

import json
import warnings
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import scipy
from scipy.optimize import curve_fit, least_squares

jax.config.update("jax_enable_x64", True)
here = Path(__file__).parent
pi = np.pi
strict = {"xtol": 1e-15, "ftol": 1e-15, "gtol": 1e-15}
exact = {f"exact_{method}{suffix}": {"method": method, "x_scale": scale}
         for method in ("lm", "trf") for suffix, scale in (("", 1.0), ("_jac", "jac"))}


def models_in(np):
    """The models as functions of arrays of NumPy, or of JAX for their derivatives."""

    def rational(above):
        def f(x, *b):
            b = np.array(b)
            lower = np.concatenate([np.ones(1), b[above:]])
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

    return {
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


models, traced = models_in(np), models_in(jnp)


def digits(found, certified):
    """The least number of digits that agree over all params, from 0 to 11."""
    found, certified = np.asarray(found), np.asarray(certified)
    if not np.all(np.isfinite(found)):
        return 0.0
    off = np.abs(found - certified) / np.abs(certified)
    with np.errstate(divide="ignore"):
        return round(float(np.clip(-np.log10(off.max()), 0, 11)), 1)


def one(problem, starts):
    model, own = models[problem["name"]], traced[problem["name"]]
    x = np.array(problem["x"])
    x = x if len(x) > 1 else x[0]
    y = np.array(problem["y"])
    y = np.log(y) if problem["name"] == "Nelson" else y
    values = jax.jit(lambda b: own(x, *b))
    jacobian = jax.jit(jax.jacfwd(lambda b: own(x, *b)))
    residuals = lambda b: np.asarray(values(b)) - y
    slopes = lambda b: np.asarray(jacobian(b))

    def tried(fit):
        try:
            return digits(fit(), problem["certified"])
        except (RuntimeError, ValueError):
            return 0.0

    rows = []
    for start in starts:
        row = {
            "curve_fit": tried(lambda: curve_fit(model, x, y, start)[0]),
            "strict": tried(lambda: curve_fit(model, x, y, start, **strict, maxfev=100_000)[0]),
            "least_squares": tried(lambda: least_squares(lambda b: model(x, *b) - y, start).x),
        }
        for name, setting in exact.items():
            row[name] = tried(lambda: least_squares(residuals, start, jac=slopes, **strict, **setting, max_nfev=100_000).x)
        rows.append(row)
    return rows


warnings.simplefilter("ignore")
np.seterr(all="ignore")
problems = json.loads((here / "problems.json").read_text())
results = {problem["name"]: one(problem, problem["starts"]) for problem in problems}
names = list(next(iter(results.values()))[0])
counts = {name: {"near8": sum(near[name] >= 8 for _, near in results.values()),
                 "far6": sum(far[name] >= 6 for far, _ in results.values())} for name in names}
text = lambda rows: ",\n".join(f"  {json.dumps(name)}: {json.dumps(row)}" for name, row in rows.items())
versions = json.dumps({"numpy": np.__version__, "scipy": scipy.__version__, "jax": jax.__version__})
(here / "scipy.json").write_text(
    f'{{\n "versions": {versions},\n "counts": {{\n{text(counts)}\n }},\n "digits": {{\n{text(results)}\n }}\n}}\n')
for name, of in counts.items():
    print(f"{name}: 8 digits or more from the near start {of['near8']}, 6 or more from the far start {of['far6']}, of {len(results)}")
