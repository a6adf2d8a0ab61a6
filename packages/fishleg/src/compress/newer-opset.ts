import {
  encodeOnnxModel,
  type GraphProto,
  type NodeProto,
  type TensorProto,
} from "@legendre/core-tensor/extend";
import {
  attributeOf,
  intOf,
  nodeProto,
  type OnnxGraph,
  readGraph,
  tensorProto,
  withGraph,
} from "./onnx-graph.ts";

/** The first opset with a scale for each output of a layer. */
const wanted = 13;

/** Attributes that became the second input, by op. */
const moved: Readonly<Record<string, string>> = {
  Squeeze: "axes",
  Unsqueeze: "axes",
  ReduceSum: "axes",
  Split: "split",
};

/**
 * A model of opset 11 or 12 as one of 13, so that weights can have a scale for each output; others as they are. The nodes of these opsets
 * mean the same in 13, but for those that are written anew here.
 */
export function newerOpset(onnx: OnnxGraph): OnnxGraph {
  if (onnx.opset < 11 || onnx.opset >= wanted) return onnx;
  const constants: TensorProto[] = [];
  const taken = new Set(allNames(onnx.graph));
  const fresh = (base: string): string => {
    let name = base;
    for (let i = 1; taken.has(name); i++) name = `${base}_${i}`;
    taken.add(name);
    return name;
  };
  const node = rewritten(onnx.graph, constants, fresh);
  // Constants of inner graphs stand in the outer one, which they see.
  const model = withGraph(onnx, { node, initializer: [...onnx.graph.initializer, ...constants] });
  for (const set of model.opsetImport) {
    if (set.domain === "" || set.domain === "ai.onnx") set.version = BigInt(wanted);
  }
  if (model.irVersion < 7n) model.irVersion = 7n;
  return readGraph(encodeOnnxModel(model), "the model");
}

function allNames({ node, initializer, input }: GraphProto): string[] {
  const inner = node.flatMap(({ attribute }) =>
    attribute.flatMap(({ g }) => (g === undefined ? [] : allNames(g))),
  );
  const values = node.flatMap((each) => [...each.input, ...each.output]);
  return [...initializer, ...input].map(({ name }) => name).concat(values, inner);
}

function rewritten(
  { node }: GraphProto,
  constants: TensorProto[],
  fresh: (base: string) => string,
): NodeProto[] {
  return node.flatMap((each) => {
    for (const { g } of each.attribute)
      if (g !== undefined) g.node = rewritten(g, constants, fresh);
    return each.domain === "" ? inNewForm(each, constants, fresh) : [each];
  });
}

function inNewForm(
  node: NodeProto,
  constants: TensorProto[],
  fresh: (base: string) => string,
): NodeProto[] {
  const { opType, input, output, attribute } = node;
  const [from = ""] = input;
  const to = output[0] as string;
  const name = moved[opType];
  if (name !== undefined) {
    const ints = attributeOf(node, name)?.ints;
    if (ints === undefined) return [node];
    const list = fresh(`${to}/${name}`);
    constants.push(tensorProto(list, "INT64", [ints.length], BigInt64Array.from(ints)));
    return [
      { ...node, input: [from, list], attribute: attribute.filter((each) => each.name !== name) },
    ];
  }
  // Its rate is an input now, and counts in training only.
  if (opType === "Dropout")
    return [{ ...node, attribute: attribute.filter((each) => each.name !== "ratio") }];
  if (!["Softmax", "LogSoftmax", "Hardmax"].includes(opType)) return [node];
  const axis = intOf(node, "axis", 1);
  if (axis === -1) return [node];
  // These took all axes from one on together; now they take one.
  const [shape, flat, result] = [
    fresh(`${to}/shape`),
    fresh(`${to}/flat`),
    fresh(`${to}/flat_result`),
  ];
  return [
    nodeProto("Shape", [from], [shape]),
    nodeProto("Flatten", [from], [flat], { axis }),
    nodeProto(opType, [flat], [result], { axis: -1 }),
    nodeProto("Reshape", [result, shape], [to]),
  ];
}
