import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Enumeration: Rank","description":"*","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/enumerations/Rank.md","filePath":"api/core-tensor/ops/enumerations/Rank.md"}');
const _sfc_main = { name: "api/core-tensor/ops/enumerations/Rank.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="enumeration-rank" tabindex="-1">Enumeration: Rank <a class="header-anchor" href="#enumeration-rank" aria-label="Permalink to &quot;Enumeration: Rank&quot;">​</a></h1><h2 id="enumeration-members" tabindex="-1">Enumeration Members <a class="header-anchor" href="#enumeration-members" aria-label="Permalink to &quot;Enumeration Members&quot;">​</a></h2><h3 id="r0" tabindex="-1">R0 <a class="header-anchor" href="#r0" aria-label="Permalink to &quot;R0&quot;">​</a></h3><blockquote><p><strong>R0</strong>: <code>&quot;R0&quot;</code></p></blockquote><hr><h3 id="r1" tabindex="-1">R1 <a class="header-anchor" href="#r1" aria-label="Permalink to &quot;R1&quot;">​</a></h3><blockquote><p><strong>R1</strong>: <code>&quot;R1&quot;</code></p></blockquote><hr><h3 id="r2" tabindex="-1">R2 <a class="header-anchor" href="#r2" aria-label="Permalink to &quot;R2&quot;">​</a></h3><blockquote><p><strong>R2</strong>: <code>&quot;R2&quot;</code></p></blockquote><hr><h3 id="r3" tabindex="-1">R3 <a class="header-anchor" href="#r3" aria-label="Permalink to &quot;R3&quot;">​</a></h3><blockquote><p><strong>R3</strong>: <code>&quot;R3&quot;</code></p></blockquote><hr><h3 id="r4" tabindex="-1">R4 <a class="header-anchor" href="#r4" aria-label="Permalink to &quot;R4&quot;">​</a></h3><blockquote><p><strong>R4</strong>: <code>&quot;R4&quot;</code></p></blockquote><hr><h3 id="r5" tabindex="-1">R5 <a class="header-anchor" href="#r5" aria-label="Permalink to &quot;R5&quot;">​</a></h3><blockquote><p><strong>R5</strong>: <code>&quot;R5&quot;</code></p></blockquote><hr><h3 id="r6" tabindex="-1">R6 <a class="header-anchor" href="#r6" aria-label="Permalink to &quot;R6&quot;">​</a></h3><blockquote><p><strong>R6</strong>: <code>&quot;R6&quot;</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/enumerations/Rank.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Rank = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Rank as default
};
