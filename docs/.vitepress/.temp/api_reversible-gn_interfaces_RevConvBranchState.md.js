import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RevConvBranchState","description":"The frozen expansion of a branch of revConv: a 3 × 3 filter, [3, 3, half, width].","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/RevConvBranchState.md","filePath":"api/reversible-gn/interfaces/RevConvBranchState.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/RevConvBranchState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-revconvbranchstate" tabindex="-1">Interface: RevConvBranchState <a class="header-anchor" href="#interface-revconvbranchstate" aria-label="Permalink to &quot;Interface: RevConvBranchState&quot;">​</a></h1><p>The frozen expansion of a branch of <a href="./../functions/revConv.html">revConv</a>: a <code>3 × 3</code> filter, <code>[3, 3, half, width]</code>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-v"></a> <code>V</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/RevConvBranchState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RevConvBranchState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RevConvBranchState as default
};
