const _imports_1 = "/assets/pde-poisson.kDksOfeB.svg";
export {
  _imports_1 as _
};
