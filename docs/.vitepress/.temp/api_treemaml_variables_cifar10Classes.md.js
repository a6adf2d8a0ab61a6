import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: cifar10Classes","description":"The classes of CIFAR-10 in the order of their numbers.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/variables/cifar10Classes.md","filePath":"api/treemaml/variables/cifar10Classes.md"}');
const _sfc_main = { name: "api/treemaml/variables/cifar10Classes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-cifar10classes" tabindex="-1">Variable: cifar10Classes <a class="header-anchor" href="#variable-cifar10classes" aria-label="Permalink to &quot;Variable: cifar10Classes&quot;">​</a></h1><blockquote><p><code>const</code> <strong>cifar10Classes</strong>: readonly <code>string</code>[]</p></blockquote><p>The classes of CIFAR-10 in the order of their numbers.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/variables/cifar10Classes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const cifar10Classes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  cifar10Classes as default
};
