"""A GraphSAGE model in PyTorch Geometric whose weights `importGraphModel` reads: `from sage import Sage`."""
import numpy as np, torch
from torch_geometric.nn import HeteroConv, SAGEConv

# The relations of `load_graph`, and what they are called where the weights go.
names = {("customer", "purchase", "variant"): "purchase", ("variant", "back", "customer"): "purchase, back"}

class Sage(torch.nn.Module):
    """Logits of purchases: means of neighbours, then two dense layers on both ends before the first layer and after the last."""

    def __init__(self, data, hidden=(16, 16), units=32):
        super().__init__()
        self.kinds = ["customer", "variant"]
        widths = [{kind: data[kind].num_features for kind in self.kinds}] + [dict.fromkeys(self.kinds, h) for h in hidden]
        conv = lambda at, to, source, target: SAGEConv((at[source], at[target]), to, aggr="mean")
        self.layers = torch.nn.ModuleList(
            HeteroConv({end: conv(at, to, end[0], end[2]) for end in names}, aggr="sum") for at, to in zip(widths, hidden))
        self.parts = [widths[0][kind] + hidden[-1] for kind in self.kinds]
        self.hidden, self.out = torch.nn.Linear(sum(self.parts), units), torch.nn.Linear(units, 1)

    def forward(self, data, edges=None):
        x = h = {kind: data[kind].x for kind in self.kinds}
        for layer in self.layers:
            h = {kind: value.relu() for kind, value in layer(h, data.edge_index_dict).items()}
        both = {kind: torch.cat([x[kind], h[kind]], 1) for kind in self.kinds}
        customer, variant = data.edge_label_index if edges is None else edges
        return self.out(self.hidden(torch.cat([both["customer"][customer], both["variant"][variant]], 1)).relu()).squeeze(1)

    def save(self, path):
        """Writes an array for each weight. PyTorch keeps the transpose of a kernel, and SAGEConv its bias beside the neighbours' weights."""
        arrays = {"decoder.bias": self.hidden.bias, "decoder.out": self.out.weight.T, "decoder.outBias": self.out.bias}
        arrays |= {f"decoder.{kind}": part.T for kind, part in zip(self.kinds, self.hidden.weight.split(self.parts, 1))}
        for l, layer in enumerate(self.layers):
            for ends, conv in layer.convs.items():
                arrays[f"encoder.layers.{l}.relations.{names[ends]}.kernel"] = conv.lin_l.weight.T
                arrays[f"encoder.layers.{l}.self.{ends[2]}.kernel"] = conv.lin_r.weight.T
                arrays[f"encoder.layers.{l}.self.{ends[2]}.bias"] = conv.lin_l.bias
        np.savez(path, **{name: value.detach().cpu().numpy() for name, value in arrays.items()})
