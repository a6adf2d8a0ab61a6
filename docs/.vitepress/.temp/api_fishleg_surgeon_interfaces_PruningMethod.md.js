import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PruningMethod","description":"","frontmatter":{},"headers":[],"relativePath":"api/fishleg/surgeon/interfaces/PruningMethod.md","filePath":"api/fishleg/surgeon/interfaces/PruningMethod.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/interfaces/PruningMethod.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-pruningmethod" tabindex="-1">Interface: PruningMethod <a class="header-anchor" href="#interface-pruningmethod" aria-label="Permalink to &quot;Interface: PruningMethod&quot;">​</a></h1><p>A way to say which weights matter. All methods have this one form, so that they can be compared.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-settings"></a> <code>settings</code></td><td><code>readonly</code></td><td><code>unknown</code></td><td>What decides its results, for checkpoints: plain data.</td></tr><tr><td><a id="property-bind"></a> <code>bind</code></td><td><code>readonly</code></td><td>&lt;<code>P</code>, <code>B</code>, <code>S</code>&gt;(<code>problem</code>) =&gt; <a href="./MethodRun.html"><code>MethodRun</code></a>&lt;<code>P</code>, <code>S</code>&gt;</td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/interfaces/PruningMethod.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PruningMethod = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PruningMethod as default
};
