import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: InverseFisherAuxOptions","description":"AuxOptions without every and refreshEvery: an InverseFisher is updated and refreshed when its owner says so.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/type-aliases/InverseFisherAuxOptions.md","filePath":"api/fishleg/surgeon/type-aliases/InverseFisherAuxOptions.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/type-aliases/InverseFisherAuxOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-inversefisherauxoptions" tabindex="-1">Type Alias: InverseFisherAuxOptions <a class="header-anchor" href="#type-alias-inversefisherauxoptions" aria-label="Permalink to &quot;Type Alias: InverseFisherAuxOptions&quot;">​</a></h1><blockquote><p><strong>InverseFisherAuxOptions</strong> = <code>Omit</code>&lt;<a href="./../interfaces/AuxOptions.html"><code>AuxOptions</code></a>, <code>&quot;every&quot;</code> | <code>&quot;refreshEvery&quot;</code>&gt;</p></blockquote><p><a href="./../interfaces/AuxOptions.html">AuxOptions</a> without <code>every</code> and <code>refreshEvery</code>: an <code>InverseFisher</code> is updated and refreshed when its owner says so.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/type-aliases/InverseFisherAuxOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const InverseFisherAuxOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  InverseFisherAuxOptions as default
};
