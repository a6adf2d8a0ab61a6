import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: enableProdMode()","description":"Enables production mode which disables correctness checks in favor of performance.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/functions/enableProdMode.md","filePath":"api/core-tensor/ops/functions/enableProdMode.md"}');
const _sfc_main = { name: "api/core-tensor/ops/functions/enableProdMode.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-enableprodmode" tabindex="-1">Function: enableProdMode() <a class="header-anchor" href="#function-enableprodmode" aria-label="Permalink to &quot;Function: enableProdMode()&quot;">​</a></h1><blockquote><p><strong>enableProdMode</strong>(): <code>void</code></p></blockquote><p>Enables production mode which disables correctness checks in favor of performance.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p><h2 id="doc" tabindex="-1">Doc <a class="header-anchor" href="#doc" aria-label="Permalink to &quot;Doc&quot;">​</a></h2></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/functions/enableProdMode.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const enableProdMode = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  enableProdMode as default
};
