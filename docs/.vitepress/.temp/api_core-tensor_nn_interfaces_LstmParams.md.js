import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LstmParams","description":"Parameters of lstm; the gates lie side by side in the order input, forget, cell, output.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/LstmParams.md","filePath":"api/core-tensor/nn/interfaces/LstmParams.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/LstmParams.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-lstmparams" tabindex="-1">Interface: LstmParams <a class="header-anchor" href="#interface-lstmparams" aria-label="Permalink to &quot;Interface: LstmParams&quot;">​</a></h1><p>Parameters of <a href="./../functions/lstm.html">lstm</a>; the gates lie side by side in the order input, forget, cell, output.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-kernel"></a> <code>kernel</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/type-aliases/Tensor2D.html"><code>Tensor2<wbr>D</code></a></td><td role="cell" data-label="Description">Of the inputs, <code>[features, 4 · units]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-recurrent"></a> <code>recurrent</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/type-aliases/Tensor2D.html"><code>Tensor2<wbr>D</code></a></td><td role="cell" data-label="Description">Of the state, <code>[units, 4 · units]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-bias"></a> <code>bias</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/type-aliases/Tensor1D.html"><code>Tensor1<wbr>D</code></a></td><td role="cell" data-label="Description"><code>[4 · units]</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/LstmParams.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LstmParams = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LstmParams as default
};
