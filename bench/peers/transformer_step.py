"""Ten steps of a transformer block by Muon or SOAP in PyTorch: its own Muon, Muon in float32, and SOAP by the algorithms of their papers.

Matrices are [out, in], the transposes of ours; biases and scales are Adam's.
"""

import math
import sys

import torch
from encoder import seeded_encoder
from serve import serve

method, *sizes = sys.argv[1:]
net, leaves, loss_of = seeded_encoder(*map(int, sizes))
matrices, others = ([p for p in leaves if (p.ndim == 2) == wanted] for wanted in (True, False))


class Muon32(torch.optim.Optimizer):
    """Jordan et al. (2024): momentum, five Newton-Schulz rounds, and the root of how much higher than wide."""

    def __init__(self, params, lr, momentum=0.95):
        super().__init__(params, {"lr": lr, "momentum": momentum})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                state = self.state[p]
                if not state:
                    state["mean"] = torch.zeros_like(p)
                mean = state["mean"].lerp_(p.grad, 1 - group["momentum"])
                x = p.grad.lerp(mean, group["momentum"])
                tall = x.shape[0] > x.shape[1]
                x = x.T if tall else x
                x = x / (x.norm() + 1e-7)
                for _ in range(5):
                    gram = x @ x.T
                    x = torch.addmm(x, torch.addmm(gram, gram, gram, beta=-4.775, alpha=2.0315), x, beta=3.4445)
                scale = math.sqrt(max(1, p.shape[0] / p.shape[1]))
                p.add_(x.T if tall else x, alpha=-group["lr"] * scale)


class Soap(torch.optim.Optimizer):
    """Vyas et al. (2025), algorithm 3: Adam in the eigenbases of Shampoo, which the first gradient makes and QR turns after each tenth step."""

    def __init__(self, params, lr, b=0.95, eps=1e-8, every=10):
        super().__init__(params, {"lr": lr, "b": b, "eps": eps, "every": every})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                self.one(p, p.grad, self.state[p], **group)

    def one(self, p, g, state, lr, b, eps, every, **_):
        if not state:
            left, right = ((1 - b) * (g @ g.T), (1 - b) * (g.T @ g))
            state |= {"left": left, "right": right, "mean": torch.zeros_like(p), "squares": torch.zeros_like(p), "steps": 0}
            state |= {"q": torch.linalg.eigh(left)[1], "r": torch.linalg.eigh(right)[1]}
            return
        state["steps"] += 1
        t, q, r = state["steps"], state["q"], state["r"]
        left, right = (state["left"].addmm_(g, g.T, beta=b, alpha=1 - b), state["right"].addmm_(g.T, g, beta=b, alpha=1 - b))
        mean = state["mean"].lerp_(g, 1 - b)
        turned = q.T @ g @ r
        squares = state["squares"].mul_(b).addcmul_(turned, turned, value=1 - b)
        step = (q.T @ mean @ r).div_(squares.sqrt().add_(eps))
        p.add_(q @ step @ r.T, alpha=-lr * math.sqrt(1 - b**t) / (1 - b**t))
        if t % every == 0:
            state["q"], state["squares"] = self.turn(left, q, squares, 0)
            state["r"], state["squares"] = self.turn(right, r, state["squares"], 1)

    @staticmethod
    def turn(moments, basis, squares, axis):
        product = moments @ basis
        order = (basis * product).sum(0).argsort(descending=True)
        return torch.linalg.qr(product[:, order])[0], squares.index_select(axis, order)


steps = {
    "muon": lambda: torch.optim.Muon(matrices, lr=0.02, weight_decay=0, momentum=0.95),
    "muon32": lambda: Muon32(matrices, lr=0.02),
    "soap": lambda: Soap(matrices, lr=3e-3),
}
adam_lr, betas = (3e-3, (0.95, 0.95)) if method == "soap" else (0.01, (0.9, 0.999))
optimizers = [steps[method](), torch.optim.Adam(others, lr=adam_lr, betas=betas, foreach=True)]
first = True


def one():
    global first
    for optimizer in optimizers:
        optimizer.zero_grad(set_to_none=True)
    loss = loss_of()
    loss.backward()
    # The first step of SOAP makes the bases and moves nothing, vectors neither.
    for optimizer in optimizers[: 1 if first and method == "soap" else 2]:
        optimizer.step()
    first = False
    return loss.item()


def ten():
    return [one() for _ in range(10)][-1]


serve(f"PyTorch {torch.__version__}" + (" in float32" if method == "muon32" else ""), ten, check=[one() for _ in range(4)])
