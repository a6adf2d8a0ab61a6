import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: WeightCost","description":"What a weight costs at run time, for PruneOptions.cost: called once a leaf.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/type-aliases/WeightCost.md","filePath":"api/fishleg/surgeon/type-aliases/WeightCost.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/type-aliases/WeightCost.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-weightcost" tabindex="-1">Type Alias: WeightCost <a class="header-anchor" href="#type-alias-weightcost" aria-label="Permalink to &quot;Type Alias: WeightCost&quot;">​</a></h1><blockquote><p><strong>WeightCost</strong> = (<code>path</code>, <code>shape</code>) =&gt; <code>number</code></p></blockquote><p>What a weight costs at run time, for <a href="./../interfaces/PruneOptions.html#property-cost">PruneOptions.cost</a>: called once a leaf.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>path</code></td><td><code>string</code></td></tr><tr><td><code>shape</code></td><td>readonly <code>number</code>[]</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/type-aliases/WeightCost.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const WeightCost = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  WeightCost as default
};
