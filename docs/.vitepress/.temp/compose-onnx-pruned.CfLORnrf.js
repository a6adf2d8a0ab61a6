const _imports_1 = "/assets/compose-onnx-pruned.AaosfMv0.svg";
export {
  _imports_1 as _
};
