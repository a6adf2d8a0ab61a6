import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Key","description":"The state of a random draw: two 32-bit words in an int32 tensor of shape [2].","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/random/type-aliases/Key.md","filePath":"api/core-tensor/random/type-aliases/Key.md"}');
const _sfc_main = { name: "api/core-tensor/random/type-aliases/Key.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-key" tabindex="-1">Type Alias: Key <a class="header-anchor" href="#type-alias-key" aria-label="Permalink to &quot;Type Alias: Key&quot;">​</a></h1><blockquote><p><strong>Key</strong> = <a href="./../../ops/type-aliases/Tensor1D.html"><code>Tensor1D</code></a></p></blockquote><p>The state of a random draw: two 32-bit words in an int32 tensor of shape <code>[2]</code>. A key is an ordinary leaf of a tree, so it passes through traced programs. Use each key for one draw, and make new ones with <a href="./../functions/split.html">split</a> or <a href="./../functions/foldIn.html">foldIn</a>: the same key always gives the same numbers.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/random/type-aliases/Key.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Key = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Key as default
};
