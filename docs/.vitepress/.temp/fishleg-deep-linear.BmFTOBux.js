const _imports_2 = "/assets/fishleg-deep-linear.Dpvje3x9.svg";
export {
  _imports_2 as _
};
