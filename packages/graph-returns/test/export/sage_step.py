"""Loads an exported graph and weights, trains one step of SAGE, and writes outputs and weights: sage_step.py FOLDER."""
import sys
import numpy as np, torch
from load_graph import load_graph
from torch_geometric.nn import SAGEConv

folder = sys.argv[1]
data = load_graph(folder, "train")
edges = {"purchase": data["customer", "purchase", "variant"].edge_index, "purchase, back": data["variant", "back", "customer"].edge_index}
ends = {"purchase": ("customer", "variant"), "purchase, back": ("variant", "customer")}
weights = {name: torch.nn.Parameter(torch.from_numpy(value)) for name, value in np.load(f"{folder}/start.npz").items()}
decoder = torch.nn.Linear(12, 1)

def layer(l, x):
    out = {}
    for relation, (source, target) in ends.items():
        own, kernel = weights[f"layers.{l}.self.{target}.kernel"], weights[f"layers.{l}.relations.{relation}.kernel"]
        conv = SAGEConv((x[source].shape[1], x[target].shape[1]), own.shape[1], aggr="mean")
        # PyTorch keeps the transpose of a kernel, and SAGEConv its bias beside the neighbours' weights.
        parameters = {"lin_l.weight": kernel.T, "lin_l.bias": weights[f"layers.{l}.self.{target}.bias"], "lin_r.weight": own.T}
        out[target] = torch.func.functional_call(conv, parameters, ((x[source], x[target]), edges[relation])).relu()
    return out

encode = lambda: layer(1, layer(0, {kind: data[kind].x for kind in ["customer", "variant"]}))
outputs = {f"before.{kind}": h.detach().numpy() for kind, h in encode().items()}
train = data.phase == 0
customer, variant = data.edge_label_index[:, train]

def loss():
    h = encode()
    logits = decoder(torch.cat([h["customer"][customer], h["variant"][variant]], 1)).squeeze(1)
    return torch.nn.functional.binary_cross_entropy_with_logits(logits, data.edge_label[train])

optimiser = torch.optim.SGD([*weights.values(), *decoder.parameters()], lr=0.01)
first = loss()
first.backward()
optimiser.step()
outputs |= {f"after.{kind}": h.detach().numpy() for kind, h in encode().items()}
outputs["losses"] = np.array([first.item(), loss().item()], np.float32)
np.savez(f"{folder}/outputs.npz", **outputs)
np.savez(f"{folder}/trained.npz", **{name: value.detach().numpy() for name, value in weights.items()})
