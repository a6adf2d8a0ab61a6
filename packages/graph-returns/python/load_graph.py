"""A graph that `graph-returns export` wrote, for PyTorch Geometric: `from load_graph import load_graph`."""
import json, numpy as np, torch
from torch_geometric.data import HeteroData

def load_graph(folder, judged="train", fold=None):
    """HeteroData with the messages of a phase, without those of a fold; `edge_label_index`, `edge_label`, `phase` and `fold` of all purchases."""
    read, test = lambda name: torch.from_numpy(np.load(f"{folder}/{name}.npy")), judged == "test"
    about, data, edges = json.load(open(f"{folder}/schema.json")), HeteroData(), read("edge_index")
    data.edge_label_index, data.edge_label, data.phase, data.fold = edges, read("edge_label").float(), read("phase"), read("fold")
    carries = read("message")[int(test)].bool() & (True if fold is None else data.fold != fold)
    data["customer", "purchase", "variant"].edge_index, data["variant", "back", "customer"].edge_index = edges[:, carries], edges[:, carries].flip(0)
    for end, kind in enumerate(["customer", "variant"]):
        columns, (mean, deviation) = read(f"x_{kind}_test" if test else f"x_{kind}"), about["recipe"]["counts"][kind]
        heard = torch.bincount(edges[end, carries], minlength=len(columns)).log1p()
        data[kind].x = torch.cat([columns, ((heard - mean) / deviation).clamp(-3, 3)[:, None]], 1)
    return data
