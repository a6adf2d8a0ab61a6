import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: StoredSystemName","description":"Those that need a stored Jacobian.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/least-squares/type-aliases/StoredSystemName.md","filePath":"api/reversible-gn/least-squares/type-aliases/StoredSystemName.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/type-aliases/StoredSystemName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-storedsystemname" tabindex="-1">Type Alias: StoredSystemName <a class="header-anchor" href="#type-alias-storedsystemname" aria-label="Permalink to &quot;Type Alias: StoredSystemName&quot;">​</a></h1><blockquote><p><strong>StoredSystemName</strong> = <code>Exclude</code>&lt;<a href="./SystemName.html"><code>SystemName</code></a>, <code>&quot;cg&quot;</code>&gt;</p></blockquote><p>Those that need a stored Jacobian.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/type-aliases/StoredSystemName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const StoredSystemName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  StoredSystemName as default
};
