import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BertInputs","description":"Texts as numbers, all [n, t]; what encodeTexts makes.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/language/interfaces/BertInputs.md","filePath":"api/treemaml/language/interfaces/BertInputs.md"}');
const _sfc_main = { name: "api/treemaml/language/interfaces/BertInputs.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-bertinputs" tabindex="-1">Interface: BertInputs <a class="header-anchor" href="#interface-bertinputs" aria-label="Permalink to &quot;Interface: BertInputs&quot;">​</a></h1><p>Texts as numbers, all <code>[n, t]</code>; what <a href="./../functions/encodeTexts.html">encodeTexts</a> makes.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-ids"></a> <code>ids</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">Tokens, int32.</td></tr><tr role="row"><td role="cell"><a id="property-places"></a> <code>places</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">Rows of the table of places, int32.</td></tr><tr role="row"><td role="cell"><a id="property-segments"></a> <code>segments</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">Segments, int32.</td></tr><tr role="row"><td role="cell"><a id="property-mask"></a> <code>mask</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">1 for a token and 0 for padding, float32.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/interfaces/BertInputs.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BertInputs = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BertInputs as default
};
