import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: FishlegChainState","description":"The state of fishleg: that of its stages.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/type-aliases/FishlegChainState.md","filePath":"api/fishleg/type-aliases/FishlegChainState.md"}');
const _sfc_main = { name: "api/fishleg/type-aliases/FishlegChainState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-fishlegchainstate" tabindex="-1">Type Alias: FishlegChainState <a class="header-anchor" href="#type-alias-fishlegchainstate" aria-label="Permalink to &quot;Type Alias: FishlegChainState&quot;">​</a></h1><blockquote><p><strong>FishlegChainState</strong> = readonly [<a href="./../interfaces/FishlegState.html"><code>FishlegState</code></a>, <a href="./../../core-tensor/optim/interfaces/MomentumState.html"><code>MomentumState</code></a>, <code>...unknown[]</code>]</p></blockquote><p>The state of <a href="./../functions/fishleg.html">fishleg</a>: that of its stages.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/type-aliases/FishlegChainState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FishlegChainState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FishlegChainState as default
};
