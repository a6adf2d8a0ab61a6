const _imports_14 = "/assets/fishleg-prune-resnet18.EnMzbiFa.svg";
export {
  _imports_14 as _
};
