const _imports_5 = "/assets/compose-tree-shop-1.CCDMHNfM.svg";
export {
  _imports_5 as _
};
