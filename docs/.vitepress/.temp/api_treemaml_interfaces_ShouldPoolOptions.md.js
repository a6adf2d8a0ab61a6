import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ShouldPoolOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/treemaml/interfaces/ShouldPoolOptions.md","filePath":"api/treemaml/interfaces/ShouldPoolOptions.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/ShouldPoolOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-shouldpooloptions" tabindex="-1">Interface: ShouldPoolOptions <a class="header-anchor" href="#interface-shouldpooloptions" aria-label="Permalink to &quot;Interface: ShouldPoolOptions&quot;">​</a></h1><p>Options of <a href="./../functions/shouldPool.html">shouldPool</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-d"></a> <code>d</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>Dimensions.</td></tr><tr><td><a id="property-n"></a> <code>n</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>Support examples a task.</td></tr><tr><td><a id="property-c"></a> <code>c</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>Tasks that would be pooled.</td></tr><tr><td><a id="property-offset"></a> <code>offset</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>Squared distance from the start to the mean of the cluster.</td></tr><tr><td><a id="property-spread"></a> <code>spread</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>Standard deviation of tasks in the cluster, a coordinate.</td></tr><tr><td><a id="property-noise"></a> <code>noise?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0</code></td><td>Standard deviation of the noise.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/ShouldPoolOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ShouldPoolOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ShouldPoolOptions as default
};
