const _imports_2 = "/assets/fishleg-deep-linear.DBI98jui.svg";
export {
  _imports_2 as _
};
