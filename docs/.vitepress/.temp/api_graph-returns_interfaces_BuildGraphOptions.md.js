import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BuildGraphOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/BuildGraphOptions.md","filePath":"api/graph-returns/interfaces/BuildGraphOptions.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/BuildGraphOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-buildgraphoptions" tabindex="-1">Interface: BuildGraphOptions <a class="header-anchor" href="#interface-buildgraphoptions" aria-label="Permalink to &quot;Interface: BuildGraphOptions&quot;">​</a></h1><p>Options of <a href="./../functions/buildGraph.html">buildGraph</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-virtual"></a> <code>virtual?</code></td><td><code>readonly</code></td><td>readonly <a href="./../type-aliases/VirtualNode.html"><code>VirtualNode</code></a>[]</td><td><code>none</code></td><td>Virtual nodes to add.</td></tr><tr><td><a id="property-tables"></a> <code>tables?</code></td><td><code>readonly</code></td><td><code>&quot;training&quot;</code> | <code>&quot;testing&quot;</code></td><td><code>that of the messages</code></td><td>A split whose tables say the members of virtual nodes.</td></tr></tbody></table></div>`);
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
