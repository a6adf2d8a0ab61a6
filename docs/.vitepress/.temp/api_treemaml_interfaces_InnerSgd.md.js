import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: InnerSgd","description":"Plain gradient steps.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/InnerSgd.md","filePath":"api/treemaml/interfaces/InnerSgd.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/InnerSgd.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-innersgd" tabindex="-1">Interface: InnerSgd <a class="header-anchor" href="#interface-innersgd" aria-label="Permalink to &quot;Interface: InnerSgd&quot;">​</a></h1><p>Plain gradient steps.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-kind"></a> <code>kind</code></td><td><code>readonly</code></td><td><code>&quot;sgd&quot;</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/InnerSgd.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const InnerSgd = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  InnerSgd as default
};
