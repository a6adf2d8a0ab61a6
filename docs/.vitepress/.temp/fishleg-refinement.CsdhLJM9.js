const _imports_15 = "/assets/fishleg-refinement.Drxg3nhA.svg";
export {
  _imports_15 as _
};
