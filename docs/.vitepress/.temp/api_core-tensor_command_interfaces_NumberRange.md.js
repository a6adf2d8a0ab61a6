import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: NumberRange","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/command/interfaces/NumberRange.md","filePath":"api/core-tensor/command/interfaces/NumberRange.md"}');
const _sfc_main = { name: "api/core-tensor/command/interfaces/NumberRange.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-numberrange" tabindex="-1">Interface: NumberRange <a class="header-anchor" href="#interface-numberrange" aria-label="Permalink to &quot;Interface: NumberRange&quot;">​</a></h1><p>The range <a href="./../../options/functions/checkNumber.html">checkNumber</a> allows. Without any field every finite number is allowed.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-min"></a> <code>min?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>Least value allowed.</td></tr><tr><td><a id="property-max"></a> <code>max?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>Greatest value allowed.</td></tr><tr><td><a id="property-exclusivemin"></a> <code>exclusiveMin?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>Bound that the value must be above.</td></tr><tr><td><a id="property-exclusivemax"></a> <code>exclusiveMax?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>Bound that the value must be below.</td></tr><tr><td><a id="property-integer"></a> <code>integer?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>false</code></td><td>Allow whole numbers only.</td></tr><tr><td><a id="property-infinite"></a> <code>infinite?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>false</code></td><td>Allow ±Infinity where the bounds do; NaN never is.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/interfaces/NumberRange.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NumberRange = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NumberRange as default
};
