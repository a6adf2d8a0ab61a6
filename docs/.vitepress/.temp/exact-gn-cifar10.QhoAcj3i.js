const _imports_3 = "/assets/exact-gn-cifar10.DANugVMx.svg";
export {
  _imports_3 as _
};
