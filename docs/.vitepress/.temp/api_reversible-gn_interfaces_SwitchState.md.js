import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SwitchState<A, B>","description":"The state of switchOptimizer.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/SwitchState.md","filePath":"api/reversible-gn/interfaces/SwitchState.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/SwitchState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-switchstate-a-b" tabindex="-1">Interface: SwitchState&lt;A, B&gt; <a class="header-anchor" href="#interface-switchstate-a-b" aria-label="Permalink to &quot;Interface: SwitchState\\&lt;A, B\\&gt;&quot;">​</a></h1><p>The state of <a href="./../functions/switchOptimizer.html">switchOptimizer</a>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-a"></a> <code>A</code></td></tr><tr><td><a id="type-parameter-b"></a> <code>B</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-from"></a> <code>from</code></td><td><code>readonly</code></td><td><code>A</code></td></tr><tr><td><a id="property-to"></a> <code>to</code></td><td><code>readonly</code></td><td><code>B</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/SwitchState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SwitchState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SwitchState as default
};
