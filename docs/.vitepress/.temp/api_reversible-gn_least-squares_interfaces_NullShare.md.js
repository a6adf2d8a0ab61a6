import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: NullShare","description":"A param in a direction that the residuals do not determine.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/least-squares/interfaces/NullShare.md","filePath":"api/reversible-gn/least-squares/interfaces/NullShare.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/interfaces/NullShare.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-nullshare" tabindex="-1">Interface: NullShare <a class="header-anchor" href="#interface-nullshare" aria-label="Permalink to &quot;Interface: NullShare&quot;">​</a></h1><p>A param in a direction that the residuals do not determine.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-param"></a> <code>param</code></td><td><code>readonly</code></td><td><code>string</code></td></tr><tr><td><a id="property-share"></a> <code>share</code></td><td><code>readonly</code></td><td><code>number</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/interfaces/NullShare.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NullShare = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NullShare as default
};
