const _imports_4 = "/assets/returns-decisions.BudcCNEt.svg";
export {
  _imports_4 as _
};
