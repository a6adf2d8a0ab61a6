const _imports_2 = "/assets/compose-preconditioned-maml.D4cjg_yo.svg";
export {
  _imports_2 as _
};
