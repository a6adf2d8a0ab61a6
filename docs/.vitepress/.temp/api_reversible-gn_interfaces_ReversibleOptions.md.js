import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ReversibleOptions","description":"Options of reversible.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/ReversibleOptions.md","filePath":"api/reversible-gn/interfaces/ReversibleOptions.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/ReversibleOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-reversibleoptions" tabindex="-1">Interface: ReversibleOptions <a class="header-anchor" href="#interface-reversibleoptions" aria-label="Permalink to &quot;Interface: ReversibleOptions&quot;">​</a></h1><p>Options of <a href="./../functions/reversible.html">reversible</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-blocks"></a> <code>blocks</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./../type-aliases/Stage.html"><code>Stage</code></a>[]</td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">Couplings and rearrangements in order; at least one coupling.</td></tr><tr role="row"><td role="cell"><a id="property-readout"></a> <code>readout?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/Readout.html"><code>Readout</code></a></td><td role="cell" data-label="Default value"><code>&quot;state&quot;</code>, the whole last state</td><td role="cell" data-label="Description">What the output is.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/ReversibleOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ReversibleOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ReversibleOptions as default
};
