/**
 * What `--engine` may name; one that is absent on a machine is an error when it is used. `onnx` compiles
 * functions for onnxruntime, the others run them op by op.
 */
export const engineNames = [
  "onnx",
  "webgpu",
  "cuda",
  "tfjs-node-gpu",
  "tfjs-node",
  "wasm",
  "cpu",
] as const;
