import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: WeightIndex","description":"One weight: the path of its leaf and its position there, counted row by row.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/interfaces/WeightIndex.md","filePath":"api/fishleg/interfaces/WeightIndex.md"}');
const _sfc_main = { name: "api/fishleg/interfaces/WeightIndex.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-weightindex" tabindex="-1">Interface: WeightIndex <a class="header-anchor" href="#interface-weightindex" aria-label="Permalink to &quot;Interface: WeightIndex&quot;">​</a></h1><p>One weight: the path of its leaf and its position there, counted row by row.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-path"></a> <code>path</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">The leaf, e.g. <code>&quot;layers.<wbr>0.<wbr>kernel&quot;</code>; <code>&quot;&quot;</code> where the params are one tensor.</td></tr><tr role="row"><td role="cell"><a id="property-position"></a> <code>position</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">For a kernel <code>[n, m]</code> the weight from input i to output j is at <code>i m + j</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/interfaces/WeightIndex.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const WeightIndex = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  WeightIndex as default
};
