"""Trains SAGE on an exported graph for two passes, and writes its weights and what it says of purchases: sage_step.py FOLDER [FIXTURE]."""
import shutil, sys, numpy as np, torch
from load_graph import load_graph
from sage import Sage

folder = sys.argv[1]
torch.manual_seed(0)
folds = [load_graph(folder, fold=k) for k in range(5)]
model = Sage(folds[0], hidden=[8, 6], units=10)
optimiser = torch.optim.Adam(model.parameters(), lr=0.01)

def loss(k):
    data, mine = folds[k], folds[k].fold == k
    return torch.nn.functional.binary_cross_entropy_with_logits(model(data, data.edge_label_index[:, mine]), data.edge_label[mine])

def said(judged):
    data = load_graph(folder, judged)
    with torch.no_grad():
        return model(data, data.edge_label_index[:, data.phase == {"validation": 1, "test": 2}[judged]]).sigmoid().numpy()

outputs = {f"before.{judged}": said(judged) for judged in ["validation", "test"]}
model.save(f"{folder}/start.npz")
losses = [loss(0).item()]
for k in 2 * list(range(5)):
    optimiser.zero_grad()
    loss(k).backward()
    optimiser.step()
losses.append(loss(0).item())
outputs |= {f"after.{judged}": said(judged) for judged in ["validation", "test"]} | {"losses": np.array(losses, np.float32)}
model.save(f"{folder}/weights.npz")
np.savez(f"{folder}/outputs.npz", **outputs)
for name in ["weights", "outputs"] if len(sys.argv) > 2 else []:
    shutil.copy(f"{folder}/{name}.npz", f"{sys.argv[2]}/{name}.npz")
