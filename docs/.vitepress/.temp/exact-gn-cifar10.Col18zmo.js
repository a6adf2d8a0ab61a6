const _imports_3 = "/assets/exact-gn-cifar10.Dt1S2FxK.svg";
export {
  _imports_3 as _
};
