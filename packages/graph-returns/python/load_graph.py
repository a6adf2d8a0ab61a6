"""A graph that `graph-returns export` wrote, for PyTorch Geometric: `from load_graph import load_graph`."""
import numpy as np, torch
from torch_geometric.data import HeteroData

def load_graph(folder, judged="train"):
    """HeteroData with the messages of a phase; `edge_label_index`, `edge_label` and `phase` of all purchases."""
    read = lambda name: torch.from_numpy(np.load(f"{folder}/{name}.npy"))
    data, edges = HeteroData(), read("edge_index")
    carries = read("message")[1 if judged == "test" else 0].bool()
    data["customer"].x, data["variant"].x = read("x_customer"), read("x_variant")
    data["customer", "purchase", "variant"].edge_index = edges[:, carries]
    data["variant", "back", "customer"].edge_index = edges[:, carries].flip(0)
    data.edge_label_index, data.edge_label, data.phase = edges, read("edge_label").float(), read("phase")
    return data
