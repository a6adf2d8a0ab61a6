const _imports_0 = "/assets/fishleg-prune-mnist-classifier.BWa1qOVZ.svg";
export {
  _imports_0 as _
};
