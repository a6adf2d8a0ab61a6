import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SwitchFlag","description":"A flag that is given or not.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/command/interfaces/SwitchFlag.md","filePath":"api/core-tensor/command/interfaces/SwitchFlag.md"}');
const _sfc_main = { name: "api/core-tensor/command/interfaces/SwitchFlag.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-switchflag" tabindex="-1">Interface: SwitchFlag <a class="header-anchor" href="#interface-switchflag" aria-label="Permalink to &quot;Interface: SwitchFlag&quot;">​</a></h1><p>A flag that is given or not.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-type"></a> <code>type</code></td><td><code>readonly</code></td><td><code>&quot;switch&quot;</code></td></tr><tr><td><a id="property-help"></a> <code>help</code></td><td><code>readonly</code></td><td><code>string</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/interfaces/SwitchFlag.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SwitchFlag = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SwitchFlag as default
};
