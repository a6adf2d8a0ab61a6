const _imports_5 = "/assets/bench-mlp-sgd-width.CpRjV3G9.svg";
export {
  _imports_5 as _
};
