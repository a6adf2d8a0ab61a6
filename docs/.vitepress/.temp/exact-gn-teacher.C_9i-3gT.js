const _imports_0 = "/assets/exact-gn-teacher.C9BobZSV.svg";
export {
  _imports_0 as _
};
