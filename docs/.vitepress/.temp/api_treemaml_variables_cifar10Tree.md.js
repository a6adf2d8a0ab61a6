import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: cifar10Tree","description":"The classes of CIFAR-10 by what they are: vehicles by air and water and on roads; animals.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/variables/cifar10Tree.md","filePath":"api/treemaml/variables/cifar10Tree.md"}');
const _sfc_main = { name: "api/treemaml/variables/cifar10Tree.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-cifar10tree" tabindex="-1">Variable: cifar10Tree <a class="header-anchor" href="#variable-cifar10tree" aria-label="Permalink to &quot;Variable: cifar10Tree&quot;">​</a></h1><blockquote><p><code>const</code> <strong>cifar10Tree</strong>: <a href="./../language/type-aliases/TaskTree.html"><code>TaskTree</code></a></p></blockquote><p>The classes of CIFAR-10 by what they are: vehicles by air and water and on roads; animals.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/variables/cifar10Tree.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const cifar10Tree = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  cifar10Tree as default
};
