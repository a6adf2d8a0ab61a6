import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: ConvParams<B>","description":"Parameters of a convolution: kernel of shape [height, width, channels / groups, filters] (without the height in one dimension), and bias of shape [filters] unless the layer has none.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/type-aliases/ConvParams.md","filePath":"api/core-tensor/nn/type-aliases/ConvParams.md"}');
const _sfc_main = { name: "api/core-tensor/nn/type-aliases/ConvParams.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-convparams-b" tabindex="-1">Type Alias: ConvParams&lt;B&gt; <a class="header-anchor" href="#type-alias-convparams-b" aria-label="Permalink to &quot;Type Alias: ConvParams\\&lt;B\\&gt;&quot;">​</a></h1><blockquote><p><strong>ConvParams</strong>&lt;<code>B</code>&gt; = <code>B</code> <em>extends</em> <code>true</code> ? <code>object</code> : <code>object</code></p></blockquote><p>Parameters of a convolution: <code>kernel</code> of shape <code>[height, width, channels / groups, filters]</code> (without the height in one dimension), and <code>bias</code> of shape <code>[filters]</code> unless the layer has none.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-b"></a> <code>B</code> <em>extends</em> <code>boolean</code></td><td><code>true</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/type-aliases/ConvParams.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ConvParams = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ConvParams as default
};
