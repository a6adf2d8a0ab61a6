const _imports_4 = "/assets/compose-pruned-returns.BDx9tyf6.svg";
export {
  _imports_4 as _
};
