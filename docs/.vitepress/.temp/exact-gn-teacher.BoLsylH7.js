const _imports_0 = "/assets/exact-gn-teacher.CaDmRlhn.svg";
export {
  _imports_0 as _
};
