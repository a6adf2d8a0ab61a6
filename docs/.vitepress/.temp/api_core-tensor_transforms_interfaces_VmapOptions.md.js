import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: VmapOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/transforms/interfaces/VmapOptions.md","filePath":"api/core-tensor/transforms/interfaces/VmapOptions.md"}');
const _sfc_main = { name: "api/core-tensor/transforms/interfaces/VmapOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-vmapoptions" tabindex="-1">Interface: VmapOptions <a class="header-anchor" href="#interface-vmapoptions" aria-label="Permalink to &quot;Interface: VmapOptions&quot;">​</a></h1><p>Options of <a href="./../functions/vmap.html">vmap</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-inaxes"></a> <code>inAxes?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/BatchAxes.html"><code>BatchAxes</code></a></td><td><code>0</code></td><td>Which axis of the arguments counts the examples: a number for all leaves of all arguments, or an array with an entry for each argument, a number, <code>null</code> (the same for all examples) or a tree that the argument begins like. Negative axes count from the end.</td></tr><tr><td><a id="property-outaxes"></a> <code>outAxes?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/BatchAxes.html"><code>BatchAxes</code></a></td><td><code>0</code></td><td>Which axis of the results counts the examples, in the same way; <code>null</code> where all are equal.</td></tr><tr><td><a id="property-axissize"></a> <code>axisSize?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>Number of examples, needed where no argument has an axis of them.</td></tr><tr><td><a id="property-withoutrule"></a> <code>withoutRule?</code></td><td><code>readonly</code></td><td><code>&quot;loop&quot;</code> | <code>&quot;error&quot;</code></td><td><code>&quot;error&quot;</code></td><td>What to do with an op whose row has no batch rule: <code>&quot;loop&quot;</code> runs it example by example, which is right but slow.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/transforms/interfaces/VmapOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const VmapOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  VmapOptions as default
};
