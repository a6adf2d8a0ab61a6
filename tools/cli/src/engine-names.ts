/** The engines `--engine` may name; an engine that is absent on a machine is an error when selected. */
export const engineNames = [
  "onnx",
  "webgpu",
  "cuda",
  "tfjs-node-gpu",
  "tfjs-node",
  "wasm",
  "cpu",
  "reference",
] as const;
