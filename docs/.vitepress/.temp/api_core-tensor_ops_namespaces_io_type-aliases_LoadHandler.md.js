import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: LoadHandler","description":"Type definition for handlers of loading operations.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/type-aliases/LoadHandler.md","filePath":"api/core-tensor/ops/namespaces/io/type-aliases/LoadHandler.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/type-aliases/LoadHandler.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-loadhandler" tabindex="-1">Type Alias: LoadHandler <a class="header-anchor" href="#type-alias-loadhandler" aria-label="Permalink to &quot;Type Alias: LoadHandler&quot;">​</a></h1><blockquote><p><strong>LoadHandler</strong> = () =&gt; <code>Promise</code>&lt;<a href="./../interfaces/ModelArtifacts.html"><code>ModelArtifacts</code></a>&gt;</p></blockquote><p>Type definition for handlers of loading operations.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/ModelArtifacts.html"><code>ModelArtifacts</code></a>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/type-aliases/LoadHandler.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LoadHandler = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LoadHandler as default
};
