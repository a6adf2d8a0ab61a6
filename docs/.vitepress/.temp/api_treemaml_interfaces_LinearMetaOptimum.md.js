import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LinearMetaOptimum","description":"The exact optimum of a meta-learner of linear models.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/LinearMetaOptimum.md","filePath":"api/treemaml/interfaces/LinearMetaOptimum.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/LinearMetaOptimum.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-linearmetaoptimum" tabindex="-1">Interface: LinearMetaOptimum <a class="header-anchor" href="#interface-linearmetaoptimum" aria-label="Permalink to &quot;Interface: LinearMetaOptimum&quot;">​</a></h1><p>The exact optimum of a meta-learner of linear models.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-theta"></a> <code>theta</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Float64<wbr>Array</code></td><td role="cell" data-label="Description">The best start: <code>inputs</code> weights.</td></tr><tr role="row"><td role="cell"><a id="property-loss"></a> <code>loss</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Mean query loss at <code>theta</code> on the batches it was found on.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/LinearMetaOptimum.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LinearMetaOptimum = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LinearMetaOptimum as default
};
