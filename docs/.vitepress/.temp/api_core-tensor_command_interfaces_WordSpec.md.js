import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: WordSpec","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/command/interfaces/WordSpec.md","filePath":"api/core-tensor/command/interfaces/WordSpec.md"}');
const _sfc_main = { name: "api/core-tensor/command/interfaces/WordSpec.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-wordspec" tabindex="-1">Interface: WordSpec <a class="header-anchor" href="#interface-wordspec" aria-label="Permalink to &quot;Interface: WordSpec&quot;">​</a></h1><p>A word behind a command&#39;s name.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td>As the help shows it, in capitals.</td></tr><tr><td><a id="property-kind"></a> <code>kind</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/PathKind.html"><code>PathKind</code></a></td><td>-</td></tr><tr><td><a id="property-optional"></a> <code>optional?</code></td><td><code>readonly</code></td><td><code>true</code></td><td>The last words may be left out.</td></tr><tr><td><a id="property-many"></a> <code>many?</code></td><td><code>readonly</code></td><td><code>true</code></td><td>The last word may be given several times.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/interfaces/WordSpec.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const WordSpec = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  WordSpec as default
};
