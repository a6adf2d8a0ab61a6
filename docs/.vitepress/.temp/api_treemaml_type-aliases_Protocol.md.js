import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Protocol","description":"Whose support sets a test task may use.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/type-aliases/Protocol.md","filePath":"api/treemaml/type-aliases/Protocol.md"}');
const _sfc_main = { name: "api/treemaml/type-aliases/Protocol.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-protocol" tabindex="-1">Type Alias: Protocol <a class="header-anchor" href="#type-alias-protocol" aria-label="Permalink to &quot;Type Alias: Protocol&quot;">​</a></h1><blockquote><p><strong>Protocol</strong> = <code>&quot;joint&quot;</code> | <code>&quot;attach&quot;</code> | <code>&quot;solo&quot;</code></p></blockquote><p>Whose support sets a test task may use.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/type-aliases/Protocol.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Protocol = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Protocol as default
};
