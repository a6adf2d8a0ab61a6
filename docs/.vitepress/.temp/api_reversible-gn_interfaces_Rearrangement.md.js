import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Rearrangement","description":"A step of a reversible network without params that only moves numbers: a permutation of both halves.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/Rearrangement.md","filePath":"api/reversible-gn/interfaces/Rearrangement.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/Rearrangement.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-rearrangement" tabindex="-1">Interface: Rearrangement <a class="header-anchor" href="#interface-rearrangement" aria-label="Permalink to &quot;Interface: Rearrangement&quot;">​</a></h1><p>A step of a reversible network without params that only moves numbers: a permutation of both halves.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-kind"></a> <code>kind</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;rearrangement&quot;</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-forward"></a> <code>forward</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>pair</code>) =&gt; <a href="./../type-aliases/Pair.html"><code>Pair</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-inverse"></a> <code>inverse</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>pair</code>) =&gt; <a href="./../type-aliases/Pair.html"><code>Pair</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-outputshape"></a> <code>output<wbr>Shape</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>shape</code>) =&gt; readonly <code>number</code>[]</td><td role="cell" data-label="Description">The shape of half an example after it; throws code &quot;shape&quot; where it does not fit.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/Rearrangement.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Rearrangement = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Rearrangement as default
};
