import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Type Alias: LeafMask","description":"A choice of leaves: a tree of booleans like the params, or a test of each leaf's path.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/type-aliases/LeafMask.md","filePath":"api/core-tensor/optim/type-aliases/LeafMask.md"}`);
const _sfc_main = { name: "api/core-tensor/optim/type-aliases/LeafMask.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-leafmask" tabindex="-1">Type Alias: LeafMask <a class="header-anchor" href="#type-alias-leafmask" aria-label="Permalink to &quot;Type Alias: LeafMask&quot;">​</a></h1><blockquote><p><strong>LeafMask</strong> = ((<code>path</code>, <code>leaf</code>) =&gt; <code>boolean</code>) | <code>object</code> | <code>boolean</code></p></blockquote><p>A choice of leaves: a tree of booleans like the params, or a test of each leaf&#39;s path.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/type-aliases/LeafMask.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LeafMask = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LeafMask as default
};
