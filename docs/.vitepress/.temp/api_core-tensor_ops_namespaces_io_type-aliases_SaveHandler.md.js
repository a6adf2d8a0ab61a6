import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: SaveHandler","description":"Type definition for handlers of saving operations.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/type-aliases/SaveHandler.md","filePath":"api/core-tensor/ops/namespaces/io/type-aliases/SaveHandler.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/type-aliases/SaveHandler.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-savehandler" tabindex="-1">Type Alias: SaveHandler <a class="header-anchor" href="#type-alias-savehandler" aria-label="Permalink to &quot;Type Alias: SaveHandler&quot;">​</a></h1><blockquote><p><strong>SaveHandler</strong> = (<code>modelArtifact</code>) =&gt; <code>Promise</code>&lt;<a href="./../interfaces/SaveResult.html"><code>SaveResult</code></a>&gt;</p></blockquote><p>Type definition for handlers of saving operations.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>model<wbr>Artifact</code></td><td><a href="./../interfaces/ModelArtifacts.html"><code>Model<wbr>Artifacts</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/SaveResult.html"><code>SaveResult</code></a>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/type-aliases/SaveHandler.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SaveHandler = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SaveHandler as default
};
