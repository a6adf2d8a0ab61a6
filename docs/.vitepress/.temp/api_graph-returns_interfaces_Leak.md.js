import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Leak","description":"Something that a graph or a split knows and must not.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/Leak.md","filePath":"api/graph-returns/interfaces/Leak.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/Leak.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-leak" tabindex="-1">Interface: Leak <a class="header-anchor" href="#interface-leak" aria-label="Permalink to &quot;Interface: Leak&quot;">​</a></h1><p>Something that a graph or a split knows and must not.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-kind"></a> <code>kind</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;reverse&quot;</code> | <code>&quot;column&quot;</code> | <code>&quot;pair&quot;</code> | <code>&quot;phase&quot;</code> | <code>&quot;edge&quot;</code></td><td role="cell" data-label="Description"><code>edge</code>: a supervised edge is a message; <code>pair</code>: another purchase of its pair is; <code>reverse</code>: one of both is, from the variant to the customer; <code>phase</code>: one edge is in two phases; <code>column</code>: leaky columns may be read.</td></tr><tr role="row"><td role="cell"><a id="property-count"></a> <code>count</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">How many there are.</td></tr><tr role="row"><td role="cell"><a id="property-edges"></a> <code>edges</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Description">Numbers of the first five edges.</td></tr><tr role="row"><td role="cell"><a id="property-message"></a> <code>message</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/Leak.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Leak = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Leak as default
};
