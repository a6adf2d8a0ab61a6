import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Interface: Wanted","description":"What Assessment's own choice has to reach.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/interfaces/Wanted.md","filePath":"api/fishleg/surgeon/interfaces/Wanted.md"}`);
const _sfc_main = { name: "api/fishleg/surgeon/interfaces/Wanted.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-wanted" tabindex="-1">Interface: Wanted <a class="header-anchor" href="#interface-wanted" aria-label="Permalink to &quot;Interface: Wanted&quot;">​</a></h1><p>What <a href="./../type-aliases/Assessment.html">Assessment</a>&#39;s own choice has to reach.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-sparsity"></a> <code>sparsity</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Description">The share of each leaf that is pruned afterwards, in leaf order.</td></tr><tr role="row"><td role="cell"><a id="property-pattern"></a> <code>pattern</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly [<code>number</code>, <code>number</code>] | <code>undefined</code></td><td role="cell" data-label="Description">Of every <code>m</code> weights along the input axis <code>n</code> stay; undefined for single weights.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/interfaces/Wanted.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Wanted = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Wanted as default
};
