import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: fashionTree","description":"The classes of Fashion-MNIST by where they are worn.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/variables/fashionTree.md","filePath":"api/treemaml/variables/fashionTree.md"}');
const _sfc_main = { name: "api/treemaml/variables/fashionTree.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-fashiontree" tabindex="-1">Variable: fashionTree <a class="header-anchor" href="#variable-fashiontree" aria-label="Permalink to &quot;Variable: fashionTree&quot;">​</a></h1><blockquote><p><code>const</code> <strong>fashionTree</strong>: <a href="./../language/type-aliases/TaskTree.html"><code>TaskTree</code></a></p></blockquote><p>The classes of Fashion-MNIST by where they are worn.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/variables/fashionTree.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const fashionTree = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  fashionTree as default
};
