"""The rivals of this example in Python, in float64 on one core: JAX's gradients with SciPy's L-BFGS-B, optax's L-BFGS and optax's Adam.

Reads a run as JSON from stdin, as `peers.ts` writes it (method, settings, weights and points to start from, the solution on the grid), and writes
`{"marks": …, "weights": …}`. Seconds are those of the processor, of all threads (of the clock with a budget of `seconds`); they stand still while errors are measured.

    pip install numpy==2.4.6 scipy==1.17.1 jax==0.10.2 optax==0.2.8
"""

import json
import os
import sys
import time
from functools import partial

os.environ["JAX_PLATFORMS"] = "cpu"

import jax
import jax.numpy as jnp
import numpy as np
from jax.flatten_util import ravel_pytree
from scipy.optimize import minimize

jax.config.update("jax_enable_x64", True)

run = json.load(sys.stdin)
options, budget = run["options"], run["budget"]
rng = np.random.default_rng(run["seed"])
viscosity = run["viscosity"]
# As floats: JSON writes biases of 0 as whole numbers, whose gradients would be 0.
layers = [tuple(jnp.asarray(layer[name], float) for name in ("weights", "bias")) for layer in run["start"]]
start, unravel = ravel_pytree(layers)
# Both forms of the residual are compiled before the first step, where both are used.
share = options.get("odd", 1)
forms = [False, True] if "oddStep" in options or 0 < share < 1 else [share <= 0]


def series(layers, t, x):
    """The network with its derivatives by t, x, and twice by x: carried through the layers together, as ours are. The fastest of five forms that were timed."""
    (kernel, bias), *rest = layers
    z, z_t, z_x, z_xx = jnp.stack([2 * t - 1, x], 1) @ kernel + bias, 2 * kernel[0], kernel[1], 0.0
    for kernel, bias in rest:
        y = jnp.tanh(z)
        slope = 1 - y * y
        z, z_t, z_x, z_xx = (h @ kernel for h in (y, slope * z_t, slope * z_x, slope * (z_xx - 2 * y * z_x**2)))
        z = z + bias
    return tuple(part[:, 0] for part in (z, z_t, z_x, z_xx))


def residuals(flat, t, x, odd):
    """u_t + u u_x − ν u_xx of u = −sin πx + t (1 − x²) v, where v is the network or its odd part."""
    if odd:
        both = series(unravel(flat), jnp.concatenate([t, t]), jnp.concatenate([x, -x]))
        (v, w), (v_t, w_t), (v_x, w_x), (v_xx, w_xx) = (part.reshape(2, -1) for part in both)
        v, v_t, v_x, v_xx = (v - w) / 2, (v_t - w_t) / 2, (v_x + w_x) / 2, (v_xx - w_xx) / 2
    else:
        v, v_t, v_x, v_xx = series(unravel(flat), t, x)
    ends = 1 - x * x
    u = t * ends * v - jnp.sin(jnp.pi * x)
    u_t = ends * (v + t * v_t)
    u_x = t * (ends * v_x - 2 * x * v) - jnp.pi * jnp.cos(jnp.pi * x)
    u_xx = t * (ends * v_xx - 4 * x * v_x - 2 * v) + jnp.pi**2 * jnp.sin(jnp.pi * x)
    return u_t + u * u_x - viscosity * u_xx


def loss(flat, t, x, odd):
    return 0.5 * jnp.mean(residuals(flat, t, x, odd) ** 2)


def solution(flat, t, x):
    h = jnp.stack([2 * t - 1, x], 1)
    for kernel, bias in (layers := unravel(flat))[:-1]:
        h = jnp.tanh(h @ kernel + bias)
    kernel, bias = layers[-1]
    return t * (1 - x * x) * (h @ kernel + bias)[:, 0] - jnp.sin(jnp.pi * x)


value_and_grad = jax.jit(jax.value_and_grad(loss), static_argnames="odd")
sizes_of_residuals = jax.jit(lambda *at, odd: jnp.abs(residuals(*at, odd)), static_argnames="odd")
grid_t, grid_x, exact = (np.asarray(run["grid"][name], float) for name in ("t", "x", "u"))


@jax.jit
def error(flat):
    v = lambda x: solution(flat, grid_t, x)
    return jnp.linalg.norm((v(grid_x) - v(-grid_x)) / 2 - exact) / np.linalg.norm(exact)


class Over(Exception):
    """The budget is used up."""


class Course:
    """Clock, marks and points of a run."""

    def __init__(self):
        self.now = time.perf_counter if "seconds" in budget else time.process_time
        self.began, self.aside, self.next, self.steps, self.marks = self.now(), 0.0, 0.0, 0, []
        self.odd = share <= 0
        self.t, self.x = (jnp.asarray(run["first"][name], float) for name in ("t", "x"))
        self.drawn = 0

    def seconds(self):
        return self.now() - self.began - self.aside

    def spent(self):
        return max(self.seconds() / budget.get("processor", budget.get("seconds", np.inf)), self.steps / budget.get("steps", np.inf))

    def points(self, flat):
        """Whether points or residual are others from here on: after so many steps, and when the odd part is taken."""
        late = self.steps >= options["oddStep"] if "oddStep" in options else self.spent() > share
        due = self.steps - self.drawn >= (options["every"] or np.inf)
        if not due and late == self.odd:
            return False
        self.odd, self.drawn = late, self.steps
        if options["every"]:
            self.draw(flat)
        return True

    def draw(self, flat):
        """Some of many candidates, without replacement, with chances |r| / mean |r| + 1."""
        count = run["candidates"] * run["points"]
        t, x = rng.random(count), 2 * rng.random(count) - 1
        size = np.asarray(sizes_of_residuals(flat, t, x, odd=self.odd))
        keys = np.log(1 - rng.random(count)) / (size / size.mean() + 1)
        chosen = np.sort(np.argsort(-keys)[: run["points"]])
        self.t, self.x = jnp.asarray(t[chosen]), jnp.asarray(x[chosen])

    def keep(self, flat, value, always=False):
        """A mark if it is time to; ends the run when its budget is used up."""
        seconds, over = self.seconds(), self.spent() >= 1
        if seconds >= self.next or over or always:
            before = self.now()
            self.marks.append({"seconds": seconds, "steps": self.steps, "error": float(error(flat)), "loss": float(value)})
            self.next = max(seconds * 1.1, seconds + 0.5)
            self.aside += self.now() - before
        self.best = flat
        if over:
            raise Over


def by_scipy(course):
    """SciPy's L-BFGS-B, started again when points or residual change."""
    flat = np.asarray(start)
    for odd in forms:
        value_and_grad(flat, course.t, course.x, odd=odd)
    while True:
        odd, t, x = course.odd, course.t, course.x
        latest = [np.nan]

        def objective(p):
            value, slope = value_and_grad(p, t, x, odd=odd)
            return float(value), np.asarray(slope)

        def after(intermediate_result):
            course.steps += 1
            latest[0] = intermediate_result.x.copy()
            course.keep(latest[0], intermediate_result.fun)
            if course.points(latest[0]):
                raise StopIteration

        limits = {"maxcor": options["memory"], "maxiter": 10**9, "maxfun": 10**9, "maxls": 50, "ftol": 0, "gtol": 0}
        before = course.steps
        result = minimize(objective, flat, jac=True, method="L-BFGS-B", callback=after, options=limits)
        flat = result.x if course.steps == before else latest[0]
        if odd == course.odd and t is course.t:
            # No step is found: with pairs forgotten once more, or not at all.
            if course.steps == before:
                course.keep(flat, result.fun, always=True)
                return


def by_optax(course, search):
    """Steps of optax: L-BFGS with its zoom line search, or Adam with a rate that falls to 0 along a cosine."""
    import optax

    if search:
        optimizer = optax.lbfgs(memory_size=options["memory"])
    else:
        optimizer = optax.inject_hyperparams(optax.adam)(learning_rate=jnp.asarray(options["rate"]))

    def step(flat, state, t, x, odd):
        of = lambda p: loss(p, t, x, odd)
        if search:
            value, slope = optax.value_and_grad_from_state(of)(flat, state=state)
            updates, state = optimizer.update(slope, state, flat, value=value, grad=slope, value_fn=of)
        else:
            value, slope = jax.value_and_grad(of)(flat)
            updates, state = optimizer.update(slope, state, flat)
        return flat + updates, typed(state), value

    # Numbers whose type is Python's become JAX's, or the second step compiles again.
    typed = lambda tree: jax.tree.map(lambda leaf: jnp.asarray(leaf, jnp.asarray(leaf).dtype), tree)
    step = jax.jit(step, static_argnames="odd")
    flat, state = start, typed(optimizer.init(start))
    for odd in forms:
        step(flat, state, course.t, course.x, odd=odd)
    while True:
        if not search:
            state.hyperparams["learning_rate"] = jnp.asarray(options["rate"] * 0.5 * (1 + np.cos(np.pi * min(1, course.spent()))))
        flat, state, value = step(flat, state, course.t, course.x, odd=course.odd)
        value.block_until_ready()
        course.steps += 1
        course.keep(flat, value)
        if course.points(flat) and search:
            state = typed(optimizer.init(flat))


def by_gauss_newton(course):
    """Ours in JAX: dampings by the ratio of actual to predicted fall, bent along the geodesic, `scale: 1`; see `adaptiveRatio` of leastSquares."""

    @partial(jax.jit, static_argnames="odd")
    def linearised(flat, t, x, odd):
        one = lambda p, t, x: residuals(p, t[None], x[None], odd)[0]
        r, jacobian = jax.vmap(jax.value_and_grad(one), (None, 0, 0))(flat, t, x)
        return 0.5 * r @ r, jacobian, jacobian.T @ jacobian, jacobian.T @ r

    @partial(jax.jit, static_argnames="odd")
    def tried(flat, jacobian, gram, gradient, damping, t, x, odd):
        factor = jax.scipy.linalg.cho_factor(gram + damping * jnp.eye(len(flat)))
        step = -jax.scipy.linalg.cho_solve(factor, gradient)
        slope = lambda p: jax.jvp(lambda q: residuals(q, t, x, odd), (p,), (step,))[1]
        bend = -jax.scipy.linalg.cho_solve(factor, jacobian.T @ jax.jvp(slope, (flat,), (step,))[1])
        short = 2 * jnp.linalg.norm(bend) <= 0.75 * jnp.linalg.norm(step)
        to = flat + step + jnp.where(short, 0.5, 0) * bend
        moved = jacobian @ step
        return to, 0.5 * jnp.sum(residuals(to, t, x, odd) ** 2), -gradient @ step - 0.5 * moved @ moved

    flat, damping = start, None
    for odd in forms:
        at = linearised(flat, course.t, course.x, odd=odd)
        tried(flat, *at[1:], 1.0, course.t, course.x, odd=odd)
    at = None
    while True:
        cost, *model = at = at or linearised(flat, course.t, course.x, odd=course.odd)
        damping = damping or 1e-3 * float(jnp.max(jnp.diag(model[1])))
        kept, before = None, None
        for trial in range(1, 21):
            to, after, predicted = tried(flat, *model, damping, course.t, course.x, odd=course.odd)
            ratio = float((cost - after) / predicted)
            if ratio >= 0.5 and before != "shorter" and trial < 20:
                kept, before, damping = (to, after, ratio), "longer", damping / 3
            elif not ratio >= 0.5 and before == "longer":
                (to, after, ratio), damping = kept, damping * 3
                break
            elif not ratio >= 0.5 and trial < 20:
                before, damping = "shorter", damping * 3
            else:
                break
        if ratio >= 1e-4:
            flat, cost, at = to, after, None
        course.steps += 1
        course.keep(flat, cost / len(course.t))
        if course.points(flat):
            at = None


course = Course()
try:
    if run["method"] == "SciPy's L-BFGS-B":
        by_scipy(course)
    elif run["method"] in ("optax's L-BFGS", "optax's Adam"):
        by_optax(course, run["method"] == "optax's L-BFGS")
    elif run["method"] == "JAX's Gauss-Newton":
        by_gauss_newton(course)
    else:
        raise ValueError(f"there is no method {run['method']}")
except Over:
    pass
weights = [{"weights": np.asarray(kernel).tolist(), "bias": np.asarray(bias).tolist()} for kernel, bias in unravel(jnp.asarray(course.best))]
print(json.dumps({"marks": course.marks, "weights": weights}))
