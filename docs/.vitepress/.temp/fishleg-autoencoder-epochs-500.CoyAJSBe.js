const _imports_0 = "/assets/fishleg-autoencoder-epochs-500.DvjFnEz_.svg";
export {
  _imports_0 as _
};
