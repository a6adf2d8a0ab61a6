const _imports_3 = "/assets/fishleg-prune-mnist-classifier.AZifcUMv.svg";
export {
  _imports_3 as _
};
