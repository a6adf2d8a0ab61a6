import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BuildGraphOptions","description":"Options of buildGraph.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/BuildGraphOptions.md","filePath":"api/graph-returns/interfaces/BuildGraphOptions.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/BuildGraphOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-buildgraphoptions" tabindex="-1">Interface: BuildGraphOptions <a class="header-anchor" href="#interface-buildgraphoptions" aria-label="Permalink to &quot;Interface: BuildGraphOptions&quot;">​</a></h1><p>Options of <a href="./../functions/buildGraph.html">buildGraph</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-virtual"></a> <code>virtual?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./../models/type-aliases/VirtualNode.html"><code>Virtual<wbr>Node</code></a>[]</td><td role="cell" data-label="Default value"><code>none</code></td><td role="cell" data-label="Description">Virtual nodes to add.</td></tr><tr role="row"><td role="cell"><a id="property-tables"></a> <code>tables?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;training&quot;</code> | <code>&quot;testing&quot;</code></td><td role="cell" data-label="Default value"><code>that of the messages</code></td><td role="cell" data-label="Description">A split whose tables say the members of virtual nodes.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/BuildGraphOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BuildGraphOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BuildGraphOptions as default
};
