import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: fullMask()","description":"The mask that keeps everything; owned by the caller.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/functions/fullMask.md","filePath":"api/fishleg/surgeon/functions/fullMask.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/functions/fullMask.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-fullmask" tabindex="-1">Function: fullMask() <a class="header-anchor" href="#function-fullmask" aria-label="Permalink to &quot;Function: fullMask()&quot;">​</a></h1><blockquote><p><strong>fullMask</strong>&lt;<code>P</code>&gt;(<code>params</code>): <code>P</code></p></blockquote><p>The mask that keeps everything; owned by the caller.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>params</code></td><td><code>P</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>P</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/functions/fullMask.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const fullMask = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  fullMask as default
};
