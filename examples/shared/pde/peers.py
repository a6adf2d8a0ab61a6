"""Rivals in Python of the methods of an example, in float64 on one core: JAX's gradients with SciPy's L-BFGS-B, optax's L-BFGS and optax's Adam.

Reads a run as JSON from stdin, as `peers.ts` writes it (equation, method, settings, weights and points to start from, the solution where errors are measured), and writes
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
# As floats: JSON writes biases of 0 as whole numbers, whose gradients would be 0.
layers = [tuple(jnp.asarray(layer[name], float) for name in ("weights", "bias")) for layer in run["start"]]
start, unravel = ravel_pytree(layers)
# Both forms of the residual are compiled before the first step, where both are used.
share = options.get("odd", 1)
forms = [False, True] if "oddStep" in options or 0 < share < 1 else [share <= 0]


class Burgers:
    """u_t + u u_x − ν u_xx = 0 for u = −sin πx + t (1 − x²) v, where v is the network or its odd part."""

    viscosity = run["equation"].get("viscosity")

    def draw(self, count):
        return {"t": rng.random(count), "x": 2 * rng.random(count) - 1}

    def series(self, layers, t, x):
        """The network with its derivatives by t, x, and twice by x: carried through the layers together, as ours are. The fastest of five forms that were timed."""
        (kernel, bias), *rest = layers
        z, z_t, z_x, z_xx = jnp.stack([2 * t - 1, x], 1) @ kernel + bias, 2 * kernel[0], kernel[1], 0.0
        for kernel, bias in rest:
            y = jnp.tanh(z)
            slope = 1 - y * y
            z, z_t, z_x, z_xx = (h @ kernel for h in (y, slope * z_t, slope * z_x, slope * (z_xx - 2 * y * z_x**2)))
            z = z + bias
        return tuple(part[:, 0] for part in (z, z_t, z_x, z_xx))

    def residuals(self, layers, at, odd):
        t, x = at["t"], at["x"]
        if odd:
            both = self.series(layers, jnp.concatenate([t, t]), jnp.concatenate([x, -x]))
            (v, w), (v_t, w_t), (v_x, w_x), (v_xx, w_xx) = (part.reshape(2, -1) for part in both)
            v, v_t, v_x, v_xx = (v - w) / 2, (v_t - w_t) / 2, (v_x + w_x) / 2, (v_xx - w_xx) / 2
        else:
            v, v_t, v_x, v_xx = self.series(layers, t, x)
        ends = 1 - x * x
        u = t * ends * v - jnp.sin(jnp.pi * x)
        u_t = ends * (v + t * v_t)
        u_x = t * (ends * v_x - 2 * x * v) - jnp.pi * jnp.cos(jnp.pi * x)
        u_xx = t * (ends * v_xx - 4 * x * v_x - 2 * v) + jnp.pi**2 * jnp.sin(jnp.pi * x)
        return u_t + u * u_x - self.viscosity * u_xx

    def solution(self, layers, at):
        one = lambda t, x: t * (1 - x * x) * network(layers, jnp.stack([2 * t - 1, x], 1)) - jnp.sin(jnp.pi * x)
        return (one(at["t"], at["x"]) - one(at["t"], -at["x"])) / 2


class Poisson:
    """Δu + d π² ∏ sin πxᵢ = 0 in the unit cube for u = v ∏ 4 xᵢ (1 − xᵢ), where v is the network."""

    def series(self, layers, x):
        """The network with its gradient, in front, and its Laplacian, carried through the layers together; x is `[d, n]`."""
        (kernel, bias), *rest = layers
        z, slopes, laplacian = (2 * x.T - 1) @ kernel + bias, 2 * kernel[:, None, :], 0.0
        for kernel, bias in rest:
            y = jnp.tanh(z)
            slope = 1 - y * y
            laplacian = (slope * (laplacian - 2 * y * jnp.sum(slopes**2, 0))) @ kernel
            z, slopes = y @ kernel + bias, (slope * slopes) @ kernel
        return z[:, 0], slopes[..., 0], laplacian[:, 0]

    def residuals(self, layers, at, odd):
        x = jnp.stack(list(at.values()))
        v, slopes, laplacian = self.series(layers, x)
        faces = 4 * x * (1 - x)
        # By products of the others, since a factor may be 0.
        others = jnp.stack([jnp.prod(jnp.delete(faces, i, 0), 0) for i in range(len(x))])
        inside = jnp.prod(faces, 0) * laplacian + jnp.sum(others * (2 * 4 * (1 - 2 * x) * slopes - 8 * v), 0)
        return inside + len(x) * jnp.pi**2 * jnp.prod(jnp.sin(jnp.pi * x), 0)

    def solution(self, layers, at):
        x = jnp.stack(list(at.values()))
        return network(layers, 2 * x.T - 1) * jnp.prod(4 * x * (1 - x), 0)


def network(layers, h):
    for kernel, bias in layers[:-1]:
        h = jnp.tanh(h @ kernel + bias)
    kernel, bias = layers[-1]
    return (h @ kernel + bias)[:, 0]


equation = {"burgers": Burgers, "poisson": Poisson}[run["equation"]["name"]]()


def residuals(flat, at, odd):
    return equation.residuals(unravel(flat), at, odd)


def loss(flat, at, odd):
    return 0.5 * jnp.mean(residuals(flat, at, odd) ** 2)


value_and_grad = jax.jit(jax.value_and_grad(loss), static_argnames="odd")
sizes_of_residuals = jax.jit(lambda *at, odd: jnp.abs(residuals(*at, odd)), static_argnames="odd")
columns = lambda given: {name: jnp.asarray(values, float) for name, values in given.items()}
measured, exact = columns(run["measured"]), np.asarray(run["exact"], float)


@jax.jit
def error(flat):
    return jnp.linalg.norm(equation.solution(unravel(flat), measured) - exact) / np.linalg.norm(exact)


class Over(Exception):
    """The budget is used up."""


class Course:
    """Clock, marks and points of a run."""

    def __init__(self):
        self.now = time.perf_counter if "seconds" in budget else time.process_time
        self.began, self.aside, self.next, self.steps, self.marks = self.now(), 0.0, 0.0, 0, []
        self.odd = share <= 0
        self.at = columns(run["first"])
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
        many = equation.draw(run["candidates"] * run["points"])
        size = np.asarray(sizes_of_residuals(flat, many, odd=self.odd))
        keys = np.log(1 - rng.random(len(size))) / (size / size.mean() + 1)
        chosen = np.sort(np.argsort(-keys)[: run["points"]])
        self.at = {name: jnp.asarray(values[chosen]) for name, values in many.items()}

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
        value_and_grad(flat, course.at, odd=odd)
    while True:
        odd, at = course.odd, course.at
        latest = [np.nan]

        def objective(p):
            value, slope = value_and_grad(p, at, odd=odd)
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
        if odd == course.odd and at is course.at:
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

    def step(flat, state, at, odd):
        of = lambda p: loss(p, at, odd)
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
        step(flat, state, course.at, odd=odd)
    while True:
        if not search:
            state.hyperparams["learning_rate"] = jnp.asarray(options["rate"] * 0.5 * (1 + np.cos(np.pi * min(1, course.spent()))))
        flat, state, value = step(flat, state, course.at, odd=course.odd)
        value.block_until_ready()
        course.steps += 1
        course.keep(flat, value)
        if course.points(flat) and search:
            state = typed(optimizer.init(flat))


def by_gauss_newton(course):
    """Ours in JAX: dampings by the ratio of actual to predicted fall, bent along the geodesic, `scale: 1`; see `adaptiveRatio` of leastSquares."""

    @partial(jax.jit, static_argnames="odd")
    def linearised(flat, at, odd):
        one = lambda p, row: residuals(p, {name: value[None] for name, value in row.items()}, odd)[0]
        r, jacobian = jax.vmap(jax.value_and_grad(one), (None, 0))(flat, at)
        return 0.5 * r @ r, jacobian, jacobian.T @ jacobian, jacobian.T @ r

    @partial(jax.jit, static_argnames="odd")
    def tried(flat, jacobian, gram, gradient, damping, at, odd):
        factor = jax.scipy.linalg.cho_factor(gram + damping * jnp.eye(len(flat)))
        step = -jax.scipy.linalg.cho_solve(factor, gradient)
        slope = lambda p: jax.jvp(lambda q: residuals(q, at, odd), (p,), (step,))[1]
        bend = -jax.scipy.linalg.cho_solve(factor, jacobian.T @ jax.jvp(slope, (flat,), (step,))[1])
        short = 2 * jnp.linalg.norm(bend) <= 0.75 * jnp.linalg.norm(step)
        to = flat + step + jnp.where(short, 0.5, 0) * bend
        moved = jacobian @ step
        return to, 0.5 * jnp.sum(residuals(to, at, odd) ** 2), -gradient @ step - 0.5 * moved @ moved

    flat, damping = start, None
    for odd in forms:
        model = linearised(flat, course.at, odd=odd)
        tried(flat, *model[1:], 1.0, course.at, odd=odd)
    at = None
    while True:
        cost, *model = at = at or linearised(flat, course.at, odd=course.odd)
        damping = damping or 1e-3 * float(jnp.max(jnp.diag(model[1])))
        kept, before = None, None
        for trial in range(1, 21):
            to, after, predicted = tried(flat, *model, damping, course.at, odd=course.odd)
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
        course.keep(flat, cost / run["points"])
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
