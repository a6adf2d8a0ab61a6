import type { Binned } from "../bins.ts";

/** The best split of a node. */
export interface Split {
  readonly feature: number;
  /** The last bin on the left. */
  readonly bin: number;
  /** Whether missing values go left. */
  readonly missingLeft: boolean;
  /** $G_L^2/(H_L+\lambda) + G_R^2/(H_R+\lambda) - G^2/(H+\lambda)$. */
  readonly gain: number;
  /** Sums of gradients and hessians on the left. */
  readonly g: number;
  readonly h: number;
}

/** A node whose best split is wanted. */
export interface NodeSums {
  readonly g: number;
  readonly h: number;
  /** A byte for each feature, 1 where it may be split by. */
  readonly mask: Uint8Array;
}

/** What {@link TreeKernel.search} does at once. */
export interface Search {
  /** The rows of the node whose histograms are added up: the smaller of two children. */
  readonly from: number;
  readonly to: number;
  /** Where to. */
  readonly histogram: number;
  /** The histograms of the parent, which become those of the larger child. */
  readonly parent?: number;
  /** The nodes to be split; left out where a node is a leaf. */
  readonly node?: NodeSums;
  readonly sibling?: NodeSums;
}

/** What must hold of a split. */
export interface SplitRules {
  /** L2 penalty of leaf values. */
  readonly lambda: number;
  /** Least sum of hessians on each side. */
  readonly minChildWeight: number;
}

/**
 * The work on each row that growing a tree consists of, on rows in an order in which those of a node lie
 * together. On the WebAssembly module, or in plain TypeScript.
 */
export interface TreeKernel {
  /** Writes gradients and hessians, float32 `[rows, 2]`. */
  readonly setGradients: (pairs: Float32Array) => void;
  /** Those of the logistic loss at the margins, with the labels and weights of the start. */
  readonly logisticGradients: () => void;
  /** Takes rows out: their gradients and hessians become 0. */
  readonly drop: (rows: Int32Array) => void;
  readonly setMargins: (margins: Float32Array) => void;
  /** Starts a tree on these rows. */
  readonly begin: (rows: Int32Array) => void;
  /** Sums of gradients and hessians over rows of the order. */
  readonly sums: (from: number, to: number) => { readonly g: number; readonly h: number };
  /** Room for the histograms of a node, and its end. */
  readonly open: () => number;
  readonly close: (histogram: number) => void;
  readonly search: (
    search: Search,
    rules: SplitRules,
  ) => readonly [Split | undefined, Split | undefined];
  /** Divides rows of the order by a split; how many are on the left. */
  readonly partition: (from: number, to: number, split: Split) => number;
  /** Adds a leaf's value to the margins of its rows. */
  readonly addToRows: (from: number, to: number, value: number) => void;
  readonly dispose: () => void;
}

/** What a kernel is started on. */
export interface KernelData {
  readonly binned: Binned;
  /** 0 or 1 a row. */
  readonly labels: Float32Array;
  readonly weights?: Float32Array;
}
