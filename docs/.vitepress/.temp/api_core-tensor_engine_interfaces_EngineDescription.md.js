import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EngineDescription","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/engine/interfaces/EngineDescription.md","filePath":"api/core-tensor/engine/interfaces/EngineDescription.md"}');
const _sfc_main = { name: "api/core-tensor/engine/interfaces/EngineDescription.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-enginedescription" tabindex="-1">Interface: EngineDescription <a class="header-anchor" href="#interface-enginedescription" aria-label="Permalink to &quot;Interface: EngineDescription&quot;">​</a></h1><p>What <a href="./../functions/describeEngine.html">describeEngine</a> returns.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-engine"></a> <code>engine</code></td><td><code>readonly</code></td><td><code>&quot;cpu&quot;</code> | <code>&quot;wasm&quot;</code> | <code>&quot;tfjs-node-gpu&quot;</code> | <code>&quot;tfjs-node&quot;</code> | <code>undefined</code></td><td>The engine in use; undefined when tfjs uses a backend that this package does not choose (webgl).</td></tr><tr><td><a id="property-backend"></a> <code>backend</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The tfjs backend in use.</td></tr><tr><td><a id="property-tfjs"></a> <code>tfjs</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The version of tfjs-core.</td></tr><tr><td><a id="property-engines"></a> <code>engines</code></td><td><code>readonly</code></td><td>readonly <a href="./EngineState.html"><code>EngineState</code></a>[]</td><td>Every engine, best first, with the reason why it can or cannot be used here.</td></tr><tr><td><a id="property-devices"></a> <code>devices</code></td><td><code>readonly</code></td><td>readonly <a href="./DeviceState.html"><code>DeviceState</code></a>[] | <code>undefined</code></td><td>Every device of compiled programs, if asked for.</td></tr><tr><td><a id="property-text"></a> <code>text</code></td><td><code>readonly</code></td><td><code>string</code></td><td>All of it as lines for a person.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/engine/interfaces/EngineDescription.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EngineDescription = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EngineDescription as default
};
