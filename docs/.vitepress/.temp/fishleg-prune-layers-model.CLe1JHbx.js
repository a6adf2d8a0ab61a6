const _imports_12 = "/assets/fishleg-prune-layers-model.DibvJoYl.svg";
export {
  _imports_12 as _
};
