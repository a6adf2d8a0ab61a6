import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: linearSparsity","description":"The same step at each level.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/variables/linearSparsity.md","filePath":"api/fishleg/surgeon/variables/linearSparsity.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/variables/linearSparsity.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-linearsparsity" tabindex="-1">Variable: linearSparsity <a class="header-anchor" href="#variable-linearsparsity" aria-label="Permalink to &quot;Variable: linearSparsity&quot;">​</a></h1><blockquote><p><code>const</code> <strong>linearSparsity</strong>: <a href="./../type-aliases/SparsitySchedule.html"><code>SparsitySchedule</code></a></p></blockquote><p>The same step at each level.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/variables/linearSparsity.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const linearSparsity = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  linearSparsity as default
};
