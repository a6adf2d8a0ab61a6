import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LinearWeights","description":"The trained part of a LinearBranch.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/LinearWeights.md","filePath":"api/reversible-gn/interfaces/LinearWeights.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/LinearWeights.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-linearweights" tabindex="-1">Interface: LinearWeights <a class="header-anchor" href="#interface-linearweights" aria-label="Permalink to &quot;Interface: LinearWeights&quot;">​</a></h1><p>The trained part of a <a href="./LinearBranch.html">LinearBranch</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-kernel"></a> <code>kernel</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">Shape <code>[h, k]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-bias"></a> <code>bias?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../core-tensor/ops/enumerations/Rank.html"><code>Rank</code></a>&gt;</td><td role="cell" data-label="Description">Shape <code>[k]</code>; missing without a bias.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/LinearWeights.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LinearWeights = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LinearWeights as default
};
