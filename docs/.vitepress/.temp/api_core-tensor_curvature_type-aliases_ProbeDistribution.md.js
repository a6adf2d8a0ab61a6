import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: ProbeDistribution","description":"How random directions are drawn: entries ±1 with equal chance, or standard normal.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/curvature/type-aliases/ProbeDistribution.md","filePath":"api/core-tensor/curvature/type-aliases/ProbeDistribution.md"}');
const _sfc_main = { name: "api/core-tensor/curvature/type-aliases/ProbeDistribution.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-probedistribution" tabindex="-1">Type Alias: ProbeDistribution <a class="header-anchor" href="#type-alias-probedistribution" aria-label="Permalink to &quot;Type Alias: ProbeDistribution&quot;">​</a></h1><blockquote><p><strong>ProbeDistribution</strong> = <code>&quot;rademacher&quot;</code> | <code>&quot;normal&quot;</code></p></blockquote><p>How random directions are drawn: entries ±1 with equal chance, or standard normal.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/curvature/type-aliases/ProbeDistribution.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ProbeDistribution = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ProbeDistribution as default
};
