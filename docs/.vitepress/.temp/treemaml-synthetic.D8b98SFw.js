const _imports_2 = "/assets/treemaml-synthetic.DH0wZfFF.svg";
export {
  _imports_2 as _
};
