import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: ready()","description":"Returns a promise that resolves when the currently selected backend (or the highest priority one) has initialized.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/functions/ready.md","filePath":"api/core-tensor/ops/functions/ready.md"}');
const _sfc_main = { name: "api/core-tensor/ops/functions/ready.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-ready" tabindex="-1">Function: ready() <a class="header-anchor" href="#function-ready" aria-label="Permalink to &quot;Function: ready()&quot;">​</a></h1><blockquote><p><strong>ready</strong>(): <code>Promise</code>&lt;<code>void</code>&gt;</p></blockquote><p>Returns a promise that resolves when the currently selected backend (or the highest priority one) has initialized. Await this promise when you are using a backend that has async initialization.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>void</code>&gt;</p><h2 id="doc" tabindex="-1">Doc <a class="header-anchor" href="#doc" aria-label="Permalink to &quot;Doc&quot;">​</a></h2></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/functions/ready.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ready = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ready as default
};
