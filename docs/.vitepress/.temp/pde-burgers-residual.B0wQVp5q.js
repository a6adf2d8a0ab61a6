const _imports_0 = "/assets/pde-burgers.C4nJKBPw.svg";
const _imports_2 = "/assets/pde-burgers-solution.B6odKfcu.svg";
const _imports_3 = "/assets/pde-burgers-residual.Sc97pYCO.svg";
export {
  _imports_0 as _,
  _imports_2 as a,
  _imports_3 as b
};
