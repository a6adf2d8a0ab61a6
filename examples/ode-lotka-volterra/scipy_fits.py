"""Draws of a hunt with noise, and SciPy's fits of them: writes draws.json. Needs numpy and scipy."""

import json
from pathlib import Path

import numpy as np
from scipy.integrate import solve_ivp
from scipy.optimize import curve_fit

times = np.arange(21.0)
# births, hunts, deaths, feeds; prey and predators at the beginning.
truth = np.array([0.55, 0.028, 0.8, 0.024, 30.0, 4.0])
start = np.array([0.6, 0.03, 0.7, 0.02, 28.0, 5.0])
noise = 1.0


def flow(_, y, births, hunts, deaths, feeds):
    prey, predators = y
    met = prey * predators
    return [births * prey - hunts * met, feeds * met - deaths * predators]


def curve(_, *params):
    found = solve_ivp(
        flow, (0, times[-1]), params[4:], args=params[:4], t_eval=times, method="DOP853", rtol=1e-11, atol=1e-11
    )
    return found.y.T.ravel()


random = np.random.default_rng(2027)
exact = curve(times, *truth)
draws = []
for _ in range(20):
    observed = np.round(exact + noise * random.normal(size=exact.size), 4)
    params, covariance = curve_fit(curve, times, observed, start, ftol=1e-14, xtol=1e-14, gtol=1e-14)
    draws.append(
        {
            "observed": observed.tolist(),
            "params": params.tolist(),
            "errors": np.sqrt(np.diag(covariance)).tolist(),
        }
    )
out = {"times": times.tolist(), "truth": truth.tolist(), "start": start.tolist(), "draws": draws}
Path(__file__).with_name("draws.json").write_text(json.dumps(out) + "\n")
