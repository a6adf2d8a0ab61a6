import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: CompileOption","description":"Whether functions of a method are compiled: true, the options of jit for them ({ device: \\"webgpu\\" }), or false, which runs them op by op on the eager engine.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/type-aliases/CompileOption.md","filePath":"api/core-tensor/nn/type-aliases/CompileOption.md"}');
const _sfc_main = { name: "api/core-tensor/nn/type-aliases/CompileOption.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-compileoption" tabindex="-1">Type Alias: CompileOption <a class="header-anchor" href="#type-alias-compileoption" aria-label="Permalink to &quot;Type Alias: CompileOption&quot;">​</a></h1><blockquote><p><strong>CompileOption</strong> = <code>boolean</code> | <code>Omit</code>&lt;<a href="./../../train/interfaces/JitOptions.html"><code>JitOptions</code></a>, <code>&quot;static&quot;</code> | <code>&quot;donate&quot;</code> | <code>&quot;precision&quot;</code>&gt;</p></blockquote><p>Whether functions of a method are compiled: <code>true</code>, the options of <code>jit</code> for them (<code>{ device: &quot;webgpu&quot; }</code>), or <code>false</code>, which runs them op by op on the eager engine. What is static or given away is the method&#39;s own affair, and so is the precision.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/type-aliases/CompileOption.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CompileOption = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CompileOption as default
};
