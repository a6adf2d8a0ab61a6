import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: IOHandlerSync","description":"Interface for a synchronous model import/export handler.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/type-aliases/IOHandlerSync.md","filePath":"api/core-tensor/ops/namespaces/io/type-aliases/IOHandlerSync.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/type-aliases/IOHandlerSync.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-iohandlersync" tabindex="-1">Type Alias: IOHandlerSync <a class="header-anchor" href="#type-alias-iohandlersync" aria-label="Permalink to &quot;Type Alias: IOHandlerSync&quot;">​</a></h1><blockquote><p><strong>IOHandlerSync</strong> = <code>object</code></p></blockquote><p>Interface for a synchronous model import/export handler.</p><p>The <code>save</code> and <code>load</code> handlers are both optional, in order to allow handlers that support only saving or loading.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="save" tabindex="-1">save? <a class="header-anchor" href="#save" aria-label="Permalink to &quot;save?&quot;">​</a></h3><blockquote><p><code>optional</code> <strong>save?</strong>: <a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>SaveHandlerSync</code></a></p></blockquote><hr><h3 id="load" tabindex="-1">load? <a class="header-anchor" href="#load" aria-label="Permalink to &quot;load?&quot;">​</a></h3><blockquote><p><code>optional</code> <strong>load?</strong>: <a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>LoadHandlerSync</code></a></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/type-aliases/IOHandlerSync.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const IOHandlerSync = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  IOHandlerSync as default
};
