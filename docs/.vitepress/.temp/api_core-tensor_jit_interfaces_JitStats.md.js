import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: JitStats","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/jit/interfaces/JitStats.md","filePath":"api/core-tensor/jit/interfaces/JitStats.md"}');
const _sfc_main = { name: "api/core-tensor/jit/interfaces/JitStats.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-jitstats" tabindex="-1">Interface: JitStats <a class="header-anchor" href="#interface-jitstats" aria-label="Permalink to &quot;Interface: JitStats&quot;">​</a></h1><p>What a compiled function has done so far.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-calls"></a> <code>calls</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-compiles"></a> <code>compiles</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-entries"></a> <code>entries</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Programs kept now.</td></tr><tr><td><a id="property-compileseconds"></a> <code>compileSeconds</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Seconds spent tracing and compiling.</td></tr><tr><td><a id="property-executor"></a> <code>executor</code></td><td><code>readonly</code></td><td><code>&quot;onnx&quot;</code> | <code>&quot;tfjs&quot;</code> | <code>&quot;reference&quot;</code> | <code>undefined</code></td><td>What runs the programs, the one made last; undefined before the first.</td></tr><tr><td><a id="property-device"></a> <code>device</code></td><td><code>readonly</code></td><td><code>&quot;cpu&quot;</code> | <code>&quot;webgpu&quot;</code> | <code>&quot;cuda&quot;</code> | <code>&quot;web-wasm&quot;</code> | <code>&quot;web-webgpu&quot;</code> | <code>undefined</code></td><td>Where onnxruntime runs the program made last; undefined before that, and on tfjs.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/jit/interfaces/JitStats.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const JitStats = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  JitStats as default
};
