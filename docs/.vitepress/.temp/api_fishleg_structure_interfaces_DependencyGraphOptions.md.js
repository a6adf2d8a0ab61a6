import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DependencyGraphOptions","description":"Options of dependencyGraph.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/structure/interfaces/DependencyGraphOptions.md","filePath":"api/fishleg/structure/interfaces/DependencyGraphOptions.md"}');
const _sfc_main = { name: "api/fishleg/structure/interfaces/DependencyGraphOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-dependencygraphoptions" tabindex="-1">Interface: DependencyGraphOptions <a class="header-anchor" href="#interface-dependencygraphoptions" aria-label="Permalink to &quot;Interface: DependencyGraphOptions&quot;">​</a></h1><p>Options of <a href="./../functions/dependencyGraph.html">dependencyGraph</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-state"></a> <code>state?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>none</code></td><td role="cell" data-label="Description">Which argument holds weights that are not pruned and go with the others (running statistics).</td></tr><tr role="row"><td role="cell"><a id="property-cost"></a> <code>cost?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;weights&quot;</code> | <code>&quot;macs&quot;</code></td><td role="cell" data-label="Default value"><code>&quot;weights&quot;</code></td><td role="cell" data-label="Description">What removing a group saves: <code>&quot;weights&quot;</code> counts them, <code>&quot;macs&quot;</code> counts the multiplications of one call.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/structure/interfaces/DependencyGraphOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DependencyGraphOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DependencyGraphOptions as default
};
