const _imports_3 = "/assets/compose-pruned-meta.D4gqK451.svg";
export {
  _imports_3 as _
};
