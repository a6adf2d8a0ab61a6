const _imports_0 = "/assets/returns-ladder.D_8qSY2O.svg";
export {
  _imports_0 as _
};
